#include "core/document/document_parts.hpp"
#include "core/document/fhir_read_parts.hpp"
#include "core/preferences/slots.hpp"

#include <algorithm>
#include <iterator>

namespace kotozute::fhir {
namespace {

using Changes = std::vector<Change>;

Timestamp recorded(const Change& change) { return said_of(change).recorded; }

// What stands, in the order it was written down: the versions, or all the rest.
Changes in_order(const Record& record, bool versions)
{
    Changes changes;
    for (const auto& [slot, statement] : record.statements)
        if (std::holds_alternative<Kept>(statement.content) == versions)
            changes.push_back(Stated{slot, statement.content, statement.said});
    std::stable_sort(changes.begin(), changes.end(),
                     [](const Change& a, const Change& b) { return recorded(a) < recorded(b); });
    return changes;
}

// Puts what was said after the version was last kept at the end, and gives where that begins.
Changes::iterator part_at_kept(Changes& said, const Record& record)
{
    const auto last = std::stable_partition(said.begin(), said.end(), [&](const Change& change) {
        return recorded(change) != record.changed;
    });
    if (!record.changed_since_kept)
        return said.end();
    return std::stable_partition(said.begin(), last, [&](const Change& change) {
        return record.kept && recorded(change) <= *record.kept;
    });
}

// All versions, with those of which only the number is known.
Changes versions_of(const Record& record, const Changes& said)
{
    Changes known = in_order(record, true);
    const auto missing = record.version - static_cast<int>(known.size());
    if (missing <= 0)
        return known;
    const Slot slot = known.empty() ? Slot(slots::kept) : slot_of(known.front());
    Said then = !said.empty() ? said_of(said.front()) : Said{};
    const bool is_last_known = !known.empty() && recorded(known.back()) == record.kept;
    if (record.kept && (!is_last_known || said.empty()))
        then.recorded = *record.kept;
    Changes all(static_cast<std::size_t>(missing), Stated{slot, Kept{}, then});
    if (known.empty())  // none of them stands any more
        all.push_back(Withdrawn{slot, then});
    all.insert(all.end(), known.begin(), known.end());
    return all;
}

// What was taken back last, and by whom, is not in a Bundle; but that the version kept before no
// longer stands has to be told. In a slot in which nothing ever stood nothing else comes of it.
void note_taken_back(Changes& changes, const Record& record)
{
    const Record told = replay(changes);
    if (!record.changed ||
        (told.changed == record.changed && told.changed_since_kept == record.changed_since_kept))
        return;
    Said last;
    last.recorded = *record.changed;
    changes.push_back(Withdrawn{"received/taken_back", last});
}

}  // namespace

std::vector<Change> history_of(const Record& record)
{
    Changes said = in_order(record, false);
    const Changes versions = versions_of(record, said);
    const auto since = part_at_kept(said, record);
    Changes all(said.begin(), since);
    all.insert(all.end(), versions.begin(), versions.end());
    all.insert(all.end(), since, said.end());
    note_taken_back(all, record);
    return all;
}

Record without_disputes(Record record, const Wording& wording)
{
    const SheetWords& words = wording.sheet;
    const Phrases say(record, wording);
    std::map<Slot, Statement> told;
    int number = 0;
    const auto next_slot = [&] {
        Slot slot;
        do
            slot = "received/differing/" + std::to_string(++number);
        while (record.statements.contains(slot) || record.disputes.contains(slot));
        return slot;
    };
    for (const auto& [slot, sides] : record.disputes)
        for (const Side& side : sides) {
            Answer answer;
            answer.words = filled(words.differs, filled(words.heading, say.whole_heading(slot)) +
                                                     parts::side_line(slot, side, say));
            told[next_slot()] = {answer, side.said};
        }
    record.disputes.clear();
    record.statements.merge(told);
    return record;
}

}  // namespace kotozute::fhir
