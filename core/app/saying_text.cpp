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

bool blank(std::string_view text) { return trimmed(text).empty(); }

// An empty text takes the day away.
std::variant<std::optional<Date>, FieldTrouble> day(const std::string& text)
{
    if (blank(text))
        return std::optional<Date>();
    const auto date = typed_date(text);
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
    return std::optional<Content>(std::move(person));
}

Outcome talk_text(Talk talk, std::string_view part, const std::string& text, const Date& today)
{
    const auto read = day(text);
    if (const auto* trouble = std::get_if<FieldTrouble>(&read))
        return *trouble;
    const auto date = std::get<std::optional<Date>>(read);
    if (part == "on" && date && *date > today)
        return FieldTrouble::InFuture;
    (part == "on" ? talk.on : talk.review_by) = date;
    return talk == Talk{} ? std::optional<Content>() : std::optional<Content>(std::move(talk));
}

Outcome subject_text(Subject subject, std::string_view part, const std::string& text,
                     const Date& today)
{
    static const std::map<std::string_view, std::string Subject::*> names{
        {"family", &Subject::family}, {"given", &Subject::given}, {"address", &Subject::address}};
    static const std::map<std::string_view, std::string Subject::*> kana{
        {"family_kana", &Subject::family_kana}, {"given_kana", &Subject::given_kana}};
    if (const auto name = names.find(part); name != names.end())
        subject.*name->second = trimmed(text);
    else if (const auto reading = kana.find(part); reading != kana.end())
        subject.*reading->second = typed_kana(text);
    else if (part == "phone")
        subject.phone = typed_phone(text);
    else if (part == "born") {
        const auto read = day(text);
        if (const auto* trouble = std::get_if<FieldTrouble>(&read))
            return *trouble;
        subject.born = std::get<std::optional<Date>>(read);
        if (subject.born && *subject.born > today)
            return FieldTrouble::InFuture;
    }
    return subject == Subject{} ? std::optional<Content>()
                                : std::optional<Content>(std::move(subject));
}

std::string text_of(const Answer& answer, std::string_view) { return answer.words; }

std::string text_of(const Subject& subject, std::string_view part)
{
    if (part == "born")
        return subject.born ? japanese(*subject.born) : "";
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

std::string text_of(const Spokesperson& person, std::string_view part)
{
    if (part == "name")
        return person.name;
    return part == "relation" ? person.relation : person.phone;
}

std::string text_of(const Talk& talk, std::string_view part)
{
    const auto& date = part == "on" ? talk.on : talk.review_by;
    return date ? japanese(*date) : "";
}

std::string text_of(const ShareConsent&, std::string_view) { return {}; }
std::string text_of(const Kept& kept, std::string_view) { return kept.reason; }

}  // namespace

Outcome with_text(const Question& question, std::optional<Content> standing, std::string_view part,
                  const std::string& text, const Date& today)
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
    case Question::Kind::Talk: return talk_text(standing_or_new<Talk>(standing), part, text, today);
    case Question::Kind::Subject:
        return subject_text(standing_or_new<Subject>(standing), part, text, today);
    }
    return standing;
}

std::string standing_text(const Record& record, std::string_view field)
{
    const auto [slot, part] = part_of(field);
    const auto found = record.statements.find(slot);
    if (found == record.statements.end())
        return {};
    return std::visit([&, part = part](const auto& content) { return text_of(content, part); },
                      found->second.content);
}

namespace {

std::optional<Content> standing_content(const Record& record, const Slot& slot)
{
    const auto found = record.statements.find(slot);
    return found == record.statements.end() ? std::nullopt : std::optional(found->second.content);
}

}  // namespace

Step settle_drafts(const Booklet& booklet, State state, Timestamp now)
{
    if (const auto name = state.drafts.find(speaker_field);
        name != state.drafts.end() && name->second.size() <= longest_field) {
        state.recorder = trimmed(name->second);
        state.drafts.erase(name);
    }
    std::map<Slot, std::optional<Content>> sayings;
    const auto drafts = state.drafts;
    bool new_trouble = false;
    for (const auto& [field, text] : drafts) {
        const auto [slot, part] = part_of(field);
        const Question* question = booklet.question(slot);
        if (!question || part.empty())
            continue;
        const auto so_far = sayings.find(slot);
        auto outcome = with_text(*question,
                                 so_far == sayings.end() ? standing_content(state.record, slot)
                                                         : so_far->second,
                                 part, text, japan_date(now));
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
