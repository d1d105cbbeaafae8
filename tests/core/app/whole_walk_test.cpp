#include "core/app/saying.hpp"
#include "core/app/typed.hpp"
#include "core/app/walk.hpp"
#include "core/preferences/slots.hpp"
#include "tests/support/person.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <random>

using namespace kotozute;
using test::Person;
using test::the_booklet;

namespace {

// Answers what a page asks, as somebody might.
void answer(Person& person, const Page& page)
{
    const Question* question = the_booklet().question(page.id);
    if (!question)
        return;
    const Slot& slot = page.id;
    switch (question->kind) {
    case Question::Kind::Place:
    case Question::Kind::Choice:
        person.does(Choose{slot, question->choices.front().code});
        person.does(ChooseSecond{slot, question->choices.back().code});
        person.does(SetStrength{slot, Strength::IfPossible});
        break;
    case Question::Kind::Several:
    case Question::Kind::Ranked:
        person.does(Toggle{slot, question->choices[1].code});
        person.does(Toggle{slot, question->choices[0].code});
        break;
    case Question::Kind::Person:
        person.does(Choose{slot, "named"});
        person.does(Edit{slot + "#name", "髙﨑 明子"});
        break;
    case Question::Kind::Talk: person.does(Toggle{slot + "#present", "family"}); break;
    case Question::Kind::Subject: person.does(Edit{slot + "#family", "𠮷田"}); break;
    case Question::Kind::Words: break;
    }
    if (!question->words.empty())
        person.does(Edit{slot + "#words", "ことば：" + slot});
}

}  // namespace

TEST_CASE("going through all pages as a helper writes the whole record", "[app]")
{
    Person person;
    person.does(SetSpeaker{Voice::Person, Role::VisitingNurse});
    for (const Scenario& scenario : the_booklet().scenarios)
        if (!person.state().scenarios.contains(scenario.code))
            person.does(Toggle{"scenarios", scenario.code});
    const auto pages = walk(the_booklet(), person.state());
    person.does(Go{pages.front()});
    for (std::size_t i = 0; i < pages.size(); ++i) {
        REQUIRE(person.state().page == pages[i]);
        answer(person, pages[i]);
        person.does(Next{});
    }
    const Record& record = person.record();
    for (const Question& question : the_booklet().questions) {
        if (!question.per_scenario) {
            INFO(question.id);
            CHECK(record.statements.contains(question.id));
            continue;
        }
        for (const auto scenario : slots::scenarios)
            CHECK(record.statements.contains(slots::in(question.id, scenario)));
    }
    const Answer& care = *stands<Answer>(record, "place_of_care/cancer");
    CHECK(care.choices == std::vector<std::string>{"home", "other"});
    CHECK(care.strength == Strength::IfPossible);
    CHECK(care.words == "ことば：place_of_care/cancer");
    CHECK(stands<Answer>(record, "values")->choices ==
          std::vector<std::string>{"family_time", "familiar_place"});
    CHECK(stands<Spokesperson>(record, "spokesperson/1")->name == "髙﨑 明子");
    CHECK(said(record, "voice/professional")->voice == Voice::Professional);
    CHECK(said(record, "place_of_care/now")->recorded_by == Role::VisitingNurse);

    person.keeps();
    CHECK(replay(person.keeper.stored) == record);
}

namespace {

// Presses, types and leaves at random, with the seed in the test's name for repeating it.
class Chance {
public:
    explicit Chance(unsigned seed) : engine_(seed) {}

