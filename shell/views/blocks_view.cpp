#include "shell/views/views.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

using Blocks = std::vector<Block>;

// Draws one block; the distance to the one before it is the caller's.
class Drawer {
public:
    Drawer(Ui& ui, std::vector<Action>& actions) : ui_(ui), actions_(actions) {}

    void operator()(const block::Heading& heading) { ui_.heading(heading.label, 2, Type::Lead); }
    void operator()(const block::Text& text) { ui_.paragraph(text); }
    void operator()(const block::Notice& notice) { ui_.notice(notice); }
    void operator()(const block::VoiceSlip& slip)
    {
        ui_.voice_slip(slip, slip.voice == Voice::Person);
    }
    void operator()(const block::Difference& difference) { ui_.difference(difference); }
    void operator()(const block::Timeline& timeline) { ui_.timeline(timeline); }
    void operator()(const block::Paper& paper) { ui_.paper(paper); }
    void operator()(const block::Progress& progress) { ui_.progress(progress); }
    void operator()(const block::Source& source) { ui_.source(source); }

    void operator()(const block::Options& options)
    {
        const auto with = std::count_if(options.options.begin(), options.options.end(),
                                        [](const auto& o) { return o.picture != Picture::None; });
        const bool pictures = 2 * static_cast<std::size_t>(with) > options.options.size();
        const int columns = ui_.columns(ui_.column().width, pictures ? 280 : 240, 2);
        const float each = ui_.column().width / static_cast<float>(columns) / ui_.scale();
        const bool caption = columns == 1 || each > 400;
        ui_.hold(Role::RadioGroup, options.label.id, options.label.text, [&] {
            ui_.group_title(options.label.text, 10);
            ui_.grid(options.options.size(), columns, space::gap, [&](std::size_t i) {
                if (ui_.option(options.options[i], pictures, caption))
                    actions_.push_back(options.options[i].action);
            });
        });
    }

    void operator()(const block::Checks& checks)
    {
        ui_.hold(Role::Group, checks.label.id, checks.label.text, [&] {
            ui_.group_title(checks.label.text, 6);
            const int columns = ui_.columns(ui_.column().width, 380, 2);
            ui_.grid(checks.checks.size(), checks.checks.size() > 5 ? columns : 1, space::s,
                     [&](std::size_t i) {
                         if (ui_.check(checks.checks[i]))
                             actions_.push_back(checks.checks[i].action);
                     });
        });
    }

    void operator()(const block::Ranked& ranked)
    {
        ui_.hold(Role::Group, ranked.label.id, ranked.label.text, [&] {
            ui_.group_title(ranked.label.text, 10);
            for (const block::RankedItem& item : ranked.items) {
                rank(item);
                if (&item != &ranked.items.back())
                    ui_.gap(space::gap);
            }
        });
    }

    void operator()(const block::Segments& segments)
    {
        ui_.hold(Role::RadioGroup, segments.label.id, segments.label.text, [&] {
            ui_.group_title(segments.label.text, 8);
            if (const auto pressed = ui_.segments(segments))
                actions_.push_back(segments.parts[*pressed].action);
        });
    }

    void operator()(const block::Field& field)
    {
        Ui::Written written = ui_.field(field);
        if (written.text)
            actions_.push_back(Edit{field.field, std::move(*written.text)});
        if (written.left)
            actions_.push_back(Leave{field.field});
    }

    void operator()(const block::Button& button)
    {
        if (ui_.flow(button))
            actions_.push_back(button.action);
    }

    void operator()(const block::Items& items)
    {
        ui_.hold(Role::List, items.label.id, items.label.text, [&] {
            ui_.group_title(items.label.text, 10);
            if (items.items.empty())
                return ui_.text({items.label.id + "/empty", items.when_empty}, ui_.quiet());
            for (const block::Item& item : items.items) {
                if (ui_.item(item) && item.action)
                    actions_.push_back(*item.action);
                if (&item != &items.items.back())
                    ui_.gap(space::gap);
            }
        });
    }

    void operator()(const block::Illustration& illustration)
    {
        const float side = std::min(ui_.column().width, 96 * std::min(ui_.scale(), 1.4f));
        ui_.picture(illustration.label, illustration.picture,
                    {ui_.column().x, ui_.column().y, side, side});
        ui_.gap(side);
    }

private:
    void rank(const block::RankedItem& item)
    {
        switch (ui_.ranked(item)) {
        case Ui::RankPress::None: break;
        case Ui::RankPress::Toggle: actions_.push_back(item.toggle); break;
        case Ui::RankPress::Earlier: actions_.push_back(*item.earlier); break;
        case Ui::RankPress::Later: actions_.push_back(*item.later); break;
        }
    }

    Ui& ui_;
    std::vector<Action>& actions_;
};

template <class T>
const T* as(const Block& block)
{
    return std::get_if<T>(&block);
}

bool is_link(const Block& block)
{
    const auto* button = as<block::Button>(block);
    return button != nullptr && button->kind == block::Button::Kind::Link;
}

bool is_row_button(const Block& block)
{
    const auto* button = as<block::Button>(block);
    return button != nullptr && !is_link(block) && button->kind != block::Button::Kind::Door;
}

bool is_small_slip(const Block& block)
{
    const auto* slip = as<block::VoiceSlip>(block);
    return slip != nullptr && slip->voice != Voice::Person;
}

