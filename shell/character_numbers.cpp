#include "shell/character_numbers.hpp"

#include <imgui.h>
#include <imgui_freetype.h>
#include <imgui_internal.h>

namespace kotozute::shell {
namespace {

// ImGui asks by itself for blanks, for what stands in for a missing character, and for dots that it
// puts together at U+0085: Latin characters are their own numbers, and two more are never given.
constexpr std::uint32_t own_numbers = 0x100;
bool is_asked_for(std::uint32_t number) { return number == 0x2026 || number == 0xFFFD; }

ImWchar character_of(const ImFontAtlas* atlas, ImWchar number)
{
    const auto* numbers = static_cast<const CharacterNumbers*>(atlas->UserData);
    return static_cast<ImWchar>(numbers->character(number));
}

bool contains(ImFontAtlas* atlas, ImFontConfig* source, ImWchar number)
{
    const ImWchar character = character_of(atlas, number);
    return character != 0 &&
           ImGuiFreeType::GetFontLoader()->FontSrcContainsGlyph(atlas, source, character);
}

bool load(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void* data, ImWchar number,
          ImFontGlyph* glyph, float* advance)
{
    const ImWchar character = character_of(atlas, number);
    return character != 0 && ImGuiFreeType::GetFontLoader()->FontBakedLoadGlyph(
                                 atlas, source, baked, data, character, glyph, advance);
}

const ImFontLoader& loader()
{
    static const ImFontLoader by_number = [] {
        ImFontLoader made = *ImGuiFreeType::GetFontLoader();
        made.FontSrcContainsGlyph = contains;
        made.FontBakedLoadGlyph = load;
        return made;
    }();
    return by_number;
}

}  // namespace

CharacterNumbers::CharacterNumbers(ImFontAtlas& atlas)
{
    for (char32_t c = 0; c < own_numbers; ++c)
        characters_.push_back(c);
    atlas.UserData = this;
    atlas.SetFontLoader(&loader());
}

std::uint32_t CharacterNumbers::number_of(char32_t character)
{
    if (character < own_numbers)
        return character;
    if (is_asked_for(static_cast<std::uint32_t>(characters_.size())))
        characters_.push_back(0);
    const auto next = static_cast<std::uint32_t>(characters_.size());
    const auto [given, first_time] = numbers_.try_emplace(character, next);
    if (first_time)
        characters_.push_back(character);
    return given->second;
}

char32_t CharacterNumbers::character(std::uint32_t number) const
{
    return number < characters_.size() ? characters_[number] : 0;
}

}  // namespace kotozute::shell
