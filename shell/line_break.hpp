#pragma once

#include <string>
#include <string_view>
#include <vector>

// Where a line of Japanese may end. Pure: knows no font.
namespace kotozute::shell {

enum class Break {
    Never,
    Allowed,  // by the rules of kinsoku
    Phrase,   // and a good place: the end of a phrase
    Line,     // the text says so
};

// One character, or one furigana group, that no line break may cut.
struct Unit {
    std::u32string base, ruby;
    Break before = Break::Allowed;
};

// A text with marks ('|' a good place to break, [漢字/かんじ] furigana) cut into units. With
// `literal` every character stands for itself. A newline is not a unit: the unit after it has
// Break::Line, and the last unit may be an empty one.
std::vector<Unit> units(std::string_view text, bool literal = false);

// A line of units: [from, to), as wide as `width` without the space it may end in.
struct Line {
    std::size_t from, to;
    float width;
};

// Sets lines of at most `room`, all at once: as full as they go, ending with phrases rather than
// inside them. With `balanced` (titles, words in a card) lines of about the same length.
// `widths[i]` is the width of unit i.
std::vector<Line> set_lines(const std::vector<Unit>& units, const std::vector<float>& widths,
                            float room, bool balanced);

}  // namespace kotozute::shell
