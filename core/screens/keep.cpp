#include "core/screens/parts.hpp"

namespace kotozute {
namespace {

using Kind = block::Button::Kind;

Screen first_keep(const Scene& scene)
{
    Screen screen = page(scene, "keep", say(scene, "keep.title"), words(scene, "keep.lead"));
    if (!scene.state.records.empty())
        screen.body.push_back(field(say(scene, "records.name"), words(scene, "records.name.helper"),
                                    scene, std::string(record_name_field),
                                    block::Field::Kind::Line));
    append_passphrase(screen.body, scene, words(scene, "passphrase.helper"));
    screen.body.push_back(
        text(say(scene, "keep.hint", {{"example", words(scene, "keep.example")}})));
    screen.body.push_back(block::Notice{say(scene, "keep.no_way_back"), Icon::Info, false});
    screen.footer.next = button(say(scene, "keep.keep"), Kind::Primary, Icon::Letter, Keep{});
    return screen;
}

// There is a record here already, which this may belong to or not.
Screen keep_elsewhere(const Scene& scene)
{
    Screen screen =
        page(scene, "keep", say(scene, "keep.there.title"), words(scene, "keep.there.lead"));
    screen.body.push_back(
        button(say(scene, "keep.there.beside"), Kind::Secondary, Icon::Plus, KeepBeside{}));
    screen.footer.next = button(say(scene, "keep.there.open"), Kind::Primary, Icon::Lock,
                                Go{{Page::Kind::Unlock, ""}});
    return screen;
}

Screen keep_version(const Scene& scene)
{
    Screen screen =
        page(scene, "keep", say(scene, "keep.again.title"), words(scene, "keep.again.lead"));
    screen.footer.next = button(say(scene, "keep.again.review"), Kind::Primary, Icon::Next,
                                Go{{Page::Kind::Review, ""}});
    return screen;
}

}  // namespace

Screen keep_screen(const Scene& scene)
{
    if (scene.state.custody == Custody::Kept)
        return keep_version(scene);
    return scene.state.kept_here ? keep_elsewhere(scene) : first_keep(scene);
}

Screen unlock_screen(const Scene& scene)
{
    const State& state = scene.state;
    const bool several = state.records.size() > 1 && state.kept_here;
    const std::string lead = several ? words(scene, "unlock.lead.of",
                                             {{"name", record_name(scene, state.record_chosen)}})
                                     : words(scene, "unlock.lead");
    Screen screen = page(scene, "unlock", say(scene, "unlock.title"), lead);
    screen.frame = Screen::Frame::Lock;
    screen.picture = words(scene, "unlock.picture");
    screen.steps.clear();
    append_passphrase(screen.body, scene, "");
    screen.body.push_back(button(say(scene, "records.link"), Kind::Link, Icon::People,
                                 Go{{Page::Kind::Records, ""}}));
    if (!something_written(scene)) {
        screen.footer.next =
            button(say(scene, "unlock.open"), Kind::Primary, Icon::Lock, Unlock{false});
        return screen;
    }
    screen.body.push_back(block::Notice{say(scene, "unlock.written"), Icon::Note, false});
    screen.body.push_back(
        button(say(scene, "unlock.bring"), Kind::Secondary, Icon::Plus, Unlock{true}));
    screen.body.push_back(
        button(say(scene, "unlock.leave"), Kind::Secondary, Icon::Lock, Unlock{false}));
    return screen;
}

}  // namespace kotozute
