#include "core/sharing/age_crypto.hpp"
#include "core/sharing/age_header.hpp"
#include "core/sharing/age_stanza.hpp"
#include "core/sharing/age_stream.hpp"
#include "core/store/bytes.hpp"
#include "tests/core/sharing/locked.hpp"

#include <array>

using namespace kotozute;
using namespace kotozute::age;
using namespace kotozute::test;

namespace {

constexpr auto passphrase = "さくら もなか ひだまり";

Error::Code why_not(const Result<std::string>& content)
{
    REQUIRE_FALSE(content);
    return content.error().code;
}

// A file of age with these stanzas, as somebody who knows its key can make one.
std::string with(const Secret& file_key, const std::vector<Stanza>& stanzas)
{
    std::string file = print_covered(stanzas);
    file += print_code(hmac(derived(file_key, "", "header").bytes(), file));
    append_content(file, file_key, "words");
    return file;
}

// One that asks for that much work.
std::string asking_for(const std::string& work)
{
    const Secret file_key(file_key_size);
    return with(file_key, {{"scrypt", {"AAAAAAAAAAAAAAAAAAAAAA", work}, std::string(32, 'x')}});
}

}  // namespace

TEST_CASE("what is locked to a key opens with that key and no other", "[sharing]")
{
    const std::string file = locked("ことづて");
    CHECK(*way_into(file) == Way::Keys);
    CHECK(*unlock(file, identity(her_key)) == "ことづて");
    CHECK(why_not(unlock(file, identity(his_key))) == Error::Code::WrongSecret);
    CHECK(*unlock(file, identity(std::string(his_key) + "\n" + her_key)) == "ことづて");
    CHECK(why_not(unlock(file, passphrase)) == Error::Code::Invalid);
}

TEST_CASE("what is locked to two keys opens with either", "[sharing]")
{
    const auto file =
        lock("ことづて", {*parse_recipient(her_recipient), *parse_recipient(his_recipient)});
    REQUIRE(file);
    CHECK(*unlock(*file, identity(her_key)) == "ことづて");
    CHECK(*unlock(*file, identity(his_key)) == "ことづて");
}

TEST_CASE("what is locked with a passphrase opens with it and no other", "[sharing]")
{
    const std::string file = locked("ことづて", passphrase);
    CHECK(*way_into(file) == Way::Passphrase);
    CHECK(*unlock(file, passphrase) == "ことづて");
    CHECK(why_not(unlock(file, "さくら もなか ひだまる")) == Error::Code::WrongSecret);
    CHECK(why_not(unlock(file, "")) == Error::Code::WrongSecret);
    CHECK(why_not(unlock(file, "\xFF\xFE")) == Error::Code::WrongSecret);
    CHECK(why_not(unlock(file, identity(her_key))) == Error::Code::Invalid);
}

TEST_CASE("a passphrase is the same in full and half width", "[sharing]")
{
    CHECK(*unlock(locked("ことづて", "さくら　ガーデン"), "さくら ｶﾞｰﾃﾞﾝ") == "ことづて");
}

TEST_CASE("a passphrase that another program took as it was typed opens as well", "[sharing]")
{
    const Secret file_key(file_key_size);
    const auto stanza = locked_with(file_key, "ｻｸﾗ ﾓﾅｶ", Work::for_tests());
    REQUIRE(stanza);
    CHECK(*unlock(with(file_key, {*stanza}), "ｻｸﾗ ﾓﾅｶ") == "words");
}

TEST_CASE("a passphrase anybody could guess locks nothing", "[sharing]")
{
    CHECK(why_not(lock("ことづて", "さくらもなか", Work::for_tests())) == Error::Code::Invalid);
    CHECK(why_not(lock("ことづて", "", Work::for_tests())) == Error::Code::Invalid);
}

