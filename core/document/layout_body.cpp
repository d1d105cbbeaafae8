#include "core/document/layout_parts.hpp"

#include <algorithm>

namespace kotozute::sheet {
namespace {

constexpr double third = (measure - 2 * gutter) / 3;
constexpr double half = (measure - gutter) / 2;

PaperColumn column_at(int place, double width)
{
    return {margin + place * (width + gutter), width, {}};
}

// What is set for `text`: an answer, or lighter where there is none.
Ink ink_of(const std::string& text, const std::string& nothing, const Scale& scale)
{
    return text == nothing ? lighter(scale.text()) : scale.text();
}

void write_passage(PaperColumn& column, const Passage& passage, const std::string& nothing,
                   const Pen& pen, const Scale& scale, const Ink& heading, double before)
{
    pen.write(column, passage.title, heading, {Part::Heading, before, 0, ""});
    const std::size_t first = column.lines.size();
    double space = 2;
    for (std::size_t i = 0; i < passage.lines.size(); ++i) {
        Pen::Setting setting{Part::Paragraph, space, 0, ""};
        if (passage.ranked) {
            setting.indent = scale.body * 1.5;
            setting.mark = std::to_string(i + 1);
        }
        pen.write(column, passage.lines[i], ink_of(passage.lines[i], nothing, scale), setting);
        space = 0;
    }
    if (!passage.words.empty())
        pen.write(column, passage.words, scale.text(), {Part::Paragraph, space, 0, ""});
    belongs_to(column, first, passage.title);
}

// "1 住み慣れた場所にいること　2 …" and the words, in one paragraph.
std::string in_one_line(const Passage& passage)
{
    std::string text;
    for (std::size_t i = 0; i < passage.lines.size(); ++i) {
        text += text.empty() ? "" : "　";
        text += (passage.ranked ? std::to_string(i + 1) + "\u00A0" : "") + passage.lines[i];
    }
    return text + passage.words;
}

// Names on the left, what belongs to them on the right.
std::vector<Band> fact_rows(const std::vector<Fact>& facts, const std::string& nothing,
                            const Pen& pen, const Scale& scale)
{
    constexpr double label_width = 104;
    std::vector<Band> bands;
    for (const Fact& fact : facts) {
        PaperColumn label{margin, label_width - 8, {}};
        PaperColumn text{margin + label_width, measure - label_width, {}};
        Ink ink = scale.label();
        ink.leading = scale.leading * scale.body / ink.size;
        pen.write(label, fact.label, ink, {Part::Heading, 0, 0, ""});
        pen.write(text, fact.text, ink_of(fact.text, nothing, scale), {});
        belongs_to(text, 0, fact.label);
        for (Band& band : bands_of({label, text}, most)) {
            band.height += scale.gap / 6;
            bands.push_back(std::move(band));
        }
    }
    return bands;
}

Band space(double height, bool ruled)
{
    Band band;
    band.height = height;
    if (ruled)
        rule(band, margin, height / 2, measure, 0.6, colours::line);
    return band;
}

Colour colour_of(Voice voice)
{
    switch (voice) {
    case Voice::Person: return colours::green;
    case Voice::Family: return colours::violet;
    case Voice::Professional: return colours::indigo;
    }
    return colours::ink;
}

}  // namespace

std::vector<Band> wishes(const Document& document, const Pen& pen, const Scale& scale)
{
    if (scale.run_in) {
        std::vector<Fact> facts;
        for (const Passage* passage :
             {&document.values, &document.keep_doing, &document.worries, &document.must_not})
            facts.push_back({passage->title, in_one_line(*passage)});
        std::vector<Band> bands{space(scale.gap, false)};
        append(bands, fact_rows(facts, document.nothing, pen, scale));
        return bands;
    }
    PaperColumn left = column_at(0, half), right = column_at(1, half);
    write_passage(left, document.values, document.nothing, pen, scale, scale.heading(), scale.gap);
    write_passage(left, document.keep_doing, document.nothing, pen, scale, scale.label(),
                  scale.gap / 2);
    write_passage(right, document.worries, document.nothing, pen, scale, scale.heading(),
                  scale.gap);
    write_passage(right, document.must_not, document.nothing, pen, scale, scale.label(),
                  scale.gap / 2);
    return bands_of({left, right}, most);
}

std::vector<Band> voices(const Document& document, const Pen& pen, const Scale& scale)
{
    std::vector<Band> bands{space(scale.gap * 1.4, true)};
    std::vector<PaperColumn> columns;
    for (const Slip& slip : document.voices) {
        PaperColumn column = column_at(static_cast<int>(columns.size()), third);
        column.x += 9;
        column.width -= 9;
        pen.write(column, slip.title,
                  {scale.body, true, colour_of(slip.voice), 1.4, Breaking::Phrases},
                  {Part::Heading, 0, 0, ""});
        pen.write(column, slip.words, ink_of(slip.words, document.nothing, scale),
                  {Part::Paragraph, 2, 0, ""});
        if (!slip.who.empty())
            pen.write(column, slip.who,
                      {scale.small(), false, colours::quiet, 1.4, Breaking::Phrases},
                      {Part::Paragraph, 2, 0, ""});
        belongs_to(column, 1, slip.title);
        columns.push_back(std::move(column));
    }
    std::vector<Band> texts = bands_of(columns, most);
    for (Band& band : texts) {
        const double begin = &band == &texts.front() ? 2 : 0;
        const double end = band.height - (&band == &texts.back() ? 2 : 0);
        for (std::size_t i = 0; i < columns.size(); ++i)
            rectangle(band, {columns[i].x - 9, begin, 2, end - begin, 0, 0,
                             colour_of(document.voices[i].voice)});
    }
    append(bands, std::move(texts));
    return bands;
}

std::vector<Band> facts(const Document& document, const Pen& pen, const Scale& scale)
{
    std::vector<Band> bands{space(scale.gap * 1.4, true)};
    append(bands, fact_rows(document.disputes, document.nothing, pen, scale));
    append(bands, fact_rows(document.facts, document.nothing, pen, scale));
    append(bands, fact_rows(document.others, document.nothing, pen, scale));
    return bands;
}

void append(std::vector<Band>& bands, std::vector<Band> more)
{
    bands.insert(bands.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
}

}  // namespace kotozute::sheet
