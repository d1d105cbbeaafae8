#include "core/app/saying.hpp"

#include "core/app/typed.hpp"
#include "core/base/utf8.hpp"

#include <map>

namespace kotozute {
namespace {

// The name of who writes, which is not itself something said.
constexpr auto speaker_field = "speaker#name";

using Outcome = std::variant<std::optional<Content>, FieldTrouble>;

// What stands, when it is of that kind; otherwise an empty one.
template <class T>
T standing_or_new(const std::optional<Content>& standing)
{
    const T* found = standing ? std::get_if<T>(&*standing) : nullptr;
    return found ? *found : T{};
}

bool too_long(const std::string& name) { return utf8::length(name) > longest_name; }

bool blank(std::string_view text) { return trimmed(text).empty(); }

// An empty text takes the day away.
std::variant<std::optional<Date>, FieldTrouble> day(const std::string& text, const DateWords& words)
{
    if (blank(text))
        return std::optional<Date>();
    const auto date = typed_date(text, words);
    if (!date)
        return FieldTrouble::NotADate;
    return date;
}

Outcome answer_text(const Question& question, Answer answer, const std::string& text)
{
    const std::string words = blank(text) ? "" : text;
    // Writing what one was asked to write is an answer, also after 「今は話したくない」.
    if (question.kind == Question::Kind::Words && !words.empty() && words != answer.words)
        answer.state = AnswerState::Wish;
    answer.words = words;
    return worth_saying(std::move(answer));
}

Outcome person_text(Spokesperson person, std::string_view part, const std::string& text)
{
    if (part == "name")
        person.name = trimmed(text);
    else if (part == "relation")
        person.relation = trimmed(text);
    else if (part == "phone")
        person.phone = typed_phone(text);
    if (too_long(person.name) || too_long(person.relation) || too_long(person.phone))
        return FieldTrouble::LongName;
    if (part == "phone" && !person.phone.empty() && !can_be_called(person.phone))
        return FieldTrouble::NotAPhone;
    return std::optional<Content>(std::move(person));
}

Outcome talk_text(Talk talk, std::string_view part, const std::string& text, const Date& today,
                  const DateWords& dates)
{
    const auto read = day(text, dates);
    if (const auto* trouble = std::get_if<FieldTrouble>(&read))
        return *trouble;
    const auto date = std::get<std::optional<Date>>(read);
    if (part == "on" && date && *date > today)
        return FieldTrouble::InFuture;
    if (part == "review_by" && date && *date < today && date != talk.review_by)
        return FieldTrouble::InPast;
    (part == "on" ? talk.on : talk.review_by) = date;
    return talk == Talk{} ? std::optional<Content>() : std::optional<Content>(std::move(talk));
}

Outcome subject_text(Subject subject, std::string_view part, const std::string& text,
                     const Date& today, const DateWords& dates)
{
    static const std::map<std::string_view, std::string Subject::*> names{
        {"family", &Subject::family},
        {"given", &Subject::given},
        {"family_kana", &Subject::family_kana},
        {"given_kana", &Subject::given_kana},
        {"phone", &Subject::phone},
        {"address", &Subject::address}};
    if (const auto name = names.find(part); name != names.end()) {
        std::string& value = subject.*name->second;
        value = part == "phone"           ? typed_phone(text)
                : part.ends_with("_kana") ? typed_kana(text)
                                          : trimmed(text);
        if (too_long(value))
            return FieldTrouble::LongName;
        if (part == "phone" && !value.empty() && !can_be_called(value))
            return FieldTrouble::NotAPhone;
    } else if (part == "born") {
        const auto read = day(text, dates);
        if (const auto* trouble = std::get_if<FieldTrouble>(&read))
            return *trouble;
        subject.born = std::get<std::optional<Date>>(read);
        if (subject.born && *subject.born > today)
            return FieldTrouble::InFuture;
    }
    return subject == Subject{} ? std::optional<Content>()
                                : std::optional<Content>(std::move(subject));
}

std::string text_of(const Answer& answer, std::string_view, const DateWords&)
{
    return answer.words;
}

std::string text_of(const Subject& subject, std::string_view part, const DateWords& dates)
{
    if (part == "born")
        return subject.born ? in_words(*subject.born, dates) : "";
    if (part == "family")
        return subject.family;
    if (part == "given")
        return subject.given;
    if (part == "family_kana")
        return subject.family_kana;
    if (part == "given_kana")
        return subject.given_kana;
    return part == "phone" ? subject.phone : subject.address;
}

std::string text_of(const Spokesperson& person, std::string_view part, const DateWords&)
{
    if (part == "name")
        return person.name;
    return part == "relation" ? person.relation : person.phone;
}

std::string text_of(const Talk& talk, std::string_view part, const DateWords& dates)
{
    const auto& date = part == "on" ? talk.on : talk.review_by;
    return date ? in_words(*date, dates) : "";
}

std::string text_of(const ShareConsent&, std::string_view, const DateWords&) { return {}; }
std::string text_of(const Kept& kept, std::string_view, const DateWords&) { return kept.reason; }
std::string text_of(const KnownPlace&, std::string_view, const DateWords&) { return {}; }

}  // namespace

Outcome with_text(const Question& question, std::optional<Content> standing, std::string_view part,
                  const std::string& text, const Date& today, const DateWords& dates)
{
    if (text.size() > longest_field)
        return FieldTrouble::TooLong;
    if (!utf8::valid(text))
        return FieldTrouble::NotText;
    switch (question.kind) {
    case Question::Kind::Place:
    case Question::Kind::Choice:
    case Question::Kind::Several:
    case Question::Kind::Ranked:
    case Question::Kind::Words:
        return answer_text(question, standing_or_new<Answer>(standing), text);
    case Question::Kind::Person:
        return person_text(standing_or_new<Spokesperson>(standing), part, text);
    case Question::Kind::Talk:
        return talk_text(standing_or_new<Talk>(standing), part, text, today, dates);
    case Question::Kind::Subject:
        return subject_text(standing_or_new<Subject>(standing), part, text, today, dates);
    }
    return standing;
}

std::string standing_text(const Record& record, std::string_view field, const DateWords& dates)
{
    const auto [slot, part] = part_of(field);
    const Statement* found = statement(record, slot);
    if (!found)
        return {};
    return std::visit(
        [&, part = part](const auto& content) { return text_of(content, part, dates); },
        found->content);
}

namespace {

std::optional<Content> standing_content(const Record& record, const Slot& slot)
{
    const Statement* found = statement(record, slot);
    return found ? std::optional(found->content) : std::nullopt;
}

// True when the name typed is found too long only now.
bool settle_speaker(State& state)
{
    const auto name = state.drafts.find(speaker_field);
    if (name == state.drafts.end())
        return false;
    const std::string recorder = trimmed(name->second);
    if (too_long(recorder))
        return state.troubles.insert_or_assign(speaker_field, FieldTrouble::LongName).second;
    state.recorder = recorder;
    state.drafts.erase(name);
    state.troubles.erase(speaker_field);
    return false;
}

}  // namespace

std::map<std::string, std::string> unsaid(const Booklet& booklet, const State& state)
{
    std::map<std::string, std::string> all;
    for (const auto& [field, text] : state.drafts) {
        const auto [slot, part] = part_of(field);
        const bool asked = booklet.question(slot) && !part.empty();
        if ((asked || field == reason_field) && !blank(text))
            all.emplace(field, text);
    }
    return all;
}

bool holds_back(const Booklet& booklet, State& state)
{
    bool first_time = false;
    for (const auto& [field, text] : unsaid(booklet, state))
        if (part_of(field).slot == state.page.id && state.troubles.contains(field))
            first_time = state.held.insert(field).second || first_time;
    return first_time;
}

Step settle_drafts(const Booklet& booklet, State state, Timestamp now)
{
    bool new_trouble = settle_speaker(state);
    std::map<Slot, std::optional<Content>> sayings;
    const auto drafts = state.drafts;
    for (const auto& [field, text] : drafts) {
        const auto [slot, part] = part_of(field);
        const Question* question = booklet.question(slot);
        if (!question || part.empty())
            continue;
        const auto so_far = sayings.find(slot);
        auto outcome = with_text(*question,
                                 so_far == sayings.end() ? standing_content(state.record, slot)
                                                         : so_far->second,
                                 part, text, japan_date(now), booklet.dates);
        if (const auto* trouble = std::get_if<FieldTrouble>(&outcome)) {
            new_trouble = new_trouble || !state.troubles.contains(field);
            state.troubles[field] = *trouble;
            continue;
        }
        sayings[slot] = std::get<std::optional<Content>>(std::move(outcome));
        state.drafts.erase(field);
        state.troubles.erase(field);
    }
    std::vector<Saying> list;
    for (auto& [slot, content] : sayings)
        list.push_back({slot, std::move(content)});
    Step step = say(booklet, std::move(state), list, now);
    if (new_trouble)
        step.next.notice = Notice::NotUnderstood;
    return step;
}

}  // namespace kotozute
