#include "shell/views/views.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

using Blocks = std::vector<Block>;

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
    if (as<block::Options>(block) || as<block::Checks>(block) || as<block::Chips>(block) ||
        as<block::Ranked>(block) || as<block::Segments>(block) || as<block::Items>(block) ||
        as<block::Table>(block))
        return 28;
    return 20;
}

bool is_half_field(const Block& block)
{
    const auto* field = as<block::Field>(block);
    return field != nullptr && field->half;
}

// Several ways of equal weight are equally wide.
bool are_ways(const Blocks& blocks, std::size_t from, std::size_t to)
{
    return to - from > 2 &&
           std::all_of(blocks.begin() + static_cast<std::ptrdiff_t>(from),
                       blocks.begin() + static_cast<std::ptrdiff_t>(to), [](const Block& block) {
                           return std::get<block::Button>(block).kind ==
                                  block::Button::Kind::Secondary;
                       });
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

// From `from` on, as far as `is` holds.
std::size_t end_of_run(const Blocks& blocks, std::size_t from, std::size_t end,
                       bool (*is)(const Block&))
{
    while (from < end && is(blocks[from]))
        ++from;
    return from;
}

// Draws the blocks from `i` on that stand together, and answers where they end.
std::size_t flow_some(Ui& ui, const Blocks& blocks, std::size_t i, std::size_t end,
                      std::vector<Action>& actions)
{
    const float room = ui.column().width;
    const auto side_by_side = [&](std::size_t to, float least, float gap) {
        ui.grid(to - i, ui.columns(room, least, 2), gap,
                [&](std::size_t k) { block_view(ui, blocks[i + k], actions); });
        return to;
    };
    if (i + 1 < end && in_one_row(ui, blocks[i], blocks[i + 1])) {
        row(ui, std::get<block::Text>(blocks[i]), std::get<block::Button>(blocks[i + 1]), actions);
        return i + 2;
    }
    if (const std::size_t to = end_of_run(blocks, i, end, is_row_button); to > i) {
        if (!are_ways(blocks, i, to)) {
            button_row(ui, blocks, i, to, actions);
            return to;
        }
        ui.grid(to - i, ui.columns(room, 300, 2), space::gap, [&](std::size_t k) {
            const auto& way = std::get<block::Button>(blocks[i + k]);
            if (ui.wide(way))
                actions.push_back(way.action);
        });
        return to;
    }
    if (const std::size_t to = end_of_run(blocks, i, end, is_small_slip); to > i + 1)
        return side_by_side(to, 320, space::l);
    if (const std::size_t to = end_of_run(blocks, i, end, is_half_field); to > i + 1)
        return side_by_side(to, 200, 20);
    block_view(ui, blocks[i], actions);
    return i + 1;
}

void flow(Ui& ui, const Blocks& blocks, std::size_t from, std::size_t end,
          std::vector<Action>& actions)
{
    for (std::size_t i = from; i < end;) {
        if (i > from)
            ui.gap(distance(blocks[i - 1], blocks[i]));
        i = flow_some(ui, blocks, i, end, actions);
    }
}

}  // namespace

void blocks_view(Ui& ui, const Blocks& blocks, std::size_t first, std::vector<Action>& actions)
{
    const auto paper = std::find_if(blocks.begin(), blocks.end(),
                                    [](const Block& block) { return as<block::Paper>(block); });
    // The sheet lies at the left of what is said about it, where both can be read.
    const Ui::Column outer = ui.column();
    const float sheet = std::min(widest_sheet, std::round(outer.width * .44f));
    const float x = outer.x + sheet + 40, beside = outer.x + outer.width - x;
    if (paper == blocks.end() || blocks.size() == 1 || sheet < 380 || beside < 280 * ui.scale())
        return flow(ui, blocks, first, blocks.size(), actions);
    const auto index = static_cast<std::size_t>(paper - blocks.begin());
    flow(ui, blocks, first, index, actions);
    ui.gap(index > first ? 20 : 0);
    const float top = ui.column().y;
    const float left =
        ui.in({outer.x, top, sheet}, [&] { flow(ui, blocks, index, index + 1, actions); });
    const float right =
        ui.in({x, top, beside}, [&] { flow(ui, blocks, index + 1, blocks.size(), actions); });
    ui.column().y = std::max(left, right);
}

}  // namespace kotozute::shell
