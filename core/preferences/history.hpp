#pragma once

#include "core/preferences/record.hpp"

#include <array>
#include <string>
#include <vector>

// What was said on several devices of one person, and what stands of it. Nothing here asks a
// clock or who came first: the same entries give the same record, in whatever order they came.
namespace kotozute {

// Names one thing that happened, by its content.
using EntryId = std::array<unsigned char, 32>;

// One thing that happened, and what its writer knew to stand in its slot before. A version that
// was kept (Kept) also follows what stood in all other slots: that is what was read.
struct Entry {
    EntryId id{};
    std::vector<EntryId> parents;
    DeviceId device{};
    Change change;

    bool operator==(const Entry&) const = default;
};

// Everything that happened to a record as far as this device knows, none before what it follows.
struct History {
    DeviceId device{};  // this one
    std::vector<Entry> entries;

    bool operator==(const History&) const = default;
};

// Those of one slot that stand, in the order of their ids: none follows them, or only such as
// follow differing ones without being their Resolved, which end nothing. Entries of other slots
// are not looked at.
std::vector<const Entry*> standing(const std::vector<Entry>& entries, const Slot& slot);

// True when all of them say the same in the same voice, or all say nothing.
bool agree(const std::vector<const Entry*>& entries);

// What stands: in each slot the one thing all standing entries say, or a dispute.
Record record_of(const std::vector<Entry>& entries);

// The record as it was each time a version was kept, as whoever kept it knew it; the first version
// first, and of those with the same number those of this device last.
std::vector<Record> versions_of(const History& history);

// "3F9A", to tell the devices of a person apart.
std::string short_name(const DeviceId& device);

}  // namespace kotozute
