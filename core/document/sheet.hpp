#pragma once

#include "core/document/fonts.hpp"
#include "core/document/qr.hpp"

#include <string>
#include <variant>
#include <vector>

// Paper, ready to draw: what to put where, in points from the top left corner. The PDF and the
// preview on screen draw the same sheets.
namespace kotozute {

struct Colour {
    unsigned char red = 0, green = 0, blue = 0;

    bool operator==(const Colour&) const = default;
};

// One line of text in one face.
struct SheetText {
    double x = 0, baseline = 0, width = 0;
    double size = 0;
    Face face = Face::Regular;
    Colour colour;
    std::string text;
};

// A rectangle, filled or outlined; a rule is a thin filled one. Outlines lie inside it.
struct SheetRectangle {
    double x = 0, y = 0, width = 0, height = 0;
    double radius = 0;
    double line = 0;  // 0: filled
    Colour colour;
};

// A QR code with its light margin; `side` includes it.
struct SheetCode {
    double x = 0, y = 0, side = 0;
    QrCode code;
};

struct SheetPoint {
    double x = 0, y = 0;

    bool operator==(const SheetPoint&) const = default;
};
using SheetRing = std::vector<SheetPoint>;

// Straight lines from point to point, filled or drawn; rings end where they begin.
struct SheetShape {
    std::vector<SheetRing> rings;
    double line = 0;  // 0: filled
    Colour colour;
    bool closed = true;
};

// What a part is, for those who have the sheet read to them. `Artifact` is decoration.
enum class Part {
    Title,
    Heading,
    Paragraph,
    Table,
    Row,
    ColumnHeader,
    RowHeader,
    Cell,
    Figure,
    Artifact
};

// Everything up to the matching SheetEnd belongs to this part.
struct SheetBegin {
    Part part = Part::Paragraph;
    std::string alternative;  // of a Figure: what it shows
    int columns = 1;          // of a Cell: how many it spans
};
struct SheetEnd {
    Part part = Part::Paragraph;
};

using SheetItem =
    std::variant<SheetText, SheetRectangle, SheetShape, SheetCode, SheetBegin, SheetEnd>;

struct SheetPage {
    std::vector<SheetItem> items;
    std::string language = {};  // its BCP 47 tag, where it is not Japanese
};

// A4 portrait.
struct Sheet {
    static constexpr double width = 595.276, height = 841.890;

    std::string title, author;
    std::vector<SheetPage> pages;
    double smallest_type = 0;  // in points
};

}  // namespace kotozute
