#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

struct ImFontAtlas;

namespace kotozute::shell {

// The numbers the fonts of an atlas are asked for characters by: small ones, given out as
// characters are needed. ImGui keeps a table up to the largest number for each face and size; by
// code points, one 𠮷 would take most of a megabyte for each size it is written in.
class CharacterNumbers {
public:
    // From now on the atlas reads characters by their numbers here. This must outlive its use.
    explicit CharacterNumbers(ImFontAtlas& atlas);
    CharacterNumbers(const CharacterNumbers&) = delete;
    CharacterNumbers& operator=(const CharacterNumbers&) = delete;

    std::uint32_t number_of(char32_t character);
    char32_t character(std::uint32_t number) const;  // U+0000 where the number was never given

private:
    std::vector<char32_t> characters_;  // by number
    std::unordered_map<char32_t, std::uint32_t> numbers_;
};

}  // namespace kotozute::shell
