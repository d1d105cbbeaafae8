#include "shell/views/views.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

constexpr float pane = 288;          // the steps, where there is room for them
constexpr float widest_pane = 1000;  // a question beside them
constexpr float widest = 1000;       // a question by itself, at text scale 1
constexpr float list_pane = 528;     // a list beside its map
constexpr float list_margin = 36;
constexpr float lowest = 480;  // a page so low has no room for a footer that stays

// A picture that a page begins with stands beside its title.
const block::Illustration* ornament(const Screen& screen)
{
    return screen.body.empty() ? nullptr : std::get_if<block::Illustration>(&screen.body.front());
}

// A map that stands beside all else on a wide page.
const block::Map* map_aside(const Ui& ui, const Screen& screen)
{
    for (const Block& block : screen.body)
        if (const auto* map = std::get_if<block::Map>(&block); map != nullptr && ui.two_panes())
            return map;
    return nullptr;
}

std::vector<Block> without_maps(std::vector<Block> blocks)
{
    const auto is_map = [](const Block& block) {
        return std::holds_alternative<block::Map>(block);
    };
    blocks.erase(std::remove_if(blocks.begin(), blocks.end(), is_map), blocks.end());
    return blocks;
}

void page_title(Ui& ui, const Screen& screen)
{
    // Not where it would take more than a line from the question.
    const std::string& where = screen.where;
    if (!ui.two_panes() && !where.empty() && ui.column().width >= ui.width_of(where, ui.quiet())) {
        ui.text({screen.title.id + "/where", where}, ui.quiet());
        ui.gap(4);
    }
    if (!screen.kicker.empty()) {
        TextStyle style = ui.quiet();
        style.bold = true;
        ui.text({screen.title.id + "/kicker", screen.kicker}, style);
        ui.gap(4);
    }
    ui.heading(screen.title, 1, Type::H2);
    if (!screen.lead.empty()) {
        ui.gap(4);
        TextStyle style = ui.quiet();
        if (screen.lead.find('[') != screen.lead.npos)  // furigana on a caption would be too small
            style.type = Type::Body;
        ui.text({screen.title.id + "/lead", screen.lead}, style);
    }
}

void page_head(Ui& ui, const Screen& screen)
{
    const block::Illustration* picture = ornament(screen);
    const Ui::Column outer = ui.column();
    if (picture == nullptr)
        return page_title(ui, screen);
    if (ui.room() < 360) {  // no room beside a title
        ui.picture(picture->label, picture->picture, {outer.x, outer.y, 80, 80});
        ui.gap(88);
        return page_title(ui, screen);
    }
    const float side = std::round(80 * std::min(ui.scale(), 1.25f));
    const float bottom =
        ui.in({outer.x, outer.y, outer.width - side - 16}, [&] { page_title(ui, screen); });
    ui.picture(picture->label, picture->picture,
               {outer.x + outer.width - side, outer.y - 8, side, side});
    ui.column().y = std::max(bottom, outer.y + side - 8);
}

// Where am I, when there is no other place for it.
void page_foot(Ui& ui, const Screen& screen, bool in_pane, std::vector<Action>& actions)
{
    if (in_pane || screen.steps.empty())
        return;
    ui.gap(40);
    ui.rule();
    ui.gap(24);
    const Ui::Column outer = ui.column();
    ui.column() = {outer.x - step_inset, outer.y, outer.width + 2 * step_inset};
    steps_view(ui, screen, actions);
    ui.column() = {outer.x, ui.column().y, outer.width};
}

// How a page is divided: the steps at the left of it, or a map at the right.
struct Panes {
    const block::Map* map = nullptr;
    bool steps = false;
    float left = 0, width = 0;  // of the page itself
    float room = 0;             // for what is on it
};

