#include "core/sharing/team_folder.hpp"

#include "core/preferences/slots.hpp"
#include "core/store/revision_bytes.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace kotozute::team {
namespace {

constexpr std::string_view said_ending = ".age", member_ending = ".person.age";
constexpr std::size_t digits_of_name = 64;
// Far below what a share may hold, whatever each of them says.
constexpr std::size_t most_in_a_file = 1'000, most_bytes_in_a_file = std::size_t{4} * 1024 * 1024;

// Hexadecimal BLAKE2b-256.
std::string digest_of(std::string_view bytes)
{
    constexpr auto digits = "0123456789abcdef";
    std::array<unsigned char, digits_of_name / 2> hash{};
    crypto_generichash(hash.data(), hash.size(),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr,
                       0);
    std::string text;
    for (const unsigned char byte : hash)
        text.append({digits[byte >> 4U], digits[byte & 15U]});
    return text;
}

Result<File> locked(const std::string& text, std::string_view ending, const age::Recipient& folder)
{
    auto bytes = age::lock(text, std::vector<age::Recipient>{folder});
    if (!bytes)
        return bytes.error();
    std::string name = digest_of(*bytes) + std::string(ending);
    return File{std::move(name), *std::move(bytes)};
}

Result<std::string> unlocked(const File& file, const age::Identity& folder)
{
    if (!whole(file))
        return Error{Error::Code::Corrupt, "was changed, or has not come whole yet"};
    return age::unlock(file.bytes, std::span(&folder, 1));
}

bool readable(const Revision& revision) { return static_cast<bool>(change_of(revision)); }

using Named = std::pair<Slot, Digest>;
Named named(const Revision& revision) { return {revision.slot, id_of(revision)}; }

// What a revision follows in its slot and is not known. A version that was kept waits for nothing:
// of what it names in other slots some may never come.
std::optional<Named> first_missing(const Revision& revision, const std::set<Named>& known)
{
    if (revision.slot != slots::kept)
        for (const Digest& parent : revision.parents)
            if (known.count({revision.slot, parent}) == 0)
                return Named{revision.slot, parent};
    return std::nullopt;
}

}  // namespace

Kind kind_of(std::string_view name)
{
    const std::string_view digits = name.substr(0, digits_of_name);
    if (digits.size() < digits_of_name ||
        digits.find_first_not_of("0123456789abcdef") != digits.npos)
        return Kind::Other;
    const std::string_view ending = name.substr(digits_of_name);
    if (ending == said_ending)
        return Kind::Said;
    return ending == member_ending ? Kind::Member : Kind::Other;
}

bool whole(const File& file) { return file.name.starts_with(digest_of(file.bytes)); }

Result<Begun> begin(std::string_view passphrase, age::Work work)
{
    if (!crypto_ready())
        return Error{Error::Code::Io, "the cryptography could not be started"};
    age::Identity key = age::make_identity();
    std::string text = age::print(key);
    auto file = age::lock(text, passphrase, work);
    wipe(text);
    if (!file)
        return file.error();
    return Begun{std::move(key), *std::move(file)};
}

Result<age::Identity> open_key(std::string_view file, std::string_view passphrase)
{
    auto text = age::unlock(file, passphrase);
    if (!text)
        return text.error();
    auto keys = age::parse_identities(*text);
    wipe(*text);
    if (!keys || keys->size() != 1)
        return Error{Error::Code::Corrupt, "does not hold the key of a team"};
    return std::move(keys->front());
}

Result<std::vector<File>> pack(const Share& said, const age::Recipient& folder)
{
    std::vector<File> files;
    for (std::size_t next = 0; next < said.revisions.size();) {
        Share part{said.sample, said.about, said.made, said.program, {}, {}, {}};
        for (std::size_t bytes = 0;
             next < said.revisions.size() && part.revisions.size() < most_in_a_file &&
             (part.revisions.empty() || bytes < most_bytes_in_a_file);
             ++next) {
            bytes += print(said.revisions[next]).size();
            part.revisions.push_back(said.revisions[next]);
        }
        auto text = print(part);
        if (!text)
            return text.error();
        auto file = locked(*text, said_ending, folder);
        wipe(*text);
        if (!file)
            return file.error();
        files.push_back(*std::move(file));
    }
    return files;
}

Result<File> pack(const Member& member, const age::Recipient& folder)
{
    const auto text = print(member);
    return text ? locked(*text, member_ending, folder) : text.error();
}

Result<Share> unpack_said(const File& file, const age::Identity& folder)
{
    auto text = unlocked(file, folder);
    if (!text)
        return text.error();
    auto share = parse_share(*text, file.name);
    wipe(*text);
    // One of them would keep all that came with it out of a record.
    if (share && !std::all_of(share->revisions.begin(), share->revisions.end(), readable))
        return Error{Error::Code::TooNew,
                     "holds what this program cannot read; perhaps a later version wrote it"};
    return share;
}

Result<Member> unpack_member(const File& file, const age::Identity& folder)
{
    const auto text = unlocked(file, folder);
    if (!text)
        return text.error();
    return parse_member(*text, file.name);
}

bool is_other_key(std::string_view name)
{
    const std::string_view key(key_file);
    return name != key && name.starts_with(key.substr(0, key.size() - said_ending.size())) &&
           name.ends_with(said_ending);
}

std::vector<Revision> ready(const std::vector<Revision>& came, const std::vector<Revision>& here)
{
    std::set<Named> known;
    for (const Revision& revision : here)
        known.insert(named(revision));
    std::map<Named, std::vector<const Revision*>> waiting;  // by what is missing
    std::vector<Revision> found;
    for (const Revision& first : came) {
        std::vector<const Revision*> next{&first};
        while (!next.empty()) {
            const Revision* revision = next.back();
            next.pop_back();
            if (known.count(named(*revision)) != 0)
                continue;
            if (const auto missing = first_missing(*revision, known)) {
                waiting[*missing].push_back(revision);
                continue;
            }
            known.insert(named(*revision));
            found.push_back(*revision);
            if (auto freed = waiting.extract(named(*revision)))
                next.insert(next.end(), freed.mapped().begin(), freed.mapped().end());
        }
    }
    return found;
}

}  // namespace kotozute::team
