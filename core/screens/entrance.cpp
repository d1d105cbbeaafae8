#include "core/app/walk.hpp"
#include "core/screens/parts.hpp"

namespace kotozute {
namespace {

using Kind = block::Button::Kind;

block::Button door(const Scene& scene, const std::string& key, Icon icon, Action action)
{
    block::Button door = button(say(scene, key), Kind::Door, icon, std::move(action));
    door.caption = words(scene, key + ".caption");
    return door;
}

// The first page of the conversation.
Page beginning(const Scene& scene)
{
    const auto pages = walk(scene.booklet, scene.state);
    return pages.empty() ? Page{Page::Kind::Summary, ""} : pages.front();
}

}  // namespace

Screen entrance_screen(const Scene& scene)
{
    const State& state = scene.state;
    Screen screen =
        page(scene, "entrance", say(scene, "entrance.title"), words(scene, "entrance.lead"));
    screen.frame = Screen::Frame::Entrance;
    screen.picture = words(scene, "entrance.picture");
    screen.steps.clear();
    screen.footer = {};
    const bool written = !state.record.statements.empty();
    const Page thinking = beginning(scene);
    const Page reading{Page::Kind::Reading, ""}, rest{Page::Kind::Rest, ""};
    screen.body.push_back(door(scene, "entrance.read", Icon::Book, Go{reading}));
    screen.body.push_back(
        door(scene, written ? "entrance.go_on" : "entrance.think", Icon::Pencil, Go{thinking}));
    if (written)
        screen.body.push_back(
            door(scene, "entrance.summary", Icon::Letter, Go{{Page::Kind::Summary, ""}}));
    screen.body.push_back(door(scene, "entrance.later", Icon::Moon, Go{rest}));
    if (state.kept_here && state.custody == Custody::Guest)
        screen.body.push_back(button(say(scene, "entrance.open"), Kind::Link, Icon::Letter,
                                     Go{{Page::Kind::Unlock, ""}}));
    screen.body.push_back(
        button(say(scene, "support.link"), Kind::Link, Icon::Care, Go{{Page::Kind::Support, ""}}));
    screen.body.push_back(button(say(scene, "entrance.helper"), Kind::Link, Icon::People,
                                 Go{{Page::Kind::Speaker, ""}}));
    screen.body.push_back(block::Notice{
        say(scene, state.custody == Custody::Guest ? "entrance.guest" : "entrance.kept"),
        state.custody == Custody::Guest ? Icon::Info : Icon::Lock, false});
    return screen;
}

Screen rest_screen(const Scene& scene)
{
    const State& state = scene.state;
    const bool kept = state.custody == Custody::Kept;
    const bool written = something_written(scene);
    const char* lead = kept ? "rest.lead.kept" : written ? "rest.lead.written" : "rest.lead.empty";
    Screen screen = page(scene, "rest", say(scene, "rest.title"), words(scene, lead));
    screen.body.push_back(block::Illustration{Picture::Lamp, say(scene, "rest.picture")});
    if (kept)
        screen.body.push_back(button(say(scene, "rest.lock"), Kind::Primary, Icon::Lock, Lock{}));
    else if (written)
        screen.body.push_back(button(say(scene, "rest.keep"), Kind::Primary, Icon::Letter,
                                     Go{{Page::Kind::Keep, ""}}));
    else
        screen.body.push_back(button(say(scene, "rest.entrance"), Kind::Primary, Icon::House,
                                     Go{{Page::Kind::Entrance, ""}}));
    if (written)
        screen.body.push_back(
            button(say(scene, "rest.go_on"), Kind::Secondary, Icon::Pencil, Back{}));
    if (written && !kept)
        screen.body.push_back(
            button(say(scene, "rest.forget"), Kind::Quiet, Icon::None, Ask{"forget"}));
    screen.body.push_back(
        button(say(scene, "support.link"), Kind::Link, Icon::Care, Go{{Page::Kind::Support, ""}}));
    return screen;
}

}  // namespace kotozute
