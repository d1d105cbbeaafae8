// The answers of each kind of question.
#include "core/app/saying.hpp"
#include "core/app/walk.hpp"
#include "core/preferences/codes.hpp"
#include "core/screens/parts.hpp"

#include <algorithm>
#include <limits>

namespace kotozute {
namespace {

using Kind = Question::Kind;
using Body = std::vector<Block>;

// One question, where it stands and what stands there.
struct Asked {
    const Scene& scene;
    const Question& question;
    const Slot& slot;
    const Answer* answer;  // nullptr: none, or not an Answer
};

// The id of an answer, and of another part of the page: no code has a '#'.
std::string id(const Asked& asked, std::string_view code)
{
    return asked.slot + '.' + std::string(code);
}
std::string part_id(const Asked& asked, std::string_view part)
{
    return asked.slot + '#' + std::string(part);
}

block::Option option(const Asked& asked, const Choice& choice, bool selected)
{
    return {{id(asked, choice.code), choice.label},
            choice.caption,
            choice.picture,
            selected,
            Choose{asked.slot, choice.code}};
}

bool is_wish(const Asked& asked)
{
    return asked.answer && asked.answer->state == AnswerState::Wish;
}

bool chosen(const Asked& asked, const std::string& code)
{
    return is_wish(asked) && std::find(asked.answer->choices.begin(), asked.answer->choices.end(),
                                       code) != asked.answer->choices.end();
}

bool chosen_first(const Asked& asked, const std::string& code)
{
    return is_wish(asked) && !asked.answer->choices.empty() &&
           asked.answer->choices.front() == code;
}

void append_others(block::Options& options, const Asked& asked)
{
    for (const OtherAnswer* other :
         other_answers(asked.scene.booklet, asked.scene.state, asked.question)) {
        const bool renamed =
            other->state == AnswerState::Undecided && !asked.question.undecided.empty();
        options.options.push_back(
            {{id(asked, name_of(other->state)), renamed ? asked.question.undecided : other->label},
             other->caption,
             other->picture,
             asked.answer && asked.answer->state == other->state,
             AnswerWith{asked.slot, other->state}});
    }
}

// The other answers by themselves, below answers that are not cards.
void append_others(Body& body, const Asked& asked)
{
    block::Options options{say(asked.scene, "answers.others"), {}};
    append_others(options, asked);
    if (!options.options.empty())
        body.push_back(std::move(options));
}

void append_words(Body& body, const Asked& asked)
{
    if (!asked.question.words.empty())
        body.push_back(field({part_id(asked, "words"), asked.question.words},
                             asked.question.words_helper, asked.scene, asked.slot + "#words",
                             block::Field::Kind::Words));
}

void append_second(Body& body, const Asked& asked)
{
    if (!asked.question.second || !is_wish(asked) || asked.answer->choices.empty())
        return;
    const auto& choices = asked.answer->choices;
    block::Options options{say(asked.scene, "second.label"), {}};
    for (const Choice& choice : asked.question.choices)
        if (choice.code != choices.front())
            options.options.push_back({{part_id(asked, "second." + choice.code), choice.label},
                                       "",
                                       Picture::None,
                                       choices.size() > 1 && choices[1] == choice.code,
                                       ChooseSecond{asked.slot, choice.code}});
    options.options.push_back({{part_id(asked, "second"), words(asked.scene, "second.none")},
                               "",
                               Picture::None,
                               false,
                               ChooseSecond{asked.slot, ""}});
    body.push_back(std::move(options));
}

void append_strength(Body& body, const Asked& asked)
{
    if (!is_wish(asked) || asked.answer->choices.empty())
        return;
    const Choice* first = choice(asked.question, asked.answer->choices.front());
    block::Segments segments{
        say(asked.scene, "strength.label", {{"place", first ? first->label : ""}}), {}};
    for (const auto& [strength, name] : codes::names(Strength{}))
        segments.parts.push_back({say(asked.scene, "strength." + std::string(name)),
                                  asked.answer->strength == strength,
                                  SetStrength{asked.slot, strength}});
    body.push_back(std::move(segments));
}

void append_detail(Body& body, const Asked& asked)
{
    body.push_back(button(say(asked.scene, "places.link"), block::Button::Kind::Link, Icon::Map,
                          Go{{Page::Kind::Places, asked.slot}}));
    if (!is_wish(asked) || asked.answer->choices.empty())
        return;
    const PlaceDetail detail = asked.answer->detail.value_or(PlaceDetail{});
    if (!detail.name.empty()) {
        block::Item item;
        item.label = {part_id(asked, "detail"), unmarked(detail.name)};
        item.caption = unmarked(detail.address);
        item.note =
            detail.phone.empty() ? words(asked.scene, "places.no_phone") : unmarked(detail.phone);
        item.icon = Icon::Pin;
        item.selected = true;
        body.push_back(block::Items{say(asked.scene, "detail.label"), {std::move(item)}, ""});
        body.push_back(button(say(asked.scene, "detail.remove"), block::Button::Kind::Quiet,
                              Icon::Cross, PickPlace{""}));
    }
    const std::string& first = asked.answer->choices.front();
    if (first == "home" || first == "kin_home" || first == "care_home")
        body.push_back(
            block::Checks{say(asked.scene, "residence.label"),
                          {{say(asked.scene, "residence.check"), "", detail.usual_residence == true,
                            Toggle{asked.slot + "#usual_residence", "yes"}},
                           {say(asked.scene, "residence.not"), "", detail.usual_residence == false,
                            Toggle{asked.slot + "#usual_residence", "no"}}}});
}

void append_cards(Body& body, const Asked& asked)
{
    block::Options options{{part_id(asked, "answers"), ""}, {}};
    for (const Choice& choice : asked.question.choices)
        options.options.push_back(option(asked, choice, chosen_first(asked, choice.code)));
    append_others(options, asked);
    body.push_back(std::move(options));
}

void append_several(Body& body, const Asked& asked)
{
    block::Checks checks{{part_id(asked, "answers"), ""}, {}};
    for (const Choice& choice : asked.question.choices)
        checks.checks.push_back({{id(asked, choice.code), choice.label},
                                 choice.caption,
                                 chosen(asked, choice.code),
                                 Toggle{asked.slot, choice.code}});
    body.push_back(std::move(checks));
}

block::RankedItem ranked_item(const Asked& asked, const Choice& choice)
{
    block::RankedItem item;
    item.label = {id(asked, choice.code), choice.label};
    item.toggle = Toggle{asked.slot, choice.code};
    const Fillings what{{"what", plain(choice.label)}};
    item.earlier_label = {id(asked, choice.code + ".earlier"),
                          words(asked.scene, "ranked.earlier", what)};
    item.later_label = {id(asked, choice.code + ".later"),
                        words(asked.scene, "ranked.later", what)};
    if (!chosen(asked, choice.code))
        return item;
    const auto& choices = asked.answer->choices;
    const auto found = std::find(choices.begin(), choices.end(), choice.code);
    item.rank = static_cast<int>(found - choices.begin()) + 1;
    item.said = words(asked.scene, "ranked.said", {{"rank", std::to_string(item.rank)}});
    if (found != choices.begin())
        item.earlier = Move{asked.slot, choice.code, -1};
    if (found + 1 != choices.end())
        item.later = Move{asked.slot, choice.code, 1};
    return item;
}

void append_ranked(Body& body, const Asked& asked)
{
    block::Ranked ranked{{part_id(asked, "answers"), ""}, asked.question.most, {}};
    for (const Choice& choice : asked.question.choices)
        ranked.items.push_back(ranked_item(asked, choice));
    // What was chosen comes first, in its order.
    const auto place = [](const block::RankedItem& item) {
        return item.rank > 0 ? item.rank : std::numeric_limits<int>::max();
    };
    std::stable_sort(ranked.items.begin(), ranked.items.end(),
                     [&](const auto& a, const auto& b) { return place(a) < place(b); });
    body.push_back(std::move(ranked));
}

void append_person(Body& body, const Asked& asked)
{
    const auto* person = stands<Spokesperson>(asked.scene.state.record, asked.slot);
    block::Options options{{part_id(asked, "answers"), ""}, {}};
    for (const Choice& choice : asked.question.choices)
        options.options.push_back(
            option(asked, choice, person && name_of(person->kind) == choice.code));
    append_others(options, asked);
    body.push_back(std::move(options));
    if (!person || person->kind != Spokesperson::Kind::Named)
        return;
    const auto person_field = [&](const char* part, block::Field::Kind kind) {
        body.push_back(field(say(asked.scene, "person." + std::string(part)),
                             words(asked.scene, "person." + std::string(part) + ".helper"),
                             asked.scene, asked.slot + '#' + part, kind));
    };
    person_field("name", block::Field::Kind::Line);
    person_field("relation", block::Field::Kind::Line);
    person_field("phone", block::Field::Kind::Phone);
    block::Segments segments{say(asked.scene, "person.consent"), {}};
    for (const auto& [consent, name] : codes::names(Spokesperson::Consent{}))
        segments.parts.push_back({say(asked.scene, "person.consent." + std::string(name)),
                                  person->consent == consent,
                                  Choose{asked.slot + "#consent", std::string(name)}});
    body.push_back(std::move(segments));
}

void append_talk(Body& body, const Asked& asked)
{
    const Scene& scene = asked.scene;
    const Talk* standing = stands<Talk>(scene.state.record, asked.slot);
    const Talk talk = standing ? *standing : Talk{};
    body.push_back(
        field(say(scene, "talk.on"),
              words(scene, "talk.on.helper", {{"day", full_day(scene, japan_date(scene.now))}}),
              scene, asked.slot + "#on", block::Field::Kind::Date));
    block::Checks present{say(scene, "talk.present"), {}};
    for (const auto& [role, name] : codes::names(Role{})) {
        const bool there =
            std::find(talk.present.begin(), talk.present.end(), role) != talk.present.end();
        present.checks.push_back(
            {{"talk.present." + std::string(name), role_words(scene, role, "")},
             "",
             there,
             Toggle{asked.slot + "#present", std::string(name)}});
    }
    body.push_back(std::move(present));
    block::Segments capacity{say(scene, "talk.capacity"), {}};
    for (const auto& [value, name] : codes::names(Talk::Capacity{}))
        capacity.parts.push_back({say(scene, "talk.capacity." + std::string(name)),
                                  talk.capacity == value,
                                  Choose{asked.slot + "#capacity", std::string(name)}});
    body.push_back(std::move(capacity));
    body.push_back(field(say(scene, "talk.review_by"), words(scene, "talk.review_by.helper"), scene,
                         asked.slot + "#review_by", block::Field::Kind::Date));
}

void append_subject(Body& body, const Asked& asked)
{
    using FieldKind = block::Field::Kind;
    struct SubjectField {
        const char* part;
        FieldKind kind;
        bool half;
    };
    constexpr SubjectField fields[] = {
        {"family", FieldKind::Line, true},      {"given", FieldKind::Line, true},
        {"family_kana", FieldKind::Line, true}, {"given_kana", FieldKind::Line, true},
        {"born", FieldKind::Date, false},       {"phone", FieldKind::Phone, false},
        {"address", FieldKind::Line, false}};
    for (const auto& [part, kind, half] : fields) {
        block::Field asked_field =
            field(say(asked.scene, "subject." + std::string(part)),
                  kind == FieldKind::Date ? words(asked.scene, "date.helper") : "", asked.scene,
                  asked.slot + '#' + part, kind);
        asked_field.half = half;
        body.push_back(std::move(asked_field));
    }
}

}  // namespace

void append_answers(Body& body, const Scene& scene, const Question& question, const Slot& slot)
{
    const Asked asked{scene, question, slot, stands<Answer>(scene.state.record, slot)};
    switch (question.kind) {
    case Kind::Place:
        append_cards(body, asked);
        append_detail(body, asked);
        append_favourites(body, scene, slot);
        append_strength(body, asked);
        append_second(body, asked);
        append_words(body, asked);
        return;
    case Kind::Choice:
        append_cards(body, asked);
        append_second(body, asked);
        append_words(body, asked);
        return;
    case Kind::Several:
        append_several(body, asked);
        append_words(body, asked);
        append_others(body, asked);
        return;
    case Kind::Ranked:
        append_ranked(body, asked);
        append_words(body, asked);
        append_others(body, asked);
        return;
    case Kind::Words:
        append_words(body, asked);
        append_others(body, asked);
        return;
    case Kind::Person: append_person(body, asked); return;
    case Kind::Talk: append_talk(body, asked); return;
    case Kind::Subject: append_subject(body, asked); return;
    }
}

}  // namespace kotozute