Panes panes_of(const Ui& ui, const Screen& screen)
{
    const float page = ui.page().width;
    Panes out{map_aside(ui, screen)};
    if (out.map != nullptr) {
        out.width = std::round(std::min(list_pane * std::min(ui.scale(), 1.2f), page / 2));
        out.room = out.width - 2 * list_margin;
        return out;
    }
    out.steps = ui.two_panes() && !screen.steps.empty();
    out.left = out.steps ? pane : 0;
    out.width = page - out.left;
    const float most = ui.two_panes() ? widest_pane : widest * std::max(1.f, ui.scale());
    out.room = std::min(out.width - 2 * ui.margin(), most);
    return out;
}

void page_body(Ui& ui, const Screen& screen, const Panes& panes, std::vector<Action>& actions)
{
    page_head(ui, screen);
    ui.gap(20);
    if (screen.prompts && !panes.steps)
        prompts_view(ui, *screen.prompts, false, actions);
    const std::size_t first = ornament(screen) != nullptr ? 1 : 0;
    if (panes.map != nullptr)
        blocks_view(ui, without_maps(screen.body), first, actions);
    else
        blocks_view(ui, screen.body, first, actions);
    page_foot(ui, screen, panes.steps, actions);
}

}  // namespace

void footer_view(Ui& ui, const Screen& screen, const Label& status, const Rect& rect,
                 std::vector<Action>& actions)
{
    switch (ui.footer(screen.footer, status, screen.trouble, rect)) {
    case Ui::FooterPress::None: break;
    case Ui::FooterPress::Back: actions.push_back(screen.footer.back->action); break;
    case Ui::FooterPress::Rest: actions.push_back(screen.footer.rest->action); break;
    case Ui::FooterPress::Next: actions.push_back(screen.footer.next->action); break;
    }
}

// In the footer it is seen wherever the page is scrolled to, but it must leave room for the page.
bool status_fits(Ui& ui, const Screen& screen, float width)
{
    const float foot = ui.footer_height(screen.footer, screen.status, screen.trouble, width);
    return ui.page().height - ui.banner_height() - foot >= ui.page().height * .3f;
}

void page_view(Ui& ui, const Screen& screen, std::vector<Action>& actions)
{
    const Size page = ui.page();
    const Panes panes = panes_of(ui, screen);
    ui.floor({0, 0, page.width, page.height}, Ui::Floor::Paper);
    banner_view(ui, screen, true, actions);
    const float top = ui.banner_height();
    const bool stays = page.height >= lowest,
               status_below = stays && status_fits(ui, screen, panes.width);
    const Label status = status_below ? screen.status : Label{};
    const float high = ui.footer_height(screen.footer, status, screen.trouble, panes.width);
    const float foot = stays ? high : 0;
    if (panes.steps)
        ui.side_pane("pane", {0, top, pane, page.height - top}, [&] {
            if (screen.prompts)
                prompts_view(ui, *screen.prompts, true, actions);
            steps_view(ui, screen, actions);
        });
    const Rect middle{panes.left, top, panes.width, page.height - top - foot};
    ui.scroll(Role::Main, {"main", ""}, middle, Ui::Floor::Paper, [&] {
        const float x = std::round(panes.left + (panes.width - panes.room) / 2);
        ui.column() = {x, ui.column().y + 24, panes.room};
        if (!status_below) {
            ui.status(screen.status, screen.trouble);
            ui.gap(16);
        }
        page_body(ui, screen, panes, actions);
        ui.gap(32);
        if (stays)
            return;
        footer_view(ui, screen, status, {panes.left, ui.column().y, panes.width, high}, actions);
        ui.gap(high);
    });
    if (stays)
        footer_view(ui, screen, status, {panes.left, page.height - foot, panes.width, foot},
                    actions);
    if (panes.map == nullptr)
        return;
    const Rect beside{panes.width, top, page.width - panes.width, page.height - top};
    if (auto place = ui.map(*panes.map, beside))
        actions.push_back(ShowPlace{*std::move(place)});
}

}  // namespace kotozute::shell
