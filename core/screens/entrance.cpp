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

// To where the person left off, by the name of its stage; a new beginning says so when there is a
// record here already.
block::Button thinking(const Scene& scene)
{
    const Page page = resumed_page(scene.booklet, scene.state);
    const bool written = !is_empty(scene.state.record);
    block::Button thinking =
        door(scene, written ? "entrance.go_on" : "entrance.think", Icon::Pencil, Go{page});
    const Stage* stage = stage_of(scene.booklet, page);
    if (written && stage)
        thinking.caption = words(scene, "entrance.go_on.caption", {{"stage", stage->name}});
    else if (scene.state.kept_here && scene.state.custody == Custody::Guest)
        thinking.caption = words(scene, "entrance.think.caption.apart");
    return thinking;
}

block::Button speaking(const Scene& scene)
{
    const State& state = scene.state;
    const Action to_speaker = Go{{Page::Kind::Speaker, ""}};
    if (!helper_writes(state))
        return button(say(scene, "entrance.helper"), Kind::Link, Icon::People, to_speaker);
    Label now = speaker_now(scene, state.voice);
    now.id = "entrance.helper";
    return button(std::move(now), Kind::Link, Icon::People, to_speaker);
}

// The other languages, each in its own words: who looks for one cannot read this one.
void append_languages(std::vector<Block>& body, const Scene& scene)
{
    for (const std::string_view language : languages)
        if (language != scene.state.settings.language)
            body.push_back(button(say(scene, "settings.language." + std::string(language)),
                                  Kind::Link, Icon::Language,
                                  SetSetting{"language", std::string(language)}));
}

// Where there is only one record, straight to it.
Page to_open(const State& state)
{
    const bool one = state.records.size() == 1 && state.kept_here;
    return {one ? Page::Kind::Unlock : Page::Kind::Records, ""};
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
    const bool written = !is_empty(state.record);
    const Page reading{Page::Kind::Reading, ""}, rest{Page::Kind::Rest, ""};
    if (!state.records.empty() && state.custody == Custody::Guest)
        screen.body.push_back(door(scene, "entrance.open", Icon::Letter, Go{to_open(state)}));
    screen.body.push_back(door(scene, "entrance.read", Icon::Book, Go{reading}));
    screen.body.push_back(thinking(scene));
    if (written)
        screen.body.push_back(
            door(scene, "entrance.summary", Icon::Letter, Go{{Page::Kind::Summary, ""}}));
    screen.body.push_back(door(scene, "entrance.later", Icon::Moon, Go{rest}));
    screen.body.push_back(
        button(say(scene, "support.link"), Kind::Link, Icon::Care, Go{{Page::Kind::Support, ""}}));
    screen.body.push_back(
        button(say(scene, "take_in.link"), Kind::Link, Icon::Lock, Go{{Page::Kind::TakeIn, ""}}));
    screen.body.push_back(speaking(scene));
    append_languages(screen.body, scene);
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
