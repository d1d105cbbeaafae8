#include "shell/views/views.hpp"

#include <algorithm>

namespace kotozute::shell {
namespace {

constexpr float room_for_caption = 330;  // width of an answer that has room for what it means

// One function for each kind of block.
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
    // Side by side where there is room, each above the way to choose it.
    void operator()(const block::Sides& sides)
    {
        const auto across = static_cast<std::size_t>(ui_.columns(ui_.column().width, 300, 2));
        ui_.hold(Role::Group, sides.label.id, sides.label.text, [&] {
            for (std::size_t from = 0; from < sides.sides.size(); from += across)
                row(sides.sides, from, std::min(across, sides.sides.size() - from),
                    static_cast<int>(across));
        });
    }
    void operator()(const block::Difference& difference) { ui_.difference(difference); }
    void operator()(const block::Timeline& timeline) { ui_.timeline(timeline); }
    void operator()(const block::Table& table) { ui_.table(table); }
    void operator()(const block::Paper& paper)
    {
        const Ui::Column outer = ui_.column();
        ui_.column().width = std::min(outer.width, widest_sheet);
        ui_.paper(paper);
        ui_.column() = {outer.x, ui_.column().y, outer.width};
    }
    void operator()(const block::Progress& progress) { ui_.progress(progress); }
    void operator()(const block::Map& map)
    {
        if (auto place = ui_.wide_map(map))
            actions_.push_back(ShowPlace{*std::move(place)});
    }
    void operator()(const block::Source& source) { ui_.source(source); }

    void operator()(const block::Options& options)
    {
        const auto with = std::count_if(options.options.begin(), options.options.end(),
                                        [](const auto& o) { return o.picture != Picture::None; });
        const bool pictures = 2 * static_cast<std::size_t>(with) > options.options.size();
        const int columns = ui_.columns(ui_.column().width, pictures ? 280 : 240, 2);
        const float between = space::gap * static_cast<float>(columns - 1);
        const float each = (ui_.column().width - between) / static_cast<float>(columns);
        const bool caption = columns == 1 || each >= room_for_caption * ui_.scale();
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
            const bool cards = checks.checks.size() > 1;
            ui_.group_title(checks.label.text, cards ? 10 : 6);
            const int columns = cards ? ui_.columns(ui_.column().width, 240, 2) : 1;
            ui_.grid(checks.checks.size(), columns, space::gap, [&](std::size_t i) {
                if (ui_.check(checks.checks[i], cards))
                    actions_.push_back(checks.checks[i].action);
            });
        });
    }

    // As many in a row as fit.
    void operator()(const block::Chips& chips)
    {
        ui_.hold(Role::Group, chips.label.id, chips.label.text, [&] {
            ui_.group_title(chips.label.text, 10);
            const Ui::Column outer = ui_.column();
            float x = outer.x, y = outer.y, bottom = outer.y;
            for (const block::Chip& chip : chips.chips) {
                const float width = std::min(ui_.width_of(chip), outer.width);
                if (x > outer.x && x + width > outer.x + outer.width) {
                    x = outer.x;
                    y = bottom + space::gap;
                }
                bottom = std::max(bottom, ui_.in({x, y, outer.width}, [&] {
                    if (ui_.chip(chip))
                        actions_.push_back(chip.action);
                }));
                x += width + space::gap;
            }
            ui_.column().y = bottom;
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

    void operator()(const block::Code& code) { ui_.code(code); }

    void operator()(const block::Illustration& illustration)
    {
        const float side = std::min(ui_.column().width, 96 * std::min(ui_.scale(), 1.4f));
        ui_.picture(illustration.label, illustration.picture,
                    {ui_.column().x, ui_.column().y, side, side});
        ui_.gap(side);
    }

private:
    void row(const std::vector<block::Side>& sides, std::size_t from, std::size_t count,
             int columns)
    {
        if (from > 0)
            ui_.gap(space::gap * 2);
        ui_.grid(count, columns, space::gap,
                 [&](std::size_t i) { ui_.voice_slip(sides[from + i].slip, false); });
        ui_.gap(space::gap);
        ui_.grid(count, columns, space::gap, [&](std::size_t i) {
            if (ui_.wide(sides[from + i].choose))
                actions_.push_back(sides[from + i].choose.action);
        });
    }

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

}  // namespace

void block_view(Ui& ui, const Block& block, std::vector<Action>& actions)
{
    std::visit(Drawer(ui, actions), block);
}

}  // namespace kotozute::shell
