#include "core/document/layout_parts.hpp"

#include <algorithm>
#include <array>

namespace kotozute::sheet {
namespace {

// The strength stands below the name of its situation, so that the three answers have room.
constexpr std::array<double, 4> widths{110, 129, 129, measure - 110 - 129 - 129};
constexpr double padding = 5;  // left and right of a cell's text

double left_of(std::size_t column)
{
    double x = margin;
    for (std::size_t i = 0; i < column; ++i)
        x += widths[i];
    return x;
}

PaperColumn cell_column(std::size_t column)
{
    return {left_of(column) + padding, widths[column] - 2 * padding, {}};
}

void draw_cell(Band& band, const PaperColumn& column, double y, Part part, int spans)
{
    band.items.emplace_back(SheetBegin{part, "", spans});
    draw(band, column, y);
    band.items.emplace_back(SheetEnd{part});
}

Band header_row(const Document& document, const Pen& pen, const Scale& scale)
{
    Band band;
    band.with_next = true;
    const double y = 3.5;
    const auto& [scenario, care, death, worse, strength] = document.columns;
    const std::array<std::string, 4> titles{scenario + document.and_between + strength, care, death,
                                            worse};
    std::array<PaperColumn, 4> cells;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        cells[i] = cell_column(i);
        pen.write(cells[i], titles[i], {scale.small(), true, colours::ink, 1.4, Breaking::Phrases},
                  {});
        band.height = std::max(band.height, height_of(cells[i]) + 2 * y);
    }
    rectangle(band, {margin, 0, measure, band.height, 0, 0, colours::tint});
    band.items.emplace_back(SheetBegin{Part::Row, "", 1});
    for (const PaperColumn& cell : cells)
        draw_cell(band, cell, y, Part::ColumnHeader, 1);
    band.items.emplace_back(SheetEnd{Part::Row});
    return band;
}

Ink cell_ink(const Scale& scale, bool second)
{
    return {second ? scale.small() : scale.body, false, second ? colours::quiet : colours::ink,
            std::min(scale.leading, 1.35), Breaking::Phrases};
}

// The second choice stands behind the first where there is room, else below it.
PaperColumn filled_cell(std::size_t column, const Cell& cell, const std::string& nothing,
                        const Pen& pen, const Scale& scale)
{
    PaperColumn text = cell_column(column);
    const Ink ink = cell_ink(scale, false);
    pen.write(text, cell.text, cell.text == nothing ? lighter(ink) : ink, {});
    if (cell.second.empty())
        return text;
    const double behind = pen.width(cell.text, cell_ink(scale, false)) + scale.body * 0.8;
    Pen::Setting setting;
    if (behind + pen.width(cell.second, cell_ink(scale, true)) <= text.width &&
        text.lines.size() == 1) {
        setting.indent = behind;
        setting.before = -height_of(text.lines[0]);
    }
    pen.write(text, cell.second, cell_ink(scale, true), setting);
    if (setting.indent > 0)
        text.lines.back().ink.leading =
            text.lines[0].ink.size * text.lines[0].ink.leading / text.lines.back().ink.size;
    return text;
}

void move_down(Band& band, double by)
{
    for (SheetItem& item : band.items)
        shift(item, by);
    band.height += by;
}

// What was said about the situation, in one paragraph below its answers, beside its name.
std::vector<Band> note_bands(const ScenarioRow& row, const Pen& pen, const Scale& scale)
{
    std::string text;
    for (const Fact& note : row.notes)
        text += (text.empty() ? "" : "　") + note.label + "\u00A0" + note.text;
    PaperColumn notes{left_of(1) + padding, measure - widths[0] - 2 * padding, {}};
    Ink ink = scale.quiet();
    ink.leading = std::min(scale.leading, 1.4);
    if (!text.empty())
        pen.write(notes, text, ink, {});
    std::vector<Band> bands = bands_of({notes}, most);
    for (Band& band : bands) {
        band.items = std::move(band.columns.front());  // the only one
        band.columns.clear();
        band.items.insert(band.items.begin(),
                          {SheetBegin{Part::Row, "", 1}, SheetBegin{Part::Cell, "", 4}});
        band.items.emplace_back(SheetEnd{Part::Cell});
        band.items.emplace_back(SheetEnd{Part::Row});
    }
    return bands;
}

std::vector<Band> row_bands(const ScenarioRow& row, const std::string& nothing, const Pen& pen,
                            const Scale& scale)
{
    const double y = scale.gap / 3;
    std::array<PaperColumn, 4> cells{cell_column(0), filled_cell(1, row.care, nothing, pen, scale),
                                     filled_cell(2, row.death, nothing, pen, scale),
                                     filled_cell(3, row.worse, nothing, pen, scale)};
    Ink name = cell_ink(scale, false);
    name.bold = true;
    pen.write(cells[0], row.scenario, name, {});
    if (!row.strength.empty())
        pen.write(cells[0], row.strength, cell_ink(scale, true), {});

    Band band;
    double answers = 0;
    for (std::size_t i = 1; i < cells.size(); ++i)
        answers = std::max(answers, y + height_of(cells[i]));
    band.items.emplace_back(SheetBegin{Part::Row, "", 1});
    for (std::size_t i = 0; i < cells.size(); ++i)
        draw_cell(band, cells[i], y, i == 0 ? Part::RowHeader : Part::Cell, 1);
    band.items.emplace_back(SheetEnd{Part::Row});

    std::vector<Band> bands = note_bands(row, pen, scale);
    if (bands.empty())
        bands.emplace_back();
    move_down(bands.front(), answers);
    bands.front().height = std::max(bands.front().height, y + height_of(cells[0]));
    bands.front().items.insert(bands.front().items.begin(), band.items.begin(), band.items.end());

    bands.back().height += y;
    rule(bands.back(), margin, bands.back().height - 0.3, measure, 0.6, colours::line);
    return bands;
}

}  // namespace

std::vector<Band> scenarios(const Document& document, const Pen& pen, const Scale& scale)
{
    if (document.rows.empty())
        return {};
    std::vector<Band> bands(1);
    PaperColumn title{margin, measure, {}};
    pen.write(title, document.scenarios, scale.heading(), {Part::Heading, scale.gap, 0, ""});
    draw(bands[0], title, 0);
    bands[0].height = height_of(title) + 3;
    bands[0].with_next = true;
    bands.push_back(header_row(document, pen, scale));
    bands[1].items.insert(bands[1].items.begin(), SheetBegin{Part::Table, "", 1});
    for (const ScenarioRow& row : document.rows)
        append(bands, row_bands(row, document.nothing, pen, scale));
    bands.back().items.emplace_back(SheetEnd{Part::Table});
    return bands;
}

}  // namespace kotozute::sheet
