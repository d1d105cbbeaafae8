#include "core/store/passphrase.hpp"

#include "core/base/utf8.hpp"
#include "core/store/secret.hpp"

namespace kotozute {

std::optional<std::string> normalised(std::string_view passphrase)
{
    if (!utf8::valid(passphrase))
        return std::nullopt;
    return utf8::nfkc(passphrase);
}

bool long_enough(std::string_view passphrase)
{
    auto text = normalised(passphrase);
    if (!text)
        return false;
    const bool enough = utf8::length(*text) >= shortest_passphrase;
    wipe(*text);
    return enough;
}

}  // namespace kotozute
