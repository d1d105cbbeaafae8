#include "core/store/kdf.hpp"

#include "core/store/passphrase.hpp"

#include <sodium.h>

#include <algorithm>

namespace kotozute {
namespace {

constexpr std::uint64_t bytes_per_kib = 1024;
constexpr double shortest_seconds = 0.5;

}  // namespace

KdfCost KdfCost::of(std::uint32_t kib, std::uint32_t passes)
{
    return {std::clamp(kib, floor_kib, ceiling_kib),
            std::clamp(passes, floor_passes, ceiling_passes)};
}

std::optional<KdfCost> KdfCost::stored(std::uint32_t kib, std::uint32_t passes)
{
    if (kib > ceiling_kib || passes > ceiling_passes)
        return std::nullopt;
    if (kib * bytes_per_kib < crypto_pwhash_MEMLIMIT_MIN || passes < crypto_pwhash_OPSLIMIT_MIN)
        return std::nullopt;
    return KdfCost{kib, passes};
}

Result<Secret> derive_key(std::string_view passphrase, const KdfSalt& salt, KdfCost cost)
{
    static_assert(crypto_pwhash_SALTBYTES == std::tuple_size_v<KdfSalt>);
    auto text = normalised(passphrase);
    if (!text)
        return Error{Error::Code::Invalid, "the passphrase is not UTF-8 text"};
    Secret key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    const int rc = crypto_pwhash(key.bytes().data(), key.bytes().size(), text->data(), text->size(),
                                 salt.data(), cost.passes(),
                                 static_cast<std::size_t>(cost.kib() * bytes_per_kib),
                                 crypto_pwhash_ALG_ARGON2ID13);
    wipe(*text);
    if (rc != 0)
        return Error{Error::Code::Io, "no memory for the key derivation"};
    return key;
}

KdfCost calibrate(const std::function<double(KdfCost)>& seconds_for, std::uint32_t most_kib)
{
    const std::uint32_t memory_limit =
        std::clamp(most_kib, KdfCost::floor_kib, KdfCost::ceiling_kib);
    KdfCost cost = KdfCost::floor();
    double seconds = seconds_for(cost);
    // Memory first: it is what an attacker's hardware lacks. Time grows with both alike, so no step
    // from below half a second leads beyond one.
    while (seconds < shortest_seconds && cost.kib() * 2 <= memory_limit) {
        cost = KdfCost::of(cost.kib() * 2, cost.passes());
        seconds = seconds_for(cost);
    }
    while (seconds < shortest_seconds && cost.passes() < KdfCost::ceiling_passes) {
        cost = KdfCost::of(cost.kib(), cost.passes() + 1);
        seconds = seconds_for(cost);
    }
    return cost;
}

}  // namespace kotozute
