// What reaches beyond the record: files handed out, places found.
#include "core/app/steps.hpp"
#include "core/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace kotozute {
namespace {

// Whether a place that stands for `choice` can be where one wishes to be by `first`: who visits,
// visits a relative's house, too; and two of the answers name no kind of place.
bool fits(const std::string& first, const std::string& choice)
{
    return choice.empty() || first == choice || first == "other" || first == "who_matters" ||
           (first == "kin_home" && choice == "home");
}

// An exact place belongs to the answer it was picked for. One that cannot belong to what is
// chosen first is chosen first itself, as if its card had been pressed.
Answer with_place(Answer answer, const FoundPlace& place)
{
    const bool chosen = answer.state == AnswerState::Wish && !answer.choices.empty();
    if (!place.choice.empty() && (!chosen || !fits(answer.choices.front(), place.choice)))
        answer = with_first(std::move(answer), place.choice);
    answer.state = AnswerState::Wish;
    PlaceDetail detail{utf8::shortened(place.name, longest_name),
                       utf8::shortened(place.address, longest_name),
                       utf8::shortened(place.phone, longest_name), place.id, std::nullopt};
    if (answer.detail)
        detail.usual_residence = answer.detail->usual_residence;
    answer.detail = std::move(detail);
    return answer;
}

// Whether it is home was said of the answer, not of the place.
Answer without_place(Answer answer)
{
    if (!answer.detail)
        return answer;
    PlaceDetail left;
    left.usual_residence = answer.detail->usual_residence;
    answer.detail = left == PlaceDetail{} ? std::nullopt : std::optional(left);
    return answer;
}

}  // namespace

Step on(const Booklet& booklet, const Export& action, State state, Timestamp now)
{
    constexpr std::array<std::string_view, 4> files{"summary.pdf", "bundle.json", "card.png",
                                                    "card.txt"};
    Step step = settle_drafts(booklet, std::move(state), now);
    if (std::find(files.begin(), files.end(), action.file) != files.end())
        step.effect = MakeFile{action.file};
    return step;
}

Step on(const Booklet&, const Find&, State state, Timestamp)
{
    FindPlaces find{draft(state, "find#words"), draft(state, "find#near")};
    Step step = show(std::move(state));
    step.effect = std::move(find);
    return step;
}

Step on(const Booklet&, const ShowPlace& action, State state, Timestamp)
{
    if (!state.finding)
        return show(std::move(state));
    const auto& places = state.finding->places;
    const bool there = std::any_of(places.begin(), places.end(),
                                   [&](const FoundPlace& p) { return p.id == action.id; });
    if (there || action.id.empty())
        state.shown_place = action.id;
    return show(std::move(state));
}

Step on(const Booklet& booklet, const PickPlace& action, State state, Timestamp now)
{
    const Question* question = booklet.question(state.page.id);
    const Slot slot = state.page.id;
    if (!question || question->kind != Question::Kind::Place)
        return show(std::move(state));
    const Answer answer = answer_in(state.record, slot);
    if (action.id.empty())
        return say(booklet, std::move(state), {{slot, worth_saying(without_place(answer))}}, now);
    if (!state.finding)
        return show(std::move(state));
    const auto& places = state.finding->places;
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const FoundPlace& p) { return p.id == action.id; });
    if (found == places.end())
        return show(std::move(state));
    const Answer picked = with_place(answer, *found);
    Step step = say(booklet, std::move(state), {{slot, picked}}, now);
    if (step.next.page.kind == Page::Kind::Places)
        step.next = go_back(booklet, std::move(step.next));
    step.next.notice = Notice::PlacePicked;
    return step;
}

}  // namespace kotozute
