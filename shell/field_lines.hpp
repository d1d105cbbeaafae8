#pragma once

#include "shell/fonts.hpp"
#include "shell/geometry.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kotozute::shell {

// A written text broken into lines, as wide as its field: where each character stands, and which
// one is at a place. Offsets are bytes of the text.
class FieldLines {
public:
    struct Line {
        std::size_t from, to;  // without the newline it may end in
    };

    // Breaks the text, unless nothing changed since.
    void lay(std::string_view text, float width, float px, float line_height, Fonts& fonts);

    std::size_t count() const { return lines_.size(); }
    const Line& line(std::size_t index) const { return lines_[index]; }
    float height() const { return static_cast<float>(lines_.size()) * line_height_; }
    float line_height() const { return line_height_; }

    std::size_t line_of(std::size_t offset) const;
    // The top left of the character at an offset.
    Point place_of(std::size_t offset, Fonts& fonts) const;
    std::size_t offset_at(Point place, Fonts& fonts) const;

    std::string_view text() const { return text_; }
    float px() const { return px_; }

private:
    void break_paragraph(std::size_t from, std::size_t to, Fonts& fonts);

    std::string text_;
    float width_ = -1, px_ = 0, line_height_ = 0;
    int generation_ = -1;
    std::vector<Line> lines_;
};

}  // namespace kotozute::shell
