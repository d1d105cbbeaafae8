#include "core/document/phrases.hpp"

#include "core/document/document_parts.hpp"
#include "core/document/lines.hpp"
#include "core/preferences/slots.hpp"

namespace kotozute {
namespace {

// A name whose parts stay on one line.
std::string unbroken(const std::string& name)
{
    std::string result;
    for (const char c : name)
        result += c == ' ' ? std::string("\u00A0") : std::string(1, c);
    return result;
}

}  // namespace

std::string Phrases::joined(const std::vector<std::string>& parts) const
{
    const std::string quotation = words().quote.substr(0, words().quote.find("{}"));
    std::string text;
    for (const std::string& part : parts) {
        if (part.empty())
            continue;
        if (!text.empty() && part.rfind(quotation, 0) != 0)
            text += words().join;
        text += part;
    }
    return text;
}

std::string Phrases::quoted(const std::string& text) const
{
    return text.empty() ? text : filled(words().quote, text);
}

std::string Phrases::phone(const std::string& number) const
{
    return number.empty() ? number : filled(words().phone, number);
}

std::string Phrases::people(const std::vector<Role>& roles) const
{
    std::vector<std::string> names;
    for (const Role role : roles)
        names.push_back(words().roles.at(role));
    return joined(names);
}

std::string Phrases::who_wrote(const Said& said) const
{
    const std::string& role = words().roles.at(said.recorded_by);
    return said.recorder.empty() ? role : role + ' ' + unbroken(said.recorder);
}

std::string Phrases::whose(const Slot& slot, Voice expected) const
{
    const Said* said = kotozute::said(record_, slot);
    if (!said || said->voice == expected)
        return {};
    return std::string(break_hint) + filled(words().aside, words().voices.at(said->voice));
}

const std::string& Phrases::scenario(std::string_view code) const
{
    const auto found = wording_.scenarios.find(code);
    return found == wording_.scenarios.end() ? words().others : found->second;
}

std::string Phrases::heading(const Slot& slot) const
{
    const std::string base = slot.substr(0, slot.find('/'));
    const std::pair<std::string_view, const std::string*> known[] = {
        {slots::place_of_care, &words().care},
        {slots::place_of_death, &words().death},
        {slots::if_worse, &words().worse},
        {slots::care_team, &words().care_team},
        {slots::spokesperson_1, &words().box_person},
        {slots::spokesperson_2, &words().spokesperson_2},
        {slots::words_of_person, &words().voices.at(Voice::Person)},
        {slots::words_of_family, &words().voices.at(Voice::Family)},
        {slots::words_of_professional, &words().voices.at(Voice::Professional)},
    };
    for (const auto& [name, heading] : known)
        if (slot == name || base == name)
            return *heading;
    for (const std::string& name : {slot, base})
        if (const auto asked = wording_.questions.find(name);
            asked != wording_.questions.end() && !asked->second.name.empty())
            return asked->second.name;
    return words().others;
}

std::vector<std::string> Phrases::choices(std::string_view question, const Answer& answer) const
{
    std::vector<std::string> names;
    if (answer.state != AnswerState::Wish)
        names.push_back(words().states.at(answer.state));
    else
        for (const std::string& code : answer.choices)
            names.push_back(wording_.choice(question, code));
    return names;
}

std::string Phrases::whole_heading(const Slot& slot) const
{
    const std::string situation = parts::scenario_of(slot);
    return situation.empty() ? heading(slot)
                             : heading(slot) + filled(words().aside, scenario(situation));
}

std::string Phrases::strength(const Answer& answer) const
{
    if (!answer.strength)
        return {};
    return std::string(break_hint) + filled(words().aside, words().strengths.at(*answer.strength));
}

Cell Phrases::cell(std::string_view question, const Slot& slot)
{
    if (disputed(record_, slot))
        return {parts::differing(slot, *this), ""};
    const Answer* answer = take<Answer>(slot);
    if (!answer)
        return {words().nothing, ""};
    std::vector<std::string> names = choices(question, *answer);
    if (names.empty())
        names.push_back(words().states.at(answer->state));
    Cell cell{names.front() + whose(slot), ""};
    if (names.size() > 1)
        cell.second = filled(words().second, joined({names.begin() + 1, names.end()}));
    return cell;
}

std::string Phrases::place_note(const Answer& answer) const
{
    std::vector<std::string> parts;
    if (answer.detail) {
        std::string name = answer.detail->name;
        const std::string where = joined({answer.detail->address, phone(answer.detail->phone)});
        if (!where.empty())
            name += filled(words().aside, where);
        parts.push_back(name);
        if (const auto lives_there = answer.detail->usual_residence)
            parts.push_back(*lives_there ? words().residence : words().not_residence);
    }
    parts.push_back(quoted(answer.words));
    return joined(parts);
}

Passage Phrases::passage(const std::string& title, std::string_view question, const Slot& slot,
                         Voice expected)
{
    if (disputed(record_, slot))
        return {title, {parts::differing(slot, *this)}, "", false};
    const Answer* answer = take<Answer>(slot);
    if (!answer)
        return {title, {words().nothing}, "", false};
    Passage passage{title, choices(question, *answer), place_note(*answer), false};
    if (passage.lines.empty() && passage.words.empty())
        passage.lines.push_back(words().states.at(answer->state));
    if (answer->strength)
        passage.words =
            filled(words().aside, words().strengths.at(*answer->strength)) + passage.words;
    if (!passage.words.empty())
        passage.words += whose(slot, expected);
    else
        passage.lines.back() += whose(slot, expected);
    return passage;
}

std::string Phrases::line(std::string_view question, const Slot& slot, Voice expected)
{
    const Passage said = passage("", question, slot, expected);
    return joined(said.lines) + said.words;
}

std::string Phrases::line(const Spokesperson& person) const
{
    return joined({spokesperson_name(person), spokesperson_note(person), phone(person.phone)});
}

std::string Phrases::spokesperson_name(const Spokesperson& person) const
{
    if (person.kind != Spokesperson::Kind::Named || person.name.empty())
        return words().no_spokesperson.at(person.kind);
    return person.name;
}

std::string Phrases::spokesperson_note(const Spokesperson& person) const
{
    if (person.kind != Spokesperson::Kind::Named)
        return {};
    return joined({person.relation, person.consent ? words().consents.at(*person.consent) : ""});
}

}  // namespace kotozute
