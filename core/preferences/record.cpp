#include "core/preferences/record.hpp"

#include "core/base/one_of_members.hpp"
#include "core/preferences/slots.hpp"

#include <algorithm>
#include <utility>

namespace kotozute {

template class OneOf<AnyContent>;
template bool operator==(const Content&, const Content&);
template class OneOf<AnyChange>;
template bool operator==(const Change&, const Change&);

namespace {

// What a person notes for themselves is no change of what they wish: the version they kept, and
// every paper of it, still stands.
void note_change(Record& record, const Slot& slot, const Said& said)
{
    if (slots::own_list(slot))
        return;
    record.changed = std::max(record.changed.value_or(said.recorded), said.recorded);
    record.changed_since_kept = true;
}

// True when it joins what others say there.
bool joins_dispute(Record& record, const Slot& slot, Side side)
{
    const auto found = record.disputes.find(slot);
    if (found == record.disputes.end())
        return false;
    found->second.push_back(std::move(side));
    return true;
}

void stand(Record& record, const Slot& slot, const std::optional<Content>& content,
           const Said& said)
{
    if (content)
        record.statements[slot] = {*content, said};
    else
        record.statements.erase(slot);
}

void happen(Record& record, const Stated& change, const DeviceId& device)
{
    note_change(record, change.slot, change.said);
    if (std::holds_alternative<Kept>(change.content)) {
        record.changed_since_kept = false;
        ++record.version;
        record.kept = std::max(record.kept.value_or(change.said.recorded), change.said.recorded);
    }
    if (!joins_dispute(record, change.slot, {change.content, change.said, device}))
        stand(record, change.slot, change.content, change.said);
}

void happen(Record& record, const Withdrawn& change, const DeviceId& device)
{
    note_change(record, change.slot, change.said);
    if (!joins_dispute(record, change.slot, {std::nullopt, change.said, device}))
        stand(record, change.slot, std::nullopt, change.said);
}

void happen(Record& record, const Resolved& change, const DeviceId&)
{
    note_change(record, change.slot, change.said);
    record.disputes.erase(change.slot);
    stand(record, change.slot, change.content, change.said);
}

}  // namespace

Record after(Record record, const Change& change, const DeviceId& device)
{
    std::visit([&](const auto& what) { happen(record, what, device); }, change);
    return record;
}

bool is_empty(const Record& record) { return record.statements.empty() && record.disputes.empty(); }

const std::vector<Side>* disputed(const Record& record, std::string_view slot)
{
    const auto found = record.disputes.find(Slot(slot));
    return found == record.disputes.end() ? nullptr : &found->second;
}

std::vector<Slot> open_disputes(const Record& record)
{
    std::vector<Slot> open;
    for (const auto& [slot, sides] : record.disputes)
        if (!slots::own_list(slot))
            open.push_back(slot);
    return open;
}

std::set<std::string> languages_of(const Record& record)
{
    std::set<std::string> languages;
    for (const auto& [slot, statement] : record.statements)
        if (!slots::own_list(slot))
            languages.insert(statement.said.language);
    for (const auto& [slot, sides] : record.disputes)
        for (const Side& side : sides)
            languages.insert(side.said.language);
    languages.erase("");
    return languages;
}

Record with_side(Record record, const Slot& slot, const Side& side)
{
    record.disputes.erase(slot);
    stand(record, slot, side.content, side.said);
    return record;
}

Record replay(const std::vector<Change>& changes)
{
    Record record;
    for (const Change& change : changes)
        record = after(std::move(record), change);
    return record;
}

const Statement* statement(const Record& record, std::string_view slot)
{
    const auto found = record.statements.find(Slot(slot));
    return found == record.statements.end() ? nullptr : &found->second;
}

const Said* said(const Record& record, std::string_view slot)
{
    const Statement* found = statement(record, slot);
    return found ? &found->said : nullptr;
}

const Slot& slot_of(const Change& change)
{
    return std::visit([](const auto& what) -> const Slot& { return what.slot; }, change);
}

const Said& said_of(const Change& change)
{
    return std::visit([](const auto& what) -> const Said& { return what.said; }, change);
}

const Content* content_of(const Change& change)
{
    if (const auto* stated = std::get_if<Stated>(&change))
        return &stated->content;
    const auto* resolved = std::get_if<Resolved>(&change);
    return resolved && resolved->content ? &*resolved->content : nullptr;
}

}  // namespace kotozute
