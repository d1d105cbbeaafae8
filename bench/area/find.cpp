// Times searches in an area pack, inside one process:
//   bench_area_find F.area [ROUNDS [WORDS]]      WORDS: a file, one a line; else pieces of the
//   pack's names
// Prints, tab separated: what was asked, how many queries, p50, p99 and the longest, in
// milliseconds of the clock and of the processor (the same on an idle machine), and the words that
// took longest. Every query asks for the 20 best near a point in 文京区.
#include "core/places/area.hpp"
#include "core/places/normal.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace kotozute;
using Clock = std::chrono::steady_clock;

// Words people type: places, services, parts of names, and the commonest words there are.
const std::vector<std::string> typed = {"大塚",
                                        "文京区",
                                        "薬局",
                                        "訪問看護",
                                        "訪問",
                                        "看護",
                                        "介護",
                                        "リハビリ",
                                        "センター",
                                        "デイ",
                                        "デイサービス",
                                        "ひまわり",
                                        "ショートステイ",
                                        "特養",
                                        "有料老人ホーム",
                                        "ステーション",
                                        "東京都",
                                        "文京区 訪問",
                                        "さくら 介護",
                                        "大塚 介護 東京都",
                                        "ニチイ",
                                        "アースサポート",
                                        "1丁目",
                                        "4-50-1",
                                        "区",
                                        "介",
                                        "ン",
                                        "大",
                                        "ー",
                                        "1",
                                        "見当たらない言葉"};

std::vector<std::string> lines_of(const char* path)
{
    std::ifstream file(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        lines.push_back(line);
    return lines;
}

std::vector<std::string> cut_from_names(Area& area, std::size_t count)
{
    PlaceQuery everything;
    everything.limit = area.places();
    const auto all = area.find(everything);
    std::vector<std::string> words;
    std::mt19937 random(1);
    while (all && words.size() < count) {
        const std::string name = normal::form(all->hits[random() % all->hits.size()].place.name);
        std::vector<std::size_t> starts;
        for (std::size_t i = 0; i < name.size(); ++i)
            if ((static_cast<unsigned char>(name[i]) & 0xC0U) != 0x80U)
                starts.push_back(i);
        starts.push_back(name.size());
        const std::size_t length = 1 + random() % 4;
        if (starts.size() <= length)
            continue;
        const std::size_t first = random() % (starts.size() - length);
        words.push_back(name.substr(starts[first], starts[first + length] - starts[first]));
    }
    return words;
}

struct Timed {
    double clock;
    double processor;
    std::string words;
};

double processor_milliseconds() { return 1e3 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

void measure(const char* what, Area& area, const std::vector<std::string>& queries, int rounds)
{
    std::vector<Timed> times;
    (void)area.find({});  // also lets the allocator tidy up after what came before
    for (int round = 0; round < rounds; ++round) {
        for (const std::string& words : queries) {
            PlaceQuery query;
            query.words = words_of(words);
            query.near = Position{35.7219, 139.7340};
            const auto start = Clock::now();
            const double processor_start = processor_milliseconds();
            const auto hits = area.find(query);
            const double processor = processor_milliseconds() - processor_start;
            const std::chrono::duration<double, std::milli> taken = Clock::now() - start;
            if (!hits)
                std::exit(1);
            times.push_back({taken.count(), processor, words});
        }
    }
    std::printf("%s\t%zu", what, times.size());
    for (const auto time : {&Timed::clock, &Timed::processor}) {
        std::sort(times.begin(), times.end(),
                  [&](const Timed& a, const Timed& b) { return a.*time < b.*time; });
        for (const std::size_t percent : {50, 99, 100})
            std::printf("\t%.3f", times[(times.size() - 1) * percent / 100].*time);
    }
    std::printf("\t%s\n", times.back().words.c_str());
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc < 2)
        return 2;
    const auto start = Clock::now();
    auto area = kotozute::Area::open(argv[1]);
    const std::chrono::duration<double, std::milli> opened = Clock::now() - start;
    if (!area) {
        std::fprintf(stderr, "%s\n", area.error().message.c_str());
        return 1;
    }
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 20;
    std::printf("open\t%.3f ms\n", opened.count());
    std::printf("what\tqueries\tp50\tp99\tmax\tprocessor_p50\tp99\tmax\tslowest\n");
    measure("typed words", *area, typed, rounds);
    measure("parts of names", *area, argc > 3 ? lines_of(argv[3]) : cut_from_names(*area, 500),
            rounds);
    return 0;
}
