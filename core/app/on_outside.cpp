// What reaches beyond the record: files handed out, places found.
#include "core/app/steps.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace kotozute {

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

Step on(const Booklet& booklet, const PickPlace& action, State state, Timestamp now)
{
    const Question* question = booklet.question(state.page.id);
    const Slot slot = state.page.id;
    if (!question || question->kind != Question::Kind::Place)
        return show(std::move(state));
    Answer answer = answer_in(state.record, slot);
    if (action.id.empty()) {
        answer.detail.reset();
        return say(booklet, std::move(state), {{slot, worth_saying(std::move(answer))}}, now);
    }
    if (!state.finding)
        return show(std::move(state));
    const auto& places = state.finding->places;
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const FoundPlace& p) { return p.id == action.id; });
    if (found == places.end())
        return show(std::move(state));
    answer.state = AnswerState::Wish;
    if (answer.choices.empty() && !found->choice.empty())
        answer.choices.push_back(found->choice);
    answer.detail = PlaceDetail{found->name, found->address, found->phone, found->id, std::nullopt};
    Step step = say(booklet, std::move(state), {{slot, std::move(answer)}}, now);
    if (step.next.page.kind == Page::Kind::Places)
        step.next = go_back(booklet, std::move(step.next));
    step.next.notice = Notice::PlacePicked;
    return step;
}

}  // namespace kotozute
