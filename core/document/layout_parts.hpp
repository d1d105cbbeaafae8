#pragma once

#include "core/document/document.hpp"
#include "core/document/pen.hpp"

#include <optional>
#include <vector>

// The parts of the sheet, each made by one function; layout.cpp puts them on pages.
namespace kotozute::sheet {

constexpr double margin = 36;
constexpr double measure = Sheet::width - 2 * margin;  // the width of what is set
constexpr double gutter = 18;
constexpr double smallest_type = 9;

// The sizes of type and the space between parts, of one step of making it all fit.
struct Scale {
    double body = 10.5, leading = 1.5, gap = 12;
    bool run_in = false;  // wishes in lines across the page instead of two columns

    double small() const { return body > smallest_type + 1 ? body - 1 : smallest_type; }
    Ink text() const { return {body, false, colours::ink, leading, Breaking::Full}; }
    Ink strong() const { return {body, true, colours::ink, leading, Breaking::Phrases}; }
    Ink quiet() const { return {small(), false, colours::quiet, leading, Breaking::Full}; }
    Ink heading() const { return {body + 1, true, colours::ink, 1.4, Breaking::Phrases}; }
    Ink label() const { return {small(), true, colours::green, 1.4, Breaking::Phrases}; }
};

// The type of the head and the three boxes, which stand at the top whatever else there is.
const Ink head_name{17, true, colours::ink, 1.3, Breaking::Phrases};
const Ink head_born{11, false, colours::ink, 1.4, Breaking::Phrases};
const Ink head_small{10, false, colours::quiet, 1.4, Breaking::Phrases};
const Ink box_answer{17, true, colours::ink, 1.25, Breaking::Phrases};
constexpr double box_smallest = smallest_type + 2;  // of an answer that needs more lines
const Ink continued_title{smallest_type, true, colours::quiet, 1.4, Breaking::Phrases};
const Ink box_caption{9.5, false, colours::quiet, 1.3 * 10 / 9.5, Breaking::Phrases};
const Ink box_note{9.5, false, colours::ink, 1.35, Breaking::Phrases};
const Ink box_phone{13, true, colours::ink, 1.3, Breaking::Phrases};

// What stands where nobody has come to is set lighter than any answer.
inline Ink lighter(Ink ink)
{
    ink.bold = false;
    ink.colour = colours::quiet;
    return ink;
}

constexpr double box_gap = 10, box_padding = 11;
constexpr double box_width = (measure - 2 * box_gap) / 3;
constexpr double cell_width = 119;  // of the text of an answer in the table

// Head, boxes and rows are never cut over pages. What would make one too tall is shortened there
// (…), and stands whole under the other facts, which may be as long as they like.
Document fitted(Document document, const Pen& pen);

Band head(const Head& head, const Pen& pen, bool repeated);
Band boxes(const Document& document, const Pen& pen);
std::vector<Band> scenarios(const Document& document, const Pen& pen, const Scale& scale);
std::vector<Band> wishes(const Document& document, const Pen& pen, const Scale& scale);
std::vector<Band> voices(const Document& document, const Pen& pen, const Scale& scale);
std::vector<Band> facts(const Document& document, const Pen& pen, const Scale& scale);

// The foot of the first page, with the code, and of the others.
Band foot(const Foot& foot, const Pen& pen, const std::optional<QrCode>& code,
          const std::string& page);
Band small_foot(const Foot& foot, const Pen& pen, const std::string& page);

// The tallest band of text: a longer text is cut into several, so that it can go on over a page.
constexpr double most = 150;

void append(std::vector<Band>& bands, std::vector<Band> more);

}  // namespace kotozute::sheet
