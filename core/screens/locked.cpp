#include "core/screens/parts.hpp"

namespace kotozute {
namespace {

using Kind = block::Button::Kind;

block::Check part(const Scene& scene, std::string_view name, const std::string& key)
{
    const std::string part(name);
    return {say(scene, key), words(scene, key + ".caption"),
            scene.state.locking.parts.contains(part), ToggleShared{part}};
}

}  // namespace

Screen locked_screen(const Scene& scene)
{
    const Locking& locking = scene.state.locking;
    const bool kept = scene.state.custody == Custody::Kept;
    Screen screen = page(scene, "locked", say(scene, "locked.title"), words(scene, "locked.lead"));
    block::Checks parts{say(scene, "locked.parts"),
                        {part(scene, shared::sheet, "locked.part.pdf"),
                         part(scene, shared::bundle, "locked.part.bundle")}};
    if (kept)
        parts.checks.push_back(part(scene, shared::revisions, "locked.part.revisions"));
    screen.body.push_back(block::Heading{say(scene, "locked.to")});
    screen.body.push_back(text(say(scene, "locked.to.text")));
    append_recipient(screen.body, scene);
    screen.body.push_back(std::move(parts));
    if (!kept)
        screen.body.push_back(text(say(scene, "locked.guest"), block::Text::Tone::Quiet));
    block::Button make = button(say(scene, "locked.make"), Kind::Primary, Icon::Lock, MakeShare{});
    make.enabled = !locking.parts.empty();
    screen.body.push_back(std::move(make));
    if (!locking.passphrase.empty())
        append_made_passphrase(screen.body, scene, "locked", locking.passphrase);
    if (locking.written)
        screen.body.push_back(
            text(say(scene, "locked.written", {{"name", unmarked(locking.to->recipient)}})));
    else if (locking.saved)
        screen.body.push_back(button(say(scene, "locked.write_down"), Kind::Secondary, Icon::Pencil,
                                     WriteDownShare{}));
    screen.body.push_back(text(say(scene, "locked.how_to_open"), block::Text::Tone::Quiet));
    return screen;
}

}  // namespace kotozute
