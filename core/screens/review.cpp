#include "core/preferences/slots.hpp"
#include "core/screens/parts.hpp"

#include <set>
#include <utility>

namespace kotozute {
namespace {

using Kind = block::Button::Kind;

// What is compared: the last kept version with what stands now, or, when nothing has changed
// since, the last two versions.
struct Comparison {
    const Record* before = nullptr;  // nullptr: there is nothing to compare with
    const Record* now = nullptr;
    std::string before_label, now_label;
};

std::string version_label(const Scene& scene, std::string_view key, int number)
{
    return words(scene, key, {{"version", std::to_string(number)}});
}

Comparison comparison(const Scene& scene)
{
    const auto& versions = scene.state.versions;
    const Record& record = scene.state.record;
    if (versions.empty())
        return {};
    if (record.changed_since_kept)
        return {versions.back().record.get(), &record,
                version_label(scene, "review.before", versions.back().number),
                words(scene, "review.now")};
    if (versions.size() < 2)
        return {};
    const Version& earlier = versions[versions.size() - 2];
    return {earlier.record.get(), versions.back().record.get(),
            version_label(scene, "review.before", earlier.number),
            version_label(scene, "review.now_version", versions.back().number)};
}

// What a slot is called that no question asks for.
std::string_view list_key(const Slot& slot)
{
    const std::string list = slot.substr(0, slot.find('/'));
    if (list == slots::favourites)
        return "review.favourite";
    return list == slots::care_team ? "review.team" : "review.other";
}

std::string side(const Scene& scene, const Slot& slot, const Record& record)
{
    if (disputed(record, slot))
        return words(scene, "review.differed");
    const Statement* found = statement(record, slot);
    return found ? in_words(scene, slot, found->content) : words(scene, "review.nothing");
}

// All that was said in either. What differs now stands by itself.
std::vector<Slot> slots_of(const Scene& scene, const Comparison& comparison)
{
    std::set<Slot> said;
    for (const Record* record : {comparison.before, comparison.now}) {
        for (const auto& [slot, statement] : record->statements)
            if (!std::holds_alternative<ShareConsent>(statement.content))
                said.insert(slot);
        for (const auto& [slot, sides] : record->disputes)
            said.insert(slot);
    }
    said.erase(Slot(slots::kept));
    for (const auto& [slot, sides] : scene.state.record.disputes)
        said.erase(slot);
    return in_asked_order(scene, std::move(said));
}

void append_differences(std::vector<Block>& body, const Scene& scene, const Comparison& comparison)
{
    std::size_t unchanged = 0;
    for (const Slot& slot : slots_of(scene, comparison)) {
        const Statement* before = statement(*comparison.before, slot);
        const Statement* now = statement(*comparison.now, slot);
        if (before && now && before->content == now->content) {
            ++unchanged;
            continue;
        }
        block::Difference difference;
        difference.label = {"difference." + slot, slot_name(scene, slot)};
        difference.before_label = comparison.before_label;
        difference.before = side(scene, slot, *comparison.before);
        difference.now_label = comparison.now_label;
        difference.now = side(scene, slot, *comparison.now);
        if (now)
            difference.why = by_whom(scene, now->said);
        body.push_back(std::move(difference));
    }
    if (unchanged > 0)
        body.push_back(text(say(scene, "review.unchanged", {{"count", std::to_string(unchanged)}}),
                            block::Text::Tone::Quiet));
}

void append_timeline(std::vector<Block>& body, const Scene& scene)
{
    block::Timeline timeline{say(scene, "review.timeline"), {}};
    const auto& versions = scene.state.versions;
    const bool changed = scene.state.record.changed_since_kept;
    for (const Version& version : versions) {
        const std::string what =
            version.reason.empty()
                ? version_label(scene, version.number == 1 ? "review.first" : "review.version",
                                version.number)
                : unmarked(version.reason);
        timeline.moments.push_back(
            {day(scene, japan_date(version.at)), what, !changed && &version == &versions.back()});
    }
    if (changed && !versions.empty())
        timeline.moments.push_back(
            {words(scene, "review.today"), words(scene, "review.not_kept_yet"), true});
    if (!timeline.moments.empty())
        body.push_back(std::move(timeline));
}

void append_next_time(std::vector<Block>& body, const Scene& scene)
{
    const Talk* talk = stands<Talk>(scene.state.record, slots::talk);
    const Label when =
        talk && talk->review_by
            ? say(scene, "review.next", {{"day", full_day(scene, *talk->review_by)}})
            : say(scene, "review.next_unset",
                  {{"from", full_day(scene, months_later(japan_date(scene.now), 6))}});
    body.push_back(block::Notice{when, Icon::Calendar, false});
    if (talk && talk->review_by)
        body.push_back(
            button(say(scene, "review.calendar"), Kind::Quiet, Icon::Calendar, MakeAppointment{}));
}

}  // namespace

std::string slot_name(const Scene& scene, const Slot& slot)
{
    const Question* question = scene.booklet.question(slot);
    const std::string name = question ? question->name : words(scene, list_key(slot));
    const Scenario* scenario = scene.booklet.scenario_of(slot);
    std::string all = scenario ? scenario->name : "";
    add_beside(all, scene, name);
    return all;
}

std::vector<Slot> in_asked_order(const Scene& scene, std::set<Slot> slots)
{
    std::vector<Slot> ordered;
    const auto take = [&](const Slot& slot) {
        if (slots.erase(slot) > 0)
            ordered.push_back(slot);
    };
    for (const Question& question : scene.booklet.questions)
        if (question.per_scenario)
            for (const Scenario& scenario : scene.booklet.scenarios)
                take(slots::in(question.id, scenario.code));
        else
            take(question.id);
    ordered.insert(ordered.end(), slots.begin(), slots.end());
    return ordered;
}

Screen review_screen(const Scene& scene)
{
    const State& state = scene.state;
    Screen screen = page(scene, "review", say(scene, "review.title"), words(scene, "review.lead"));
    append_all_differing(screen.body, scene);
    append_timeline(screen.body, scene);
    const Comparison compared = comparison(scene);
    if (compared.before)
        append_differences(screen.body, scene, compared);
    else if (is_empty(state.record))
        screen.body.push_back(text(say(scene, "review.empty")));
    else
        screen.body.push_back(text(say(scene, "review.nothing_to_compare")));
    append_old_papers(screen.body, scene);
    screen.body.push_back(
        button(say(scene, "check_paper.link"), Kind::Link, Icon::Code, Go{{Page::Kind::Scan, ""}}));
    if (consulting(state))
        screen.body.push_back(button(say(scene, "read_back.go"), Kind::Secondary, Icon::Talk,
                                     Go{{Page::Kind::ReadBack, ""}}));
    append_next_time(screen.body, scene);
    screen.footer = walk_footer(scene);
    screen.footer.next.reset();
    if (state.record.changed_since_kept) {
        screen.body.push_back(field(say(scene, "review.reason"),
                                    words(scene, "review.reason.helper"), scene, "keep#reason",
                                    block::Field::Kind::Words));
        screen.footer.next =
            state.custody == Custody::Kept
                ? button(say(scene, "review.keep"), Kind::Primary, Icon::Letter, Keep{})
                : button(say(scene, "review.keep"), Kind::Primary, Icon::Letter,
                         Go{{Page::Kind::Keep, ""}});
    }
    return screen;
}

}  // namespace kotozute
