#include "core/app/walk.hpp"
#include "core/preferences/codes.hpp"
#include "core/screens/parts.hpp"

namespace kotozute {
namespace {

block::Segments setting(const Scene& scene, const std::string& key, const std::string& now,
                        const std::vector<std::string>& values)
{
    block::Segments segments{say(scene, "settings." + key), {}};
    for (const std::string& value : values)
        segments.parts.push_back(
            {say(scene, "settings." + key + '.' + value), value == now, SetSetting{key, value}});
    return segments;
}

std::string scale_name(float scale)
{
    if (scale < 1.1F)
        return "1";
    if (scale < 1.4F)
        return "1.25";
    if (scale < 1.6F)
        return "1.5";
    return scale < 1.9F ? "1.75" : "2";
}

// Whom to name is asked where a file does not say it: no map is shown without.
void append_unnamed(std::vector<Block>& body, const Scene& scene)
{
    body.push_back(block::Notice{say(scene, "underlay.unnamed"), Icon::Info, false});
    body.push_back(field(say(scene, "underlay.credit"), words(scene, "underlay.credit.helper"),
                         scene, "underlay#credit", block::Field::Kind::Line));
    body.push_back(button(say(scene, "underlay.name"), block::Button::Kind::Primary, Icon::Check,
                          NameUnderlay{}));
}

void append_underlay(std::vector<Block>& body, const Scene& scene)
{
    const Underlay& underlay = scene.state.underlay;
    if (!underlay.offered)
        return;
    body.push_back(block::Heading{say(scene, "underlay.title")});
    body.push_back(text(say(scene, "underlay.lead"), block::Text::Tone::Quiet));
    if (underlay.each_time)
        body.push_back(text(say(scene, "underlay.each_time"), block::Text::Tone::Quiet));
    if (underlay.tiles)
        body.push_back(text(say(scene, "underlay.now",
                                {{"file", unmarked(underlay.file)},
                                 {"attribution", unmarked(underlay.tiles->info().attribution)}})));
    if (!underlay.unnamed.empty())
        append_unnamed(body, scene);
    body.push_back(button(say(scene, underlay.tiles ? "underlay.choose_other" : "underlay.choose"),
                          block::Button::Kind::Secondary, Icon::Map, ChooseUnderlay{}));
    if (underlay.tiles)
        body.push_back(button(say(scene, "underlay.drop"), block::Button::Kind::Quiet, Icon::Cross,
                              DropUnderlay{}));
}

// Back to what was asked; from elsewhere, to the question the person is at.
Action from_there(const Scene& scene)
{
    const auto& way = scene.state.way;
    if (!way.empty() && way.back().kind == Page::Kind::Question)
        return Back{};
    return Go{resumed_page(scene.booklet, scene.state)};
}

}  // namespace

Screen settings_screen(const Scene& scene)
{
    const Settings& settings = scene.state.settings;
    Screen screen =
        page(scene, "settings", say(scene, "settings.title"), words(scene, "settings.lead"));
    screen.body.push_back(
        setting(scene, "language", settings.language, {languages.begin(), languages.end()}));
    screen.body.push_back(setting(scene, "text_scale", scale_name(settings.text_scale),
                                  {"1", "1.25", "1.5", "1.75", "2"}));
    screen.body.push_back(setting(scene, "theme", settings.theme, {"light", "dark", "contrast"}));
    screen.body.push_back(setting(scene, "motion", settings.motion ? "on" : "off", {"on", "off"}));
    append_underlay(screen.body, scene);
    screen.body.push_back(button(say(scene, "areas.link"), block::Button::Kind::Link, Icon::List,
                                 Go{{Page::Kind::Areas, ""}}));
    return screen;
}

Screen speaker_screen(const Scene& scene)
{
    const State& state = scene.state;
    Screen screen =
        page(scene, "speaker", say(scene, "speaker.title"), words(scene, "speaker.lead"));
    block::Options roles{say(scene, "speaker.role"), {}};
    for (const auto& [role, name] : codes::names(Role{}))
        roles.options.push_back({{"speaker.role." + std::string(name), role_words(scene, role, "")},
                                 "",
                                 Picture::None,
                                 state.recorded_by == role,
                                 SetSpeaker{state.voice, role}});
    screen.body.push_back(std::move(roles));
    screen.footer.next = button(say(scene, "speaker.write"), block::Button::Kind::Primary,
                                Icon::Next, from_there(scene));
    if (!helper_writes(state))
        return screen;
    append_practice_door(screen.body, scene);
    block::Segments voices{say(scene, "speaker.voice"), {}};
    for (const auto& [voice, name] : codes::names(Voice{}))
        voices.parts.push_back({say(scene, "speaker.voice." + std::string(name)),
                                state.voice == voice, SetSpeaker{voice, state.recorded_by}});
    screen.body.push_back(std::move(voices));
    block::Field name = field(say(scene, "speaker.name"), words(scene, "speaker.name.helper"),
                              scene, "speaker#name", block::Field::Kind::Line);
    if (!state.drafts.contains("speaker#name"))
        name.text = state.recorder;
    screen.body.push_back(std::move(name));
    return screen;
}

}  // namespace kotozute
