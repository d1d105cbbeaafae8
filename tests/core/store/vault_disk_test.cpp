// What a disk can do to a record while it is written: fail at any single moment, be full from any
// moment on, or lose power at any moment with some of what was not synced already on the device.
#include "tests/core/store/disk.hpp"
#include "tests/support/vault.hpp"

#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <cstdlib>
#include <random>

using namespace kotozute;
using namespace kotozute::test;

namespace {

// More for a release: `./kotozute soak`.
bool soak() { return std::getenv("KOTOZUTE_SOAK") != nullptr; }

// From one moment of trouble to the next.
int step() { return soak() ? 1 : 3; }

// The moment of recording counts what was said; every third thing takes many pages.
Change numbered(std::size_t number)
{
    const std::size_t size = number % 3 == 2 ? 60'000 : 300;
    return says("keep_doing", wish("", std::string(size, 'a')), static_cast<int>(number));
}

std::vector<Change> first(std::size_t count)
{
    std::vector<Change> changes;
    for (std::size_t number = 0; number < count; ++number)
        changes.push_back(numbered(number));
    return changes;
}

DiskFiles files_in(const std::string& folder)
{
    DiskFiles files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        files[entry.path().filename().string()] = read_bytes(entry.path().string());
    return files;
}

void put_back(const DiskFiles& files, const std::string& folder)
{
    std::filesystem::remove_all(folder);
    std::filesystem::create_directory(folder);
    for (const auto& [name, bytes] : files)
        write_bytes(folder + '/' + name, bytes);
}

bool told(const Error& error, Disk::Fault fault)
{
    switch (fault) {
    case Disk::Fault::Full: return error.code == Error::Code::Full;
    case Disk::Fault::Broken: return error.code == Error::Code::Io;
    case Disk::Fault::Unreadable: break;  // a page that cannot be read may look like a damaged one
    }
    return error.code == Error::Code::Io || error.code == Error::Code::Corrupt;
}

// What would be there if the program were killed now.
std::unique_ptr<TempFolder> copied(const std::string& folder)
{
    auto copy = std::make_unique<TempFolder>();
    put_back(files_in(folder), *copy / "record");
    return copy;
}

// What was acknowledged is there, and at most the one change of which nobody knew yet.
void expect_kept(const TempFolder& home, std::size_t acknowledged, Journal journal = Journal::Wal)
{
    const auto vault = Vault::open(home / "record", passphrase, journal);
    REQUIRE(vault);
    REQUIRE(vault->verify());
    const auto found = loaded(*vault);
    REQUIRE(found.size() >= acknowledged);
    REQUIRE(found.size() <= acknowledged + 1);
    REQUIRE(found == first(found.size()));
}

// A sitting in which the disk troubles the event that comes `after` others since the record was
// opened. Gives the number of changes that were acknowledged, and whether there was any trouble.
struct Sat {
    std::size_t acknowledged = 0;
    bool troubled = false;
};
Sat sit(const KeptRecord& it, int after, Disk::Fault fault, Disk::Lasts lasts)
{
    Disk disk;
    Sat sat;
    Vault vault = it.open();
    sat.acknowledged = loaded(vault).size();
    disk.fail(after, fault, lasts);
    for (int saves = 0; saves < 3; ++saves) {
        const bool before = disk.failed();
        const auto saved = vault.append({numbered(sat.acknowledged)});
        if (saved) {
            ++sat.acknowledged;
        } else {
            CHECK(told(saved.error(), fault));
            CHECK(disk.failed());
            if (!before)
                expect_kept(*copied(it.folder), sat.acknowledged);
        }
        // A disk that failed once may have done so where nothing was lost: clearing away.
        CHECK((saved || disk.failed() != before || lasts == Disk::Lasts::UntilMended));
        CHECK(loaded(vault) == first(sat.acknowledged));
    }
    sat.troubled = disk.failed();
    disk.mend();
    REQUIRE(vault.append({numbered(sat.acknowledged)}));
    ++sat.acknowledged;
    return sat;
}

}  // namespace

