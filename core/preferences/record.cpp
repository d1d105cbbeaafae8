#include "core/preferences/record.hpp"

#include <utility>

namespace kotozute {
namespace {

void happen(Record& record, const Stated& change)
{
    record.changed = change.said.recorded;
    record.changed_since_kept = !std::holds_alternative<Kept>(change.content);
    if (!record.changed_since_kept) {
        ++record.version;
        record.kept = change.said.recorded;
    }
    record.statements[change.slot] = {change.content, change.said};
}

void happen(Record& record, const Withdrawn& change)
{
    record.changed = change.said.recorded;
    record.changed_since_kept = true;
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
