#include "core/sharing/brought_in.hpp"

#include "core/preferences/slots.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace kotozute {
namespace {

// Without the moment at which it was brought in, where it is not known when it was said.
Change told(Change change)
{
    if (auto* stated = std::get_if<Stated>(&change);
        stated && stated->slot.starts_with("received/"))
        stated->said.recorded = {};
    return change;
}

Result<std::vector<Entry>> entries_of(const std::vector<Revision>& revisions)
{
    std::vector<Entry> entries;
    for (const Revision& revision : revisions) {
        auto entry = entry_of(revision);
        if (!entry)
            return entry.error();
        entry->change = told(std::move(entry->change));
        entries.push_back(*std::move(entry));
    }
    return entries;
}

// Which of the entries each change is; nothing for one that is not here.
std::vector<std::optional<Digest>> ids_of(const std::vector<Change>& changes,
                                          const std::vector<Entry>& entries)
{
    std::vector<std::optional<Digest>> ids;
    for (const Change& change : changes) {
        const auto same = std::find_if(
            entries.rbegin(), entries.rend(),
            [wanted = told(change)](const Entry& entry) { return entry.change == wanted; });
        ids.push_back(same == entries.rend() ? std::nullopt : std::optional(same->id));
    }
    return ids;
}

}  // namespace

Result<std::vector<Revision>> brought_in(const std::vector<Change>& changes,
                                         const std::vector<Revision>& here, const Signer& signer)
{
    const auto entries = entries_of(here);
    if (!entries)
        return entries.error();
    const auto ids = ids_of(changes, *entries);
    std::map<Slot, std::size_t> last_here;  // of a file's own order
    for (std::size_t i = 0; i < changes.size(); ++i)
        if (ids[i])
            last_here[slot_of(changes[i])] = i;

    std::vector<Revision> fresh;
    std::map<Slot, Digest> latest;  // of what the file tells
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const Slot slot = slot_of(changes[i]);
        if (ids[i])
            latest[slot] = *ids[i];
        if (const auto known = last_here.find(slot); known != last_here.end() && i <= known->second)
            continue;  // here, or followed by what is here
        std::vector<Digest> parents;
        for (const auto& [other, id] : latest)
            if (other == slot || slot == slots::kept)  // a version follows all that was read
                parents.push_back(id);
        auto revision = revision_of(changes[i], std::move(parents), signer);
        if (!revision)
            return revision.error();
        latest[slot] = id_of(*revision);
        fresh.push_back(*std::move(revision));
    }
    return fresh;
}

}  // namespace kotozute
