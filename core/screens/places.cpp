#include "core/screens/parts.hpp"

namespace kotozute {
namespace {

std::string distance(const Scene& scene, const FoundPlace& place)
{
    if (!place.metres)
        return {};
    const int metres = *place.metres;
    const std::string text =
        metres < 1000 ? words(scene, "places.metres", {{"metres", std::to_string(metres)}})
                      : words(scene, "places.kilometres",
                              {{"km", std::to_string(metres / 1000) + '.' +
                                          std::to_string(metres % 1000 / 100)}});
    return place.rough_position ? words(scene, "places.rough", {{"distance", text}}) : text;
}

block::Item item(const Scene& scene, const FoundPlace& place, bool can_pick)
{
    block::Item item;
    item.label = {"place." + place.id, unmarked(place.name)};
    item.caption = unmarked(place.kind + "・" + place.address);
    item.note = distance(scene, place);
    const std::string phone =
        place.phone.empty() ? words(scene, "places.no_phone") : unmarked(place.phone);
    item.note += item.note.empty() ? phone : "・" + phone;
    item.icon = Icon::Pin;
    if (can_pick)
        item.action = PickPlace{place.id};
    return item;
}

void append_finding(std::vector<Block>& body, const Scene& scene, const Finding& finding)
{
    if (finding.start_unknown)
        body.push_back(block::Notice{say(scene, "places.start_unknown"), Icon::Info, false});
    const bool can_pick = !scene.state.page.id.empty();
    block::Items items{say(scene, finding.start.empty() ? "places.results" : "places.results_near",
                           {{"start", unmarked(finding.start)}}),
                       {},
                       words(scene, "places.none")};
    for (const FoundPlace& place : finding.places)
        items.items.push_back(item(scene, place, can_pick));
    body.push_back(std::move(items));
    if (finding.more > 0)
        body.push_back(text(say(scene, "places.more", {{"count", std::to_string(finding.more)}}),
                            block::Text::Tone::Quiet));
    body.push_back(text(say(scene, "places.not_all"), block::Text::Tone::Quiet));
    if (!finding.credit.empty())
        body.push_back(
            block::Source{{"places.credit",
                           words(scene, "places.credit", {{"name", unmarked(finding.credit)}})}});
}

}  // namespace

Screen places_screen(const Scene& scene)
{
    Screen screen = page(scene, "places", say(scene, "places.title"), words(scene, "places.lead"));
    screen.body.push_back(field(say(scene, "places.words"), words(scene, "places.words.helper"),
                                scene, "find#words", block::Field::Kind::Line));
    screen.body.push_back(field(say(scene, "places.near"), words(scene, "places.near.helper"),
                                scene, "find#near", block::Field::Kind::Line));
    screen.body.push_back(
        button(say(scene, "places.find"), block::Button::Kind::Primary, Icon::Map, Find{}));
    if (scene.state.finding)
        append_finding(screen.body, scene, *scene.state.finding);
    return screen;
}

}  // namespace kotozute
