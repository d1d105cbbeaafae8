// What a person is told of a list of places before it is used.
#include "core/screens/area_parts.hpp"

#include <algorithm>

namespace kotozute {
namespace {

using Body = std::vector<Block>;
using Kind = block::Button::Kind;
using Tone = block::Text::Tone;

std::string number(std::size_t count) { return std::to_string(count); }

std::string day_words(const Scene& scene, const std::string& edition)
{
    const auto day = parse_date(edition);
    return day ? full_day(scene, *day) : words(scene, "areas.day_unknown");
}

std::string_view trouble_id(IntakeTrouble why)
{
    switch (why) {
    case IntakeTrouble::NotRead: return "not_read";
    case IntakeTrouble::NotATable: return "not_a_table";
    case IntakeTrouble::NothingHere: return "nothing_here";
    case IntakeTrouble::OneAtATime: return "one_at_a_time";
    case IntakeTrouble::Damaged: return "damaged";
    case IntakeTrouble::WrongSignature: return "wrong_signature";
    case IntakeTrouble::EarlierProgram: return "earlier_program";
    case IntakeTrouble::LaterProgram: return "later_program";
    case IntakeTrouble::InTheWay: return "in_the_way";
    case IntakeTrouble::NoRoom: return "no_room";
    case IntakeTrouble::NotWritten: return "not_written";
    }
    return "";
}

// What there is to think about before it is used: nobody vouches for it, or it is older.
void append_doubts(Body& body, const Scene& scene, const Intake& intake)
{
    if (intake.seal && intake.seal->state != Seal::State::Signed)
        body.push_back(block::Notice{
            {"intake.seal", words(scene,
                                  intake.seal->state == Seal::State::Unsigned ? "intake.unsigned"
                                                                              : "intake.foreign",
                                  {{"key", intake.seal->key}})},
            Icon::Info,
            true});
    if (is_older(intake))
        body.push_back(block::Notice{say(scene, "intake.older",
                                         {{"now", day_words(scene, intake.edition_now)},
                                          {"new", day_words(scene, intake.edition)}}),
                                     Icon::Info, true});
}

void append_facts(Body& body, const Scene& scene, const Intake& intake)
{
    block::Items facts{
        say(scene, intake.of_corrections ? "intake.what.corrections" : "intake.what"), {}, ""};
    block::Item what;
    what.label = {"intake.name", area_name(scene, intake.name, intake.code)};
    what.caption = words(scene, "areas.places", {{"count", number(intake.places)}});
    add_beside(what.caption, scene,
               words(scene, "areas.edition", {{"day", day_words(scene, intake.edition)}}));
    if (intake.seal)
        add_beside(what.caption, scene, seal_words(scene, *intake.seal));
    if (!intake.credit.empty())
        what.note = words(scene, "places.credit", {{"name", unmarked(intake.credit)}});
    what.icon = Icon::List;
    facts.items.push_back(std::move(what));
    body.push_back(std::move(facts));
}

std::string_view change_id(PlaceChange::What what)
{
    switch (what) {
    case PlaceChange::What::Added: return "intake.added";
    case PlaceChange::What::Gone: return "intake.gone";
    case PlaceChange::What::Changed: return "intake.changed";
    }
    return "";
}

// What of a place is another than before, as far as the page has a word for it.
std::string changed_values(const Scene& scene, const PlaceChange& change)
{
    std::string all;
    for (const std::string& field : change.fields) {
        const std::string key = "place.value." + field;
        const bool named = scene.booklet.strings.table().contains(key);
        const std::string name = words(scene, named ? key : "intake.other_value");
        if (all.find(name) == std::string::npos)
            add_listed(all, scene, name);
    }
    return all;
}

// Why there is nothing to compare. The small list is in use only while there is no other.
const char* no_diff(const Scene& scene, const Intake& intake)
{
    if (intake.replaces)
        return "intake.no_diff";
    return scene.state.shelf->built ? "intake.instead_of_built" : "intake.first";
}

void append_diff(Body& body, const Scene& scene, const Intake& intake)
{
    if (!intake.diff)
        return body.push_back(text(say(scene, no_diff(scene, intake))));
    const AreaDiff& diff = *intake.diff;
    block::Items changes{intake.of_corrections ? say(scene, "intake.diff.corrections",
                                                     {{"changed", number(diff.changed)}})
                                               : say(scene, "intake.diff",
                                                     {{"added", number(diff.added)},
                                                      {"gone", number(diff.gone)},
                                                      {"changed", number(diff.changed)}}),
                         {},
                         words(scene, "intake.same")};
    for (const PlaceChange& change : diff.examples) {
        block::Item item;
        const std::string key(change_id(change.what));
        item.label = {key + "." + change.id, unmarked(change.name)};
        item.caption = words(scene, key);
        item.note = changed_values(scene, change);
        item.icon = Icon::Note;
        changes.items.push_back(std::move(item));
    }
    const bool more = diff.added + diff.gone + diff.changed > diff.examples.size();
    body.push_back(std::move(changes));
    if (more)
        body.push_back(text(say(scene, "intake.examples"), Tone::Quiet));
}

void append_files(Body& body, const Scene& scene, const Intake& intake)
{
    if (intake.files.empty())
        return;
    block::Items files{say(scene, "intake.files"), {}, ""};
    for (const IntakeFile& file : intake.files) {
        block::Item item;
        item.label = {"intake.file." + file.file, unmarked(file.file)};
        item.caption = words(scene, "intake.rows",
                             {{"rows", number(file.rows)},
                              {"kept", number(file.kept)},
                              {"elsewhere", number(file.elsewhere)},
                              {"repaired", number(file.repaired)},
                              {"refused", number(file.refused)}});
        std::string unknown;
        for (const std::string& column : file.unknown)
            add_listed(unknown, scene, unmarked(column));
        if (!unknown.empty())
            item.note = words(scene, "intake.unknown", {{"columns", unknown}});
        item.icon = Icon::Note;
        files.items.push_back(std::move(item));
    }
    body.push_back(std::move(files));
}

std::string lines_of(const Scene& scene, const IntakeFinding& finding)
{
    std::string lines;
    for (const std::uint32_t line : finding.first)
        add_listed(lines, scene, std::to_string(line));
    return words(scene, finding.rows > finding.first.size() ? "intake.lines_more" : "intake.lines",
                 {{"lines", lines}, {"count", number(finding.rows)}});
}

std::string_view outcome_key(RowFinding finding)
{
    switch (outcome(finding)) {
    case RowOutcome::Repaired: return "intake.repaired";
    case RowOutcome::Noted: return "intake.noted";
    case RowOutcome::LeftOut: return "intake.left_out";
    case RowOutcome::Refused: return "intake.refused";
    }
    return "";
}

// Of all files those rows first that could not be used.
void append_findings(Body& body, const Scene& scene, const Intake& intake)
{
    std::vector<std::pair<const IntakeFile*, const IntakeFinding*>> all;
    for (const IntakeFile& file : intake.files)
        for (const IntakeFinding& finding : file.findings)
            all.emplace_back(&file, &finding);
    if (all.empty())
        return;
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return outcome(a.second->finding) > outcome(b.second->finding);
    });
    block::Items list{say(scene, "intake.findings"), {}, ""};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& [file, finding] = all[i];
        block::Item item;
        item.label = {"intake.finding." + number(i),
                      words(scene, "intake.finding." + std::string(id_of(finding->finding)))};
        item.caption = words(scene, outcome_key(finding->finding));
        add_beside(item.caption, scene,
                   unmarked(file->file) +
                       words(scene, "words.quoted", {{"words", unmarked(finding->column)}}));
        item.note = lines_of(scene, *finding);
        item.icon = outcome(finding->finding) == RowOutcome::Refused ? Icon::Cross : Icon::Check;
        list.items.push_back(std::move(item));
    }
    body.push_back(std::move(list));
}

}  // namespace

