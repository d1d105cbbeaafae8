#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace kotozute {

// Bytes that must not outlive their use: kept out of swap and core dumps where the system lets
// us, guarded on both sides, overwritten when they go.
class Secret {
public:
    explicit Secret(std::size_t size);  // zeroes; throws std::bad_alloc

    std::span<unsigned char> bytes() { return {bytes_.get(), size_}; }
    std::span<const unsigned char> bytes() const { return {bytes_.get(), size_}; }

private:
    struct Free {
        void operator()(unsigned char*) const;
    };
    std::unique_ptr<unsigned char[], Free> bytes_;
    std::size_t size_;
};

// Overwrites text that held a secret, in a way no compiler leaves out.
void wipe(std::span<unsigned char> bytes);
void wipe(std::string& text);

// Bytes nobody can guess, from the system.
void fill_randomly(std::span<unsigned char> bytes);

// True when libsodium is ready. Everything here that can fail asks this first.
bool crypto_ready();

}  // namespace kotozute
