#include "core/screens/parts.hpp"

#include "core/app/saying.hpp"
#include "core/app/walk.hpp"
#include "core/screens/frame.hpp"

#include <algorithm>

namespace kotozute {
namespace {

std::string_view trouble_key(FieldTrouble trouble)
{
    switch (trouble) {
    case FieldTrouble::NotADate: return "trouble.not_a_date";
    case FieldTrouble::InFuture: return "trouble.in_future";
    case FieldTrouble::InPast: return "trouble.in_past";
    case FieldTrouble::LongName: return "trouble.long_name";
    case FieldTrouble::NoName: return "trouble.no_name";
    case FieldTrouble::NoAddress: return "trouble.no_address";
    case FieldTrouble::NoRecordName: return "trouble.no_record_name";
    case FieldTrouble::TakenName: return "trouble.taken_name";
    case FieldTrouble::TooLong: return "trouble.too_long";
    case FieldTrouble::NotText: return "trouble.not_text";
    case FieldTrouble::NotAPhone: return "trouble.not_a_phone";
    case FieldTrouble::TooShort: return "trouble.too_short";
    case FieldTrouble::TheExample: return "trouble.the_example";
    case FieldTrouble::NotAUrl: return "trouble.not_a_url";
    case FieldTrouble::NoCorrector: return "trouble.no_corrector";
    case FieldTrouble::NotAMunicipality: return "trouble.not_a_municipality";
    case FieldTrouble::Wrong: return "trouble.wrong";
    }
    return "";
}

Header header(const Scene& scene)
{
    Header header{say(scene, "header.home"),
                  say(scene, "header.text_size"),
                  words(scene, "header.letter"),
                  scene.state.settings.text_scale,
                  {}};
    header.tools.push_back(button(say(scene, "header.settings"), block::Button::Kind::Secondary,
                                  Icon::Sun, Go{{Page::Kind::Settings, ""}}));
    const bool open = scene.state.custody == Custody::Kept || something_written(scene);
    if (!open && scene.state.page.kind == Page::Kind::Entrance)
        return header;
    // There from the first page on, so that the first answer moves nothing.
    header.tools.push_back(
        button(say(scene, "header.lock"), block::Button::Kind::Secondary, Icon::Lock, Lock{}));
    header.tools.back().enabled = open;
    return header;
}

std::vector<StepItem> steps(const Scene& scene)
{
    std::vector<StepItem> items;
    const Stage* here = stage_of(scene.booklet, scene.state.page);
    for (const Stage& stage : scene.booklet.stages)
        if (const auto first = first_page(scene.booklet, scene.state, stage.id)) {
            const bool said = answered(scene.booklet, scene.state, stage);
            items.push_back({{"step." + stage.id, stage.name},
                             &stage == here,
                             said,
                             Go{*first},
                             said ? words(scene, "steps.answered") : ""});
        }
    return items;
}

Colours colours(const Settings& settings)
{
    if (settings.theme == "dark")
        return Colours::Dark;
    return settings.theme == "contrast" ? Colours::Contrast : Colours::Light;
}

}  // namespace

std::string words(const Scene& scene, std::string_view key) { return scene.booklet.strings(key); }

std::string words(const Scene& scene, std::string_view key, const Fillings& fillings)
{
    return scene.booklet.strings(key, fillings);
}

Label say(const Scene& scene, std::string_view key)
{
    return {std::string(key), words(scene, key)};
}

Label say(const Scene& scene, std::string_view key, const Fillings& fillings)
{
    return {std::string(key), words(scene, key, fillings)};
}

void add_listed(std::string& all, const Scene& scene, const std::string& part)
{
    if (!part.empty())
        all += (all.empty() ? "" : words(scene, "join.listed")) + part;
}

void add_beside(std::string& all, const Scene& scene, const std::string& part)
{
    if (!part.empty())
        all += (all.empty() ? "" : words(scene, "join.beside")) + part;
}

std::string listed(const Scene& scene, const std::vector<std::string>& parts)
{
    std::string all;
    for (const std::string& part : parts)
        add_listed(all, scene, part);
    return all;
}

std::string beside(const Scene& scene, const std::vector<std::string>& parts)
{
    std::string all;
    for (const std::string& part : parts)
        add_beside(all, scene, part);
    return all;
}

std::string aside(const Scene& scene, const std::string& text)
{
    return words(scene, "join.aside", {{"text", text}});
}

std::string kind_name(const Scene& scene, const std::string& id, const std::string& name)
{
    return scene.booklet.strings.or_else("kind." + id, unmarked(name));
}

std::string full_day(const Scene& scene, const Date& date)
{
    return in_words(date, scene.booklet.dates);
}

block::Text text(Label label, block::Text::Tone tone) { return {std::move(label), tone}; }

block::Button button(Label label, block::Button::Kind kind, Icon icon, Action action)
{
    block::Button button;
    button.label = std::move(label);
    button.kind = kind;
    button.icon = icon;
    button.action = std::move(action);
    return button;
}

block::Field field(Label label, std::string helper, const Scene& scene, const std::string& name,
                   block::Field::Kind kind)
{
    block::Field field;
    field.label = std::move(label);
    field.helper = std::move(helper);
    field.field = name;
    field.kind = kind;
    const auto typed = scene.state.drafts.find(name);
    field.text = typed == scene.state.drafts.end()
                     ? standing_text(scene.state.record, name, scene.booklet.dates)
                     : typed->second;
    const auto trouble = scene.state.troubles.find(name);
    if (trouble != scene.state.troubles.end())
        field.trouble = words(scene, trouble_key(trouble->second));
    return field;
}

bool something_written(const Scene& scene)
{
    return !is_empty(scene.state.record) || !unsaid(scene.booklet, scene.state).empty();
}

void append_passphrase(std::vector<Block>& body, const Scene& scene, std::string helper)
{
    block::Field secret = field(say(scene, "passphrase"), std::move(helper), scene, "passphrase",
                                block::Field::Kind::Secret);
    secret.shown = scene.state.secret_shown;
    body.push_back(std::move(secret));
    block::Check show{say(scene, "passphrase.show"), "", scene.state.secret_shown,
                      ShowSecret{!scene.state.secret_shown}};
    body.push_back(block::Checks{{"passphrase#answers", ""}, {std::move(show)}});
}

void append_made_passphrase(std::vector<Block>& body, const Scene& scene, const std::string& about,
                            const std::string& passphrase)
{
    body.push_back(block::Heading{say(scene, about + ".passphrase")});
    body.push_back(text({about + ".words", passphrase}, block::Text::Tone::Lead));
    body.push_back(block::Notice{say(scene, about + ".tell"), Icon::Talk, false});
}

namespace {

std::string where(const Scene& scene, const std::vector<StepItem>& steps)
{
    const auto here =
        std::find_if(steps.begin(), steps.end(), [](const StepItem& step) { return step.current; });
    if (here == steps.end())
        return "";
    return words(scene, "steps.where",
                 {{"number", std::to_string(here - steps.begin() + 1)},
                  {"step", here->label.text},
                  {"count", std::to_string(steps.size())}});
}

// What to keep in mind while listening, of the stage and of every talk.
std::optional<Prompts> prompts(const Scene& scene)
{
    const Stage* stage = stage_of(scene.booklet, scene.state.page);
    if (!consulting(scene.state) || stage == nullptr)
        return std::nullopt;
    const bool shown = scene.state.prompts_shown;
    Prompts prompts{say(scene, "prompts"),
                    {},
                    shown,
                    button(say(scene, shown ? "prompts.fold" : "prompts.unfold"),
                           block::Button::Kind::Quiet, Icon::Talk, ShowPrompts{!shown})};
    if (auto line = practice_line(scene))
        prompts.lines.push_back(*std::move(line));
    for (const auto* list : {&stage->prompts, &scene.booklet.prompts})
        for (const std::string& line : *list)
            prompts.lines.push_back({"prompt." + std::to_string(prompts.lines.size()), line});
    return prompts;
}

}  // namespace

Screen page(const Scene& scene, std::string name, Label title, std::string lead)
{
    Screen screen;
    screen.name = std::move(name);
    screen.header = header(scene);
    const bool somewhere = stage_of(scene.booklet, scene.state.page) != nullptr;
    screen.steps_label = say(scene, somewhere ? "steps" : "steps.contents");
    screen.steps = steps(scene);
    screen.where = where(scene, screen.steps);
    screen.title = std::move(title);
    screen.lead = std::move(lead);
    screen.footer.back =
        button(say(scene, "footer.back"), block::Button::Kind::Secondary, Icon::Back, Back{});
    screen.dialog = dialog(scene);
    if (scene.state.practising)
        screen.body.push_back(block::Notice{say(scene, "practice.mark"), Icon::Info});
    screen.prompts = prompts(scene);
    screen.status = status(scene);
    screen.trouble = is_trouble(scene.state.notice);
    screen.colours = colours(scene.state.settings);
    screen.still = !scene.state.settings.motion;
    screen.language = scene.state.settings.language;
    return screen;
}

Footer walk_footer(const Scene& scene)
{
    Footer footer;
    footer.back =
        button(say(scene, "footer.back"), block::Button::Kind::Secondary, Icon::Back, Back{});
    footer.rest = button(say(scene, "footer.rest"), block::Button::Kind::Quiet, Icon::Pause,
                         Go{{Page::Kind::Rest, ""}});
    footer.next =
        button(say(scene, "footer.next"), block::Button::Kind::Primary, Icon::Next, Next{});
    return footer;
}

Screen screen(const State& state, const Booklets& booklets, const Wordings& wordings, Timestamp now)
{
    const std::string& language = state.settings.language;
    const Scene scene{state, booklets.in(language), wordings.in(language),
                      wordings.in(first_language), now};
    switch (state.page.kind) {
    case Page::Kind::Entrance: return entrance_screen(scene);
    case Page::Kind::Reading: return reading_screen(scene);
    case Page::Kind::Question: return question_screen(scene);
    case Page::Kind::Scenarios: return scenarios_screen(scene);
    case Page::Kind::Speaker: return speaker_screen(scene);
    case Page::Kind::Summary: return summary_screen(scene);
    case Page::Kind::Cards: return cards_screen(scene);
    case Page::Kind::Scan: return check_paper_screen(scene);
    case Page::Kind::Handing: return handing_screen(scene);
    case Page::Kind::ReadBack: return read_back_screen(scene);
    case Page::Kind::Review: return review_screen(scene);
    case Page::Kind::Keep: return keep_screen(scene);
    case Page::Kind::Unlock: return unlock_screen(scene);
    case Page::Kind::Places: return places_screen(scene);
    case Page::Kind::Gaps: return gaps_screen(scene);
    case Page::Kind::Areas: return areas_screen(scene);
    case Page::Kind::Events: return events_screen(scene);
    case Page::Kind::Support: return support_screen(scene);
    case Page::Kind::Rest: return rest_screen(scene);
    case Page::Kind::Settings: return settings_screen(scene);
    case Page::Kind::Locked: return locked_screen(scene);
    case Page::Kind::TakeIn: return take_in_screen(scene);
    case Page::Kind::Code: return code_screen(scene);
    case Page::Kind::Team: return team_screen(scene);
    case Page::Kind::Records: return records_screen(scene);
    }
    return entrance_screen(scene);
}

}  // namespace kotozute
