#include "core/document/document_parts.hpp"
#include "core/preferences/slots.hpp"

#include <algorithm>

namespace kotozute::parts {
namespace {

Slip slip_of(Voice voice, std::string_view slot, Phrases& say)
{
    const SheetWords& words = say.words();
    Slip slip{voice, words.voices.at(voice), say.line(slot, Slot(slot), voice), ""};
    if (!stands<Answer>(say.record(), slot))
        return slip;
    const Said& said = *kotozute::said(say.record(), slot);
    slip.who = filled(words.wrote, say.who_wrote(said));
    if (said.on)
        slip.who = in_words(*said.on, say.wording().dates,
                            japan_date(say.record().changed.value_or(said.recorded)).year()) +
                   ' ' + slip.who;
    return slip;
}

void say_feasibility(Document& document, Phrases& say)
{
    std::vector<std::string> lines;
    for (const std::string_view scenario : slots::scenarios) {
        const Slot slot = slots::in(slots::feasibility, scenario);
        if (say.has_answer(slot))
            lines.push_back(filled(say.words().heading, say.scenario(scenario)) +
                            say.line(slots::feasibility, slot, Voice::Professional));
    }
    if (lines.empty())
        return;
    std::string text;
    for (const std::string& line : lines)
        text += (text.empty() ? "" : "　") + line;
    document.facts.push_back({say.words().feasibility, text});
}

// The places the person wishes to have about them, each with its phone.
void say_team(Document& document, Phrases& say)
{
    std::string text;
    for (const auto& [slot, statement] : say.record().statements) {
        if (!slot.starts_with(std::string(slots::care_team) + '/'))
            continue;
        if (const auto* place = say.take<KnownPlace>(slot))
            text += (text.empty() ? "" : "　") + place_line(*place, say) + say.whose(slot);
    }
    if (!text.empty())
        document.facts.push_back({say.words().care_team, text});
}

// "紙（場所・人）"
std::string way_line(const ShareConsent& handed, const Phrases& say)
{
    const SheetWords& words = say.words();
    const auto way = words.ways.find(handed.way);
    std::vector<std::string> parts;
    for (const std::string& name : handed.parts)
        if (const auto part = from_name<SharePart>(name))
            parts.push_back(words.parts.at(*part));
    return (way == words.ways.end() ? "" : way->second) +
           (parts.empty() ? "" : filled(words.aside, say.joined(parts)));
}

// "在宅医 田中（在宅医）：版 2・2026年10月6日・紙（場所・人）・2027年4月6日まで"
std::string handed_line(const ShareConsent& handed, const Phrases& say)
{
    const SheetWords& words = say.words();
    const std::string version = std::to_string(handed.version);
    const std::string role = handed.role.empty() ? "" : filled(words.aside, handed.role);
    return filled(words.heading, handed.recipient + role) +
           say.joined({handed.version > 0 ? filled(words.version, version) : words.draft,
                       handed.given ? say.day(*handed.given) : "", way_line(handed, say),
                       handed.until ? filled(words.until, say.day(*handed.until)) : "",
                       handed.ended ? filled(words.ended, say.day(*handed.ended)) : ""});
}

void say_handed(Document& document, Phrases& say)
{
    std::string text;
    for (const auto& [slot, statement] : say.record().statements)
        if (const auto* handed = say.take<ShareConsent>(slot))
            text += (text.empty() ? "" : "　") + handed_line(*handed, say);
    if (!text.empty())
        document.facts.push_back({say.words().handed, text});
}

std::string talk_line(const Talk& talk, const Phrases& say)
{
    return say.joined({talk.on ? say.day(*talk.on) : say.words().nothing, say.people(talk.present),
                       talk.capacity ? say.words().capacities.at(*talk.capacity) : ""});
}

void say_talk(Document& document, Phrases& say)
{
    const SheetWords& words = say.words();
    const Talk* talk = say.take<Talk>(slots::talk);
    const bool differs = disputed(say.record(), slots::talk) != nullptr;
    document.facts.push_back({words.talk, talk      ? talk_line(*talk, say)
                                          : differs ? differing(Slot(slots::talk), say)
                                                    : words.nothing});
    if (talk && talk->review_by)
        document.head.review = filled(words.review, say.day(*talk->review_by));
    const Kept* kept = say.take<Kept>(slots::kept);
    if (kept && !kept->reason.empty())
        document.facts.push_back(
            {words.reason, say.quoted(kept->reason) + say.whose(Slot(slots::kept))});
}

struct Wrote {
    std::string who;
    std::vector<std::string> headings;
    std::size_t statements = 0;
};

std::vector<Wrote> writers(const Phrases& say)
{
    std::vector<Wrote> all;
    for (const auto& [slot, statement] : say.record().statements) {
        if (!say.is_said(slot) || slot == slots::subject || slot == slots::kept ||
            std::holds_alternative<ShareConsent>(statement.content))
            continue;
        const std::string who = say.who_wrote(statement.said);
        auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Wrote& writer) { return writer.who == who; });
        if (found == all.end())
            found = all.insert(all.end(), {who, {}, 0});
        ++found->statements;
        const std::string heading = say.heading(slot);
        if (std::find(found->headings.begin(), found->headings.end(), heading) ==
            found->headings.end())
            found->headings.push_back(heading);
    }
    std::stable_sort(all.begin(), all.end(), [](const Wrote& one, const Wrote& other) {
        return one.statements > other.statements;
    });
    return all;
}

