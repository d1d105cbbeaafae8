#include "tests/app-desktop/program.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute::test;
namespace fs = std::filesystem;

namespace {

// `summary` of a record whose text is given.
struct Summary {
    Folder folder;
    fs::path record = folder / "record.json", out = folder / "out";

    Outcome of(const std::string& text, const World& world = {}) const
    {
        write(record, text);
        return run({"summary", "--record", record.string(), "--out", out.string()}, world);
    }
};

void refused(const Outcome& outcome, const std::string& names)
{
    INFO(outcome.err << "\n" << outcome.out);
    CHECK(outcome.refused(names));
}

}  // namespace

TEST_CASE("a record becomes a sheet, a Bundle and a card", "[app-desktop]")
{
    const Summary it;
    const Outcome outcome = it.of(read(sample()));
    INFO(outcome.err);
    CHECK(outcome.status == 0);
    CHECK(read(it.out / "summary.pdf").rfind("%PDF-", 0) == 0);
    CHECK(read(it.out / "bundle.json").find("\"resourceType\"") != std::string::npos);
    CHECK(read(it.out / "referral.json").find("事前指示セクション") != std::string::npos);
    CHECK(read(it.out / "card.png").rfind("\x89PNG", 0) == 0);
    CHECK(fs::file_size(it.out / "card.txt") > 0);
}

TEST_CASE("a record file with a mistake is refused with its place, and nothing is written",
          "[app-desktop]")
{
    const Summary it;
    const std::string good = read(sample());

    SECTION("a key nobody knows")
    {
        refused(it.of(with(good, "\"recorder\"", "\"recoder\"")), ".json:9: sittings[0].recoder:");
    }
    SECTION("a day that does not exist")
    {
        refused(it.of(with(good, "1941-05-02", "1941-02-30")), "subject.born: must be a day");
    }
    SECTION("not JSON") { refused(it.of(good.substr(0, good.size() / 2)), "record.json"); }
    SECTION("nothing at all") { refused(it.of(""), "record.json"); }
    SECTION("a later form")
    {
        refused(it.of(with(good, "\"version\": 1", "\"version\": 2")), "version");
    }
    CHECK_FALSE(fs::exists(it.out));
}

TEST_CASE("a record file that is not there is named", "[app-desktop]")
{
    const Folder folder;
    const Outcome outcome = run({"summary", "--record", (folder / "none.json").string(), "--out",
                                 (folder / "out").string()});
    refused(outcome, "none.json");
    CHECK(folder.count() == 0);
}

TEST_CASE("a very long text becomes papers like any other", "[app-desktop][released]")
{
    const Summary it;
    std::string words;
    while (words.size() < 1'000'000)
        words += "縁側で、庭を見ていたい。";
    const Outcome outcome = it.of(with(read(sample()), "\"words\": \"", "\"words\": \"" + words));
    INFO(outcome.err);
    CHECK(outcome.status == 0);
    CHECK(read(it.out / "bundle.json").find(words) != std::string::npos);
    CHECK(fs::file_size(it.out / "card.txt") < 1'000);
}

TEST_CASE("papers appear all together or not at all", "[app-desktop]")
{
    const Summary it;
    fs::create_directories(it.out / "card.txt");
    write(it.out / "summary.pdf", "an earlier sheet");
    refused(it.of(read(sample())), (it.out / "card.txt").string());
    CHECK(read(it.out / "summary.pdf") == "an earlier sheet");
    CHECK(std::distance(fs::directory_iterator(it.out), fs::directory_iterator()) == 2);
    fs::remove(it.out / "card.txt");
    CHECK(it.of(read(sample())).status == 0);
    CHECK(read(it.out / "summary.pdf").rfind("%PDF-", 0) == 0);
    CHECK(std::distance(fs::directory_iterator(it.out), fs::directory_iterator()) == 5);
}

TEST_CASE("papers are not written where there is a file or a device", "[app-desktop]")
{
    const Summary it;
    const auto into = [&](const fs::path& out) {
        return run({"summary", "--record", sample().string(), "--out", out.string()});
    };
    write(it.record, "a letter");
    refused(into(it.record), it.record.string());
    refused(into(it.record / "below"), it.record.string());
    refused(into("/dev/full"), "/dev/full");
    CHECK(read(it.record) == "a letter");
}

TEST_CASE("a folder that may not be written gets nothing", "[app-desktop]")
{
    const Summary it;
    fs::create_directory(it.out);
    fs::permissions(it.out, fs::perms::owner_read | fs::perms::owner_exec);
    refused(it.of(read(sample())), it.out.string());
    CHECK(fs::is_empty(it.out));
}

TEST_CASE("a full disk gets nothing half-written", "[app-desktop]")
{
    const Summary it;
    World world;
    world.largest_file = 20'000;

    SECTION("where nothing stood before")
    {
        refused(it.of(read(sample()), world), "room");
        CHECK_FALSE(fs::exists(it.out));
    }
    SECTION("what stood before still stands")
    {
        fs::create_directory(it.out);
        write(it.out / "summary.pdf", "an earlier sheet");
        refused(it.of(read(sample()), world), "room");
        CHECK(read(it.out / "summary.pdf") == "an earlier sheet");
        CHECK(std::distance(fs::directory_iterator(it.out), fs::directory_iterator()) == 1);
    }
}
