#include "core/store/key_file.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kotozute;

namespace {

constexpr auto passphrase = "さくら もなか ひだまり";

Secret some_key()
{
    Secret key(32);
    fill_randomly(key.bytes());
    return key;
}

bool same(const Secret& a, const Secret& b)
{
    return std::equal(a.bytes().begin(), a.bytes().end(), b.bytes().begin(), b.bytes().end());
}

KeyFile file_for(const Secret& key)
{
    auto slot = passphrase_slot(key, passphrase, KdfCost::for_tests());
    REQUIRE(slot);
    return {{*slot}};
}

}  // namespace

TEST_CASE("a key comes back out of its file with the passphrase", "[store]")
{
    const Secret key = some_key();
    const auto file = parse_key_file(print(file_for(key)));
    REQUIRE(file);

    const auto opened = open_key(*file, passphrase);
    REQUIRE(opened);
    CHECK(same(*opened, key));
}

TEST_CASE("the same passphrase wraps the same key differently each time", "[store]")
{
    const Secret key = some_key();
    CHECK_FALSE(file_for(key) == file_for(key));
}

TEST_CASE("a wrong passphrase and a damaged slot look the same", "[store]")
{
    KeyFile file = file_for(some_key());
    const auto wrong = open_key(file, "さくら もなか ひだまら");
    file.slots[0].body.back() = static_cast<char>(file.slots[0].body.back() ^ 1);
    const auto damaged = open_key(file, passphrase);

    REQUIRE_FALSE(wrong);
    REQUIRE_FALSE(damaged);
    CHECK(wrong.error() == damaged.error());
    CHECK(wrong.error().code == Error::Code::WrongSecret);
}

TEST_CASE("ways in that this program does not know are kept and passed over", "[store]")
{
    const Secret key = some_key();
    KeyFile file = file_for(key);
    file.slots.insert(file.slots.begin(), KeySlot{42, "something later"});

    const auto again = parse_key_file(print(file));
    REQUIRE(again);
    CHECK(*again == file);
    CHECK(open_key(*again, passphrase));
}

TEST_CASE("one of several passphrases is enough", "[store]")
{
    const Secret key = some_key();
    KeyFile file = file_for(key);
    const auto second = passphrase_slot(key, "another passphrase", KdfCost::for_tests());
    REQUIRE(second);
    file.slots.push_back(*second);

    CHECK(open_key(file, passphrase));
    CHECK(open_key(file, "another passphrase"));
    CHECK_FALSE(open_key(file, "a third passphrase"));
}

TEST_CASE("a key file that would use up the device's memory is refused at once", "[store]")
{
    KeyFile file = file_for(some_key());
    constexpr std::size_t kib_high_byte = 3, passes_low_byte = 4;

    SECTION("more than a gibibyte") { file.slots[0].body[kib_high_byte] = 0x7F; }
    SECTION("more than ten passes") { file.slots[0].body[passes_low_byte] = 11; }
    SECTION("a slot that is too short") { file.slots[0].body.pop_back(); }
    SECTION("a slot that is too long") { file.slots[0].body.push_back('\0'); }

    const auto key = open_key(file, passphrase);
    REQUIRE_FALSE(key);
    CHECK(key.error().code == Error::Code::Corrupt);
}

TEST_CASE("a key file of a later version is told from a damaged one", "[store]")
{
    std::string bytes = print(file_for(some_key()));
    constexpr std::size_t version = 13;

    bytes[version] = 2;
    CHECK(parse_key_file(bytes).error().code == Error::Code::TooNew);
    bytes[version] = 0;
    CHECK(parse_key_file(bytes).error().code == Error::Code::Corrupt);
    CHECK(parse_key_file("").error().code == Error::Code::Corrupt);
    CHECK(parse_key_file("KOTOZUTE-KEYS").error().code == Error::Code::Corrupt);
    CHECK(parse_key_file(std::string("KOTOZUTE-KEYS\1\0", 15)).error().code ==
          Error::Code::Corrupt);
}

TEST_CASE("a key file of this version is laid out as its header says", "[store]")
{
    const std::string bytes = print(KeyFile{{{KeySlot::passphrase, "abc"}, {7, ""}}});
    CHECK(bytes == std::string("KOTOZUTE-KEYS\x01\x02"
                               "\x01\x03\x00"
                               "abc"
                               "\x07\x00\x00",
                               24));
    CHECK(file_for(some_key()).slots[0].body.size() == 4 + 4 + 16 + 24 + 48);
}