// Who wrote most of it; of everyone else, what they wrote.
void say_writers(Document& document, const Phrases& say)
{
    std::string text;
    for (const Wrote& writer : writers(say))
        text += text.empty()
                    ? writer.who
                    : "　" + filled(say.words().heading, say.joined(writer.headings)) + writer.who;
    document.facts.push_back({say.words().recorded_by, text.empty() ? say.words().nothing : text});
}

// In what language the record was written, where it was another one: who reads it knows whom to
// call for help with it.
void say_languages(Document& document, const Phrases& say, bool goes_on)
{
    const SheetWords& words = say.words();
    std::vector<std::string> names;
    for (const std::string& language : languages_of(say.record())) {
        const auto name = words.language_names.find(language);
        names.push_back(name == words.language_names.end() ? language : name->second);
    }
    if (names.empty())
        return;
    const std::string all = say.joined(names);
    document.facts.push_back({words.languages, goes_on ? filled(words.overleaf, all) : all});
}

}  // namespace

std::string place_line(const KnownPlace& place, const Phrases& say)
{
    const std::string kind = place.kind.empty() ? "" : filled(say.words().aside, place.kind);
    return say.joined({place.name + kind, say.phone(place.phone)});
}

// In whatever slot, also of a kind that slot does not expect.
std::string statement_line(const Slot& slot, const Statement& statement, Phrases& say)
{
    const SheetWords& words = say.words();
    if (std::holds_alternative<Answer>(statement.content))
        return say.line(slot.substr(0, slot.find('/')), slot);
    if (const auto* person = say.take<Spokesperson>(slot))
        return say.line(*person) + say.whose(slot);
    if (const auto* talk = say.take<Talk>(slot))
        return say.joined({talk_line(*talk, say),
                           talk->review_by ? filled(words.review, say.day(*talk->review_by)) : ""});
    if (const auto* subject = say.take<Subject>(slot))
        return say.joined({subject->family + subject->given,
                           subject->family_kana + subject->given_kana,
                           subject->born ? filled(words.born, say.day(*subject->born)) : "",
                           subject->address, say.phone(subject->phone)});
    if (const auto* kept = say.take<Kept>(slot))
        return say.quoted(kept->reason);
    return {};
}

void say_voices(Document& document, Phrases& say)
{
    document.voices = {slip_of(Voice::Person, slots::words_of_person, say),
                       slip_of(Voice::Family, slots::words_of_family, say),
                       slip_of(Voice::Professional, slots::words_of_professional, say)};
}

void say_facts(Document& document, Phrases& say, const DocumentOptions& options)
{
    const SheetWords& words = say.words();
    const auto fact = [&](const std::string& label, std::string_view slot) {
        document.facts.push_back({label, say.line(slot, Slot(slot))});
    };
    say_languages(document, say, options.goes_on);
    if (say.has_answer(Slot(slots::disagreement)))
        fact(words.disagreement, slots::disagreement);
    fact(words.spokesperson_2, slots::spokesperson_2);
    if (const auto* person = say.take<Spokesperson>(slots::spokesperson_2))
        document.facts.back().text = say.line(*person) + say.whose(Slot(slots::spokesperson_2));
    fact(words.leeway, slots::leeway);
    fact(words.family_aware, slots::family_aware);
    fact(words.ask_doctor, slots::ask_doctor);
    say_feasibility(document, say);
    say_team(document, say);
    say_talk(document, say);
    say_handed(document, say);
}

void say_others(Document& document, Phrases& say)
{
    for (const auto& [slot, statement] : say.record().statements) {
        if (say.is_said(slot))
            continue;
        const std::string text = statement_line(slot, statement, say);
        if (!text.empty())
            document.others.push_back({say.heading(slot), text});
    }
    say_writers(document, say);
}

void leave_out(Document& document, const ShareParts& handed, const SheetWords& words)
{
    const auto left = [&](SharePart part) { return !handed.contains(part); };
    const auto empty = [&](DocumentBox& box) { box = {box.title, words.left_out, {}, "", {}, {}}; };
    if (left(SharePart::Places)) {
        empty(document.place);
        empty(document.worse);
        document.rows.clear();
    }
    if (left(SharePart::People))
        empty(document.person);
    if (left(SharePart::Wishes))
        for (Passage* passage :
             {&document.values, &document.keep_doing, &document.worries, &document.must_not})
            *passage = {passage->title, {words.left_out}, "", false};
    if (left(SharePart::Voices))
        for (Slip& slip : document.voices)
            slip = {slip.voice, slip.title, words.left_out, ""};
    // A fact nobody hands on is not one that nobody knows.
    std::erase_if(document.facts, [&](const Fact& fact) { return fact.text == words.nothing; });
}

}  // namespace kotozute::parts
