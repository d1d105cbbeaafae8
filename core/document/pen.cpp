#include "core/document/pen.hpp"

#include "core/base/utf8.hpp"

#include <algorithm>

namespace kotozute {
namespace {

constexpr double ascent = 0.88;  // of BIZ UDPGothic; the line box is centred on its em box

void draw_line(Band& band, const TextLine& line, double x, double y, const Ink& ink)
{
    const double baseline = y + (ink.size * ink.leading - ink.size) / 2 + ascent * ink.size;
    for (const TextLine::Run& run : line.runs) {
        const double width = run.width * ink.size;
        band.items.emplace_back(
            SheetText{x, baseline, width, ink.size, run.face, ink.colour, run.text});
        x += width;
    }
}

// The lines from `next` on that fit into `most`, as a column of their own.
PaperColumn cut(const PaperColumn& column, std::size_t& next, double most)
{
    PaperColumn part{column.x, column.width, {}};
    double height = 0;
    for (; next < column.lines.size(); ++next) {
        ColumnLine line = column.lines[next];
        if (part.lines.empty()) {
            line.before = next == 0 ? line.before : 0;
            line.first = true;
        }
        height += line.before + height_of(line);
        if (height > most && !part.lines.empty())
            break;
        part.lines.push_back(std::move(line));
    }
    if (!part.lines.empty())
        part.lines.back().last = true;
    return part;
}

}  // namespace

void belongs_to(PaperColumn& column, std::size_t first, const std::string& title)
{
    for (std::size_t i = first; i < column.lines.size(); ++i)
        column.lines[i].under = title;
}

double height_of(const ColumnLine& line) { return line.ink.size * line.ink.leading; }

double height_of(const PaperColumn& column)
{
    double height = 0;
    for (const ColumnLine& line : column.lines)
        height += line.before + height_of(line);
    return height;
}

std::string Pen::shortened(const std::string& text, const Ink& ink, double width,
                           std::size_t lines) const
{
    const auto fits = [&](const std::string& some) {
        return break_lines(fonts_, some, ink.bold, width / ink.size, ink.breaking).size() <= lines;
    };
    if (fits(text))
        return text;
    std::size_t shortest = 1, longest = utf8::length(text);  // "…" alone fits, the text does not
    while (longest - shortest > 1) {
        const std::size_t middle = (shortest + longest) / 2;
        (fits(utf8::shortened(text, middle)) ? shortest : longest) = middle;
    }
    return utf8::shortened(text, shortest);
}

void Pen::write(PaperColumn& column, const std::string& text, const Ink& ink,
                const Setting& setting) const
{
    std::vector<TextLine> lines = break_lines(
        fonts_, text, ink.bold, (column.width - setting.indent) / ink.size, ink.breaking);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        ColumnLine line{std::move(lines[i]), ink, 0, setting.indent, {}, false, false,
                        setting.part};
        line.first = i == 0;
        line.last = i + 1 == lines.size();
        if (line.first) {
            line.before = setting.before;
            if (!setting.mark.empty())
                line.mark = break_lines(fonts_, setting.mark, true, 1000).front();
        }
        column.lines.push_back(std::move(line));
    }
}

double Pen::width(const std::string& text, const Ink& ink) const
{
    double widest = 0;
    for (const TextLine& line : break_lines(fonts_, text, ink.bold, 1e9))
        widest = std::max(widest, line.width);
    return widest * ink.size;
}

void draw(Band& band, const PaperColumn& column, double y)
{
    for (const ColumnLine& line : column.lines) {
        y += line.before;
        if (line.first)
            band.items.emplace_back(SheetBegin{line.part, "", 1});
        draw_line(band, line.mark, column.x, y, line.ink);
        draw_line(band, line.text, column.x + line.indent, y, line.ink);
        if (line.last)
            band.items.emplace_back(SheetEnd{line.part});
        y += height_of(line);
    }
}

std::vector<Band> bands_of(const std::vector<PaperColumn>& columns, double most)
{
    std::vector<Band> bands;
    std::vector<std::size_t> next(columns.size(), 0);
    const auto left = [&] {
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (next[i] < columns[i].lines.size())
                return true;
        return false;
    };
    while (left()) {
        Band& band = bands.emplace_back();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const bool begun = next[i] > 0;
            const PaperColumn part = cut(columns[i], next[i], most);
            if (begun && !part.lines.empty() && !part.lines.front().under.empty())
                band.continued.push_back({part.x, part.width, part.lines.front().under});
            Band drawn;
            draw(drawn, part, 0);
            band.columns.push_back(std::move(drawn.items));
            band.height = std::max(band.height, height_of(part));
        }
    }
    if (!bands.empty())
        bands.front().begins_columns = true;
    return bands;
}

void shift(SheetItem& item, double by)
{
    if (auto* text = std::get_if<SheetText>(&item))
        text->baseline += by;
    else if (auto* shape = std::get_if<SheetRectangle>(&item))
        shape->y += by;
    else if (auto* code = std::get_if<SheetCode>(&item))
        code->y += by;
    else if (auto* drawn = std::get_if<SheetShape>(&item))
        for (SheetRing& ring : drawn->rings)
            for (SheetPoint& point : ring)
                point.y += by;
}

void rectangle(Band& band, const SheetRectangle& shape)
{
    band.items.emplace_back(SheetBegin{Part::Artifact, "", 1});
    band.items.emplace_back(shape);
    band.items.emplace_back(SheetEnd{Part::Artifact});
}

void rule(Band& band, double x, double y, double width, double thickness, Colour colour)
{
    rectangle(band, {x, y, width, thickness, 0, 0, colour});
}

}  // namespace kotozute
