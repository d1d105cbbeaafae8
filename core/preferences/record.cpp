#include "core/preferences/record.hpp"

#include "core/preferences/slots.hpp"

#include <utility>

namespace kotozute {
namespace {

// What a person notes for themselves is no change of what they wish: the version they kept, and
// every paper of it, still stands.
void note_change(Record& record, const Slot& slot, const Said& said)
{
    if (slots::own_list(slot))
        return;
    record.changed = said.recorded;
    record.changed_since_kept = true;
}

void happen(Record& record, const Stated& change)
{
    note_change(record, change.slot, change.said);
    if (std::holds_alternative<Kept>(change.content)) {
        record.changed_since_kept = false;
        ++record.version;
        record.kept = change.said.recorded;
    }
    record.statements[change.slot] = {change.content, change.said};
}

void happen(Record& record, const Withdrawn& change)
{
    note_change(record, change.slot, change.said);
    record.statements.erase(change.slot);
}

}  // namespace

Record after(Record record, const Change& change)
{
    std::visit([&](const auto& what) { happen(record, what); }, change);
    return record;
}

Record replay(const std::vector<Change>& changes)
{
    Record record;
    for (const Change& change : changes)
        record = after(std::move(record), change);
    return record;
}

const Said* said(const Record& record, std::string_view slot)
{
    const auto found = record.statements.find(Slot(slot));
    return found == record.statements.end() ? nullptr : &found->second.said;
}

const Slot& slot_of(const Change& change)
{
    return std::visit([](const auto& what) -> const Slot& { return what.slot; }, change);
}

const Said& said_of(const Change& change)
{
    return std::visit([](const auto& what) -> const Said& { return what.said; }, change);
}

}  // namespace kotozute
