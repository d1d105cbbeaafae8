// Going about: pages, dialogs, who is speaking, how things look.
#include "core/app/steps.hpp"
#include "core/app/walk.hpp"
#include "core/preferences/slots.hpp"

#include <array>
#include <string_view>

namespace kotozute {
namespace {

bool there_is(const Booklet& booklet, const Page& page)
{
    switch (page.kind) {
    case Page::Kind::Question: return booklet.question(page.id) != nullptr;
    case Page::Kind::Reading: return page.id.empty() || booklet.guidance.article(page.id);
    case Page::Kind::Places: {
        const Question* question = booklet.question(page.id);
        return page.id.empty() || (question && question->kind == Question::Kind::Place);
    }
    case Page::Kind::Gaps:
    case Page::Kind::Areas:
    case Page::Kind::Events:
    case Page::Kind::Entrance:
    case Page::Kind::Scenarios:
    case Page::Kind::Speaker:
    case Page::Kind::Summary:
    case Page::Kind::Cards:
    case Page::Kind::Scan:
    case Page::Kind::Handing:
    case Page::Kind::ReadBack:
    case Page::Kind::Review:
    case Page::Kind::Keep:
    case Page::Kind::Unlock:
    case Page::Kind::Records:
    case Page::Kind::Support:
    case Page::Kind::Rest:
    case Page::Kind::Settings:
    case Page::Kind::Locked:
    case Page::Kind::TakeIn:
    case Page::Kind::Code:
    case Page::Kind::Team: return true;
    }
    return false;
}

// 1.0 to 2.0 in steps of 0.25, as the header offers them; "1.50" is "1.5".
std::optional<float> text_scale(std::string_view value)
{
    constexpr std::array<std::pair<std::string_view, float>, 5> steps{
        {{"1", 1.0F}, {"1.25", 1.25F}, {"1.5", 1.5F}, {"1.75", 1.75F}, {"2", 2.0F}}};
    if (value.find('.') != std::string_view::npos)
        while (value.ends_with('0') || value.ends_with('.')) {
            const bool whole = value.ends_with('.');
            value.remove_suffix(1);
            if (whole)
                break;
        }
    for (const auto& [name, scale] : steps)
        if (name == value)
            return scale;
    return std::nullopt;
}

// Where all that was said is looked at, handed on or kept.
bool gathers_all(const Page& page)
{
    return page.kind == Page::Kind::Summary || page.kind == Page::Kind::Cards ||
           page.kind == Page::Kind::Handing || page.kind == Page::Kind::Review ||
           page.kind == Page::Kind::ReadBack || page.kind == Page::Kind::Keep ||
           page.kind == Page::Kind::Locked || page.kind == Page::Kind::Scan ||
           page.kind == Page::Kind::Code;
}

}  // namespace

bool apply_setting(Settings& settings, std::string_view key, std::string_view value)
{
    if (key == "text_scale") {
        const auto scale = text_scale(value);
        settings.text_scale = scale.value_or(settings.text_scale);
        return scale.has_value();
    }
    if (key == "theme" && (value == "light" || value == "dark" || value == "contrast")) {
        settings.theme = value;
        return true;
    }
    if (key == "underlay" || key == "underlay_credit") {
        (key == "underlay" ? settings.underlay : settings.underlay_credit) = value;
        return true;
    }
    if (key == "language" && is_spoken(value)) {
        settings.language = value;
        return true;
    }
    if (key == "motion" && (value == "on" || value == "off")) {
        settings.motion = value == "on";
        return true;
    }
    return false;
}

Step on(const Booklet& booklet, const Go& action, State state, Timestamp now)
{
    if (!there_is(booklet, action.page))
        return show(std::move(state));
    Step step = settle_drafts(booklet, std::move(state), now);
    step.next.dialog.clear();
    if (gathers_all(action.page) && holds_back(booklet, step.next)) {
        step.next.notice = Notice::NotUnderstood;
        return step;
    }
    step.next = go_to(std::move(step.next), action.page);
    if (action.page.kind == Page::Kind::Places)
        step.next = at_places(std::move(step.next));
    if (action.page.kind == Page::Kind::Events)
        step.next.coming.reset();
    return step;
}

Step on(const Booklet& booklet, const Back&, State state, Timestamp now)
{
    if (state.page.kind == Page::Kind::Places && state.correcting)
        return on(booklet, OpenCorrection{false}, std::move(state), now);
    if (state.page.kind == Page::Kind::Places && !state.shown_place.empty()) {
        state.shown_place.clear();  // from a place's card to the list it is in
        state.details.reset();
        return show(std::move(state));
    }
    Step step = settle_drafts(booklet, std::move(state), now);
    step.next.dialog.clear();
    step.next = go_back(booklet, std::move(step.next));
    return step;
}

Step on(const Booklet& booklet, const Next&, State state, Timestamp now)
{
    Step step = settle_drafts(booklet, std::move(state), now);
    step.next.dialog.clear();
    if (holds_back(booklet, step.next)) {
        step.next.notice = Notice::NotUnderstood;
        return step;
    }
    if (auto page = page_after(booklet, step.next, step.next.page))
        step.next = go_to(std::move(step.next), *std::move(page));
    return step;
}

Step on(const Booklet& booklet, const SetSpeaker& action, State state, Timestamp now)
{
    Step step = settle_drafts(booklet, std::move(state), now);
    step.next.recorded_by = action.recorded_by;
    step.next.voice = helper_writes(step.next) ? action.voice : Voice::Person;
    return step;
}

Step on(const Booklet&, const SetSetting& action, State state, Timestamp)
{
    if (!apply_setting(state.settings, action.key, action.value))
        return show(std::move(state));
    Step step = show(std::move(state));
    step.effect = StoreSetting{action.key, action.value};
    return step;
}

Step on(const Booklet&, const ShowPaper& action, State state, Timestamp)
{
    state.paper_as_words = action.as_words;
    return show(std::move(state));
}

Step on(const Booklet&, const ShowSecret& action, State state, Timestamp)
{
    state.secret_shown = action.shown;
    return show(std::move(state));
}

Step on(const Booklet&, const Dismiss&, State state, Timestamp)
{
    state.dialog.clear();
    return show(std::move(state));
}

Step on(const Booklet&, const Ask& action, State state, Timestamp)
{
    if (action.dialog == "forget" && state.custody == Custody::Guest)
        state.dialog = action.dialog;
    return show(std::move(state));
}

}  // namespace kotozute
