// Times the same searches of a pack's rows as LIKE and as FTS5 trigram do them, and writes rows and
// words for another program:
//   bench_area_peers F.area WORK_FOLDER
// Writes WORK_FOLDER/words (pieces of names, one a line) and WORK_FOLDER/rows.tsv, both in normal
// form. Prints, tab separated: what, how many queries, p50, p99 and the longest in milliseconds.
// Every query asks for the 20 nearest to a point in 文京区 among the rows that fit.
#include "core/places/normal.hpp"
#include "core/store/sqlite.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace kotozute;
using Clock = std::chrono::steady_clock;

constexpr std::size_t words_wanted = 500;
constexpr std::size_t words_for_like = 60;  // at a third of a second each

std::vector<std::size_t> starts_of(const std::string& text)
{
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U)
            starts.push_back(i);
    starts.push_back(text.size());
    return starts;
}

std::string cut_out(const std::string& name, std::mt19937& random)
{
    const auto starts = starts_of(name);
    const std::size_t length = std::min<std::size_t>(1 + random() % 4, starts.size() - 1);
    const std::size_t first = random() % (starts.size() - length);
    return name.substr(starts[first], starts[first + length] - starts[first]);
}

// The rows in normal form, into a table with a trigram index and into rows.tsv.
std::vector<std::string> copy(sqlite::Database& pack, sqlite::Database& db, const std::string& work)
{
    db.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
           "CREATE TABLE places (row INTEGER PRIMARY KEY, name, kana, address, lat, lon);"
           "CREATE VIRTUAL TABLE words USING fts5(name, kana, address, tokenize='trigram')");
    sqlite::Transaction transaction(db);
    sqlite::Query from(pack, "SELECT row, name, kana, address, building, lat, lon FROM places "
                             "ORDER BY row");
    sqlite::Query into(db, "INSERT INTO places VALUES (?, ?, ?, ?, ?, ?)");
    std::ofstream rows(work + "/rows.tsv");
    std::vector<std::string> names;
    while (from.next()) {
        names.push_back(normal::form(from.text_view(1)));
        const std::string kana = normal::form(from.text_view(2));
        const std::string address =
            normal::form(from.text_view(3)) + normal::form(from.text_view(4));
        into.bind(from.integer(0), names.back(), kana, address, from.real(5), from.real(6)).run();
        rows << names.back() << '\t' << kana << '\t' << address << '\t' << from.real(5) << '\t'
             << from.real(6) << '\n';
    }
    db.run("INSERT INTO words (rowid, name, kana, address) SELECT row, name, kana, address FROM "
           "places");
    transaction.commit();
    return names;
}

void measure(const char* what, sqlite::Database& db, const char* where,
             const std::vector<std::string>& words, const char* before, const char* after)
{
    sqlite::Query query(db, std::string("SELECT row FROM places WHERE ") + where +
                                " ORDER BY (lat - 35.7219) * (lat - 35.7219) + (lon - 139.7340) * "
                                "(lon - 139.7340) * 0.66 LIMIT 20");
    std::vector<double> times;
    for (const std::string& word : words) {
        const auto start = Clock::now();
        query.bind(before + word + after).run();
        times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    const auto at = [&](std::size_t percent) { return times[(times.size() - 1) * percent / 100]; };
    std::printf("%s\t%zu\t%.3f\t%.3f\t%.3f\n", what, times.size(), at(50), at(99), at(100));
}

}  // namespace

int main(int argc, char** argv)
try {
    if (argc < 3)
        return 2;
    const std::string work = argv[2];
    sqlite::Database pack(argv[1], sqlite::Access::Immutable), db(work + "/peers.db");
    const std::vector<std::string> names = copy(pack, db, work);
    std::mt19937 random(1);
    std::vector<std::string> all, some, long_ones;
    while (all.size() < words_wanted) {
        all.push_back(cut_out(names[random() % names.size()], random));
        if (all.back().find('"') != std::string::npos)  // it would end the word for FTS5
            all.pop_back();
    }
    std::ofstream words(work + "/words");
    for (const std::string& word : all) {
        words << word << '\n';
        if (some.size() < words_for_like)
            some.push_back(word);
        if (starts_of(word).size() > 3)  // it cannot find shorter ones
            long_ones.push_back(word);
    }
    measure("LIKE", db, "name LIKE ?1 OR kana LIKE ?1 OR address LIKE ?1", some, "%", "%");
    measure("FTS5 trigram, words of 3 and 4", db,
            "row IN (SELECT rowid FROM words WHERE words MATCH ?1)", long_ones, "\"", "\"");
    return 0;
} catch (const sqlite::Failure& failure) {
    std::fprintf(stderr, "%s\n", failure.what());
    return 1;
}
