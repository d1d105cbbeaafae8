// 地域の資源のようす: the places of an area counted, for helpers.
#include "core/app/gap_words.hpp"
#include "core/places/map.hpp"
#include "core/screens/parts.hpp"

#include <algorithm>

namespace kotozute {
namespace {

using Body = std::vector<Block>;
using ButtonKind = block::Button::Kind;
using Tone = block::Text::Tone;

std::string_view way_key(GapsBy by)
{
    switch (by) {
    case GapsBy::District: return "gaps.by.district";
    case GapsBy::Town: return "gaps.by.town";
    case GapsBy::Whole: return "gaps.by.whole";
    }
    return "";
}

void append_ways(Body& body, const Scene& scene, const Gaps& gaps)
{
    if (gaps.ways.size() < 2)
        return;
    block::Segments ways{say(scene, "gaps.by"), {}};
    for (const GapsBy by : gaps.ways)
        ways.parts.push_back({say(scene, way_key(by)), by == gaps.by, DivideGaps{by}});
    body.push_back(std::move(ways));
}

// Which area, where there are several.
void append_areas(Body& body, const Scene& scene, const Gaps& gaps)
{
    if (gaps.areas.size() < 2)
        return;
    block::Segments areas{say(scene, "gaps.area"), {}};
    for (const auto& [code, name] : gaps.areas)
        areas.parts.push_back({{"gaps.area." + code, name.empty() ? code : unmarked(name)},
                               code == gaps.code,
                               CountArea{code}});
    body.push_back(std::move(areas));
}

std::size_t places(const Gaps& gaps, std::size_t kind)
{
    std::size_t sum = 0;
    for (const GapPart& part : gaps.parts)
        sum += part.counts[kind].places;
    return sum;
}

// Every kind the files tell of, with how many there are in all.
void append_kinds(Body& body, const Scene& scene, const Gaps& gaps)
{
    block::Items kinds{say(scene, "gaps.kinds"), {}, ""};
    std::string rest;
    for (std::size_t i = 0; i < gaps.kinds.size(); ++i) {
        const GapKind& kind = gaps.kinds[i];
        if (!kind.covered) {
            add_listed(rest, scene, kind_name(scene, kind.id, kind.name));
            continue;
        }
        block::Item item;
        item.label = {"gaps.kind." + kind.id, kind_name(scene, kind.id, kind.name)};
        item.caption = words(scene, "gaps.places", {{"count", std::to_string(places(gaps, i))}});
        item.icon = Icon::List;
        item.action = ShowGaps{kind.id};
        kinds.items.push_back(std::move(item));
    }
    body.push_back(std::move(kinds));
    if (!rest.empty())
        body.push_back(block::Notice{say(scene, "gaps.not_covered", {{"names", unmarked(rest)}}),
                                     Icon::Info, false});
}

// Where nothing is known a cell says so: never a nought.
std::vector<std::string> figures(const Scene& scene, const Gaps& gaps, const GapPart& part,
                                 std::size_t kind, bool capacity)
{
    const GapCount& count = part.counts[kind];
    const std::string unknown = words(scene, "gaps.unknown");
    const auto share = per_ten_thousand(gaps, part, kind);
    std::vector<std::string> all{
        part.population < 0
            ? unknown
            : words(scene, "gaps.people", {{"count", std::to_string(part.population)}}),
        words(scene, "gaps.places", {{"count", std::to_string(count.places)}}),
        share ? words(scene, "gaps.share", {{"figure", one_decimal(*share)}}) : unknown};
    if (capacity)
        all.push_back(count.with_capacity == 0
                          ? unknown
                          : words(scene, "gaps.capacity",
                                  {{"people", std::to_string(count.capacity)},
                                   {"count", std::to_string(count.with_capacity)}}));
    return all;
}

bool tells_capacity(const Gaps& gaps, std::size_t kind)
{
    return std::any_of(gaps.parts.begin(), gaps.parts.end(),
                       [&](const GapPart& part) { return part.counts[kind].with_capacity > 0; });
}

// One row for each part. Places without a known town only where there are some; for how many people
// they are, only where a source says so of any.
void append_parts(Body& body, const Scene& scene, const Gaps& gaps, std::size_t kind)
{
    block::Table table{
        say(scene, "gaps.parts",
            {{"kind", kind_name(scene, gaps.kinds[kind].id, gaps.kinds[kind].name)}}),
        {},
        {}};
    for (const char* column :
         {"gaps.column.part", "gaps.column.people", "gaps.column.places", "gaps.column.share"})
        table.columns.push_back(words(scene, column));
    const bool capacity = tells_capacity(gaps, kind);
    if (capacity)
        table.columns.push_back(words(scene, "gaps.column.capacity"));
    for (std::size_t i = 0; i < gaps.parts.size(); ++i) {
        const GapPart& part = gaps.parts[i];
        if (part.name.empty() && part.counts[kind].places == 0)
            continue;
        table.rows.push_back(
            {{"gaps.part." + std::to_string(i), unmarked(part_words(scene.booklet, gaps, part))},
             figures(scene, gaps, part, kind, capacity)});
    }
    body.push_back(std::move(table));
    if (capacity)
        body.push_back(text(say(scene, "gaps.capacity.note"), Tone::Quiet));
}

// Whose people cannot be told apart.
void append_divided(Body& body, const Scene& scene, const Gaps& gaps)
{
    std::string names;
    for (const std::string& town : gaps.divided)
        add_listed(names, scene, town);
    if (!names.empty())
        body.push_back(block::Notice{say(scene, "gaps.divided", {{"names", unmarked(names)}}),
                                     Icon::Info, false});
}

// Beside the names of towns, where each has a figure of its own.
std::vector<std::string> figures_of_towns(const Gaps& gaps, std::size_t kind)
{
    std::vector<std::string> figures;
    if (gaps.by == GapsBy::Town)
        for (const std::size_t part : gaps.part_of_town) {
            const auto share = per_ten_thousand(gaps, gaps.parts[part], kind);
            figures.push_back(share ? one_decimal(*share) : "");
        }
    return figures;
}

// The same on the map, where the people of some part are known; the figures are in the list, too.
void append_map(Body& body, const Scene& scene, const Gaps& gaps, std::size_t kind)
{
    block::Map map;
    map.tints = shares_of_towns(gaps, kind);
    const auto drawn = [](const MapTown& town) { return !town.rings.empty(); };
    if (gaps.by == GapsBy::Whole || map.tints.empty() ||
        std::none_of(gaps.map->towns.begin(), gaps.map->towns.end(), drawn))
        return;
    map.figures = figures_of_towns(gaps, kind);
    map.label = say(scene, "gaps.map");
    map.base = gaps.map;
    map.words = map_words(scene);
    map.closer = say(scene, "gaps.map.closer");
    map.wider = say(scene, "gaps.map.wider");
    map.whole = say(scene, "gaps.map.whole");
    map.close = say(scene, "gaps.map.close");
    const std::string& credit = gaps.map->credit.empty() ? gaps.credit : gaps.map->credit;
    map.credit = say(scene, "gaps.map.credit", {{"name", unmarked(credit)}});
    body.push_back(std::move(map));
    body.push_back(text(say(scene, "gaps.map.legend"), Tone::Quiet));
    if (gaps.by_middles)
        body.push_back(text(say(scene, "gaps.map.by_middles"), Tone::Quiet));
}

void append_kind(Body& body, const Scene& scene, const Gaps& gaps, std::size_t kind)
{
    body.push_back(
        button(say(scene, "gaps.all_kinds"), ButtonKind::Quiet, Icon::Back, ShowGaps{""}));
    if (!gaps.kinds[kind].whole)
        body.push_back(block::Notice{say(scene, "gaps.some_only"), Icon::Info, false});
    append_ways(body, scene, gaps);
    append_map(body, scene, gaps, kind);
    append_parts(body, scene, gaps, kind);
    append_divided(body, scene, gaps);
}

}  // namespace

Screen gaps_screen(const Scene& scene)
{
    Screen screen = page(scene, "gaps", say(scene, "gaps.title"), words(scene, "gaps.lead"));
    const auto& gaps = scene.state.gaps;
    if (!gaps || gaps->parts.empty())
        return screen;
    append_areas(screen.body, scene, *gaps);
    const auto shown =
        std::find_if(gaps->kinds.begin(), gaps->kinds.end(), [&](const GapKind& kind) {
            return kind.id == scene.state.gaps_kind && kind.covered;
        });
    if (shown == gaps->kinds.end())
        append_kinds(screen.body, scene, *gaps);
    else
        append_kind(screen.body, scene, *gaps,
                    static_cast<std::size_t>(shown - gaps->kinds.begin()));
    screen.body.push_back(block::Notice{say(scene, "gaps.honest"), Icon::Info, false});
    screen.body.push_back(
        button(say(scene, "gaps.export"), ButtonKind::Secondary, Icon::Note, ExportGaps{}));
    screen.body.push_back(button(say(scene, "areas.link"), ButtonKind::Link, Icon::List,
                                 Go{{Page::Kind::Areas, ""}}));
    if (!gaps->credit.empty())
        screen.body.push_back(
            block::Source{say(scene, "gaps.credit", {{"name", unmarked(gaps->credit)}})});
    return screen;
}

}  // namespace kotozute
