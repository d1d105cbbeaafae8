// The card of a place: how to reach it, what it is for, how that is known.
#include "core/places/hours_lines.hpp"
#include "core/preferences/slots.hpp"
#include "core/screens/place_parts.hpp"

#include <array>
#include <utility>

namespace kotozute {
namespace {

using Kind = block::Button::Kind;

// Pressing the number calls it, or writes it down, as the device can.
void append_phone(std::vector<Block>& body, const Scene& scene, const FoundPlace& place)
{
    block::Item phone;
    phone.icon = Icon::Phone;
    phone.large = true;
    if (place.phone.empty()) {
        phone.label = say(scene, "place.no_phone");
        phone.caption = words(scene, "place.no_phone.caption");
    } else {
        phone.label = {"place.phone", unmarked(place.phone)};
        phone.caption = words(scene, "place.phone.caption");
        phone.action = CallPlace{place.id};
        phone.link = "tel:";
        for (const char c : place.phone)
            if ((c >= '0' && c <= '9') || c == '+')
                phone.link += c;
    }
    body.push_back(
        block::Items{{"place.reach", words(scene, "place.reach")}, {std::move(phone)}, ""});
}

void append_ways(std::vector<Block>& body, const Scene& scene, const FoundPlace& place)
{
    if (!scene.state.page.id.empty())
        body.push_back(
            button(say(scene, "place.pick"), Kind::Primary, Icon::Check, PickPlace{place.id}));
    const Record& record = scene.state.record;
    const bool favourite = is_listed(record, slots::favourites, place.id);
    const bool team = is_listed(record, slots::care_team, place.id);
    body.push_back(button(
        {"place.favourite", words(scene, favourite ? "place.favourite.out" : "place.favourite.in")},
        Kind::Secondary, favourite ? Icon::Cross : Icon::Heart, ToggleFavourite{place.id}));
    body.push_back(button({"place.team", words(scene, team ? "place.team.out" : "place.team.in")},
                          Kind::Secondary, team ? Icon::Cross : Icon::People,
                          ToggleTeam{place.id}));
}

// A line of what is known: the fact, and below it what it is.
void append_fact(block::Items& items, const Scene& scene, const std::string& key, Icon icon,
                 const std::string& fact, const std::string& more = {})
{
    if (fact.empty())
        return;
    block::Item item;
    item.label = {"place." + key, fact};
    item.caption = words(scene, "place." + key);
    add_beside(item.caption, scene, more);
    item.icon = icon;
    items.items.push_back(std::move(item));
}

// The days its source names, where it gives no hours.
std::string open_days(const Scene& scene, const FoundPlace& place)
{
    constexpr std::array<std::pair<Days, const char*>, 4> days{{{Weekdays, "weekdays"},
                                                                {Saturday, "saturday"},
                                                                {Sunday, "sunday"},
                                                                {Holidays, "holidays"}}};
    std::string open;
    for (const auto& [day, name] : days)
        if ((place.days & day) != 0)
            add_beside(open, scene, words(scene, "place.day." + std::string(name)));
    return open;
}

// A line for each thing that is known; that it is not, where nothing is.
std::vector<std::string> opening_lines(const Scene& scene, const FoundPlace& place)
{
    std::vector<std::string> lines;
    if (scene.state.details)
        lines = hours_lines(scene.state.details->hours, scene.booklet.strings);
    if (const std::string open = open_days(scene, place); lines.empty() && !open.empty())
        lines.push_back(open);
    if (!place.days_note.empty())
        lines.push_back(unmarked(place.days_note));
    if (lines.empty())
        lines.push_back(words(scene, "place.days.unknown"));
    return lines;
}

// Whether its mark stands at its door.
std::string point_words(const Scene& scene, const FoundPlace& place)
{
    if (!place.position)
        return words(scene, "place.point.none");
    switch (place.position->kind) {
    case PositionKind::Source: return words(scene, "place.point.source");
    case PositionKind::TownCentre: return words(scene, "place.point.town");
    case PositionKind::ByHand: return words(scene, "place.point.hand");
    }
    return {};
}

void append_facts(std::vector<Block>& body, const Scene& scene, const FoundPlace& place)
{
    block::Items items{say(scene, "place.facts"), {}, ""};
    append_fact(items, scene, "address", Icon::House, unmarked(place.address));
    const Finding* finding = scene.state.finding.get();
    append_fact(items, scene, "distance", Icon::Pin, place_distance(scene, place),
                finding && place.metres
                    ? words(scene, "place.from", {{"start", unmarked(finding->start)}})
                    : "");
    if (place.in_pack) {
        append_fact(items, scene, "point", Icon::Map, point_words(scene, place));
        append_fact(items, scene, "days", Icon::Calendar,
                    listed(scene, opening_lines(scene, place)));
    }
    append_fact(items, scene, "service", Icon::List, unmarked(place.service));
    append_fact(items, scene, "note", Icon::Note, unmarked(place.note));
    append_fact(items, scene, "url", Icon::Letter, unmarked(place.url));
    body.push_back(std::move(items));
}

void append_source(std::vector<Block>& body, const Scene& scene, const FoundPlace& place)
{
    if (!place.in_pack)
        body.push_back(block::Notice{say(scene, "place.not_listed"), Icon::Info, false});
    body.push_back(text(say(scene, "place.may_have_changed"), block::Text::Tone::Quiet));
    if (place.source.empty())
        return;
    body.push_back(
        block::Source{{"place.source", source_words(scene, place.source, place.edition)}});
    if (place.metres && scene.state.finding)
        append_ground_credit(body, scene, scene.state.finding->ground_credit);
}

// What such a place is for, where the booklet says it.
std::string about(const Scene& scene, const FoundPlace& place)
{
    return scene.booklet.strings.or_else("place.about." + place.kind_id, "");
}

}  // namespace

Screen place_screen(const Scene& scene, const FoundPlace& place)
{
    Screen screen =
        page(scene, "place", {"place.title", unmarked(place.name)}, about(scene, place));
    screen.kicker = kind_name(scene, place.kind_id, place.kind);
    append_phone(screen.body, scene, place);
    append_ways(screen.body, scene, place);
    append_facts(screen.body, scene, place);
    append_repairs(screen.body, scene);
    append_source(screen.body, scene, place);
    append_ways_to_correct(screen.body, scene, place);
    append_map(screen.body, scene);
    return screen;
}

// But for the one that stands already.
void append_favourites(std::vector<Block>& body, const Scene& scene, const Slot& slot)
{
    const Answer* answer = stands<Answer>(scene.state.record, slot);
    const std::string standing = answer && answer->detail ? answer->detail->source : "";
    block::Items items{say(scene, "detail.favourites"), {}, ""};
    for (const KnownPlace& place : listed_in(scene.state.record, slots::favourites)) {
        if (place.id == standing)
            continue;
        block::Item item;
        item.label = {slot + "#favourite." + place.id, unmarked(place.name)};
        item.caption = unmarked(place.kind);
        item.icon = Icon::Heart;
        item.action = PickPlace{place.id};
        items.items.push_back(std::move(item));
    }
    if (!items.items.empty())
        body.push_back(std::move(items));
}

}  // namespace kotozute
