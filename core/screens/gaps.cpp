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
            rest += (rest.empty() ? "" : "、") + kind.name;
            continue;
        }
        block::Item item;
        item.label = {"gaps.kind." + kind.id, unmarked(kind.name)};
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

std::string figures(const Scene& scene, const Gaps& gaps, const GapPart& part, std::size_t kind)
{
    std::string all =
        words(scene, "gaps.places", {{"count", std::to_string(part.counts[kind].places)}});
    if (const auto share = per_ten_thousand(gaps, part, kind))
        all += "・" + words(scene, "gaps.share", {{"figure", one_decimal(*share)}});
    return all;
}

std::string capacity(const Scene& scene, const GapCount& count)
{
    if (count.with_capacity == 0)
        return "";
    return words(scene, "gaps.capacity",
                 {{"people", std::to_string(count.capacity)},
                  {"count", std::to_string(count.with_capacity)}});
}

// One line for each part. Places without a known town only where there are some.
void append_parts(Body& body, const Scene& scene, const Gaps& gaps, std::size_t kind)
{
    block::Items rows{
        say(scene, "gaps.parts", {{"kind", unmarked(gaps.kinds[kind].name)}}), {}, ""};
    for (std::size_t i = 0; i < gaps.parts.size(); ++i) {
        const GapPart& part = gaps.parts[i];
        if (part.name.empty() && part.counts[kind].places == 0)
            continue;
        block::Item row;
        row.label = {"gaps.part." + std::to_string(i),
                     unmarked(part_words(scene.booklet, gaps, part))};
        if (part.population >= 0)
            row.label.text +=
                words(scene, "gaps.people", {{"count", std::to_string(part.population)}});
        row.caption = figures(scene, gaps, part, kind);
        row.note = capacity(scene, part.counts[kind]);
        row.icon = Icon::Pin;
        rows.items.push_back(std::move(row));
    }
    body.push_back(std::move(rows));
}

// The same on the map, where the people of some part are known; the figures are in the list.
void append_map(Body& body, const Scene& scene, const Gaps& gaps, std::size_t kind)
{
    block::Map map;
    map.tints = shares_of_towns(gaps, kind);
    if (gaps.by == GapsBy::Whole || map.tints.empty())
        return;
    map.label = say(scene, "gaps.map");
    map.base = gaps.map;
    map.closer = say(scene, "gaps.map.closer");
    map.wider = say(scene, "gaps.map.wider");
    map.whole = say(scene, "gaps.map.whole");
    map.close = say(scene, "gaps.map.close");
    const std::string& credit = gaps.map->credit.empty() ? gaps.credit : gaps.map->credit;
    map.credit = say(scene, "gaps.map.credit", {{"name", unmarked(credit)}});
    body.push_back(std::move(map));
    body.push_back(text(say(scene, "gaps.map.legend"), Tone::Quiet));
}

void append_kind(Body& body, const Scene& scene, const Gaps& gaps, std::size_t kind)
{
    body.push_back(
        button(say(scene, "gaps.all_kinds"), ButtonKind::Quiet, Icon::Back, ShowGaps{""}));
    append_ways(body, scene, gaps);
    append_map(body, scene, gaps, kind);
    append_parts(body, scene, gaps, kind);
}

}  // namespace

Screen gaps_screen(const Scene& scene)
{
    Screen screen = page(scene, "gaps", say(scene, "gaps.title"), words(scene, "gaps.lead"));
    const auto& gaps = scene.state.gaps;
    if (!gaps || gaps->parts.empty())
        return screen;
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
    if (!gaps->credit.empty())
        screen.body.push_back(
            block::Source{say(scene, "gaps.credit", {{"name", unmarked(gaps->credit)}})});
    return screen;
}

}  // namespace kotozute
