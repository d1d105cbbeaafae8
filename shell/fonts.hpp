#pragma once

#include "shell/character_numbers.hpp"

#include <cstdint>
#include <span>
#include <unordered_map>

struct ImFont;
struct ImFontBaked;

namespace kotozute::shell {

// The bytes of the font files. They must outlive the Shell: they are read from, never copied.
struct FontBytes {
    std::span<const unsigned char> regular, bold, icons;
};

// The faces the program writes with. Made inside an ImGui context, and of no use after it.
class Fonts {
public:
    explicit Fonts(const FontBytes& bytes);

    // Rare kanji and other scripts, for characters the first two lack. Between frames only;
    // the bytes must outlive this.
    void add_rest(std::span<const unsigned char> bytes);
    // True once a character was asked for that neither face has and add_rest was not called.
    bool wants_rest() const { return wants_rest_; }
    // Changes whenever measurements may have changed.
    int generation() const { return rest_ == nullptr ? 0 : 1; }

    // How a character is drawn so that it fits in with the others: the face that has it (regular
    // when none has), the size to ask of that face, and how much lower to put it.
    struct Placing {
        ImFont* face;
        std::uint32_t number;  // of the character, as the face is asked for it
        float px, lower;
    };
    Placing placing(char32_t character, float px, bool bold);
    Placing placing_of_icon(char32_t character, float px);

    // Where a filled circle lies in the picture of the typefaces, cut to its edge.
    struct Spot {
        float left, top, right, bottom;
    };
    Spot spot();

    // Width of a character at a size of whole pixels.
    float advance(char32_t character, float px, bool bold);

    // Tells the faces how many pixels of glass a pixel of the window has. Once a frame.
    void begin_frame();

private:
    enum class Where : unsigned char { Bold, Regular, Rest, Nowhere };
    Where where(char32_t character, bool bold);
    ImFont* face(char32_t character, bool bold);
    float size_in(ImFont* face, float px) const;
    static ImFontBaked* baked(ImFont* face, float px);

    bool has(ImFont* face, char32_t character);

    CharacterNumbers numbers_;
    ImFont* regular_ = nullptr;
    ImFont* bold_ = nullptr;
    ImFont* icons_ = nullptr;
    ImFont* rest_ = nullptr;
    float rest_scale_ = 1;  // its em square is smaller than the size asked for
    bool wants_rest_ = false;
    std::unordered_map<char32_t, Where> known_;  // key: character × 2 + bold
};

}  // namespace kotozute::shell
