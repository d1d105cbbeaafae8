#include "core/store/revision_table.hpp"

#include "core/preferences/codes.hpp"
#include "core/preferences/slots.hpp"
#include "core/store/bytes.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace kotozute::revision_table {
namespace {

constexpr auto insert_sql =
    "INSERT INTO revisions(id, slot, parents, kind, author, said_by, typed_by, at, commitment,"
    " salt, payload, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr auto ids_sql = "SELECT id, slot FROM revisions ORDER BY number";
constexpr auto all_sql =
    "SELECT number, id, slot, parents, kind, author, said_by, typed_by, at, commitment, salt,"
    " payload, signature FROM revisions ORDER BY number";
constexpr auto slot_sql =
    "SELECT number, id, slot, parents, kind, author, said_by, typed_by, at, commitment, salt,"
    " payload, signature FROM revisions WHERE slot = ? ORDER BY number";

template <std::size_t size>
sqlite::Blob blob(const std::array<unsigned char, size>& bytes)
{
    return {bytes.data(), bytes.size()};
}

template <std::size_t size>
bool copy(std::string_view bytes, std::array<unsigned char, size>& into)
{
    if (bytes.size() != size)
        return false;
    bytes.copy(reinterpret_cast<char*>(into.data()), size);
    return true;
}

std::optional<std::vector<Digest>> parse_parents(std::string_view bytes)
{
    std::vector<Digest> parents;
    while (!bytes.empty()) {
        const auto piece = bytes::take(bytes, std::tuple_size_v<Digest>);
        if (!piece)
            return std::nullopt;
        copy(*piece, parents.emplace_back());
    }
    return parents;
}

std::string print_parents(const std::vector<Digest>& parents)
{
    std::string bytes;
    for (const Digest& parent : parents)
        bytes.append(bytes::view(parent));
    return bytes;
}

// A row whose columns have the right form, with the id it stands under.
struct Row {
    Digest id{};
    Revision revision;
};

std::optional<Revision::Kind> kind_of(std::int64_t number)
{
    for (const auto kind :
         {Revision::Kind::Statement, Revision::Kind::Withdraw, Revision::Kind::Resolve})
        if (static_cast<std::int64_t>(kind) == number)
            return kind;
    return std::nullopt;
}

std::optional<Row> read(const sqlite::Query& rows)
{
    Row row;
    Revision& revision = row.revision;
    auto parents = parse_parents(rows.blob(3));
    const auto kind = kind_of(rows.integer(4));
    if (!parents || !kind || !copy(rows.blob(1), row.id) || !copy(rows.blob(5), revision.author) ||
        !copy(rows.blob(9), revision.commitment) || !copy(rows.blob(12), revision.signature))
        return std::nullopt;
    revision.slot = rows.text(2);
    revision.parents = *std::move(parents);
    revision.kind = *kind;
    revision.said_by = rows.text(6);
    revision.typed_by = rows.text(7);
    revision.at = Timestamp{std::chrono::seconds{rows.integer(8)}};
    if (!rows.null(11)) {
        revision.wording = SaltedWords{{}, rows.text(11)};
        if (!copy(rows.blob(10), revision.wording->salt))
            return std::nullopt;
    }
    return row;
}

Error damaged(std::int64_t number, std::string_view how)
{
    return {Error::Code::Corrupt, "revision " + std::to_string(number) + " " + std::string(how)};
}

using Known = std::map<Slot, std::set<Digest>>;

// True when what a revision follows is there, in its own slot. A version that was kept also names
// what stood in the other slots when it was read; of these some may not have been handed on.
bool parents_known(const Known& known, const Revision& revision)
{
    if (revision.slot == slots::kept)
        return true;
    const auto ids = known.find(revision.slot);
    return std::all_of(revision.parents.begin(), revision.parents.end(), [&](const Digest& parent) {
        return ids != known.end() && ids->second.count(parent) > 0;
    });
}

void insert(sqlite::Database& db, const Digest& id, const Revision& revision)
{
    const std::string parents = print_parents(revision.parents);
    std::optional<sqlite::Blob> salt;
    std::optional<std::string_view> payload;
    if (revision.wording) {
        salt = blob(revision.wording->salt);
        payload = revision.wording->payload;
    }
    sqlite::Query query(db, insert_sql);
    query
        .bind(blob(id), revision.slot, sqlite::Blob{parents.data(), parents.size()},
              static_cast<std::int64_t>(revision.kind), blob(revision.author), revision.said_by,
              revision.typed_by, revision.at.time_since_epoch().count(), blob(revision.commitment),
              salt, payload, blob(revision.signature))
        .run();
}

// What was said so far in this slot; of the slot of versions, in all of them.
Result<std::vector<Entry>> entries_of(sqlite::Database& db, const Slot& slot)
{
    sqlite::Query rows(db, slot == slots::kept ? all_sql : slot_sql);
    if (slot != slots::kept)
        rows.bind(slot);
    std::vector<Entry> entries;
    while (rows.next()) {
        const auto row = read(rows);
        auto entry =
            row ? entry_of(row->revision) : Result<Entry>(damaged(rows.integer(0), "was changed"));
        if (!entry)
            return entry.error();
        entries.push_back(*std::move(entry));
    }
    return entries;
}

std::vector<Digest> ids(const std::vector<const Entry*>& entries)
{
    std::vector<Digest> all;
    for (const Entry* entry : entries)
        all.push_back(entry->id);
    return all;
}

// What a change follows: what stands in its slot. Where several things stand that differ, only
// Resolved follows them; anything else stands beside them, so that none goes unseen. A version
// follows whatever stands anywhere.
std::vector<Digest> followed_by(const Change& change, const std::vector<Entry>& entries)
{
    const Slot& slot = slot_of(change);
    const auto heads = standing(entries, slot);
    if (slot != slots::kept)
        return std::holds_alternative<Resolved>(change) || agree(heads) ? ids(heads)
                                                                        : std::vector<Digest>{};
    std::set<Slot> said;
    for (const Entry& entry : entries)
        said.insert(slot_of(entry.change));
    std::vector<Digest> all;
    for (const Slot& one : said)
        for (const Digest& id : ids(standing(entries, one)))
            all.push_back(id);
    return all;
}

Error refused(std::size_t place, std::string_view why)
{
    return {Error::Code::Corrupt,
            "revision " + std::to_string(place + 1) + " of those that came " + std::string(why)};
}

Known known_ids(sqlite::Database& db)
{
    Known known;
    sqlite::Query rows(db, ids_sql);
    while (rows.next()) {
        Digest id{};
        copy(rows.blob(0), id);
        known[rows.text(1)].insert(id);
    }
    return known;
}

// Those of what came that are not here yet: where each of them is, and their ids as they came.
struct Unknown {
    std::map<Digest, std::size_t> places;
    std::vector<Digest> ids;
};

// Corrupt when any of them, known or not, is not what a device wrote.
Result<Unknown> unknown(const std::vector<Revision>& came, const Known& known)
{
    Unknown found;
    for (std::size_t i = 0; i < came.size(); ++i) {
        if (!is_slot(came[i].slot) || !genuine(came[i]))
            return refused(i, "is not genuine");
        if (!change_of(came[i]))
            return refused(i, "cannot be read");
        const Digest id = id_of(came[i]);
        const auto ids = known.find(came[i].slot);
        const bool new_here = ids == known.end() || ids->second.count(id) == 0;
        if (new_here && found.places.emplace(id, i).second)
            found.ids.push_back(id);
    }
    return found;
}

// The order in which they can be added: as they came, but none before one it follows.
std::vector<Digest> parents_first(const Unknown& found, const std::vector<Revision>& came)
{
    std::vector<Digest> ordered, open;
    std::set<Digest> begun, done;
    for (const Digest& next : found.ids) {
        open.push_back(next);
        while (!open.empty()) {
            const Digest id = open.back();
            if (begun.insert(id).second)
                for (const Digest& parent : came[found.places.at(id)].parents)
                    if (found.places.count(parent) > 0 && begun.count(parent) == 0)
                        open.push_back(parent);
            if (open.back() != id)
                continue;
            open.pop_back();
            if (done.insert(id).second)
                ordered.push_back(id);
        }
    }
    return ordered;
}

}  // namespace

