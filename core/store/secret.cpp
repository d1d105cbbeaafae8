#include "core/store/secret.hpp"

#include <sodium.h>

#include <new>

namespace kotozute {

Secret::Secret(std::size_t size) : size_(size)
{
    if (!crypto_ready())
        throw std::bad_alloc();
    bytes_.reset(static_cast<unsigned char*>(sodium_malloc(size)));
    if (!bytes_)
        throw std::bad_alloc();
    sodium_memzero(bytes_.get(), size);
}

void Secret::Free::operator()(unsigned char* bytes) const { sodium_free(bytes); }

void wipe(std::span<unsigned char> bytes) { sodium_memzero(bytes.data(), bytes.size()); }

void wipe(std::string& text) { sodium_memzero(text.data(), text.size()); }

void fill_randomly(std::span<unsigned char> bytes) { randombytes_buf(bytes.data(), bytes.size()); }

bool crypto_ready() { return sodium_init() >= 0; }

}  // namespace kotozute
