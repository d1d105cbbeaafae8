// The newest words as a code, which another device takes in with its camera.
#include "core/screens/parts.hpp"

namespace kotozute {
namespace {

std::string trouble_key(ShownCode::Trouble trouble)
{
    switch (trouble) {
    case ShownCode::Trouble::None: return "";
    case ShownCode::Trouble::TooLong: return "code.too_long";
    case ShownCode::Trouble::Nothing: return "code.nothing";
    case ShownCode::Trouble::NotRead: return "code.not_read";
    }
    return "";
}

}  // namespace

Screen code_screen(const Scene& scene)
{
    const auto& shown = scene.state.shown_code;
    Screen screen = page(scene, "code", say(scene, "code.title"), words(scene, "code.lead"));
    auto& body = screen.body;
    if (!shown) {
        body.push_back(block::Notice{say(scene, "code.not_kept"), Icon::Info, false});
        return screen;
    }
    if (const std::string why = trouble_key(shown->trouble); !why.empty())
        body.push_back(block::Notice{say(scene, why), Icon::Info, false});
    else {
        const Fillings count{{"count", std::to_string(shown->revisions)}};
        body.push_back(block::Code{say(scene, "code.picture", count), shown->code});
        body.push_back(text(say(scene, shown->all ? "code.holds_all" : "code.holds", count)));
        body.push_back(block::Notice{say(scene, "code.in_sight"), Icon::Info, false});
        body.push_back(button(say(scene, "locked.write_down"), block::Button::Kind::Secondary,
                              Icon::Pencil, WriteDownShare{}));
    }
    body.push_back(button(say(scene, "summary.locked"), block::Button::Kind::Secondary, Icon::Lock,
                          Go{{Page::Kind::Locked, ""}}));
    return screen;
}

}  // namespace kotozute
