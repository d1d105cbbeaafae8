// Merges the histories of two devices, each in a real vault, and prints milliseconds:
//     bench_merge FOLDER RUNS     a table; FOLDER is not there yet
#include "core/store/vault.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>

using namespace kotozute;

namespace {

constexpr int slots = 40;

template <class T>
T sound(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().message);
    return *std::move(result);
}

// What one device says, one thing after the other in each of its slots.
std::vector<Revision> history(std::size_t count, const Signer& signer, const std::string& words)
{
    std::vector<Revision> all;
    std::vector<std::vector<Digest>> heads(slots);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t slot = i % slots;
        Answer answer;
        answer.choices = {i % 2 == 0 ? "home" : "hospital"};
        answer.words = words + std::to_string(i);
        Said said;
        said.recorded = Timestamp{std::chrono::seconds{1'790'000'000 + static_cast<long>(i)}};
        const Change change = Stated{"question/" + std::to_string(slot), answer, said};
        all.push_back(sound(revision_of(change, heads[slot], signer)));
        heads[slot] = {id_of(all.back())};
    }
    return all;
}

Vault vault_with(const std::string& folder, const std::vector<Revision>& revisions)
{
    std::filesystem::remove_all(folder);
    Vault vault = sound(Vault::create(folder, "yuzu no ki no shita", KdfCost::for_tests(), {}));
    sound(vault.merge(revisions));
    return vault;
}

double milliseconds(const std::function<void()>& work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    const auto time = std::chrono::steady_clock::now() - begin;
    return std::chrono::duration<double, std::milli>(time).count();
}

void row(const char* what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    std::printf("%s\t%.0f\n", what, times[times.size() / 2]);
}

void measure(const std::string& folder, int runs)
{
    const auto all = history(most_revisions, Signer::generate(), "庭の見える部屋で過ごしたい。");
    const auto other = history(most_revisions, Signer::generate(), "娘の家の近くがいい。");
    const std::vector<Revision> half(all.begin(), all.begin() + most_revisions / 2);
    std::vector<double> fresh, rest, apart, known, record;
    for (int run = 0; run < runs; ++run) {
        Vault vault = vault_with(folder, {});
        fresh.push_back(milliseconds([&] { sound(vault.merge(all)); }));
        known.push_back(milliseconds([&] { sound(vault.merge(all)); }));
        vault = vault_with(folder + "-half", half);
        rest.push_back(milliseconds([&] { sound(vault.merge(all)); }));
        vault = vault_with(folder + "-other", other);
        apart.push_back(milliseconds([&] { sound(vault.merge(all)); }));
        const History both = sound(vault.load());
        record.push_back(milliseconds([&] {
            if (record_of(both.entries).disputes.size() != slots)
                throw std::runtime_error("not every slot differs");
        }));
    }
    std::printf("what\tmilliseconds\n");
    row("10,000 revisions into an empty vault", fresh);
    row("10,000 revisions, half of them known", rest);
    row("10,000 revisions, all of them known", known);
    row("10,000 revisions into 10,000 of another device", apart);
    row("what stands of 20,000 revisions", record);
}

}  // namespace

int main(int count, char** arguments)
try {
    if (count != 3)
        throw std::runtime_error("usage: bench_merge FOLDER RUNS");
    measure(arguments[1], std::stoi(arguments[2]));
    return 0;
} catch (const std::exception& failure) {
    std::fprintf(stderr, "%s\n", failure.what());
    return 1;
}
