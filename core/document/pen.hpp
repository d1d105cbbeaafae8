#pragma once

#include "core/document/lines.hpp"
#include "core/document/sheet.hpp"

#include <string>
#include <vector>

namespace kotozute {

namespace colours {
constexpr Colour ink{0x2B, 0x2A, 0x27}, quiet{0x50, 0x4B, 0x45}, line{0xD9, 0xD2, 0xC5};
constexpr Colour green{0x1F, 0x5C, 0x4D}, tint{0xEA, 0xF3, 0xEE}, persimmon{0xB4, 0x50, 0x1E};
constexpr Colour violet{0x7A, 0x4E, 0x9A}, indigo{0x23, 0x4E, 0x7D};
}  // namespace colours

// How a text is set. Sizes in points, leading in line heights per size.
struct Ink {
    double size = 10;
    bool bold = false;
    Colour colour = colours::ink;
    double leading = 1.5;
    Breaking breaking = Breaking::Full;
};

// A text that began on an earlier page: what it is called, and where that is to be said again.
struct Continued {
    double x = 0, width = 0;
    std::string title;
};

// Something to put on a page, drawn from its own top left corner. Bands stand below each other
// and are never cut.
struct Band {
    double height = 0;
    bool with_next = false;  // may not end a page
    std::vector<SheetItem> items;
    // What stands side by side, read one column after the other: on a page, all bands of a column
    // come before those of the next. The first of these bands says so.
    std::vector<std::vector<SheetItem>> columns = {};
    bool begins_columns = false;
    std::vector<Continued> continued = {};  // said above it where it begins a page
};

// One line of a column and what stands before it.
struct ColumnLine {
    TextLine text;
    Ink ink;
    double before = 0;  // space above
    double indent = 0;
    TextLine mark;                     // hangs left of an indented first line: "1"
    bool first = false, last = false;  // of its paragraph
    Part part = Part::Paragraph;
    std::string under = {};  // what the text it belongs to is called
};

// Text in a column of the page; `bar` draws a stroke along its left side.
struct PaperColumn {
    double x = 0, width = 0;
    std::vector<ColumnLine> lines;
};

// Sets text in columns and draws it into bands.
class Pen {
public:
    explicit Pen(const Fonts& fonts) : fonts_(fonts) {}

    struct Setting {
        Part part = Part::Paragraph;
        double before = 0, indent = 0;
        std::string mark;
    };
    void write(PaperColumn& column, const std::string& text, const Ink& ink,
               const Setting& setting) const;

    double width(const std::string& text, const Ink& ink) const;

    // The text, or as much of its beginning with "…" behind as fits into that many lines.
    std::string shortened(const std::string& text, const Ink& ink, double width,
                          std::size_t lines) const;

private:
    const Fonts& fonts_;
};

// All lines of a column from `first` on belong to what is called `title`.
void belongs_to(PaperColumn& column, std::size_t first, const std::string& title);

double height_of(const ColumnLine& line);
double height_of(const PaperColumn& column);

// Draws the lines of a column from `y` on; each paragraph within its part.
void draw(Band& band, const PaperColumn& column, double y);

// Columns side by side as bands of at most `most` points each, for a text may be longer than any
// page. `left` and `top` are space around each column.
std::vector<Band> bands_of(const std::vector<PaperColumn>& columns, double most);

// Moves an item down the page.
void shift(SheetItem& item, double by);

void rule(Band& band, double x, double y, double width, double thickness, Colour colour);
void rectangle(Band& band, const SheetRectangle& rectangle);

}  // namespace kotozute