// How far a block keeps from the one before it.
float distance(const Block& before, const Block& block)
{
    if (is_link(before) && is_link(block))
        return 2;
    if (as<block::Button>(before) && as<block::Button>(block))
        return space::gap;
    if (as<block::Heading>(block))
        return 36;
    if (as<block::Heading>(before))
        return 12;
    if (as<block::VoiceSlip>(before) && as<block::VoiceSlip>(block))
        return space::gap;
    if (as<block::Text>(before) && as<block::Text>(block))
        return 14;
    if (as<block::Source>(block))
        return 14;
    if (as<block::Options>(block) || as<block::Checks>(block) || as<block::Ranked>(block) ||
        as<block::Segments>(block) || as<block::Items>(block))
        return 28;
    return 20;
}

// Buttons stand side by side as far as they fit.
void button_row(Ui& ui, const Blocks& blocks, std::size_t from, std::size_t to,
                std::vector<Action>& actions)
{
    const Ui::Column outer = ui.column();
    float x = outer.x, y = outer.y, bottom = outer.y;
    for (std::size_t i = from; i < to; ++i) {
        const auto& button = std::get<block::Button>(blocks[i]);
        const float width = std::min(ui.width_of(button), outer.width);
        if (x > outer.x && x + width > outer.x + outer.width) {
            x = outer.x;
            y = bottom + space::gap;
        }
        // The words of a button without an outline stand in line with what is above.
        const bool quiet = button.kind == block::Button::Kind::Quiet && x == outer.x;
        bottom = std::max(bottom, ui.in({quiet ? x - 16 : x, y, outer.width}, [&] {
            if (ui.flow(button))
                actions.push_back(button.action);
        }));
        x += width + space::gap;
    }
    ui.column().y = bottom;
}

// A quiet line and the link that belongs to it share a row where they fit.
bool in_one_row(Ui& ui, const Block& first, const Block& second)
{
    const auto* text = as<block::Text>(first);
    if (text == nullptr || text->tone != block::Text::Tone::Quiet || !is_link(second))
        return false;
    const float link = ui.width_of(std::get<block::Button>(second));
    return ui.width_of(text->label.text, ui.quiet()) + 24 + link <= ui.column().width;
}

void row(Ui& ui, const block::Text& text, const block::Button& link, std::vector<Action>& actions)
{
    const Ui::Column outer = ui.column();
    const float words = ui.width_of(text.label.text, ui.quiet());
    const float bottom = ui.in({outer.x + words + 24, outer.y, outer.width - words - 24}, [&] {
        if (ui.flow(link))
            actions.push_back(link.action);
    });
    const float height = ui.measure(words + 2, [&] { ui.text(text.label, ui.quiet()); });
    ui.in({outer.x, outer.y + (bottom - outer.y - height) / 2, words + 2},
          [&] { ui.text(text.label, ui.quiet()); });
    ui.column().y = bottom;
}

void flow(Ui& ui, const Blocks& blocks, std::size_t from, std::size_t end,
          std::vector<Action>& actions)
{
    Drawer draw(ui, actions);
    for (std::size_t i = from; i < end;) {
        if (i > from)
            ui.gap(distance(blocks[i - 1], blocks[i]));
        if (i + 1 < end && in_one_row(ui, blocks[i], blocks[i + 1])) {
            row(ui, std::get<block::Text>(blocks[i]), std::get<block::Button>(blocks[i + 1]),
                actions);
            i += 2;
            continue;
        }
        std::size_t to = i;
        while (to < end && is_row_button(blocks[to]))
            ++to;
        if (to > i) {
            button_row(ui, blocks, i, to, actions);
            i = to;
            continue;
        }
        while (to < end && is_small_slip(blocks[to]))
            ++to;
        if (to > i + 1) {
            ui.grid(to - i, ui.columns(ui.column().width, 320, 2), space::l,
                    [&](std::size_t k) { std::visit(draw, blocks[i + k]); });
            i = to;
            continue;
        }
        std::visit(draw, blocks[i]);
        ++i;
    }
}

}  // namespace

void blocks_view(Ui& ui, const Blocks& blocks, std::size_t first, std::vector<Action>& actions)
{
    const auto paper = std::find_if(blocks.begin(), blocks.end(),
                                    [](const Block& block) { return as<block::Paper>(block); });
    const bool beside =
        paper != blocks.end() && blocks.size() > 1 && ui.columns(ui.column().width, 400, 2) == 2;
    if (!beside)
        return flow(ui, blocks, first, blocks.size(), actions);
    // The sheet lies at the left of what is said about it.
    const Ui::Column outer = ui.column();
    const auto index = static_cast<std::size_t>(paper - blocks.begin());
    const float sheet = std::round(outer.width * .44f);
    flow(ui, blocks, first, index, actions);
    ui.gap(index > first ? 20 : 0);
    const float top = ui.column().y;
    const float left =
        ui.in({outer.x, top, sheet}, [&] { flow(ui, blocks, index, index + 1, actions); });
    const float x = outer.x + sheet + 40;
    const float right = ui.in({x, top, outer.x + outer.width - x},
                              [&] { flow(ui, blocks, index + 1, blocks.size(), actions); });
    ui.column().y = std::max(left, right);
}

}  // namespace kotozute::shell
