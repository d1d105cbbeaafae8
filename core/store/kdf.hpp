#pragma once

#include "core/base/result.hpp"
#include "core/store/secret.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace kotozute {

// What one guess at a passphrase costs: Argon2id (RFC 9106) over so much memory, so many times,
// in one lane, as libsodium does it.
class KdfCost {
public:
    static constexpr std::uint32_t floor_kib = 64 * 1024;
    static constexpr std::uint32_t floor_passes = 3;
    // The most that is ever asked of a device, also by a file from elsewhere.
    static constexpr std::uint32_t ceiling_kib = 1024 * 1024;
    static constexpr std::uint32_t ceiling_passes = 10;

    // The least that may guard a person's record; 64 MiB three times.
    static KdfCost floor() { return {floor_kib, floor_passes}; }
    // The nearest cost between floor and ceiling.
    static KdfCost of(std::uint32_t kib, std::uint32_t passes);
    // What a file asks for; nothing beyond the ceiling, or less than Argon2 takes.
    static std::optional<KdfCost> stored(std::uint32_t kib, std::uint32_t passes);
    // Far below the floor. Guards nothing: for tests, and for timing everything but this.
    static KdfCost for_tests() { return {8, 1}; }

    std::uint32_t kib() const { return kib_; }
    std::uint32_t passes() const { return passes_; }

    bool operator==(const KdfCost&) const = default;

private:
    KdfCost(std::uint32_t kib, std::uint32_t passes) : kib_(kib), passes_(passes) {}

    std::uint32_t kib_;
    std::uint32_t passes_;
};

using KdfSalt = std::array<unsigned char, 16>;

// A 32-byte key out of a passphrase, which is normalised first. Invalid when it is not text, Io
// when the memory is not to be had.
Result<Secret> derive_key(std::string_view passphrase, const KdfSalt& salt, KdfCost cost);

// The cost that takes this device between half a second and one, never below the floor and,
// where memory is short, not above `most_kib` as long as that is not below the floor.
// `seconds_for` derives a key at a cost and tells how long it took; it is called a few times.
KdfCost calibrate(const std::function<double(KdfCost)>& seconds_for,
                  std::uint32_t most_kib = 256 * 1024);

}  // namespace kotozute