    std::size_t below(std::size_t limit)
    {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(engine_);
    }
    template <class T>
    const T& of(const std::vector<T>& all)
    {
        return all[below(all.size())];
    }

private:
    std::mt19937 engine_;
};

std::vector<Slot> all_slots()
{
    std::vector<Slot> all{"", "scenarios", "no/such"};
    for (const Question& question : the_booklet().questions) {
        if (!question.per_scenario)
            all.push_back(question.id);
        else
            for (const auto scenario : slots::scenarios)
                all.push_back(slots::in(question.id, scenario));
    }
    return all;
}

std::string random_code(Chance& chance, const Slot& slot)
{
    static const std::vector<std::string> anything{"", "agreed", "able", "family", "cancer", "?"};
    const Question* question = the_booklet().question(slot);
    if (!question || question->choices.empty() || chance.below(5) == 0)
        return chance.of(anything);
    return chance.of(question->choices).code;
}

std::string random_field(Chance& chance, const Slot& slot)
{
    static const std::vector<std::string> parts{
        "words", "name", "phone", "born", "on", "family", "review_by", "family_kana", "nothing"};
    static const std::vector<std::string> others{"passphrase", "keep#reason", "find#words",
                                                 "find#near", "speaker#name"};
    return chance.below(5) == 0 ? chance.of(others) : slot + '#' + chance.of(parts);
}

std::string random_text(Chance& chance)
{
    static const std::vector<std::string> texts{"",
                                                "庭の見える部屋で",
                                                "昭和16年5月2日",
                                                "2027-1-1",
                                                "きのう",
                                                "𠮷|[",
                                                "090-0000-1941",
                                                std::string(longest_name + 1, 'x'),
                                                std::string(longest_field + 1, 'x'),
                                                "\xC3\x28",
                                                "ねこ いぬ とり さる",
                                                "　"};
    return chance.of(texts);
}

Page random_page(Chance& chance, const std::vector<Slot>& slots)
{
    const auto kind = static_cast<Page::Kind>(chance.below(13));
    const bool named = kind == Page::Kind::Question || kind == Page::Kind::Places;
    if (named && chance.below(8) != 0)
        return {kind, chance.of(slots)};
    if (kind == Page::Kind::Reading && chance.below(2) == 0)
        return {kind, chance.of(the_booklet().guidance.articles).id};
    return {kind, ""};
}

Action random_answer(Chance& chance, const Slot& slot)
{
    static const std::vector<std::string> parts{"",          "",         "#consent",
                                                "#capacity", "#present", "#usual_residence"};
    const std::string code = random_code(chance, slot);
    switch (chance.below(8)) {
    case 0: return ChooseSecond{slot, code};
    case 1: return Toggle{slot + chance.of(parts), code};
    case 2: return Move{slot, code, chance.below(2) == 0 ? -1 : 1};
    case 3: return AnswerWith{slot, static_cast<AnswerState>(chance.below(6))};
    case 4: return SetStrength{slot, static_cast<Strength>(chance.below(3))};
    case 5: return TakeBack{slot};
    default: return Choose{slot + chance.of(parts), code};
    }
}

Action random_place(Chance& chance)
{
    static const std::vector<std::string> ids{"", "area:131059/1", "area:131059/2", "x"};
    static const std::vector<std::string> kinds{"visit", "home_nursing", "live", "meet", "x"};
    const std::string& id = chance.of(ids);
    switch (chance.below(10)) {
    case 0: return Find{};
    case 1: return OpenSearch{chance.below(2) == 0};
    case 2: return ShowMore{};
    case 3: return ListFavourites{chance.below(2) == 0};
    case 4: return PickPlace{id};
    case 5: return ShowPlace{id};
    case 6: return ToggleFavourite{id};
    case 7: return ToggleTeam{id};
    case 8: return CallPlace{id};
    default: return ToggleKind{chance.of(kinds)};
    }
}

Action random_action(Chance& chance)
{
    static const std::vector<Slot> slots = all_slots();
    static const std::vector<std::string> files{"summary.pdf", "bundle.json", "referral.json",
                                                "places.pdf", "x"};
    const Slot& slot = chance.of(slots);
    switch (chance.below(24)) {
    case 0: return Back{};
    case 1: return Undo{};
    case 2:
        return SetSpeaker{static_cast<Voice>(chance.below(3)), static_cast<Role>(chance.below(9))};
    case 3: return chance.below(6) == 0 ? Action(Keep{}) : Action(Dismiss{});
    case 4: return chance.below(4) == 0 ? Action(Lock{}) : Action(Ask{"forget"});
    case 5:
        return chance.below(4) == 0 ? Action(LockAnyway{}) : Action(Unlock{chance.below(2) == 0});
    case 6: return Export{chance.of(files)};
    case 7:
    case 8: return random_place(chance);
    case 9: return SetSetting{"theme", chance.below(2) == 0 ? "dark" : "sepia"};
    case 10:
        return chance.below(2) == 0 ? Action(ShowSecret{chance.below(2) == 0})
                                    : Action(ShowPaper{chance.below(2) == 0});
    case 11: return Close{};
    case 12:
    case 13: return Go{random_page(chance, slots)};
    case 14: return Next{};
    case 15:
    case 16:
    case 17: return Edit{random_field(chance, slot), random_text(chance)};
    case 18: return Leave{random_field(chance, slot)};
    default: return random_answer(chance, slot);
    }
}

bool consistent(const Record& record)
{
    return std::all_of(record.statements.begin(), record.statements.end(), [](const auto& entry) {
        const auto* answer = std::get_if<Answer>(&entry.second.content);
        return !answer || answer->state == AnswerState::Wish || answer->choices.empty();
    });
}

// True when the text of a field cannot become a statement as it is.
bool unsayable(const State& state, const std::string& field, const std::string& text, Timestamp now)
{
    if (field == "keep#reason")
        return !trimmed(text).empty();  // never becomes one by itself
    const auto [slot, part] = part_of(field);
    const Question* question = the_booklet().question(slot);
    if (!question || part.empty())
        return false;
    const auto standing = state.record.statements.find(slot);
    const auto outcome = with_text(*question,
                                   standing == state.record.statements.end()
                                       ? std::nullopt
                                       : std::optional(standing->second.content),
                                   part, text, japan_date(now), the_booklet().dates);
    return std::holds_alternative<FieldTrouble>(outcome);
}

bool gives_up(const Action& action, const std::string& field)
{
    if (const auto* edit = std::get_if<Edit>(&action))
        return edit->field == field;
    if (const auto* take_back = std::get_if<TakeBack>(&action))
        return take_back->slot == part_of(field).slot;
    if (const auto* unlock = std::get_if<Unlock>(&action))
        return !unlock->bring;
    return std::holds_alternative<Forget>(action) || std::holds_alternative<LockAnyway>(action) ||
           (field == "keep#reason" && std::holds_alternative<Keep>(action));
}

// A text that is not yet said may only be gone because it was said, or given up knowingly.
bool unsaid_text_is_still_there(const State& before, const State& after, const Action& action,
                                Timestamp now)
{
    return std::all_of(before.drafts.begin(), before.drafts.end(), [&](const auto& draft) {
        const auto& [field, text] = draft;
        return after.drafts.contains(field) || gives_up(action, field) ||
               !unsayable(before, field, text, now);
    });
}

}  // namespace

