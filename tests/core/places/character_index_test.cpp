#include "core/places/character_index.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;

namespace {

using Rows = std::vector<std::uint32_t>;

Rows rows_of(const CharacterIndex& index, normal::Field field, char32_t character)
{
    for (const auto& entry : index.entries())
        if (entry.field == field && entry.character == character)
            return rows_in(entry.rows, UINT32_MAX).value();
    return {};
}

}  // namespace

TEST_CASE("each character knows the rows that hold it, field by field", "[places]")
{
    CharacterIndex index;
    index.add(1, normal::Field::Name, "大大塚");
    index.add(1, normal::Field::Address, "大");
    index.add(200, normal::Field::Name, "大𠮷");
    index.add(70'000, normal::Field::Name, "𠮷大");
    CHECK(rows_of(index, normal::Field::Name, U'大') == Rows{1, 200, 70'000});
    CHECK(rows_of(index, normal::Field::Name, U'塚') == Rows{1});
    CHECK(rows_of(index, normal::Field::Name, U'𠮷') == Rows{200, 70'000});
    CHECK(rows_of(index, normal::Field::Address, U'大') == Rows{1});
    CHECK(rows_of(index, normal::Field::Kana, U'大').empty());
}

TEST_CASE("a damaged list of rows is found out", "[places]")
{
    using namespace std::string_view_literals;
    CHECK(rows_in("\x01\x02"sv, 3) == Rows{1, 3});
    CHECK(rows_in("\x80\x01"sv, 128) == Rows{128});
    CHECK_FALSE(rows_in("\x01\x03"sv, 3));
    CHECK_FALSE(rows_in("\x00"sv, 3));
    CHECK_FALSE(rows_in("\x81"sv, 3));
    CHECK_FALSE(rows_in("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01"sv, 3));
    CHECK(rows_in("", 3) == Rows{});
}
