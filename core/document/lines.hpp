#pragma once

#include "core/document/fonts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// A break hint in the words of the sheet ('|' in assets): invisible, a good place to end a line.
constexpr std::string_view break_hint = "\xE2\x80\x8B";

// The text without break hints.
std::string without_hints(std::string_view text);

// A line of text as runs of one face each.
struct TextLine {
    struct Run {
        Face face = Face::Regular;
        std::string text;
        double width = 0;  // in em
    };

    std::vector<Run> runs;
    double width = 0;  // in em, without the blanks at its end
};

// How a text is broken: as much as fits, or rather at the end of a phrase, for short texts in
// narrow places, where 緩和ケア病/棟 would be hard to read.
enum class Breaking { Full, Phrases };

// Breaks `text` into lines of at most `width` em. Japanese rules (kinsoku, strict) hold; a line
// feed always begins a new line; a word wider than the line is cut.
std::vector<TextLine> break_lines(const Fonts& fonts, std::string_view text, bool bold,
                                  double width, Breaking breaking = Breaking::Full);

}  // namespace kotozute