Result<Done> append(sqlite::Database& db, const std::vector<Change>& changes, const Signer& signer)
{
    for (const Change& change : changes) {
        const auto entries = entries_of(db, slot_of(change));
        if (!entries)
            return entries.error();
        const auto revision = revision_of(change, followed_by(change, *entries), signer);
        if (!revision)
            return revision.error();
        insert(db, id_of(*revision), *revision);
    }
    return Done{};
}

Result<Merged> merge(sqlite::Database& db, const std::vector<Revision>& came)
{
    if (came.size() > most_revisions)
        return Error{Error::Code::Invalid,
                     "more than " + std::to_string(most_revisions) + " revisions at once"};
    Known known = known_ids(db);
    const auto found = unknown(came, known);
    if (!found)
        return found.error();
    for (const Digest& id : parents_first(*found, came)) {
        const std::size_t place = found->places.at(id);
        if (!parents_known(known, came[place]))
            return refused(place, "follows one that is neither here nor among them");
        known[came[place].slot].insert(id);
        insert(db, id, came[place]);
    }
    return Merged{found->ids.size(), came.size() - found->ids.size()};
}

Result<std::vector<Revision>> all(sqlite::Database& db)
{
    std::vector<Revision> revisions;
    Known known;
    sqlite::Query rows(db, all_sql);
    std::int64_t expected = 1;
    for (; rows.next(); ++expected) {
        if (rows.integer(0) != expected)
            return damaged(expected, "is missing");
        auto row = read(rows);
        if (!row || id_of(row->revision) != row->id || !genuine(row->revision))
            return damaged(expected, "was changed");
        if (!parents_known(known, row->revision))
            return damaged(expected, "follows one that is not there");
        known[row->revision.slot].insert(row->id);
        revisions.push_back(std::move(row->revision));
    }
    return revisions;
}

}  // namespace kotozute::revision_table
