#pragma once

#include "shell/fonts.hpp"
#include "shell/geometry.hpp"
#include "shell/line_break.hpp"
#include "shell/theme.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kotozute::shell {

enum class Align { Left, Centre, Right };

// How words are set. Nothing given: body text in ink.
struct TextStyle {
    Type type = Type::Body;
    Colour colour = 0;  // 0 = the theme's ink
    bool bold = false;
    Align align = Align::Left;
    float tracking = 0;    // em
    bool balance = false;  // lines of equal length
    bool literal = false;  // no marks: every character stands for itself
    float px = 0;          // instead of the type's size, already scaled
    float leading = 0;     // instead of the type's line height
};

// A character where it stands, from the top left of its text.
struct Glyph {
    char32_t character;
    float x, y, px;
    bool bold;
};

// Words set into lines.
struct Laid {
    std::vector<Glyph> glyphs;
    std::vector<std::size_t> line_ends;  // index into glyphs after each line's last
    float width = 0;                     // of the widest line
    float height = 0;
    float line_height = 0;
    std::vector<float> line_widths;
};

// Sets words in the program's fonts on a grid of whole pixels, and remembers what it has set.
class Typesetter {
public:
    explicit Typesetter(Fonts& fonts);

    // Forgets what was not asked for since the last frame. `scale`: the text scale, 1 to 2.
    void begin_frame(float scale);
    float scale() const { return scale_; }

    // Size of a type step and height of a line in whole pixels.
    float px(const TextStyle& style) const;
    float em(Type type) const { return px({.type = type}); }
    float line_height(const TextStyle& style, bool furigana = false) const;

    // The result stays valid until the next begin_frame().
    const Laid& lay(std::string_view text, float width, const TextStyle& style);

    float width(std::string_view text, const TextStyle& style);  // on one line
    float height(std::string_view text, float width, const TextStyle& style)
    {
        return lay(text, width, style).height;
    }
    Fonts& fonts() { return fonts_; }

private:
    struct Kept {
        Laid laid;
        int used = 0;  // the frame it was last asked for in
    };

    Laid set(std::string_view text, float width, const TextStyle& style);
    void place(Laid& laid, const std::vector<Unit>& units, const std::vector<float>& widths,
               const std::vector<Line>& lines, float width, const TextStyle& style, bool furigana);

    Fonts& fonts_;
    float scale_ = 1;
    int frame_ = 0;
    int generation_ = 0;
    std::unordered_map<std::string, Kept> kept_;
};

}  // namespace kotozute::shell
