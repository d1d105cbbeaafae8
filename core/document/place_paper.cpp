#include "core/document/place_paper.hpp"

#include "core/document/layout_parts.hpp"
#include "core/document/place_map.hpp"

#include <algorithm>
#include <array>

namespace kotozute {
namespace {

using namespace sheet;

constexpr double top = 27, bottom = Sheet::height - 27;
constexpr double least_map = 110, most_map = 330;
constexpr double padding = 4;
constexpr std::array<double, 4> widths{26, 206, 106, measure - 26 - 206 - 106};

const Ink title_ink{20, true, colours::green, 1.3, Breaking::Phrases};
const Ink name_ink{10.5, true, colours::ink, 1.35, Breaking::Full};
const Ink phone_ink{11, true, colours::ink, 1.35, Breaking::Full};
const Ink small_ink{9, false, colours::quiet, 1.4, Breaking::Full};
const Ink header_ink{9, true, colours::ink, 1.4, Breaking::Full};
const Ink foot_ink{9, false, colours::ink, 1.45, Breaking::Full};

double left_of(std::size_t column)
{
    double x = margin;
    for (std::size_t i = 0; i < column; ++i)
        x += widths[i];
    return x;
}

PaperColumn cell(std::size_t column)
{
    return {left_of(column) + padding, widths[column] - 2 * padding, {}};
}

void write(PaperColumn& column, const std::string& text, const Ink& ink, const Pen& pen,
           std::size_t lines)
{
    if (!text.empty())
        pen.write(column, pen.shortened(text, ink, column.width, lines), ink, {});
}

void draw_cell(Band& band, const PaperColumn& column, double y, Part part)
{
    band.items.emplace_back(SheetBegin{part, "", 1});
    draw(band, column, y);
    band.items.emplace_back(SheetEnd{part});
}

Band head(const PlacePaper& paper, const PlaceWords& words, const Pen& pen)
{
    Band band;
    PaperColumn text{margin, measure, {}};
    pen.write(text, words.title, title_ink, {Part::Title, 0, 0, ""});
    const std::string count = std::to_string(paper.places.size());
    pen.write(text,
              paper.start.empty()
                  ? filled(words.count, count)
                  : filled(words.near, paper.start) + "　" + filled(words.count, count),
              small_ink, {});
    pen.write(text, words.not_all, foot_ink, {Part::Paragraph, 3, 0, ""});
    draw(band, text, 0);
    band.height = height_of(text) + 8;
    return band;
}

Band header_row(const PlaceWords& words, const Pen& pen)
{
    Band band;
    const std::array<const std::string*, 4> titles{&words.number, &words.place, &words.phone,
                                                   &words.address};
    band.items.emplace_back(SheetBegin{Part::Row, "", 1});
    for (std::size_t i = 0; i < titles.size(); ++i) {
        PaperColumn column = cell(i);
        write(column, *titles[i], header_ink, pen, 1);
        band.height = std::max(band.height, height_of(column) + 6);
        draw_cell(band, column, 3, Part::ColumnHeader);
    }
    band.items.emplace_back(SheetEnd{Part::Row});
    Band ground;
    rectangle(ground, {margin, 0, measure, band.height, 0, 0, colours::tint});
    band.items.insert(band.items.begin(), ground.items.begin(), ground.items.end());
    return band;
}

Band row(const PaperPlace& place, std::size_t number, const PlaceWords& words, const Pen& pen)
{
    constexpr double y = 4;
    std::array<PaperColumn, 3> cells{cell(1), cell(2), cell(3)};
    write(cells[0], place.name, name_ink, pen, 2);
    write(cells[0], place.kind, small_ink, pen, 1);
    if (place.phone.empty())
        write(cells[1], words.unverified, lighter(phone_ink), pen, 1);
    else
        write(cells[1], place.phone, phone_ink, pen, 1);
    write(cells[2], place.address, {9, false, colours::ink, 1.4, Breaking::Full}, pen, 2);
    std::string distance = place.distance;
    if (place.rough)
        distance += distance.empty() ? words.rough : "（" + words.rough + "）";
    write(cells[2], distance, small_ink, pen, 1);

    Band band;
    for (const PaperColumn& column : cells)
        band.height = std::max(band.height, height_of(column) + 2 * y);
    band.items.emplace_back(SheetBegin{Part::Row, "", 1});
    band.items.emplace_back(SheetBegin{Part::RowHeader, "", 1});
    mark(band, pen, number, {margin + mark_radius + padding, y + mark_radius}, place.rough);
    band.items.emplace_back(SheetEnd{Part::RowHeader});
    for (const PaperColumn& column : cells)
        draw_cell(band, column, y, Part::Cell);
    band.items.emplace_back(SheetEnd{Part::Row});
    rule(band, margin, band.height - 0.3, measure, 0.6, colours::line);
    return band;
}

// Who tells of which: "出典：〇〇（2025年12月31日のもの）1・3・4"
std::string sources(const PlacePaper& paper, const PlaceWords& words)
{
    std::vector<std::pair<std::string, std::string>> told;
    for (std::size_t i = 0; i < paper.places.size(); ++i) {
        const std::string& source = paper.places[i].source;
        auto found = std::find_if(told.begin(), told.end(),
                                  [&](const auto& one) { return one.first == source; });
        if (source.empty())
            continue;
        if (found == told.end())
            found = told.insert(told.end(), {source, ""});
        found->second += (found->second.empty() ? "" : "・") + std::to_string(i + 1);
    }
    std::string text;
    for (const auto& [source, numbers] : told)
        text += (text.empty() ? "" : "　") + source + " " + numbers;
    return text.empty() ? text : filled(words.source, text);
}

Band foot(const PlacePaper& paper, const Wording& wording, const Pen& pen)
{
    const PlaceWords& words = wording.sheet.places;
    Band band;
    rule(band, margin, 0, measure, 1.2, colours::ink);
    PaperColumn text{margin, measure, {}};
    const bool rough = std::any_of(paper.places.begin(), paper.places.end(),
                                   [](const PaperPlace& place) { return place.rough; });
    const std::string about =
        (paper.start.empty() ? "" : words.straight) + (rough ? words.hollow : std::string());
    if (!about.empty())
        pen.write(text, about, foot_ink, {Part::Paragraph, 6, 0, ""});
    if (const std::string told = sources(paper, words); !told.empty())
        pen.write(text, pen.shortened(told, small_ink, measure, 4), small_ink, {});
    if (paper.map && !paper.map->credit.empty())
        pen.write(text,
                  pen.shortened(filled(words.map_source, paper.map->credit), small_ink, measure, 2),
                  small_ink, {});
    pen.write(text, filled(wording.sheet.made, paper.made), small_ink, {});
    draw(band, text, 0);
    band.height = height_of(text);
    return band;
}

void put(SheetPage& page, Band band, double& y)
{
    for (SheetItem& item : band.items) {
        shift(item, y);
        page.items.push_back(std::move(item));
    }
    y += band.height;
}

}  // namespace

Sheet layout(const PlacePaper& paper, const Wording& wording, const Fonts& fonts)
{
    const Pen pen(fonts);
    const PlaceWords& words = wording.sheet.places;
    const Band last = foot(paper, wording, pen);
    std::vector<Band> rows{header_row(words, pen)};
    for (std::size_t i = 0; i < paper.places.size(); ++i)
        rows.push_back(row(paper.places[i], i + 1, words, pen));
    double needed = last.height + 10;
    for (const Band& band : rows)
        needed += band.height;

    Sheet sheet;
    sheet.title = without_hints(words.title);
    sheet.pages.resize(1);
    SheetPage& page = sheet.pages.front();
    double y = top;
    put(page, head(paper, words, pen), y);
    const double room = std::min(bottom - y - needed - 12, most_map);
    if (paper.map && room >= least_map) {
        put(page, map(paper, wording, pen, room), y);
        y += 12;
    }
    page.items.emplace_back(SheetBegin{Part::Table, "", 1});
    for (Band& band : rows)
        put(page, std::move(band), y);
    page.items.emplace_back(SheetEnd{Part::Table});
    double below = bottom - last.height;
    put(page, last, below);
    sheet.smallest_type = smallest_type;
    return sheet;
}

}  // namespace kotozute
