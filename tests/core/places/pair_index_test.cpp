#include "core/places/pair_index.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using normal::Field;

namespace {

using Rows = std::vector<std::uint32_t>;

// The rows that hold the word, as a search finds them.
Rows rows_with(const PairIndex& index, Field field, std::string_view word)
{
    std::optional<std::vector<Occurrence>> found;
    std::uint32_t places = 1;
    for (const std::int64_t pair : pairs_of(field, word)) {
        std::string_view list;
        for (const auto& entry : index.entries())
            if (entry.pair == pair)
                list = entry.list;
        Occurrences next(list, UINT32_MAX);
        if (found)
            follow(*found, next, places++);
        else
            found = occurrences_in(list, UINT32_MAX);
    }
    Rows rows;
    for (const Occurrence at : found.value_or(std::vector<Occurrence>()))
        if (rows.empty() || rows.back() != row_of(at))
            rows.push_back(row_of(at));
    return rows;
}

}  // namespace

TEST_CASE("a word is found where its pairs of characters stand one after the other", "[places]")
{
    PairIndex index;
    index.add(1, Field::Name, "大塚大塚の家");
    index.add(1, Field::Address, "大塚");
    index.add(200, Field::Name, "塚大");
    index.add(70'000, Field::Name, "𠮷大塚家");
    CHECK(rows_with(index, Field::Name, "大塚") == Rows{1, 70'000});
    CHECK(rows_with(index, Field::Name, "大塚の家") == Rows{1});
    CHECK(rows_with(index, Field::Name, "塚大塚") == Rows{1});
    CHECK(rows_with(index, Field::Name, "塚大") == Rows{1, 200});
    CHECK(rows_with(index, Field::Name, "𠮷大塚") == Rows{70'000});
    CHECK(rows_with(index, Field::Name, "大塚家の").empty());
    CHECK(rows_with(index, Field::Address, "大塚") == Rows{1});
    CHECK(rows_with(index, Field::Kana, "大塚").empty());
    CHECK(pairs_of(Field::Name, "大").empty());
}

TEST_CASE("a word does not go on from one text into the next", "[places]")
{
    PairIndex index;
    index.add(1, Field::Address, "大塚大塚");
    index.add(1, Field::Address, "塚本塚本");
    CHECK(rows_with(index, Field::Address, "塚本塚") == Rows{1});
    CHECK(rows_with(index, Field::Address, "大塚塚本").empty());
    CHECK(rows_with(index, Field::Address, "大塚本").empty());
    CHECK(rows_with(index, Field::Address, "塚大塚本").empty());
}

TEST_CASE("a damaged list of pairs is found out", "[places]")
{
    using namespace std::string_view_literals;
    CHECK(occurrences_in("\x01\x00\x00\x02"sv, 1) ==
          std::vector<Occurrence>{Occurrence{1} << 32, (Occurrence{1} << 32) + 2});
    CHECK(occurrences_in("\x80\x01\x05"sv, 128)->size() == 1);
    CHECK_FALSE(occurrences_in("\x80\x01\x05"sv, 127));
    CHECK_FALSE(occurrences_in("\x00\x01"sv, 3));
    CHECK_FALSE(occurrences_in("\x01"sv, 3));
    CHECK_FALSE(occurrences_in("\x01\x80"sv, 3));
    CHECK_FALSE(occurrences_in("\xFF\xFF\xFF\xFF\xFF\x01\x01"sv, UINT32_MAX));
    CHECK(occurrences_in("", 3)->empty());
    for (const auto& [list, damaged] : {std::pair{"\x01\x00\x80"sv, true}, {"\x01\x01"sv, false}}) {
        std::vector<Occurrence> found{Occurrence{1} << 32, Occurrence{2} << 32};
        Occurrences next(list, 3);
        follow(found, next, 1);
        CHECK(next.damaged() == damaged);
    }
}
