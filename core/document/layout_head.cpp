#include "core/document/layout_parts.hpp"

#include <algorithm>
#include <array>

namespace kotozute::sheet {
namespace {

constexpr double least_box_height = 98;

// The largest size at which a text has at most three lines of the width.
Ink fitting(const Pen& pen, const std::string& text, double width)
{
    Ink ink = box_answer;
    for (; ink.size > box_smallest; ink.size -= 1) {
        PaperColumn column{0, width, {}};
        pen.write(column, text, ink, {});
        if (column.lines.size() <= 3)
            break;
    }
    return ink;
}

struct BoxText {
    PaperColumn main, phone;
};

BoxText box_text(const DocumentBox& box, const std::string& nothing, const Pen& pen, double x)
{
    const double width = box_width - 2 * box_padding;
    BoxText text{{x + box_padding, width, {}}, {x + box_padding, width, {}}};
    const Ink title{10, true, colours::green, 1.3, Breaking::Phrases};
    pen.write(text.main, box.title, title, {Part::Heading, 0, 0, ""});
    if (!box.caption.empty()) {  // behind the title
        Pen::Setting beside{Part::Paragraph, -height_of(text.main.lines.back()), 0, ""};
        beside.indent = pen.width(box.title, title) + 8;
        pen.write(text.main, box.caption, box_caption, beside);
    }
    Ink answer = fitting(pen, box.text, width);
    if (box.text == nothing)
        answer = lighter(answer);
    pen.write(text.main, box.text, answer, {Part::Paragraph, 3, 0, ""});
    double before = 3;
    for (const std::string& note : box.notes) {
        pen.write(text.main, note, box_note, {Part::Paragraph, before, 0, ""});
        before = 0;
    }
    if (!box.phone.empty())
        pen.write(text.phone, box.phone, box_phone, {Part::Paragraph, 3, 0, ""});
    return text;
}

void draw_sample(Band& band, const std::string& word, const Pen& pen, double x)
{
    const Ink ink{15, true, colours::persimmon, 1.2, Breaking::Full};
    const double width = pen.width(word, ink) + 20;
    rectangle(band, {x, 2, width, 25, 3, 1.5, colours::persimmon});
    PaperColumn column{x + 10, width, {}};
    pen.write(column, word, ink, {});
    draw(band, column, 5.5);
}

// Text that ends at the right margin.
void draw_right(Band& band, const Pen& pen, const std::string& text, const Ink& ink, double y)
{
    const double width = pen.width(text, ink);
    PaperColumn column{margin + measure - width, width + 1, {}};
    pen.write(column, text, ink, {});
    draw(band, column, y);
}

}  // namespace

Band head(const Head& head, const Pen& pen, bool repeated)
{
    Band band;
    const Ink& small = head_small;
    PaperColumn title{margin, measure, {}};
    pen.write(title, head.title, {22, true, colours::green, 1.3, Breaking::Phrases},
              {repeated ? Part::Paragraph : Part::Title, 0, 0, ""});
    draw(band, title, 0);
    if (!head.sample.empty())
        draw_sample(band, head.sample, pen,
                    margin + pen.width(head.title, title.lines[0].ink) + 16);
    draw_right(band, pen, head.version + "　" + head.day,
               {12, true, colours::ink, 1.4, Breaking::Full}, 2);
    if (!head.review.empty())
        draw_right(band, pen, head.review, small, 20);

    const double top = height_of(title) + 3;
    PaperColumn name{margin, measure, {}};
    pen.write(name, head.name, head_name, {});
    draw(band, name, top);
    double below = top + height_of(name);
    const std::string more = head.kana.empty() ? head.born : head.kana + "　" + head.born;
    const double beside = pen.width(head.name, name.lines[0].ink) + 14;
    PaperColumn born{margin, measure, {}};
    if (name.lines.size() == 1 && beside + pen.width(more, small) <= measure) {
        born = {margin + beside, measure - beside, {}};
        below -= 17.6;
    }
    pen.write(born, more, head_born, {});
    draw(band, born, below);
    below += height_of(born);
    if (!head.contact.empty()) {
        const double room = measure - (born.x - margin) - pen.width(more, born.lines[0].ink) - 14;
        if (born.lines.size() == 1 && pen.width(head.contact, small) <= room) {
            draw_right(band, pen, head.contact, small, below - height_of(born) + 1);
        } else {
            PaperColumn contact{margin, measure, {}};
            pen.write(contact, head.contact, small, {});
            draw(band, contact, below);
            below += height_of(contact);
        }
    }
    band.height = below + 6;
    rule(band, margin, band.height, measure, 1.2, colours::ink);
    band.height += 11;
    return band;
}

Band boxes(const Document& document, const Pen& pen)
{
    Band band;
    std::array<BoxText, 3> texts;
    double x = margin;
    std::size_t i = 0;
    for (const DocumentBox* box : {&document.place, &document.worse, &document.person}) {
        texts[i] = box_text(*box, document.nothing, pen, x);
        band.height = std::max({band.height, least_box_height,
                                height_of(texts[i].main) + height_of(texts[i].phone) + 17});
        x += box_width + box_gap;
        ++i;
    }
    for (const BoxText& text : texts) {
        rectangle(band,
                  {text.main.x - box_padding, 0, box_width, band.height, 5, 1.4, colours::green});
        draw(band, text.main, 7);
        draw(band, text.phone, band.height - height_of(text.phone) - 9);
    }
    return band;
}

}  // namespace kotozute::sheet
