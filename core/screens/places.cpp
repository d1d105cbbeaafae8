// Places near: what is looked for, and the list of what is found.
#include "core/preferences/slots.hpp"
#include "core/screens/place_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kotozute {
namespace {

using Kind = block::Button::Kind;

struct NeedLook {
    std::string_view need;
    Icon icon;
};
constexpr std::array<NeedLook, 10> needs{{{"visit", Icon::Van},
                                          {"go", Icon::Walk},
                                          {"combine", Icon::TwoWays},
                                          {"stay", Icon::Moon},
                                          {"live", Icon::Bed},
                                          {"tools", Icon::Wheelchair},
                                          {"ask", Icon::Talk},
                                          {"treat", Icon::Hospital},
                                          {"meet", Icon::Cup},
                                          {"other", Icon::List}}};

const NeedLook* look_of(std::string_view need)
{
    const auto found = std::find_if(needs.begin(), needs.end(),
                                    [&](const NeedLook& look) { return look.need == need; });
    return found == needs.end() ? nullptr : &*found;
}

block::Chip chip(const Scene& scene, const FoundKind& kind)
{
    const bool is_need = kind.need.empty();
    const NeedLook* look = look_of(kind.id);
    block::Chip chip;
    chip.label = {"kind." + kind.id, is_need && look ? words(scene, "places.need." + kind.id)
                                                     : kind_name(scene, kind.id, kind.name)};
    chip.icon = is_need && look ? look->icon : Icon::None;
    chip.count = std::to_string(kind.places);
    chip.said = words(scene, "places.count", {{"count", chip.count}});
    chip.on = scene.state.search.kinds.contains(kind.id);
    chip.action = ToggleKind{kind.id};
    return chip;
}

// The needs; below them the kinds of those that are on.
void append_chips(std::vector<Block>& body, const Scene& scene, const Finding& finding)
{
    block::Chips all{say(scene, "places.needs"), {}}, narrower{say(scene, "places.kinds"), {}};
    const auto& on = scene.state.search.kinds;
    for (const FoundKind& kind : finding.kinds)
        if (kind.need.empty())
            all.chips.push_back(chip(scene, kind));
        else if (on.contains(kind.need))
            narrower.chips.push_back(chip(scene, kind));
    if (all.chips.size() > 1)
        body.push_back(std::move(all));
    if (narrower.chips.size() > 1)
        body.push_back(std::move(narrower));
}

void append_fields(std::vector<Block>& body, const Scene& scene)
{
    const auto half = [&](const char* key, const char* name) {
        block::Field typed = field(say(scene, key), words(scene, std::string(key) + ".helper"),
                                   scene, name, block::Field::Kind::Line);
        typed.half = true;
        body.push_back(std::move(typed));
    };
    half("places.words", "find#words");
    half("places.near", "find#near");
    body.push_back(button(say(scene, "places.find"), Kind::Primary, Icon::Search, Find{}));
}

// What is looked for now, and the way to look for something else.
void append_search(std::vector<Block>& body, const Scene& scene, const Finding& finding)
{
    if (scene.state.search_open)
        return append_fields(body, scene);
    const std::string& typed = scene.state.search.words;
    Label label =
        typed.empty()
            ? say(scene, "places.open")
            : Label{"places.open", words(scene, "places.searched", {{"words", unmarked(typed)}})};
    body.push_back(button(std::move(label), Kind::Secondary, Icon::Search, OpenSearch{true}));
    if (finding.start_unknown)
        body.push_back(block::Notice{say(scene, "places.start_unknown"), Icon::Info, false});
}

// Of all places, or of the person's own: which are listed.
void append_lists(std::vector<Block>& body, const Scene& scene)
{
    const auto own = own_places(scene.state.record).size();
    const bool listed = scene.state.search.only.has_value();
    if (own == 0 && !listed)
        return;
    body.push_back(
        block::Segments{say(scene, "places.which"),
                        {{say(scene, "places.which.all"), !listed, ListFavourites{false}},
                         {say(scene, "places.which.own", {{"count", std::to_string(own)}}), listed,
                          ListFavourites{true}}}});
}

// Within the area it is known in which one.
std::string brief_address(const Scene& scene, const FoundPlace& place)
{
    const std::string& area = scene.state.finding->area;
    return place.address.starts_with(area) ? place.address.substr(area.size()) : place.address;
}

block::Item item(const Scene& scene, const FoundPlace& place)
{
    block::Item item;
    item.label = {"place." + place.id, unmarked(place.name)};
    item.caption = kind_name(scene, place.kind_id, place.kind);
    std::vector<std::string> note{unmarked(brief_address(scene, place)),
                                  place_distance(scene, place)};
    if (place.phone.empty())
        note.push_back(words(scene, "places.no_phone"));
    if (is_listed(scene.state.record, slots::care_team, place.id))
        note.push_back(words(scene, "places.in_team"));
    for (const std::string& part : note)
        if (!part.empty())
            add_beside(item.note, scene, part);
    const NeedLook* look = look_of(place.need);
    item.icon = look ? look->icon : Icon::Pin;
    item.sort = place.sort;
    item.rough = place.rough_position;
    item.action = ShowPlace{place.id};
    return item;
}

Label list_label(const Scene& scene, const Finding& finding)
{
    const Fillings count{{"count", std::to_string(finding.places.size() + finding.more)},
                         {"start", unmarked(finding.start)}};
    if (scene.state.search.only)
        return {"places.results", words(scene, "places.own", count)};
    return {"places.results",
            words(scene, finding.start.empty() ? "places.results" : "places.results_near", count)};
}

void append_list(std::vector<Block>& body, const Scene& scene, const Finding& finding)
{
    const std::size_t listed = std::min(scene.state.listed, finding.places.size());
    block::Items items{list_label(scene, finding),
                       {},
                       words(scene, scene.state.search.only ? "places.no_own" : "places.none")};
    for (std::size_t i = 0; i < listed; ++i)
        items.items.push_back(item(scene, finding.places[i]));
    body.push_back(std::move(items));
    if (const std::size_t left = finding.places.size() - listed; left > 0)
        body.push_back(button(say(scene, "places.show_more",
                                  {{"count", std::to_string(std::min(left, listed_at_once))}}),
                              Kind::Secondary, Icon::Down, ShowMore{}));
    else if (finding.more > 0)
        body.push_back(text(say(scene, "places.more", {{"count", std::to_string(finding.more)}}),
                            block::Text::Tone::Quiet));
}

void append_print(std::vector<Block>& body, const Scene& scene, const Finding& finding)
{
    if (!finding.places.empty())
        body.push_back(
            button(say(scene, "places.print"), Kind::Secondary, Icon::Print, Export{"places.pdf"}));
}

void append_finding(std::vector<Block>& body, const Scene& scene, const Finding& finding)
{
    if (finding.unavailable)
        return body.push_back(block::Notice{say(scene, "places.unavailable"), Icon::Info, false});
    if (scene.state.shelf && !scene.state.shelf->unusable.empty()) {
        body.push_back(block::Notice{say(scene, "places.unusable"), Icon::Info, true});
        body.push_back(
            button(say(scene, "areas.link"), Kind::Link, Icon::List, Go{{Page::Kind::Areas, ""}}));
    }
    append_lists(body, scene);
    if (!scene.state.search.only) {
        append_search(body, scene, finding);
        append_chips(body, scene, finding);
    }
    append_list(body, scene, finding);
    append_map(body, scene);
    append_print(body, scene, finding);
    body.push_back(button(say(scene, "events.link"), Kind::Link, Icon::Calendar,
                          Go{{Page::Kind::Events, ""}}));
    body.push_back(text(say(scene, "places.not_all"), block::Text::Tone::Quiet));
    if (!finding.credit.empty())
        body.push_back(
            block::Source{{"places.credit",
                           words(scene, "places.credit", {{"name", unmarked(finding.credit)}})}});
    append_ground_credit(body, scene, finding.ground_credit);
}

}  // namespace

