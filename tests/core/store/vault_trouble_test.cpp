#include "tests/support/vault.hpp"

#include <catch2/generators/catch_generators.hpp>

#include <csignal>
#include <functional>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kotozute;
using namespace kotozute::test;

namespace {

// While it lives, no file can grow beyond `bytes`: what a full disk does to a program.
class FullDisk {
public:
    explicit FullDisk(std::size_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        rlimit limit = before_;
        limit.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

private:
    rlimit before_{};
    void (*handler_)(int);
};

// Does `what` as a user who is not root, whom permissions bind; says which step failed, or 0.
int without_privileges(const std::function<int()>& what)
{
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        if (::geteuid() == 0 && ::setuid(nobody) != 0)
            ::_exit(99);
        ::_exit(what());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 98;
}

// Takes the right to write away from everybody, whoever runs the tests.
void make_read_only(const std::string& folder)
{
    constexpr uid_t nobody = 65534;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        ::chmod(entry.path().c_str(), entry.is_directory() ? 0555 : 0444);
        if (::geteuid() == 0)
            CHECK(::chown(entry.path().c_str(), nobody, nobody) == 0);
    }
    ::chmod(folder.c_str(), 0555);
}

void make_writable(const std::string& folder)
{
    ::chmod(folder.c_str(), 0700);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        ::chmod(entry.path().c_str(), 0700);
}

int read_where_nothing_can_be_written(const std::string& home)
{
    auto vault = Vault::open(home + "/record", passphrase);
    if (!vault)
        return 1;
    if (!vault->read_only() || !vault->verify())
        return 2;
    if (!vault->load() || loaded(*vault) != one_of_each())
        return 3;
    const auto appended = vault->append({withdraws("leeway")});
    if (appended || appended.error().code != Error::Code::ReadOnly)
        return 4;
    const auto fresh = Vault::create(home + "/other", passphrase, KdfCost::for_tests(), {});
    if (fresh || fresh.error().code != Error::Code::ReadOnly)
        return 5;
    return 0;
}

void expect_absent(const std::string& folder, const std::string& marker)
{
    std::string wide_le, wide_be;
    for (const char c : marker) {
        wide_le += {c, '\0'};
        wide_be += {'\0', c};
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        CAPTURE(entry.path().string());
        const std::string bytes = read_bytes(entry.path().string());
        CHECK(bytes.find(marker) == std::string::npos);
        CHECK(bytes.find(wide_le) == std::string::npos);
        CHECK(bytes.find(wide_be) == std::string::npos);
    }
}

}  // namespace

TEST_CASE("on a full disk saving says so, and everything acknowledged is there", "[store]")
{
    KeptRecord it;
    const auto journal = GENERATE(Journal::Wal, Journal::Rollback);
    {
        Vault vault = it.create({}, journal);
        int acknowledged = 0;
        {
            const FullDisk full(400'000);
            Result<Done> result = Done{};
            while ((result = vault.append(
                        {says("keep_doing", wish("", std::string(2000, 'a')), acknowledged)})))
                REQUIRE(++acknowledged < 1000);
            CHECK(result.error().code == Error::Code::Full);
            CHECK(acknowledged > 10);
            CHECK(loaded(vault).size() == static_cast<std::size_t>(acknowledged));
        }
        CHECK(vault.append({says("keep_doing", wish("", "間に合いました"), acknowledged)}));
        CHECK(loaded(vault).size() == static_cast<std::size_t>(acknowledged) + 1);
    }
    CHECK_FALSE(trouble(it.folder));
}

TEST_CASE("keeping a record on a full disk leaves nothing behind", "[store]")
{
    KeptRecord it;
    const auto room = GENERATE(0U, 10U, 4096U, 20'000U);
    {
        const FullDisk full(room);
        const auto vault =
            Vault::create(it.folder, passphrase, KdfCost::for_tests(), one_of_each());
        REQUIRE_FALSE(vault);
        CHECK(vault.error().code == Error::Code::Full);
    }

    CHECK(std::filesystem::is_empty(it.home.path()));
    CHECK(loaded(it.create(one_of_each())) == one_of_each());
}

TEST_CASE("a record in a folder that may not be written can still be read", "[store]")
{
    KeptRecord it;
    {
        const Vault vault = it.create(one_of_each());
    }
    make_read_only(it.home.path());
    if (::geteuid() == 0)
        CHECK(::chown(it.home.path().c_str(), 65534, 65534) == 0);

    CHECK(without_privileges([&] { return read_where_nothing_can_be_written(it.home.path()); }) ==
          0);
    make_writable(it.home.path());
}

TEST_CASE("what a killed program left unfinished is not passed over where nothing may be written",
          "[store]")
{
    KeptRecord it;
    TempFolder copy;
    {
        Vault vault = it.create();
        REQUIRE(vault.append({says("leeway", wish("best_then"))}));
        std::filesystem::copy(it.folder, copy / "record");
    }
    REQUIRE_FALSE(read_bytes(copy / "record/record.db-wal").empty());
    make_read_only(copy.path());
    if (::geteuid() == 0)
        CHECK(::chown(copy.path().c_str(), 65534, 65534) == 0);

    const auto refused_as_read_only = [&] {
        const auto vault = Vault::open(copy / "record", passphrase);
        return vault || vault.error().code != Error::Code::ReadOnly ? 1 : 0;
    };
    CHECK(without_privileges(refused_as_read_only) == 0);
    make_writable(copy.path());
    CHECK(loaded(*Vault::open(copy / "record", passphrase)).size() == 1);
}

TEST_CASE("when it cannot be told that keeping will last, nothing is kept", "[store]")
{
    // A name can be given in a folder that may be written but not read; only the folder itself
    // cannot be brought to the device.
    TempFolder home;
    std::filesystem::permissions(home.path(), std::filesystem::perms::owner_write |
                                                  std::filesystem::perms::owner_exec);
    if (::geteuid() == 0)
        CHECK(::chown(home.path().c_str(), 65534, 65534) == 0);

    const auto refused = [&] {
        const auto vault =
            Vault::create(home / "record", passphrase, KdfCost::for_tests(), one_of_each());
        return !vault && vault.error().code == Error::Code::ReadOnly ? 0 : 1;
    };
    CHECK(without_privileges(refused) == 0);
    make_writable(home.path());
    CHECK(std::filesystem::is_empty(home.path()));
}

TEST_CASE("no word and no name can be read in any file, open or closed", "[store]")
{
    KeptRecord it;
    const std::string marker = "KOTOZUTE-marker-4711";
    {
        Vault vault = it.create({says("keep_doing", wish(marker, marker))});
        REQUIRE(
            vault.append({says("subject", Subject{marker, marker, "", "", {}, marker, marker})}));
        REQUIRE(vault.append({withdraws("keep_doing")}));
        REQUIRE_FALSE(read_bytes(it.files.database + "-wal").empty());
        expect_absent(it.folder, marker);
        expect_absent(it.folder, "place_of");
        expect_absent(it.folder, "SQLite format");
    }
    expect_absent(it.folder, marker);
}

TEST_CASE("a record is for its owner alone", "[store]")
{
    KeptRecord it;
    {
        const Vault vault = it.create();
    }
    struct stat about = {};
    REQUIRE(::stat(it.folder.c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0700);
    REQUIRE(::stat(it.files.keys.c_str(), &about) == 0);
    CHECK((about.st_mode & 0077) == 0);
}
