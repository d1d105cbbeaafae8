#include "core/store/revision_table.hpp"

#include "core/store/bytes.hpp"

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
constexpr auto links_sql = "SELECT id, parents FROM revisions WHERE slot = ? ORDER BY number";
constexpr auto all_sql =
    "SELECT number, id, slot, parents, kind, author, said_by, typed_by, at, commitment, salt,"
    " payload, signature FROM revisions ORDER BY number";

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

bool knows(const std::set<Digest>& ids, const std::vector<Digest>& parents)
{
    for (const Digest& parent : parents)
        if (ids.count(parent) == 0)
            return false;
    return true;
}

void insert(sqlite::Database& db, const Revision& revision)
{
    const Digest id = id_of(revision);
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

// What a new revision in this slot follows.
std::vector<Digest> heads_of(sqlite::Database& db, std::string_view slot)
{
    std::vector<Link> links;
    sqlite::Query rows(db, links_sql);
    rows.bind(slot);
    while (rows.next()) {
        Link& link = links.emplace_back();
        copy(rows.blob(0), link.id);
        link.parents = parse_parents(rows.blob(1)).value_or(std::vector<Digest>{});
    }
    return heads(links);
}

}  // namespace

Result<Done> append(sqlite::Database& db, const std::vector<Change>& changes, const Signer& signer)
{
    for (const Change& change : changes) {
        const auto revision = revision_of(change, heads_of(db, slot_of(change)), signer);
        if (!revision)
            return revision.error();
        insert(db, *revision);
    }
    return Done{};
}

Result<std::vector<Revision>> all(sqlite::Database& db)
{
    std::vector<Revision> revisions;
    std::map<Slot, std::set<Digest>> ids;
    sqlite::Query rows(db, all_sql);
    std::int64_t expected = 1;
    for (; rows.next(); ++expected) {
        if (rows.integer(0) != expected)
            return damaged(expected, "is missing");
        auto row = read(rows);
        if (!row || id_of(row->revision) != row->id || !genuine(row->revision))
            return damaged(expected, "was changed");
        auto& known = ids[row->revision.slot];
        if (!knows(known, row->revision.parents))
            return damaged(expected, "follows one that is not there");
        known.insert(row->id);
        revisions.push_back(std::move(row->revision));
    }
    return revisions;
}

}  // namespace kotozute::revision_table
