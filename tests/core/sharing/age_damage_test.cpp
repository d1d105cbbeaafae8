// A share that was changed or cut off on its way gives nothing at all: no half record, no sheet
// that ends in the middle.
#include "tests/core/sharing/locked.hpp"

using namespace kotozute;
using namespace kotozute::age;
using namespace kotozute::test;

namespace {

constexpr auto passphrase = "さくら もなか ひだまり";
constexpr std::size_t piece = 65'536 + 16;

struct Tried {
    std::size_t files = 0, accepted = 0;

    void with_key(const std::string& file) { count(unlock(file, her())); }
    void with_words(const std::string& file) { count(unlock(file, passphrase)); }

private:
    static const std::vector<Identity>& her()
    {
        static const std::vector<Identity> key = identity(her_key);
        return key;
    }
    void count(const Result<std::string>& content)
    {
        ++files;
        accepted += content ? 1 : 0;
    }
};

std::string flipped(std::string file, std::size_t at, unsigned bit)
{
    file[at] = static_cast<char>(static_cast<unsigned char>(file[at]) ^ (1U << bit));
    return file;
}

std::size_t head_of(const std::string& file)
{
    return file.find('\n', file.find("\n--- ") + 1) + 1;
}

}  // namespace

TEST_CASE("of two thousand damaged shares none is opened", "[sharing]")
{
    Tried tried;
    const std::string file = locked(noise(150'000));
    const std::size_t head = head_of(file);
    for (std::size_t at = 0; at < head + 50; ++at)
        for (unsigned bit = 0; bit < 8; ++bit)
            tried.with_key(flipped(file, at, bit));
    for (std::size_t i = 0, at = 1; i < 400; ++i, at = (at * 7919 + 104'729) % file.size())
        tried.with_key(flipped(file, at, i % 8));
    for (std::size_t i = 0, at = 1; i < 300; ++i, at = (at * 7919 + 104'729) % file.size())
        tried.with_key(file.substr(0, at));
    const std::string small = locked("ことづて", passphrase);
    for (std::size_t at = 0; at < small.size(); ++at) {
        tried.with_words(flipped(small, at, at % 8));
        tried.with_words(small.substr(0, at));
    }
    CHECK(tried.files > 2000);
    CHECK(tried.accepted == 0);
}

TEST_CASE("no piece of a share can be left out, repeated, exchanged or added", "[sharing]")
{
    Tried tried;
    const std::string file = locked(noise(3 * 65'536));
    const std::size_t first = head_of(file) + 16;
    const std::string head = file.substr(0, first);
    const auto part = [&](std::size_t number) {
        return file.substr(first + number * piece, piece);
    };
    REQUIRE(file == head + part(0) + part(1) + part(2));
    for (const std::string& pieces :
         {part(0) + part(1), part(0), std::string(), part(1) + part(2), part(2),
          part(0) + part(2) + part(1), part(0) + part(0) + part(1) + part(2),
          part(0) + part(1) + part(2) + part(2),
          part(0) + part(1) + part(2) + std::string(16, '\0'), part(0) + part(1) + part(2) + "x"})
        tried.with_key(head + pieces);
    CHECK(tried.files == 10);
    CHECK(tried.accepted == 0);
}
