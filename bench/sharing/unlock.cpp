// Times locked files and prints milliseconds:
//     bench_unlock FOLDER RUNS     a table; in FOLDER there are key.txt and, of age, 10.age
#include "core/sharing/age.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <stdexcept>
#include <string>

using namespace kotozute;

namespace {

constexpr auto passphrase = "さくら もなか ひだまり";

std::string read(const std::filesystem::path& path)
{
    std::ostringstream out;
    out << std::ifstream(path, std::ios::binary).rdbuf();
    return out.str();
}

template <class T>
T sound(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().message);
    return *std::move(result);
}

double median(int runs, const std::function<void()>& work)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        const auto time = std::chrono::steady_clock::now() - begin;
        times.push_back(std::chrono::duration<double, std::milli>(time).count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

// One that asks for twice the work there may be at most.
std::string greedy()
{
    std::string file = sound(age::lock("words", passphrase, age::Work{age::Work::most}));
    const std::string asked = ' ' + std::to_string(age::Work::most) + '\n';
    const auto at = file.find(asked);
    if (at == std::string::npos)
        throw std::runtime_error("the head of the file is not as expected");
    return file.replace(at, asked.size(), ' ' + std::to_string(age::Work::most + 1) + '\n');
}

void measure(const std::filesystem::path& folder, int runs)
{
    const auto keys = sound(age::parse_identities(read(folder / "key.txt")));
    const std::string theirs = read(folder / "10.age"), too_much = greedy();
    const std::string content = sound(age::unlock(theirs, keys));
    const auto locked = sound(age::lock("words", passphrase));
    std::printf("refusing a file that asks for twice the work\t%.3f\n", median(runs, [&] {
                    const auto opened = age::unlock(too_much, passphrase);
                    if (opened || opened.error().code != Error::Code::Invalid)
                        throw std::runtime_error("not refused for its work");
                }));
    std::printf("opening one with its passphrase\t%.0f\n",
                median(runs, [&] { sound(age::unlock(locked, passphrase)); }));
    std::printf("locking 10 MiB to a key\t%.0f\n",
                median(runs, [&] { sound(age::lock(content, {age::recipient_of(keys[0])})); }));
    std::printf("opening 10 MiB with a key\t%.0f\n",
                median(runs, [&] { sound(age::unlock(theirs, keys)); }));
}

}  // namespace

int main(int count, char** arguments)
try {
    if (count != 3)
        throw std::runtime_error("usage: bench_unlock FOLDER RUNS");
    measure(arguments[1], std::stoi(arguments[2]));
    return 0;
} catch (const std::exception& wrong) {
    std::fprintf(stderr, "bench_unlock: %s\n", wrong.what());
    return 1;
}
