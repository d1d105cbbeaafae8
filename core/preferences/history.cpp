#include "core/preferences/history.hpp"

#include "core/preferences/slots.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace kotozute {
namespace {

using Entries = std::vector<const Entry*>;
using ById = std::map<EntryId, const Entry*>;

ById by_id(const Entries& entries)
{
    ById found;
    for (const Entry* entry : entries)
        found.emplace(entry->id, entry);
    return found;
}

Side side_of(const Entry& entry)
{
    const Content* content = content_of(entry.change);
    return {content ? std::optional(*content) : std::nullopt, said_of(entry.change), entry.device};
}

// Of whom something is said belongs to it; who took something back does not.
bool say_the_same(const Side& one, const Side& other)
{
    return one.content == other.content && (!one.content || one.said.voice == other.said.voice);
}

Entries parents_in(const ById& slot, const Entry& entry)
{
    Entries parents;
    for (const EntryId& id : entry.parents)
        if (const auto parent = slot.find(id); parent != slot.end())
            parents.push_back(parent->second);
    return parents;
}

// A version follows all earlier ones it knew of, whatever was said of them.
bool ends(const Entry& entry, const Entries& parents)
{
    return std::holds_alternative<Resolved>(entry.change) || slot_of(entry.change) == slots::kept ||
           agree(parents);
}

Entries standing_of(const Entries& in_slot)
{
    const ById slot = by_id(in_slot);
    ById open = slot;
    for (const auto& [id, entry] : slot)
        if (const Entries parents = parents_in(slot, *entry); ends(*entry, parents))
            for (const Entry* parent : parents)
                open.erase(parent->id);
    Entries heads;
    for (const auto& [id, entry] : open)
        heads.push_back(entry);
    return heads;
}

using Slots = std::map<Slot, Entries>;

Slots slots_of(const Entries& entries)
{
    Slots by_slot;
    for (const Entry* entry : entries)
        by_slot[slot_of(entry->change)].push_back(entry);
    return by_slot;
}

void place(Record& record, const Slot& slot, const Entries& heads)
{
    if (!agree(heads)) {
        for (const Entry* head : heads)
            record.disputes[slot].push_back(side_of(*head));
        return;
    }
    const Side side = side_of(*heads.front());
    if (side.content)
        record.statements[slot] = {*side.content, side.said};
}

// How many versions lie on the longest way to each of them. Parents are met before.
std::map<EntryId, int> numbers_of(const Entries& kept)
{
    std::map<EntryId, int> numbers;
    for (const Entry* entry : kept) {
        int before = 0;
        for (const EntryId& parent : entry->parents)
            if (const auto found = numbers.find(parent); found != numbers.end())
                before = std::max(before, found->second);
        numbers[entry->id] = before + 1;
    }
    return numbers;
}

// True when a version says which entries were read; the earliest ones did not.
bool names_what_was_read(const Entry& version, const std::map<EntryId, int>& versions)
{
    return std::any_of(version.parents.begin(), version.parents.end(),
                       [&](const EntryId& parent) { return !versions.contains(parent); });
}

bool all_read(const Entry& version, const std::set<EntryId>& stand)
{
    const std::set<EntryId> read(version.parents.begin(), version.parents.end());
    return std::includes(read.begin(), read.end(), stand.begin(), stand.end());
}

// What stands outside of the slot of versions and of the person's own lists.
std::set<EntryId> ids_standing(const Slots& by_slot)
{
    std::set<EntryId> ids;
    for (const auto& [slot, in_slot] : by_slot)
        if (slot != slots::kept && !slots::own_list(slot))
            for (const Entry* entry : standing_of(in_slot))
                ids.insert(entry->id);
    return ids;
}

// Several versions at once are no disagreement, but then nobody has read the whole.
void place_versions(Record& record, const Slots& by_slot, const Entry* last)
{
    const auto found = by_slot.find(Slot(slots::kept));
    record.changed_since_kept = last != nullptr;
    if (found == by_slot.end())
        return;
    const auto numbers = numbers_of(found->second);
    for (const Entry* entry : found->second) {
        const Timestamp at = said_of(entry->change).recorded;
        record.kept = std::max(record.kept.value_or(at), at);
        record.version = std::max(record.version, numbers.at(entry->id));
    }
    const Entries heads = standing_of(found->second);
    if (heads.size() != 1)
        return;
    place(record, Slot(slots::kept), heads);
    record.changed_since_kept = names_what_was_read(*heads.front(), numbers)
                                    ? !all_read(*heads.front(), ids_standing(by_slot))
                                    : heads.front() != last;
}

Record record_of(const Entries& entries)
{
    Record record;
    const Entry* last = nullptr;  // what a person notes for themselves is no change of it
    for (const Entry* entry : entries) {
        if (slots::own_list(slot_of(entry->change)))
            continue;
        const Timestamp at = said_of(entry->change).recorded;
        record.changed = std::max(record.changed.value_or(at), at);
        last = entry;
    }
    const Slots by_slot = slots_of(entries);
    for (const auto& [slot, in_slot] : by_slot)
        if (slot != slots::kept)
            place(record, slot, standing_of(in_slot));
    place_versions(record, by_slot, last);
    return record;
}

Entries all_of(const std::vector<Entry>& entries)
{
    Entries all;
    for (const Entry& entry : entries)
        all.push_back(&entry);
    return all;
}

// What whoever kept this version had before them: all that it follows, near and far; for the
// earliest versions, what came before.
Entries read_for(const Entry& version, const Entries& entries,
                 const std::map<EntryId, int>& versions)
{
    if (!names_what_was_read(version, versions)) {
        const auto end = std::find(entries.begin(), entries.end(), &version);
        return {entries.begin(), end + 1};
    }
    const ById known = by_id(entries);
    std::set<EntryId> reached{version.id};
    std::vector<const Entry*> open{&version};
    while (!open.empty()) {
        const Entry* entry = open.back();
        open.pop_back();
        for (const Entry* parent : parents_in(known, *entry))
            if (reached.insert(parent->id).second)
                open.push_back(parent);
    }
    Entries read;
    for (const Entry* entry : entries)
        if (reached.contains(entry->id))
            read.push_back(entry);
    return read;
}

}  // namespace

