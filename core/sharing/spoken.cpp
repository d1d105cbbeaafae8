#include "core/sharing/spoken.hpp"

#include "core/store/secret.hpp"

#include <sodium.h>

#include <algorithm>
#include <set>
#include <vector>

namespace kotozute {

std::string spoken_passphrase(std::string_view list)
{
    std::set<std::string_view> different;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        if (end != 0)
            different.insert(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    if (!crypto_ready() || different.size() < fewest_words)
        return "";
    const std::vector<std::string_view> words(different.begin(), different.end());
    std::string passphrase;
    for (std::size_t i = 0; i < words_in_passphrase; ++i) {
        const auto picked = randombytes_uniform(static_cast<std::uint32_t>(words.size()));
        passphrase.append(i == 0 ? "" : " ").append(words[picked]);
    }
    return passphrase;
}

}  // namespace kotozute