TEST_CASE("whatever is pressed in whatever order, the record stays whole and nothing is lost",
          "[app]")
{
    for (const unsigned seed : {1U, 2U, 3U, 4U}) {
        Chance chance(seed);
        Person person;
        for (int i = 0; i < 2'500; ++i) {
            if (chance.below(30) == 0)
                person.keeper.trouble = chance.below(2) == 0 ? std::optional(Error::Code::Full)
                                                             : std::optional<Error::Code>();
            const State before = person.state();
            const Action action = random_action(chance);
            person.does(action);
            if (person.state().closed && !before.closed && before.custody == Custody::Kept)
                REQUIRE(unsaid(the_booklet(), person.state()).empty());
            INFO("seed " << seed << ", action " << i << ", kind " << action.index());
            REQUIRE(consistent(person.record()));
            REQUIRE(unsaid_text_is_still_there(before, person.state(), action, person.clock));
            REQUIRE(person.state().undo.size() <= 50);
            REQUIRE(person.state().busy == Busy::None);
            if (person.state().custody == Custody::Kept)
                REQUIRE(replay(person.keeper.stored) == person.record());
            else
                REQUIRE(!person.keeper.is_open);
            if (person.state().notice == Notice::DeviceFull)
                REQUIRE(person.record() == before.record);
        }
    }
}
