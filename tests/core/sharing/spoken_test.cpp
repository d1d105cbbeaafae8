#include "core/sharing/spoken.hpp"

#include "core/store/passphrase.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

using namespace kotozute;

namespace {

std::string list_of(std::size_t size)
{
    std::string list;
    for (std::size_t i = 0; i < size; ++i)
        list += "もなか" + std::to_string(i) + ' ';
    return list;
}

}  // namespace

TEST_CASE("a passphrase to be told is picked anew each time, from many words", "[sharing]")
{
    std::set<std::string> passphrases;
    for (int i = 0; i < 200; ++i) {
        const std::string passphrase = spoken_passphrase(list_of(fewest_words));
        CHECK(long_enough(passphrase));
        CHECK(std::count(passphrase.begin(), passphrase.end(), ' ') == words_in_passphrase - 1);
        CHECK(*normalised(passphrase) == passphrase);
        passphrases.insert(passphrase);
    }
    CHECK(passphrases.size() == 200);
}

TEST_CASE("too few words make no passphrase", "[sharing]")
{
    CHECK(spoken_passphrase("").empty());
    CHECK(spoken_passphrase(list_of(fewest_words - 1)).empty());
    std::string again;
    for (int i = 0; i < 300; ++i)
        again += "もなか ";
    CHECK(spoken_passphrase(again).empty());
}