TEST_CASE("whatever its length, what was locked comes back", "[sharing]")
{
    constexpr std::array<std::size_t, 10> sizes{0,      1,      15,      16,      65'535,
                                                65'536, 65'537, 131'071, 131'072, 131'073};
    for (const std::size_t size : sizes) {
        CAPTURE(size);
        const std::string content = noise(size);
        const auto back = unlock(locked(content), identity(her_key));
        REQUIRE(back);
        CHECK(*back == content);
    }
}

TEST_CASE("the largest share there may be is shared, and one byte more is not", "[sharing]")
{
    const std::string most = noise(largest_content);
    const std::string file = locked(most, passphrase);
    CHECK(file.size() <= largest_file);
    CHECK(*unlock(file, passphrase) == most);
    CHECK(why_not(lock(most + "x", passphrase, Work::for_tests())) == Error::Code::Invalid);
    CHECK(way_into(file + std::string(17, 'x')).error().code == Error::Code::Invalid);
}

TEST_CASE("a file that asks for too much work is refused before any is done", "[sharing]")
{
    CHECK(way_into(asking_for("18")));
    for (const char* work : {"19", "20", "30", "63", "64", "99"}) {
        CAPTURE(work);
        const auto way = way_into(asking_for(work));  // which has no passphrase to work with
        REQUIRE_FALSE(way);
        CHECK(way.error().code == Error::Code::Invalid);
        CHECK(why_not(unlock(asking_for(work), passphrase)) == Error::Code::Invalid);
    }
    for (const char* work :
         {"0", "00", "017", "-1", "1e9", "+17", "17x", "999", "18446744073709551617"}) {
        CAPTURE(work);
        CHECK(why_not(unlock(asking_for(work), passphrase)) == Error::Code::Corrupt);
    }
}

TEST_CASE("a file has one passphrase or keys, never both", "[sharing]")
{
    const Secret file_key(file_key_size);
    const auto words = locked_with(file_key, passphrase, Work::for_tests());
    const auto key = locked_to(file_key, *parse_recipient(her_recipient));
    REQUIRE(words);
    REQUIRE(key);
    CHECK(*unlock(with(file_key, {*words}), passphrase) == "words");
    CHECK(why_not(unlock(with(file_key, {*words, *key}), passphrase)) == Error::Code::Corrupt);
    CHECK(why_not(unlock(with(file_key, {*words, *words}), passphrase)) == Error::Code::Corrupt);
    CHECK(why_not(unlock(with(file_key, {*key, *words}), identity(her_key))) ==
          Error::Code::Corrupt);
}

TEST_CASE("a way in that this program does not know is passed over", "[sharing]")
{
    const Secret file_key(file_key_size);
    const auto key = locked_to(file_key, *parse_recipient(her_recipient));
    REQUIRE(key);
    const Stanza other{"grease", {"a", "b!"}, std::string(96, 'z')};
    CHECK(*unlock(with(file_key, {other, *key, other}), identity(her_key)) == "words");
    CHECK(why_not(unlock(with(file_key, {other}), identity(her_key))) == Error::Code::WrongSecret);
    CHECK(way_into(with(file_key, std::vector<Stanza>(64, *key))));
    CHECK_FALSE(way_into(with(file_key, std::vector<Stanza>(65, *key))));
}

TEST_CASE("what is no file of age is told from one of a later version", "[sharing]")
{
    const auto code = [](const std::string& file) { return way_into(file).error().code; };
    CHECK(code("") == Error::Code::Corrupt);
    CHECK(code("%PDF-1.7\n") == Error::Code::Corrupt);
    CHECK(code("age-encryption.org/v1") == Error::Code::Corrupt);
    CHECK(code("age-encryption.org/v1\n--- x\n") == Error::Code::Corrupt);
    CHECK(code("age-encryption.org/v2\n") == Error::Code::TooNew);
    CHECK(code("age-encryption.org/v1\n-> x\n" + std::string(1'000'000, 'A')) ==
          Error::Code::Corrupt);
}

TEST_CASE("a key with one character wrong is no key", "[sharing]")
{
    const std::string recipient = her_recipient, key = her_key;
    for (std::size_t at = 0; at < recipient.size(); ++at) {
        std::string wrong = recipient;
        wrong[at] = wrong[at] == 'q' ? 'p' : 'q';
        CAPTURE(wrong);
        CHECK_FALSE(parse_recipient(wrong));
    }
    for (std::size_t at = 0; at < key.size(); ++at) {
        std::string wrong = key;
        wrong[at] = wrong[at] == 'Q' ? 'P' : 'Q';
        CAPTURE(wrong);
        CHECK_FALSE(parse_identities(wrong));
    }
    CHECK_FALSE(parse_recipient(""));
    CHECK_FALSE(parse_recipient("age1"));
    CHECK_FALSE(parse_recipient(her_key));
    CHECK_FALSE(parse_recipient(recipient.substr(0, 20) + "Q" + recipient.substr(21)));
    CHECK_FALSE(parse_identities(her_recipient));
    CHECK_FALSE(parse_identities("# nothing but this\n\n"));
    CHECK(recipient_of(identity("# hers\r\n\r\n" + key + "\r\n").front()) ==
          *parse_recipient(recipient));
}

TEST_CASE("nobody can be given a key that is none", "[sharing]")
{
    CHECK(why_not(lock("ことづて", {Recipient{}})) == Error::Code::Invalid);
    CHECK(why_not(lock("ことづて", std::vector<Recipient>{})) == Error::Code::Invalid);
    CHECK(why_not(lock("ことづて", std::vector<Recipient>(21, *parse_recipient(her_recipient)))) ==
          Error::Code::Invalid);
}
