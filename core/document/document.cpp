#include "core/document/document.hpp"

#include "core/content/record_json.hpp"
#include "core/document/document_parts.hpp"
#include "core/document/identity.hpp"
#include "core/document/lines.hpp"
#include "core/preferences/slots.hpp"

namespace kotozute {

namespace {

std::string spaced(const std::string& first, const std::string& second)
{
    return first.empty() || second.empty() ? first + second : first + ' ' + second;
}

std::string version_of(const Record& record, const SheetWords& words)
{
    if (record.version == 0)
        return words.draft;
    return filled(record.changed_since_kept ? words.changed : words.version,
                  std::to_string(record.version));
}

// What all of them have in common, or that it differs.
template <class Tell>
std::string of_all(const std::vector<Subject>& subjects, const SheetWords& words, Tell tell)
{
    std::string all;
    bool same = true;
    for (const Subject& one : subjects) {
        const std::string told = tell(one);
        same = same && told == tell(subjects.front());
        all += (all.empty() ? "" : words.against) + (told.empty() ? words.nothing : told);
    }
    return same ? tell(subjects.front()) : filled(words.differs, all);
}

Head head_of(Phrases& say, const DocumentOptions& options)
{
    const SheetWords& words = say.words();
    const Record& record = say.record();
    say.take<Subject>(slots::subject);
    const std::vector<Subject> subjects = subjects_of(record);
    Head head;
    head.title = words.title;
    head.name =
        of_all(subjects, words, [](const Subject& one) { return spaced(one.family, one.given); });
    if (head.name.empty())
        head.name = words.no_name;
    head.kana = of_all(subjects, words,
                       [](const Subject& one) { return spaced(one.family_kana, one.given_kana); });
    head.born = of_all(subjects, words, [&](const Subject& one) {
        return one.born ? filled(words.born, say.day(*one.born)) : words.no_born;
    });
    head.contact = of_all(subjects, words, [&](const Subject& one) {
        return spaced(one.address, say.phone(one.phone));
    });
    head.version = version_of(record, words);
    head.day = say.day(japan_date(record.changed.value_or(options.now)));
    head.labels = {words.name, words.kana, words.contact};
    if (options.sample)
        head.sample = words.sample;
    return head;
}

bool any_scenario(const Record& record, std::string_view question)
{
    for (const std::string_view scenario : slots::scenarios)
        if (stands<Answer>(record, slots::in(question, scenario)) ||
            disputed(record, slots::in(question, scenario)))
            return true;
    return false;
}

// What stands for いまの気持ち; when only other situations were spoken of, where to find them.
DocumentBox answer_box(const std::string& title, std::string_view question, Phrases& say)
{
    const SheetWords& words = say.words();
    const Slot slot = slots::in(question, "now");
    if (disputed(say.record(), slot)) {
        DocumentBox box{title, "", {}, "", "", say.scenario("now")};
        parts::say_differing(box, slot, say);
        return box;
    }
    const Answer* answer = stands<Answer>(say.record(), slot);
    if (!answer && any_scenario(say.record(), question))
        return {title, words.see_table, {}, ""};

    const Cell cell = say.cell(question, slot);
    DocumentBox box{title,       cell.text + (answer ? say.strength(*answer) : ""),
                    {},          "",
                    cell.second, answer ? say.scenario("now") : ""};
    if (answer && answer->detail && !answer->detail->name.empty())
        box.notes.push_back(answer->detail->name);
    if (!cell.second.empty())
        box.notes.push_back(cell.second);
    return box;
}

DocumentBox place_box(Phrases& say)
{
    const SheetWords& words = say.words();
    DocumentBox box = answer_box(words.box_place, slots::place_of_care, say);
    const Slot slot = slots::in(slots::place_of_death, "now");
    if (!say.has_answer(slot))
        return box;
    const Answer* death = stands<Answer>(say.record(), slot);
    box.notes.push_back(filled(words.heading, words.death) +
                        say.cell(slots::place_of_death, slot).text +
                        (death ? say.strength(*death) : ""));
    return box;
}

DocumentBox person_box(Phrases& say)
{
    const SheetWords& words = say.words();
    DocumentBox box{words.box_person, words.nothing, {}, ""};
    if (const Slot first(slots::spokesperson_1); disputed(say.record(), first)) {
        parts::say_differing(box, first, say);
        return box;
    }
    if (stands<Answer>(say.record(), slots::spokesperson_1))
        box.text = say.line("spokesperson", Slot(slots::spokesperson_1));
    if (const auto* person = say.take<Spokesperson>(slots::spokesperson_1)) {
        box.text = say.spokesperson_name(*person) + say.whose(Slot(slots::spokesperson_1));
        if (const std::string note = say.spokesperson_note(*person); !note.empty())
            box.notes.push_back(note);
        const bool missing = person->phone.empty() && person->kind == Spokesperson::Kind::Named;
        box.phone = say.phone(missing ? words.nothing : person->phone);
    }
    return box;
}

void say_wishes(Document& document, Phrases& say)
{
    const SheetWords& words = say.words();
    const auto passage = [&](const std::string& title, std::string_view slot) {
        return say.passage(title, slot, Slot(slot));
    };
    document.values = passage(words.values, slots::values);
    document.values.ranked = document.values.lines.size() > 1;
    document.keep_doing = passage(words.keep_doing, slots::keep_doing);
    document.worries = passage(words.worries, slots::worries);
    document.must_not = passage(words.must_not, slots::must_not);
}

// Who was given what belongs to no part: a record that is to be printed has it only where it was
// asked for.
Record with_list_of(const Record& record, Record parts)
{
    for (const auto& [slot, statement] : record.statements)
        if (std::holds_alternative<ShareConsent>(statement.content))
            parts.statements.emplace(slot, statement);
    return parts;
}

}  // namespace

std::vector<Subject> subjects_of(const Record& record)
{
    std::vector<Subject> all;
    const auto* one = stands<Subject>(record, slots::subject);
    if (const auto* sides = disputed(record, slots::subject))
        for (const Side& side : *sides) {
            const auto* told = side.content ? std::get_if<Subject>(&*side.content) : nullptr;
            all.push_back(told ? *told : Subject{});
        }
    else
        all.push_back(one ? *one : Subject{});
    return all;
}

Record on_paper(Record record, const DocumentOptions& options)
{
    if (options.parts)
        record = with_list_of(record, only(record, *options.parts));
    const auto keep_back = [](Content& content) {
        if (auto* answer = std::get_if<Answer>(&content))
            if (answer->state == AnswerState::NotNow) {
                answer->words.clear();
                answer->choices.clear();
            }
    };
    for (auto& [slot, statement] : record.statements)
        keep_back(statement.content);
    for (auto& [slot, sides] : record.disputes)
        for (Side& side : sides)
            if (side.content)
                keep_back(*side.content);
    return record;
}

std::string fingerprint(const Record& record)
{
    std::string all;
    const auto add = [&](const Slot& slot, const std::optional<Content>& content, Voice voice) {
        Said only_whose;
        only_whose.voice = voice;
        const auto payload = payload_of(Resolved{slot, content, only_whose});
        all += slot + '\n' + (payload ? *payload : "") + '\n';
    };
    const Record handed = on_paper(record);
    for (const auto& [slot, statement] : handed.statements)
        add(slot, statement.content, statement.said.voice);
    for (const auto& [slot, sides] : handed.disputes)
        for (const Side& side : sides)
            add(slot, side.content, side.said.voice);
    return uuid_of(all);
}

Document document(const Record& record, const Wording& wording, const DocumentOptions& options)
{
    const Record spoken = on_paper(record, options);
    Phrases say(spoken, wording);
    const SheetWords& words = wording.sheet;

    Document document;
    document.head = head_of(say, options);
    document.place = place_box(say);
    document.worse = answer_box(words.box_worse, slots::if_worse, say);
    document.person = person_box(say);
    parts::say_scenarios(document, say);
    say_wishes(document, say);
    parts::say_voices(document, say);
    parts::say_disputes(document, say);
    parts::say_facts(document, say, options);
    parts::say_others(document, say);
    document.foot = {words.declaration,
                     words.newer,
                     words.code,
                     words.code_alternative,
                     filled(words.made, say.day(japan_date(options.now))),
                     words.page};
    document.nothing = words.nothing;
    document.continued = words.continued;
    if (options.parts)
        parts::leave_out(document, *options.parts, words);
    return document;
}

}  // namespace kotozute