bool agree(const std::vector<const Entry*>& entries)
{
    return std::all_of(entries.begin(), entries.end(), [&](const Entry* entry) {
        return say_the_same(side_of(*entry), side_of(*entries.front()));
    });
}

std::vector<const Entry*> standing(const std::vector<Entry>& entries, const Slot& slot)
{
    const Slots by_slot = slots_of(all_of(entries));
    const auto found = by_slot.find(slot);
    return found == by_slot.end() ? Entries{} : standing_of(found->second);
}

Record record_of(const std::vector<Entry>& entries) { return record_of(all_of(entries)); }

std::vector<Record> versions_of(const History& history)
{
    const Entries entries = all_of(history.entries);
    Entries kept;
    for (const Entry* entry : entries)
        if (slot_of(entry->change) == slots::kept)
            kept.push_back(entry);
    const auto numbers = numbers_of(kept);
    std::sort(kept.begin(), kept.end(), [&](const Entry* one, const Entry* other) {
        const auto rank = [&](const Entry* entry) {
            return std::tuple(numbers.at(entry->id), entry->device == history.device, entry->id);
        };
        return rank(one) < rank(other);
    });
    std::vector<Record> versions;
    for (const Entry* entry : kept)
        versions.push_back(record_of(read_for(*entry, entries, numbers)));
    return versions;
}

std::string short_name(const DeviceId& device)
{
    constexpr auto digits = "0123456789ABCDEF";
    std::string name;
    for (const std::size_t place : {0U, 1U})
        name.append({digits[device[place] >> 4U], digits[device[place] & 15U]});
    return name;
}

}  // namespace kotozute
