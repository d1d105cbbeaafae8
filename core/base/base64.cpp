#include "core/base/base64.hpp"

#include <sodium.h>

#include <utility>

namespace kotozute::base64 {
namespace {

int variant_of(Padding padding)
{
    return padding == Padding::With ? sodium_base64_VARIANT_ORIGINAL
                                    : sodium_base64_VARIANT_ORIGINAL_NO_PADDING;
}

}  // namespace

std::string print(std::string_view bytes, Padding padding)
{
    // The length is told with the NUL at the end.
    std::string text(sodium_base64_encoded_len(bytes.size(), variant_of(padding)), '\0');
    sodium_bin2base64(text.data(), text.size(),
                      reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      variant_of(padding));
    text.pop_back();
    return text;
}

std::optional<std::string> parse(std::string_view text, Padding padding)
{
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t written = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                          text.size(), nullptr, &written, nullptr, variant_of(padding)) != 0)
        return std::nullopt;
    bytes.resize(written);
    // libsodium 1.0.18 takes every byte above 127 for a '/' where char is signed.
    return print(bytes, padding) == text ? std::optional(std::move(bytes)) : std::nullopt;
}

}  // namespace kotozute::base64
