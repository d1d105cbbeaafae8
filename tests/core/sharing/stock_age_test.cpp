// Anyone opens a share with `age -d`, and a share somebody made with age opens here.
#include "tests/core/sharing/locked.hpp"
#include "tests/core/sharing/stock_age.hpp"
#include "tests/support/temp_folder.hpp"

#include <array>

using namespace kotozute;
using namespace kotozute::age;
using namespace kotozute::test;

namespace {

constexpr auto passphrase = "さくら もなか ひだまり ガ";

// Around the edges of what age seals in one piece.
constexpr std::array<std::size_t, 8> sizes{0, 1, 15, 65'535, 65'536, 65'537, 131'072, 300'000};

// Files for age to read and write.
struct Desk {
    Desk()
    {
        if (!has_stock_age())
            SKIP("the program age is not installed");
        write_bytes(key, std::string(his_key) + "\n");
    }

    // What age wrote last, which is taken away; it makes no file of nothing.
    std::string opened() const
    {
        std::string content;
        if (std::filesystem::exists(out))
            content = read_bytes(out);
        std::filesystem::remove(out);
        return content;
    }

    TempFolder folder;
    std::string key = folder / "key", plain = folder / "plain", file = folder / "file.age",
                out = folder / "out";
};

}  // namespace

TEST_CASE("what we lock to a key, age opens; what age locks to it, we open", "[sharing]")
{
    const Desk it;
    for (const std::size_t size : sizes) {
        CAPTURE(size);
        const std::string content = noise(size);
        const auto ours =
            lock(content, {*parse_recipient(her_recipient), *parse_recipient(his_recipient)});
        REQUIRE(ours);
        write_bytes(it.file, *ours);
        REQUIRE(stock_age({"-d", "-i", it.key, "-o", it.out, it.file}));
        CHECK(it.opened() == content);

        write_bytes(it.plain, content);
        REQUIRE(stock_age({"-r", her_recipient, "-r", his_recipient, "-o", it.file, it.plain}));
        const auto theirs = unlock(read_bytes(it.file), identity(her_key));
        REQUIRE(theirs);
        CHECK(*theirs == content);
    }
}

TEST_CASE("what we lock with a Japanese passphrase, age opens", "[sharing]")
{
    const Desk it;
    const auto ours = lock("ことづて", passphrase);
    REQUIRE(ours);
    write_bytes(it.file, *ours);
    REQUIRE(stock_age({"-d", "-o", it.out, it.file}, passphrase));
    CHECK(it.opened() == "ことづて");
    CHECK_FALSE(stock_age({"-d", "-o", it.out, it.file}, "another passphrase"));
}

TEST_CASE("what age locks with a Japanese passphrase, we open", "[sharing]")
{
    const Desk it;
    write_bytes(it.plain, "ことづて");
    REQUIRE(stock_age({"-p", "-o", it.file, it.plain}, passphrase));
    const auto theirs = unlock(read_bytes(it.file), passphrase);
    REQUIRE(theirs);
    CHECK(*theirs == "ことづて");
}
