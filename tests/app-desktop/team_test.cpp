#include "core/sharing/team_folder.hpp"
#include "core/store/vault.hpp"
#include "tests/app-desktop/program.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <random>
#include <set>
#include <sys/stat.h>
#include <thread>

using namespace kotozute;
using namespace kotozute::test;
namespace fs = std::filesystem;

namespace {

std::set<std::string> names_in(const fs::path& folder)
{
    std::set<std::string> names;
    for (const auto& file : fs::directory_iterator(folder))
        if (file.is_regular_file() && file.path().filename().string()[0] != '.')
            names.insert(file.path().filename().string());
    return names;
}

// What carries files between two folders: here by hand, as with a USB stick.
void copy_both_ways(const fs::path& one, const fs::path& other)
{
    for (const auto& [from, to] : {std::pair{one, other}, std::pair{other, one}})
        for (const std::string& name : names_in(from))
            if (!fs::exists(to / name))
                fs::copy_file(from / name, to / name);
}

// Somebody else carries them: waits until the same lies in both.
void wait_until_same(const fs::path& one, const fs::path& other)
{
    const auto same = [&] {
        return names_in(one) == names_in(other) && names_in(one).count(team::key_file) == 1;
    };
    for (int tries = 0; tries < 1'200 && !same(); ++tries)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    REQUIRE(same());
}

// A device of one of the team: a record, and its copy of the team's folder.
struct Device {
    fs::path vault, folder, words, told;

    Outcome team(const char* what, std::vector<std::string> more = {}) const
    {
        std::vector<std::string> line{"team",
                                      what,
                                      folder.string(),
                                      vault.string(),
                                      "--passphrase-file",
                                      words.string(),
                                      "--team-passphrase-file",
                                      told.string()};
        line.insert(line.end(), more.begin(), more.end());
        return test::run(line);
    }
    Outcome begin() const
    {
        return test::run(
            {"team", "begin", folder.string(), "--team-passphrase-file", told.string()});
    }
    Outcome people() const
    {
        return test::run(
            {"team", "people", folder.string(), "--team-passphrase-file", told.string()});
    }
    Vault open() const
    {
        auto opened = Vault::open(vault.string(), sample_passphrase);
        REQUIRE(opened);
        return *std::move(opened);
    }
    std::set<Digest> said() const
    {
        std::set<Digest> ids;
        const auto revisions = open().revisions();
        REQUIRE(revisions);
        for (const Revision& revision : *revisions)
            ids.insert(id_of(revision));
        return ids;
    }
    History history() const { return *open().load(); }
};

// Her record, and another device that has none yet.
struct Team {
    Folder folder;
    Device hers{folder / "hers", folder / "her-team", folder / "words", folder / "told"},
        nurses{folder / "nurses", folder / "nurses-team", folder / "words", folder / "told"};

    Team()
    {
        keep_sample(hers.vault);
        test::write(hers.words, std::string(sample_passphrase) + "\n");
        test::write(hers.told, "かぶ かもめ こたつ すいか ゆうやけ みなと\n");
        fs::create_directory(nurses.folder);
    }

    void begin() const
    {
        REQUIRE(hers.begin().status == 0);
        REQUIRE(hers.team("sync", {"--name", "𠮷田 和子", "--role", "person"}).status == 0);
        copy_both_ways(hers.folder, nurses.folder);
        REQUIRE(nurses.team("join", {"--name", "佐藤 めぐみ", "--role", "visiting_nurse"}).status ==
                0);
    }
};

void done(const Outcome& outcome)
{
    INFO(outcome.err);
    CHECK(outcome.status == 0);
}

constexpr std::array spoken_of{"place_of_care/now", "leeway", "worries", "must_not"};

// A day on one device: up to three answers, changed or taken back.
void spends_a_day(const Device& device, std::mt19937& chance)
{
    constexpr std::array choices{"home", "hospital", "care_home"};
    auto vault = device.open();
    for (auto left = chance() % 4; left > 0; --left) {
        const Slot slot = spoken_of[chance() % spoken_of.size()];
        Answer answer;
        answer.choices = {choices[chance() % choices.size()]};
        const Said said;
        const Change change =
            chance() % 5 == 0 ? Change(Withdrawn{slot, said}) : Change(Stated{slot, answer, said});
        REQUIRE(vault.append({change}));
    }
}

// What nobody has followed is seen: alone where all of it says the same, else each of it with its
// device among the things that differ. True where it differs.
bool expect_nothing_hidden(const Record& record, const std::vector<const Entry*>& heads,
                           const Slot& slot)
{
    const auto said = [](const Entry* head) {
        const Content* content = content_of(head->change);
        return content ? std::optional(*content) : std::nullopt;
    };
    const bool differs = std::any_of(heads.begin(), heads.end(), [&](const Entry* head) {
        return said(head) != said(heads.front());
    });
    const auto* sides = disputed(record, slot);
    REQUIRE((sides != nullptr) == differs);
    CHECK((!differs || !record.statements.contains(slot)));
    for (const Entry* head : heads) {
        const auto shows = [&](const Side& side) {
            return side.content == said(head) && side.device == head->device;
        };
        if (differs)
            CHECK(std::any_of(sides->begin(), sides->end(), shows));
        else if (said(head))
            CHECK(record.statements.at(slot).content == *said(head));
        else
            CHECK_FALSE(record.statements.contains(slot));
    }
    return differs;
}

// `part` is where nothing is carried any more, `carry` where all of it is.
template <class Part, class Carry>
void two_weeks_apart(const Team& it, Part&& part, Carry&& carry)
{
    std::mt19937 chance(20261126);
    part();
    for (int week = 0; week < 2; ++week)
        for (const Device* device : {&it.hers, &it.nurses}) {
            for (int day = 0; day < 7; ++day)
                spends_a_day(*device, chance);
            done(device->team("sync"));
        }
    std::set<Digest> all = it.hers.said();
    all.merge(it.nurses.said());
    for (int meeting = 0; meeting < 2; ++meeting) {
        carry(it.hers.folder, it.nurses.folder);
        done(it.hers.team("sync"));
        done(it.nurses.team("sync"));
    }
    CHECK(it.hers.said() == all);
    CHECK(it.nurses.said() == all);

    const auto hers = it.hers.history().entries, nurses = it.nurses.history().entries;
    const Record record = record_of(hers);
    CHECK(record == record_of(nurses));
    std::size_t differing = 0;
    for (const char* slot : spoken_of) {
        CAPTURE(slot);
        std::set<Digest> here, there;
        for (const Entry* head : standing(hers, slot))
            here.insert(head->id);
        for (const Entry* head : standing(nurses, slot))
            there.insert(head->id);
        CHECK(here == there);
        differing += expect_nothing_hidden(record, standing(hers, slot), slot) ? 1 : 0;
    }
    CHECK(differing > 0);
    CHECK(open_disputes(record).size() == differing);
    const Outcome told = it.hers.team("sync");
    done(told);
    CHECK(told.out.find("differing " + std::to_string(differing) + ",") != std::string::npos);
}

}  // namespace

TEST_CASE("a nurse's device begins with what lies in the team's folder, and who takes part is told",
          "[app-desktop]")
{
    const Team it;
    it.begin();
    CHECK(it.nurses.said() == it.hers.said());
    copy_both_ways(it.hers.folder, it.nurses.folder);
    const Outcome listed = it.hers.people();
    done(listed);
    CHECK(listed.out.find("\tperson\t𠮷田 和子\n") != std::string::npos);
    CHECK(listed.out.find("\tvisiting_nurse\t佐藤 めぐみ\n") != std::string::npos);
    // Nothing new is nothing written.
    const auto before = names_in(it.hers.folder);
    const Outcome quiet = it.hers.team("sync", {"--name", "𠮷田 和子", "--role", "person"});
    done(quiet);
    CHECK(
        quiet.out.find("taken in 0, put there 0, differing 0, waiting for what is on its way 0") !=
        std::string::npos);
    CHECK(names_in(it.hers.folder) == before);
}

TEST_CASE("two devices two weeks apart come to the same, lose nothing and show what differs",
          "[app-desktop]")
{
    const Team it;
    it.begin();
    two_weeks_apart(
        it, [] {}, copy_both_ways);
}

// tests/team/run.mjs runs it, with Syncthing carrying what is in the two folders.
TEST_CASE("through Syncthing two devices two weeks apart come to the same", "[.syncthing]")
{
    const char* hers = std::getenv("KOTOZUTE_HERS");
    const char* nurses = std::getenv("KOTOZUTE_NURSES");
    const char* pause = std::getenv("KOTOZUTE_PAUSE");
    const char* resume = std::getenv("KOTOZUTE_RESUME");
    REQUIRE((hers && nurses && pause && resume));
    Team it;
    it.hers.folder = hers;
    it.nurses.folder = nurses;
    done(it.hers.begin());
    done(it.hers.team("sync"));
    wait_until_same(it.hers.folder, it.nurses.folder);
    done(it.nurses.team("join"));
    two_weeks_apart(
        it,
        [&] {
            wait_until_same(it.hers.folder, it.nurses.folder);
            REQUIRE(std::system(pause) == 0);
        },
        [&](const fs::path& one, const fs::path& other) {
            REQUIRE(std::system(resume) == 0);
            wait_until_same(one, other);
        });
    for (const std::string& name : names_in(it.hers.folder))
        CHECK(name.find("conflict") == std::string::npos);
}

TEST_CASE("what cannot be read in the folder is named, and all else is taken in", "[app-desktop]")
{
    const Team it;
    it.begin();
    {
        auto vault = it.hers.open();
        Answer answer;
        answer.choices = {"hospital"};
        REQUIRE(vault.append({Stated{"place_of_care/now", answer, Said{}}}));
    }
    done(it.hers.team("sync"));
    copy_both_ways(it.hers.folder, it.nurses.folder);
    SECTION("a file that is still on its way is waited for")
    {
        const std::string name = std::string(64, '0') + ".age";
        test::write(it.nurses.folder / name, "the beginning of a file");
        const Outcome synced = it.nurses.team("sync");
        done(synced);
        CHECK(synced.out.find("taken in 1,") != std::string::npos);
        CHECK(synced.out.find("not whole yet, or changed: " + name) != std::string::npos);
    }
    SECTION("a file of somebody who does not have the key is refused by its name")
    {
        const auto other = team::begin("だれも しらない", age::Work::for_tests());
        REQUIRE(other);
        const auto file =
            team::pack(team::Member{{}, "だれか", Role::Other, {}}, age::recipient_of(other->key));
        REQUIRE(file);
        test::write(it.nurses.folder / file->name, file->bytes);
        const Outcome synced = it.nurses.team("sync");
        CHECK(synced.status == 1);
        CHECK(synced.one_line());
        CHECK(synced.says(file->name));
    }
    SECTION("a pipe, a folder and a link in the place of files are passed over")
    {
        const auto place = [&](char digit) {
            return it.nurses.folder / (std::string(64, digit) + ".age");
        };
        REQUIRE(::mkfifo(place('1').c_str(), 0600) == 0);
        fs::create_directory(place('2'));
        fs::create_symlink(place('1'), place('3'));
        done(it.nurses.team("sync"));
    }
    CHECK(it.nurses.said() == it.hers.said());
}

TEST_CASE("a team's folder is begun once, and opens with its passphrase alone", "[app-desktop]")
{
    const Team it;
    CHECK(it.hers.team("sync").refused(std::string(team::key_file)));
    done(it.hers.begin());
    const std::string key = test::read(it.hers.folder / team::key_file);
    CHECK(it.hers.begin().refused("already"));
    CHECK(test::read(it.hers.folder / team::key_file) == key);
    CHECK(it.nurses.team("join").refused(std::string(team::key_file)));
    copy_both_ways(it.hers.folder, it.nurses.folder);
    CHECK(it.nurses.team("join").refused("nothing"));
    CHECK_FALSE(fs::exists(it.nurses.vault));
    test::write(it.hers.told, "かぶ かもめ こたつ\n");
    CHECK(it.hers.team("sync").refused("passphrase"));
    // Where only files have come yet, nobody begins it a second time.
    const fs::path fresh = it.folder / "fresh";
    fs::create_directory(fresh);
    test::write(fresh / (std::string(64, 'a') + ".age"), "");
    CHECK(test::run(
              {"team", "begin", fresh.string(), "--team-passphrase-file", it.hers.told.string()})
              .refused("already"));
}

TEST_CASE("a name that was put right stops nobody who has the record already", "[app-desktop]")
{
    const Team it;
    it.begin();
    {
        Subject subject;
        subject.family = "吉田";
        subject.given = "和子";
        auto vault = it.hers.open();
        REQUIRE(vault.append({Stated{"subject", subject, Said{}}}));
    }
    done(it.hers.team("sync"));
    copy_both_ways(it.hers.folder, it.nurses.folder);
    done(it.nurses.team("sync"));
    CHECK(it.nurses.said() == it.hers.said());
}

TEST_CASE("the record of another person does not go into a team's folder", "[app-desktop]")
{
    const Team it;
    it.begin();
    fs::remove_all(it.nurses.vault);
    Change said;
    SECTION("with a name")
    {
        Subject subject;
        subject.family = "山田";
        said = Stated{"subject", subject, Said{}};
    }
    SECTION("without a name, and with nothing in common") { said = Withdrawn{"leeway", Said{}}; }
    REQUIRE(
        Vault::create(it.nurses.vault.string(), sample_passphrase, KdfCost::for_tests(), {said}));
    const auto before = names_in(it.nurses.folder);
    CHECK(it.nurses.team("sync").refused("--other-name"));
    CHECK(names_in(it.nurses.folder) == before);
}
