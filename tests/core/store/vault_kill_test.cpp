#include "tests/support/vault.hpp"

#include <csignal>
#include <cstdlib>
#include <random>

#include <sys/wait.h>
#include <unistd.h>

using namespace kotozute;
using namespace kotozute::test;

namespace {

// More rounds for a release: `./kotozute soak`.
int rounds() { return std::getenv("KOTOZUTE_SOAK") ? 2000 : 100; }

// When a program is killed: so long after it began, or after it acknowledged the first number.
struct Moment {
    enum class After { Start, First } after;
    useconds_t microseconds;
};

// A program that does `work` and is killed at some moment of it, without a chance to tidy up.
// Gives the numbers it had acknowledged by then.
template <class Work>
std::vector<int> killed_while(Work work, Moment moment)
{
    int channel[2];
    REQUIRE(::pipe(channel) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::close(channel[0]);
        work([&](int number) {
            if (::write(channel[1], &number, sizeof number) != sizeof number)
                ::_exit(2);
        });
        ::_exit(1);
    }
    ::close(channel[1]);

    std::vector<int> acknowledged;
    int number = 0;
    const auto next = [&] { return ::read(channel[0], &number, sizeof number) == sizeof number; };
    if (moment.after == Moment::After::First && next())
        acknowledged.push_back(number);
    ::usleep(moment.microseconds);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    while (next())
        acknowledged.push_back(number);
    ::close(channel[0]);
    return acknowledged;
}

// The moment of recording counts what was said, so each change can be told from all others.
Change numbered(int number)
{
    const std::string words(static_cast<std::size_t>(number * 379 % 6000), 'a');
    return says("keep_doing", wish("", words), number);
}

template <class Acknowledge>
void write_until_killed(const std::string& folder, int from, Acknowledge acknowledge)
{
    auto vault = Vault::open(folder, passphrase);
    for (int number = from; vault && vault->append({numbered(number)}); ++number)
        acknowledge(number);
}

}  // namespace

TEST_CASE("no save that was acknowledged is lost when the program is killed", "[store]")
{
    std::mt19937 random(20261122);
    std::uniform_int_distribution<useconds_t> moment(0, 40'000);
    constexpr int rounds_per_record = 10;
    int acknowledged_saves = 0;

    for (int round = 0; round < rounds(); round += rounds_per_record) {
        KeptRecord it;
        {
            const Vault vault = it.create();
        }
        int next = 0;
        for (int i = 0; i < rounds_per_record; ++i) {
            const auto acknowledged = killed_while(
                [&](auto acknowledge) { write_until_killed(it.folder, next, acknowledge); },
                {Moment::After::First, moment(random)});
            acknowledged_saves += static_cast<int>(acknowledged.size());

            const Vault vault = it.open();
            REQUIRE(vault.verify());
            const auto changes = loaded(vault);
            // One more may have become durable before it could be acknowledged.
            const int at_least = next + static_cast<int>(acknowledged.size());
            const int found = static_cast<int>(changes.size());
            REQUIRE((found == at_least || found == at_least + 1));
            for (int number = 0; number < found; ++number)
                REQUIRE(changes[static_cast<std::size_t>(number)] == numbered(number));
            next = found;
        }
    }
    CHECK(acknowledged_saves >= rounds());
}

TEST_CASE("a record is kept whole or not at all when the program is killed", "[store]")
{
    std::mt19937 random(4711);
    std::uniform_int_distribution<useconds_t> moment(0, 20'000);
    KeptRecord it;
    int kept = 0;

    for (int round = 0; round < rounds(); ++round) {
        std::filesystem::remove_all(it.folder);
        const auto acknowledged = killed_while(
            [&](auto acknowledge) {
                if (Vault::create(it.folder, passphrase, KdfCost::for_tests(), one_of_each()))
                    acknowledge(1);
                ::pause();
            },
            round % 4 == 0 ? Moment{Moment::After::First, 0}
                           : Moment{Moment::After::Start, moment(random)});
        if (!acknowledged.empty())
            REQUIRE(Vault::exists(it.folder));
        if (Vault::exists(it.folder)) {
            ++kept;
            REQUIRE(loaded(it.open()) == one_of_each());
        }
    }
    CHECK(kept >= rounds() / 4);
}
