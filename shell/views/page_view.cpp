#include "shell/views/views.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

constexpr float pane = 288;         // the steps, where there is room for them
constexpr float widest_pane = 1000;  // a question beside them
constexpr float widest = 760;        // a question by itself, at text scale 1

void page_head(Ui& ui, const Screen& screen)
{
    if (!screen.kicker.empty()) {
        TextStyle style = ui.quiet();
        style.bold = true;
        ui.text({screen.title.id + "/kicker", screen.kicker}, style);
        ui.gap(4);
    }
    ui.heading(screen.title, 1, Type::H2);
    if (!screen.lead.empty()) {
        ui.gap(4);
        ui.text({screen.title.id + "/lead", screen.lead}, ui.quiet());
    }
}

// The rest button, and where am I, when there is no other place for them.
void page_foot(Ui& ui, const Screen& screen, float width, std::vector<Action>& actions)
{
    if (screen.footer.rest && !ui.rest_fits(screen.footer, width)) {
        ui.gap(24);
        if (ui.flow(*screen.footer.rest))
            actions.push_back(screen.footer.rest->action);
    }
    if (!ui.two_panes() && !screen.steps.empty()) {
        ui.gap(40);
        ui.rule();
        ui.gap(24);
        steps_view(ui, screen, actions);
    }
}

}  // namespace

void footer_view(Ui& ui, const Screen& screen, const Rect& rect, std::vector<Action>& actions)
{
    switch (ui.footer(screen.footer, screen.status, screen.trouble, rect)) {
    case Ui::FooterPress::None: break;
    case Ui::FooterPress::Back: actions.push_back(screen.footer.back->action); break;
    case Ui::FooterPress::Rest: actions.push_back(screen.footer.rest->action); break;
    case Ui::FooterPress::Next: actions.push_back(screen.footer.next->action); break;
    }
}

void page_view(Ui& ui, const Screen& screen, std::vector<Action>& actions)
{
    const Size page = ui.page();
    ui.floor({0, 0, page.width, page.height}, Ui::Floor::Paper);
    banner_view(ui, screen, true, actions);
    const float top = ui.banner_height();
    const bool panes = ui.two_panes() && !screen.steps.empty();
    const float left = panes ? pane : 0, width = page.width - left;
    const float foot = ui.footer_height(screen.footer, screen.status, width);
    if (panes)
        ui.side_pane("pane", {0, top, pane, page.height - top},
                     [&] { steps_view(ui, screen, actions); });
    const Rect middle{left, top, width, page.height - top - foot};
    const float most = ui.two_panes() ? widest_pane : widest * std::max(1.f, ui.scale());
    const float room = std::min(width - 2 * ui.margin(), most);
    ui.scroll(Role::Main, {"main", ""}, middle, Ui::Floor::Paper, [&] {
        ui.column() = {std::round(left + (width - room) / 2), ui.column().y + 24, room};
        page_head(ui, screen);
        ui.gap(20);
        blocks_view(ui, screen.body, actions);
        page_foot(ui, screen, width, actions);
        ui.gap(32);
    });
    footer_view(ui, screen, {left, page.height - foot, width, foot}, actions);
}

}  // namespace kotozute::shell
