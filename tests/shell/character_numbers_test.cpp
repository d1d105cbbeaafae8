#include "shell/character_numbers.hpp"

#include <catch2/catch_test_macros.hpp>
#include <imgui.h>

using kotozute::shell::CharacterNumbers;

TEST_CASE("a rare character takes no more room than a common one", "[shell]")
{
    ImFontAtlas atlas;
    CharacterNumbers numbers(atlas);
    CHECK(numbers.number_of(U'A') == U'A');
    const auto home = numbers.number_of(U'家'), rare = numbers.number_of(U'\U00020BB7');
    CHECK(rare == home + 1);
    CHECK(home == 0x100);
    CHECK(numbers.number_of(U'家') == home);
    CHECK(numbers.character(home) == U'家');
    CHECK(numbers.character(rare) == U'\U00020BB7');
    CHECK(numbers.character(rare + 1) == 0);
}

TEST_CASE("no character stands at a number ImGui asks for by itself", "[shell]")
{
    ImFontAtlas atlas;
    CharacterNumbers numbers(atlas);
    for (char32_t c = 0x100; c < 0x12000; ++c)
        numbers.number_of(c);
    CHECK(numbers.character(0x85) == 0x85);  // dots, which it makes where the face has none
    CHECK(numbers.character(0x2026) == 0);
    CHECK(numbers.character(0xFFFD) == 0);
}
