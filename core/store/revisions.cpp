#include "core/store/revisions.hpp"

#include "core/content/record_json.hpp"
#include "core/preferences/codes.hpp"
#include "core/store/bytes.hpp"

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace kotozute {
namespace {

constexpr std::string_view revision_tag = "kotozute-revision-1";
constexpr std::string_view wording_tag = "kotozute-wording-1";

Digest hash(std::string_view text)
{
    Digest digest;
    crypto_generichash(digest.data(), digest.size(), bytes::of(text).data(), text.size(), nullptr,
                       0);
    return digest;
}

Revision::Kind kind_of(const Change& change)
{
    if (std::holds_alternative<Stated>(change))
        return Revision::Kind::Statement;
    return std::holds_alternative<Withdrawn>(change) ? Revision::Kind::Withdraw
                                                     : Revision::Kind::Resolve;
}

Change empty_change(Revision::Kind kind, const Slot& slot, const Said& said)
{
    switch (kind) {
    case Revision::Kind::Statement: return Stated{slot, {}, said};
    case Revision::Kind::Withdraw: return Withdrawn{slot, said};
    case Revision::Kind::Resolve: break;
    }
    return Resolved{slot, std::nullopt, said};
}

Error unreadable(std::string_view what)
{
    return {Error::Code::Corrupt, "a revision has an unknown " + std::string(what)};
}

}  // namespace

Signer Signer::generate()
{
    static_assert(crypto_sign_SECRETKEYBYTES == secret_size);
    Signer signer{{}, Secret(secret_size)};
    crypto_sign_keypair(signer.author.data(), signer.secret.bytes().data());
    return signer;
}

Digest commitment_of(const SaltedWords& wording)
{
    std::string text;
    bytes::append_field(text, wording_tag);
    bytes::append_field(text, bytes::view(wording.salt));
    bytes::append_field(text, wording.payload);
    return hash(text);
}

std::string signed_bytes(const Revision& revision)
{
    std::string parents;
    for (const Digest& parent : revision.parents)
        parents.append(bytes::view(parent));
    std::string kind;
    bytes::append(kind, static_cast<std::uint8_t>(revision.kind));
    std::string at;
    bytes::append(at, std::int64_t{revision.at.time_since_epoch().count()});

    std::string text;
    bytes::append_field(text, revision_tag);
    bytes::append_field(text, revision.slot);
    bytes::append_field(text, parents);
    bytes::append_field(text, kind);
    bytes::append_field(text, bytes::view(revision.author));
    bytes::append_field(text, revision.said_by);
    bytes::append_field(text, revision.typed_by);
    bytes::append_field(text, at);
    bytes::append_field(text, bytes::view(revision.commitment));
    return text;
}

Digest id_of(const Revision& revision) { return hash(signed_bytes(revision)); }

void sign(Revision& revision, const Signer& signer)
{
    std::sort(revision.parents.begin(), revision.parents.end());
    revision.author = signer.author;
    if (revision.wording)
        revision.commitment = commitment_of(*revision.wording);
    const std::string text = signed_bytes(revision);
    crypto_sign_detached(revision.signature.data(), nullptr, bytes::of(text).data(), text.size(),
                         signer.secret.bytes().data());
}

bool genuine(const Revision& revision)
{
    // Strictly rising: sorted and no parent twice.
    const auto& parents = revision.parents;
    const auto not_rising = [](const Digest& a, const Digest& b) { return !(a < b); };
    if (std::adjacent_find(parents.begin(), parents.end(), not_rising) != parents.end())
        return false;
    if (revision.wording && commitment_of(*revision.wording) != revision.commitment)
        return false;
    const std::string text = signed_bytes(revision);
    return crypto_sign_verify_detached(revision.signature.data(), bytes::of(text).data(),
                                       text.size(), revision.author.data()) == 0;
}

Result<Revision> revision_of(const Change& change, std::vector<Digest> parents,
                             const Signer& signer)
{
    if (!is_slot(slot_of(change)))
        return Error{Error::Code::Invalid, "the name of a slot is not one"};
    auto payload = payload_of(change);
    if (!payload)
        return payload.error();

    const Said& said = said_of(change);
    Revision revision;
    revision.slot = slot_of(change);
    revision.parents = std::move(parents);
    revision.kind = kind_of(change);
    revision.said_by = name_of(said.voice);
    revision.typed_by = name_of(said.recorded_by);
    revision.at = said.recorded;
    revision.wording = SaltedWords{{}, *std::move(payload)};
    fill_randomly(revision.wording->salt);
    sign(revision, signer);
    return revision;
}

Result<Change> change_of(const Revision& revision)
{
    const auto voice = from_name<Voice>(revision.said_by);
    const auto role = from_name<Role>(revision.typed_by);
    if (!voice || !role)
        return unreadable("voice or role");
    if (!revision.wording)
        return unreadable("wording");
    Said said;
    said.voice = *voice;
    said.recorded_by = *role;
    said.recorded = revision.at;
    auto complete =
        with_payload(empty_change(revision.kind, revision.slot, said), revision.wording->payload);
    return complete ? *std::move(complete) : Result<Change>(unreadable("payload"));
}

Result<Entry> entry_of(const Revision& revision)
{
    auto change = change_of(revision);
    if (!change)
        return change.error();
    return Entry{id_of(revision), revision.parents, revision.author, *std::move(change)};
}

}  // namespace kotozute
