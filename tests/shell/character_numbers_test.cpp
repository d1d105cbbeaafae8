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
    CHECK(rare < 0x100);
    CHECK(numbers.number_of(U'家') == home);
    CHECK(numbers.character(home) == U'家');
    CHECK(numbers.character(rare) == U'\U00020BB7');
    CHECK(numbers.character(rare + 1) == 0);
    CHECK(numbers.character(0xFFFD) == 0);  // ImGui asks for it by itself
}
