// Putting right what a list says of a place, and what was put right.
#include "core/app/correcting.hpp"
#include "core/base/time.hpp"
#include "core/screens/place_parts.hpp"

#include <algorithm>

namespace kotozute {
namespace {

using Body = std::vector<Block>;
using Kind = block::Button::Kind;
using Tone = block::Text::Tone;

// The name of a value in words; empty for one the card does not show.
std::string value_name(const Scene& scene, const std::string& column)
{
    const std::string key = "place.value." + column;
    return scene.booklet.strings.table().contains(key) ? words(scene, key) : "";
}

void append_findings(Body& body, const Scene& scene, const Provenance& provenance)
{
    std::vector<std::string> repaired;
    for (const ValueFinding& finding : provenance.findings) {
        const std::string name = value_name(scene, finding.column);
        if (!name.empty() && std::find(repaired.begin(), repaired.end(), name) == repaired.end())
            repaired.push_back(name);
    }
    if (!repaired.empty())
        body.push_back(
            text(say(scene, "place.repaired", {{"values", listed(scene, repaired)}}), Tone::Quiet));
}

void append_correction(Body& body, const Scene& scene, const ValueCorrection& correction)
{
    const std::string name = value_name(scene, correction.column);
    const auto day = parse_date(correction.on);
    if (name.empty() || !day)
        return;
    std::string line =
        words(scene, "place.corrected",
              {{"value", name}, {"day", full_day(scene, *day)}, {"who", unmarked(correction.by)}});
    if (!correction.why.empty())
        line += aside(scene, unmarked(correction.why));
    body.push_back(text({"place.corrected." + correction.column, std::move(line)}, Tone::Quiet));
}

}  // namespace

void append_repairs(Body& body, const Scene& scene)
{
    if (!scene.state.details)
        return;
    const Provenance& provenance = scene.state.details->provenance;
    append_findings(body, scene, provenance);
    for (const ValueCorrection& correction : provenance.corrections)
        append_correction(body, scene, correction);
}

void append_ways_to_correct(Body& body, const Scene& scene, const FoundPlace& place)
{
    if (!place.in_pack || !scene.state.shelf || scene.state.shelf->fixed)
        return;
    body.push_back(
        button(say(scene, "correct.open"), Kind::Quiet, Icon::Pencil, OpenCorrection{true}));
    if (!scene.state.details)
        return;
    const auto& all = scene.state.details->provenance.corrections;
    if (std::any_of(all.begin(), all.end(), [](const auto& one) { return one.here; }))
        body.push_back(button(say(scene, "correct.take_back"), Kind::Quiet, Icon::Back,
                              TakeBackCorrections{}));
}

Screen place_correction_screen(const Scene& scene, const FoundPlace& place)
{
    using Sort = block::Field::Kind;
    Screen screen = page(scene, "correct", {"correct.title", unmarked(place.name)},
                         words(scene, "correct.lead"));
    screen.kicker = words(scene, "correct.open");
    for (const auto& [column, name] : correctable) {
        const std::string key = "place.value." + std::string(id_of(column));
        const bool phone = column == Column::Phone;
        const bool words_of_own = column == Column::Note || column == Column::DaysNote;
        screen.body.push_back(field({key, words(scene, key)}, "", scene, std::string(name),
                                    phone          ? Sort::Phone
                                    : words_of_own ? Sort::Words
                                                   : Sort::Line));
    }
    screen.body.push_back(field(say(scene, "correct.by"), words(scene, "correct.by.helper"), scene,
                                std::string(corrected_by_field), Sort::Line));
    screen.body.push_back(field(say(scene, "correct.why"), words(scene, "correct.why.helper"),
                                scene, std::string(corrected_why_field), Sort::Line));
    screen.body.push_back(
        button(say(scene, "correct.store"), Kind::Primary, Icon::Check, CorrectPlace{}));
    screen.body.push_back(
        button(say(scene, "correct.give_up"), Kind::Secondary, Icon::Cross, OpenCorrection{false}));
    return screen;
}

}  // namespace kotozute