std::string distance_words(const Scene& scene, double exact, bool rough)
{
    const auto metres = std::lround(exact);
    const std::string text =
        metres < 1000 ? words(scene, "places.metres", {{"metres", std::to_string(metres)}})
                      : words(scene, "places.kilometres",
                              {{"km", std::to_string(metres / 1000) + '.' +
                                          std::to_string(metres % 1000 / 100)}});
    return rough ? words(scene, "places.rough", {{"distance", text}}) : text;
}

std::string place_distance(const Scene& scene, const FoundPlace& place)
{
    return place.metres ? distance_words(scene, *place.metres, place.rough_position) : "";
}

std::string source_words(const Scene& scene, const std::string& source, const std::string& edition)
{
    const std::string name = unmarked(source);
    const auto day = parse_date(edition);
    return day ? words(scene, "place.source.dated",
                       {{"name", name}, {"day", full_day(scene, *day)}})
               : words(scene, "place.source", {{"name", name}});
}

void append_ground_credit(std::vector<Block>& body, const Scene& scene, const std::string& credit)
{
    if (!credit.empty())
        body.push_back(
            block::Source{say(scene, "places.ground_credit", {{"name", unmarked(credit)}})});
}

block::MapWords map_words(const Scene& scene)
{
    const auto said = [&](const char* key) { return plain(words(scene, key)); };
    block::MapWords out;
    out.count = said("map.count");
    out.named = said("map.named");
    out.between = said("map.between");
    out.and_more = said("map.and_more");
    out.ten_thousands = said("map.ten_thousands");
    out.next = said("map.next");
    out.first = said("map.first");
    out.metres = said("map.metres");
    out.kilometres = said("map.kilometres");
    out.scale = said("map.scale");
    out.in_sight = said("map.in_sight");
    return out;
}

void append_map(std::vector<Block>& body, const Scene& scene)
{
    const Finding* finding = scene.state.finding.get();
    if (!finding || !finding->base || !finding->marked || finding->base->outline.empty())
        return;
    block::Map map;
    map.label = say(scene, "map");
    map.base = finding->base;
    map.tiles = scene.state.underlay.tiles;
    map.places = finding->marked;
    map.selected = scene.state.shown_place;
    if (finding->start_at)
        map.start = on_map(finding->base->origin, *finding->start_at);
    map.start_label = say(scene, "map.start", {{"start", unmarked(finding->start)}});
    map.closer = say(scene, "map.closer");
    map.wider = say(scene, "map.wider");
    map.whole = say(scene, "map.whole");
    map.words = map_words(scene);
    map.close = say(scene, "map.close");
    map.rough = words(scene, "map.rough");
    const std::string& credit =
        finding->base->credit.empty() ? finding->credit : finding->base->credit;
    map.credit = say(scene, "map.credit", {{"name", unmarked(credit)}});
    body.push_back(std::move(map));
}

Screen places_screen(const Scene& scene)
{
    if (const auto place = shown_place(scene.state))
        return scene.state.correcting ? place_correction_screen(scene, *place)
                                      : place_screen(scene, *place);
    Screen screen = page(scene, "places", say(scene, "places.title"), words(scene, "places.lead"));
    screen.resumes = true;
    if (scene.state.finding)
        append_finding(screen.body, scene, *scene.state.finding);
    return screen;
}

}  // namespace kotozute
