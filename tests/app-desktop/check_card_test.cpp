#include "tests/app-desktop/program.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute::test;
namespace fs = std::filesystem;

namespace {

// The sample's card as a picture, beside a record.
struct Card {
    Folder folder;
    fs::path picture = folder / "papers" / "card.png", record = folder / "record.json";

    Card()
    {
        write(record, read(sample()));
        REQUIRE(test_run(
            {"summary", "--record", record.string(), "--out", picture.parent_path().string()}));
    }
    static bool test_run(const std::vector<std::string>& line) { return run(line).status == 0; }
    Outcome check() const
    {
        return run({"check-card", picture.string(), "--record", record.string()});
    }
    void changes(const std::string& from, const std::string& to) const
    {
        write(record, with(read(record), from, to));
    }
};

}  // namespace

TEST_CASE("a card of the record as it stands is the same", "[app-desktop]")
{
    const Outcome said = Card().check();
    CHECK(said.status == 0);
    CHECK(said.out == "same\t版 2\t2026年10月6日\n");
}

TEST_CASE("a card tells in a row of its own what the record says otherwise", "[app-desktop]")
{
    const Card it;
    it.changes("090-0000-1968", "090-0000-2026");
    const Outcome said = it.check();
    CHECK(said.status == 3);
    CHECK(said.out.find("otherwise\t版 2\t2026年10月6日\n思いを伝える人\t") == 0);
    CHECK(said.out.find("090-0000-2026\n") != std::string::npos);
}

TEST_CASE("of another person's card nothing is printed", "[app-desktop]")
{
    const Card it;
    it.changes("和子", "花子");
    CHECK(it.check().refused("the card is of another person"));
}

TEST_CASE("a picture that is none, is damaged, too large or without a code is refused in one line",
          "[app-desktop]")
{
    const Card it;
    const std::string whole = read(it.picture);
    const auto refused = [&](const std::string& bytes, const char* words) {
        write(it.picture, bytes);
        CHECK(it.check().refused(words));
    };
    refused("これは手紙です。\n", "not a picture");
    refused("", "not a picture");
    refused(whole.substr(0, whole.size() / 2), "not a picture");
    refused(std::string("\xFF\xD8\xFF\xE0\x00\x10JFIF", 10), "not a picture");
    // The size a PNG claims, 20,000 by 20,000 pixels, with its checksum.
    const std::string huge("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\x4E\x20\0\0\x4E\x20\x08\0\0\0\0"
                           "\xC6\x1B\x19\xE5",
                           33);
    refused(huge + whole.substr(whole.find("IDAT") - 4), "more than 40 million pixels");
    fs::remove(it.picture);
    CHECK(it.check().refused("card.png"));
    CHECK(run({"check-card", it.picture.string()}).status == 2);
}
