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

Head head_of(Phrases& say, const DocumentOptions& options)
{
    const SheetWords& words = say.words();
    const Record& record = say.record();
    const Subject* found = say.take<Subject>(slots::subject);
    const Subject subject = found ? *found : Subject{};

    Head head;
    head.title = words.title;
    head.name = spaced(subject.family, subject.given);
    if (head.name.empty())
        head.name = words.no_name;
    head.kana = spaced(subject.family_kana, subject.given_kana);
    head.born = subject.born ? filled(words.born, japanese(*subject.born)) : words.no_born;
    head.contact = spaced(subject.address, say.phone(subject.phone));
    head.version = version_of(record, words);
    head.day = japanese(japan_date(record.changed.value_or(options.now)));
    head.labels = {words.name, words.kana, words.contact};
    if (options.sample)
        head.sample = words.sample;
    return head;
}

bool any_scenario(const Record& record, std::string_view question)
{
    for (const std::string_view scenario : slots::scenarios)
        if (stands<Answer>(record, slots::in(question, scenario)))
            return true;
    return false;
}

// "（ぜひ）", behind what is wished.
std::string strength_of(const Answer* answer, const SheetWords& words)
{
    if (!answer || !answer->strength)
        return {};
    return std::string(break_hint) + filled(words.aside, words.strengths.at(*answer->strength));
}

// What stands for いまの気持ち; when only other situations were spoken of, where to find them.
DocumentBox answer_box(const std::string& title, std::string_view question, Phrases& say)
{
    const SheetWords& words = say.words();
    const Slot slot = slots::in(question, "now");
    const Answer* answer = stands<Answer>(say.record(), slot);
    if (!answer && any_scenario(say.record(), question))
        return {title, words.see_table, {}, ""};

    const Cell cell = say.cell(question, slot);
    DocumentBox box{title,       cell.text + strength_of(answer, words), {}, "",
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
    if (const Answer* death = stands<Answer>(say.record(), slot))
        box.notes.push_back(filled(words.heading, words.death) +
                            say.cell(slots::place_of_death, slot).text + strength_of(death, words));
    return box;
}

DocumentBox person_box(Phrases& say)
{
    const SheetWords& words = say.words();
    DocumentBox box{words.box_person, words.nothing, {}, ""};
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

}  // namespace

Record on_paper(Record record, const DocumentOptions& options)
{
    if (options.parts)
        record = only(std::move(record), *options.parts);
    for (auto& [slot, statement] : record.statements)
        if (auto* answer = std::get_if<Answer>(&statement.content))
            if (answer->state == AnswerState::NotNow)
                answer->words.clear();
    return record;
}

std::string fingerprint(const Record& record)
{
    std::string all;
    for (const auto& [slot, statement] : on_paper(record).statements) {
        Said only_whose;
        only_whose.voice = statement.said.voice;
        const auto payload = payload_of(Stated{slot, statement.content, only_whose});
        all += slot + '\n' + (payload ? *payload : "") + '\n';
    }
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
    parts::say_facts(document, say);
    parts::say_others(document, say);
    document.foot = {words.declaration,
                     words.newer,
                     words.code,
                     words.code_alternative,
                     filled(words.made, japanese(japan_date(options.now))),
                     words.page};
    document.nothing = words.nothing;
    document.continued = words.continued;
    if (options.parts)
        parts::leave_out(document, *options.parts, words);
    return document;
}

}  // namespace kotozute