std::string area_name(const Scene& scene, const std::string& name, const std::string& code)
{
    if (!name.empty())
        return unmarked(name);
    return code == "all" ? words(scene, "areas.everywhere")
                         : words(scene, "areas.of_code", {{"code", unmarked(code)}});
}

std::string seal_words(const Scene& scene, const Seal& seal)
{
    switch (seal.state) {
    case Seal::State::Unsigned: return words(scene, "areas.unsigned");
    case Seal::State::Foreign: return words(scene, "areas.foreign", {{"key", seal.key}});
    case Seal::State::Signed:
        return words(scene, "areas.signed",
                     {{"comment", unmarked(seal.comment)}, {"key", seal.key}});
    }
    return "";
}

std::string trouble_words(const Scene& scene, IntakeTrouble why)
{
    return words(scene, "intake.trouble." + std::string(trouble_id(why)));
}

std::string refusal_words(const Scene& scene, const IntakeRefusal& refusal)
{
    const std::string why = trouble_words(scene, refusal.why);
    return refusal.file.empty() ? why
                                : words(scene, "intake.about_file",
                                        {{"file", unmarked(refusal.file)}, {"why", why}});
}

void append_ready(Body& body, const Scene& scene, const Intake& intake)
{
    body.push_back(block::Heading{
        say(scene, intake.of_corrections ? "intake.title.corrections" : "intake.title")});
    append_facts(body, scene, intake);
    append_doubts(body, scene, intake);
    append_diff(body, scene, intake);
    body.push_back(button(say(scene, "intake.use"), Kind::Primary, Icon::Check, KeepIntake{}));
    body.push_back(
        button(say(scene, "areas.give_up"), Kind::Secondary, Icon::Cross, GiveUpIntake{}));
    append_findings(body, scene, intake);
    append_files(body, scene, intake);
}

}  // namespace kotozute