TEST_CASE("whichever write fails, it is told, nothing kept is lost, and the next save works",
          "[store]")
{
    const auto fault = GENERATE(Disk::Fault::Broken, Disk::Fault::Full);
    const auto lasts = GENERATE(Disk::Lasts::Once, Disk::Lasts::UntilMended);
    KeptRecord it;
    {
        const Vault vault = it.create(first(1));
    }
    const DiskFiles before = files_in(it.folder);

    int moments = 0;
    for (bool troubled = true; troubled; moments += step()) {
        CAPTURE(moments, fault, lasts);
        put_back(before, it.folder);
        const Sat sat = sit(it, moments, fault, lasts);
        troubled = sat.troubled;
        REQUIRE_FALSE(trouble(it.folder));
        REQUIRE(loaded(it.open()) == first(sat.acknowledged));
    }
    CHECK(moments > 20);
}

TEST_CASE("a record that cannot be put away tidily is whole when it is opened again", "[store]")
{
    const auto journal = GENERATE(Journal::Wal, Journal::Rollback);
    KeptRecord it;
    {
        const Vault vault = it.create(first(1), journal);
    }
    const DiskFiles before = files_in(it.folder);

    int moments = 0;
    for (bool failed = true; failed; ++moments) {
        CAPTURE(moments);
        put_back(before, it.folder);
        {
            Disk disk;
            {
                Vault vault = it.open(journal);
                REQUIRE(vault.append({numbered(1)}));
                disk.fail(moments, Disk::Fault::Broken, Disk::Lasts::UntilMended);
            }
            failed = disk.failed();
        }
        REQUIRE_FALSE(trouble(it.folder));
        REQUIRE(loaded(it.open(journal)) == first(2));
    }
    CHECK(moments > (journal == Journal::Wal ? 3 : 0));
}

TEST_CASE("whatever fails while a record is made, there is none, and it can be made anew",
          "[store]")
{
    const auto journal = GENERATE(Journal::Wal, Journal::Rollback);
    const auto fault = GENERATE(Disk::Fault::Broken, Disk::Fault::Full, Disk::Fault::Unreadable);
    const auto lasts = GENERATE(Disk::Lasts::Once, Disk::Lasts::UntilMended);
    KeptRecord it;
    Disk disk;

    int moments = 0;
    for (bool failed = true; failed; moments += step()) {
        CAPTURE(moments);
        disk.fail(moments, fault, lasts);
        {
            const auto vault =
                Vault::create(it.folder, passphrase, KdfCost::for_tests(), first(3), journal);
            failed = disk.failed();
            REQUIRE((vault || failed));
            if (!vault) {
                CHECK(told(vault.error(), fault));
                REQUIRE(std::filesystem::is_empty(it.home.path()));
            }
        }
        disk.mend();
        if (!Vault::exists(it.folder)) {
            const Vault anew = it.create(first(3), journal);
        }
        REQUIRE_FALSE(trouble(it.folder));
        REQUIRE(loaded(it.open(journal)) == first(3));
        std::filesystem::remove_all(it.folder);
    }
    CHECK(moments > 20);
}

TEST_CASE("whenever the power is cut, every acknowledged save is there", "[store]")
{
    const auto journal = GENERATE(Journal::Wal, Journal::Rollback);
    KeptRecord it;
    {
        const Vault vault = it.create(first(1), journal);
    }
    const DiskFiles before = files_in(it.folder);
    std::vector<DiskEvent> events;
    std::vector<std::size_t> acknowledged;  // after so many events
    {
        Disk disk;
        {
            Vault vault = it.open(journal);
            for (std::size_t number = 1; number < 5; ++number) {
                REQUIRE(vault.append({numbered(number)}));
                acknowledged.push_back(disk.events().size());
            }
        }
        events = disk.events();
    }
    CHECK(events.size() > 40);

    const Disk patient;  // does not wait for the real one to sync
    std::mt19937 random(20261122);
    const int lives = soak() ? 40 : 3;  // in the first, nothing that was not synced is there
    for (std::size_t count = 0; count <= events.size(); ++count)
        for (int life = 0; life < lives; ++life) {
            CAPTURE(count, life);
            const Luck luck = [&] { return life > 0 && random() % 2 == 0; };
            TempFolder later;
            put_back(after_power_cut(before, events, count, luck), later / "record");
            const auto safe = std::count_if(acknowledged.begin(), acknowledged.end(),
                                            [&](std::size_t at) { return at <= count; });
            expect_kept(later, static_cast<std::size_t>(safe) + 1, journal);
        }
}
