// これからの行事: what takes place near here, day by day.
#include "core/places/hours_lines.hpp"
#include "core/screens/place_parts.hpp"

#include <array>

namespace kotozute {
namespace {

using Body = std::vector<Block>;
using Tone = block::Text::Tone;

constexpr std::array<std::string_view, 7> weekdays{
    "hours.sunday",   "hours.monday", "hours.tuesday", "hours.wednesday",
    "hours.thursday", "hours.friday", "hours.saturday"};

// 12月3日（木）
std::string day_words(const Scene& scene, const Date& date)
{
    const std::chrono::weekday weekday{std::chrono::sys_days{date}};
    return words(
        scene, "events.day",
        {{"day", day(scene, date)}, {"weekday", words(scene, weekdays[weekday.c_encoding()])}});
}

std::string hours(const Scene& scene, const Event& event)
{
    const auto& strings = scene.booklet.strings;
    std::string all;
    if (event.from && event.to)
        all = words(
            scene, "hours.span",
            {{"from", time_words(*event.from, strings)}, {"to", time_words(*event.to, strings)}});
    else if (event.from)
        all = words(scene, "events.from", {{"time", time_words(*event.from, strings)}});
    else
        all = words(scene, "hours.not_stated");
    add_beside(all, scene, unmarked(event.time_note));
    return all;
}

// When it lasts several days, until when; and whether it has begun.
std::string span(const Scene& scene, const Event& event)
{
    if (event.last_day == event.first_day)
        return "";
    return words(scene,
                 event.first_day < japan_date(scene.now) ? "events.under_way" : "events.until",
                 {{"day", day_words(scene, event.last_day)}});
}

std::string where(const Scene& scene, const EventHit& hit)
{
    const Event& event = hit.event;
    std::string all = unmarked(event.venue);
    add_beside(all, scene, unmarked(event.address + event.building));
    if (all.empty())
        all = words(scene, "events.no_place");
    if (hit.metres)
        add_beside(
            all, scene,
            distance_words(scene, *hit.metres, event.position->kind == PositionKind::TownCentre));
    return all;
}

std::string named(const Scene& scene, const char* key, const std::string& value)
{
    return value.empty() ? "" : words(scene, key, {{"value", unmarked(value)}});
}

block::Item item(const Scene& scene, const EventHit& hit, std::size_t number)
{
    const Event& event = hit.event;
    block::Item item;
    item.label = {"events.event." + std::to_string(number), unmarked(event.name)};
    item.caption = hours(scene, event);
    add_beside(item.caption, scene, span(scene, event));
    item.note = where(scene, hit);
    add_beside(item.note, scene, named(scene, "events.host", event.host));
    add_beside(item.note, scene, named(scene, "events.cost", event.cost));
    add_beside(item.note, scene, named(scene, "events.apply", event.how_to_apply));
    add_beside(item.note, scene,
               event.phone.empty() ? words(scene, "places.no_phone")
                                   : named(scene, "events.phone", event.phone));
    add_beside(item.note, scene, unmarked(event.note));
    add_beside(item.note, scene, unmarked(event.url));
    add_beside(item.note, scene, source_words(scene, event.source, event.edition));
    item.icon = Icon::Calendar;
    return item;
}

// Under the day it begins on; what is under way already, under today.
void append_days(Body& body, const Scene& scene, const ComingEvents& coming)
{
    const Date today = japan_date(scene.now);
    std::optional<Date> day;
    for (std::size_t i = 0; i < coming.events.size(); ++i) {
        const Event& event = coming.events[i].event;
        const Date on = std::max(event.first_day, today);
        if (day != on)
            body.push_back(block::Items{{"events.day." + iso(on), day_words(scene, on)}, {}, ""});
        day = on;
        std::get<block::Items>(body.back()).items.push_back(item(scene, coming.events[i], i));
    }
}

}  // namespace

Screen events_screen(const Scene& scene)
{
    Screen screen = page(scene, "events", say(scene, "events.title"), words(scene, "events.lead"));
    const ComingEvents* coming = scene.state.coming.get();
    if (!coming)
        return screen;
    if (coming->unavailable)
        screen.body.push_back(block::Notice{say(scene, "events.unavailable"), Icon::Info, false});
    else if (coming->events.empty())
        screen.body.push_back(block::Notice{say(scene, "events.none"), Icon::Info, false});
    if (coming->events.empty())
        return screen;
    if (!coming->start.empty())
        screen.body.push_back(
            text(say(scene, "events.near", {{"start", unmarked(coming->start)}}), Tone::Quiet));
    append_days(screen.body, scene, *coming);
    if (coming->more)
        screen.body.push_back(text(say(scene, "events.more"), Tone::Quiet));
    screen.body.push_back(text(say(scene, "events.may_have_changed"), Tone::Quiet));
    append_ground_credit(screen.body, scene, coming->ground_credit);
    return screen;
}

}  // namespace kotozute
