#include "core/document/pocket.hpp"

#include "core/document/layout_parts.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kotozute {
namespace {

using namespace sheet;

constexpr double millimetre = 72 / 25.4;
constexpr double width = 91 * millimetre, height = 55 * millimetre;
constexpr double padding = 10, inner = width - 2 * padding;
constexpr double left = (Sheet::width - 2 * width) / 2;
constexpr std::size_t rows = 4;
constexpr double least_type = 7.5;
constexpr double label_width = 66;
// At 0.4 mm a square, the largest code a card has (version 16) is read by any phone.
constexpr double code_side = 36 * millimetre;

const Ink page_title{18, true, colours::green, 1.3, Breaking::Phrases};
const Ink page_text{10.5, false, colours::ink, 1.5, Breaking::Full};
const Ink title{10, true, colours::green, 1.3, Breaking::Phrases};
const Ink faint{least_type, false, colours::quiet, 1.35, Breaking::Full};
const Ink name_ink{13, true, colours::ink, 1.3, Breaking::Full};
const Ink born_ink{9, false, colours::ink, 1.35, Breaking::Full};
const Ink label_ink{8, true, colours::green, 1.3, Breaking::Phrases};
const Ink answer_ink{10.5, true, colours::ink, 1.2, Breaking::Full};
const Ink note_ink{8, false, colours::ink, 1.3, Breaking::Full};
const Ink phone_ink{12, true, colours::ink, 1.2, Breaking::Full};
const Ink wish_ink{least_type, true, colours::ink, 1.35, Breaking::Full};

// Text in at most so many lines; what is left over gives way to "…".
void write(PaperColumn& column, const Pen& pen, const std::string& text, const Ink& ink,
           std::size_t lines = 1, double before = 0)
{
    if (!text.empty())
        pen.write(column, pen.shortened(text, ink, column.width, lines), ink,
                  {Part::Paragraph, before, 0, ""});
}

std::string all_of(const std::vector<std::string>& notes, const SheetWords& words)
{
    std::string all;
    for (const std::string& note : notes)
        all += (all.empty() ? "" : words.join) + note;
    return all;
}

// Draws the small papers, each from its own left edge.
class Pocket {
public:
    Pocket(const Document& document, const CardParts& parts, const SheetWords& words,
           const Fonts& fonts)
        : document_(document), parts_(parts), words_(words), pen_(fonts)
    {
    }

    Band face(double x) const
    {
        Band band;
        band.height = height;
        double y = head(band, x);
        if (parts_.place)
            y += answer(band, document_.place, x, y);
        if (parts_.worse)
            y += answer(band, document_.worse, x, y);
        if (parts_.person)
            answer(band, document_.person, x, y);
        PaperColumn wish{x + padding, inner, {}};
        write(wish, pen_, document_.foot.declaration, wish_ink);
        draw(band, wish, height - 7 - height_of(wish));
        return band;
    }

    Band back(double x, const std::optional<QrCode>& code) const
    {
        Band band;
        band.height = height;
        const double beside = code ? code_side + 6 : 0;
        if (code) {
            band.items.emplace_back(SheetBegin{Part::Figure, document_.foot.code_alternative, 1});
            band.items.emplace_back(
                SheetCode{x + padding - 4, (height - code_side) / 2, code_side, *code});
            band.items.emplace_back(SheetEnd{Part::Figure});
        }
        PaperColumn text{x + padding + beside, inner - beside, {}};
        pen_.write(text, words_.pocket.finder, {10, true, colours::green, 1.3, Breaking::Phrases},
                   {});
        write(text, pen_, words_.pocket.about, note_ink, 5, 4);
        write(text, pen_, words_.pocket.more, note_ink, 6, 4);
        draw(band, text, (height - height_of(text)) / 2);
        return band;
    }

    Band page_head(const std::string& called, const std::string& how) const
    {
        Band band;
        PaperColumn text{margin, measure, {}};
        pen_.write(text, called, page_title, {Part::Title, 0, 0, ""});
        pen_.write(text, how, page_text, {Part::Paragraph, 2, 0, ""});
        draw(band, text, 0);
        band.height = height_of(text) + 14;
        return band;
    }

    Band page_foot() const
    {
        Band band;
        PaperColumn text{margin, measure, {}};
        write(text, pen_, document_.foot.made, {9, false, colours::quiet, 1.5, Breaking::Full});
        draw(band, text, 0);
        return band;
    }

private:
    // Whose it is and of which version; gives where the answers begin.
    double head(Band& band, double x) const
    {
        const Head& head = document_.head;
        PaperColumn called{x + padding, inner, {}};
        write(called, pen_, head.title, title);
        draw(band, called, padding - 2);
        double beside = x + padding + pen_.width(head.title, title) + 8;
        if (!head.sample.empty()) {
            const Ink ink{10, true, colours::persimmon, 1.3, Breaking::Full};
            PaperColumn sample{beside, 60, {}};
            write(sample, pen_, head.sample, ink);
            draw(band, sample, padding - 2);
            beside += pen_.width(head.sample, ink) + 8;
        }
        const double room = x + padding + inner - beside;
        const std::string version = pen_.shortened(head.version + "　" + head.day, faint, room, 1);
        const double used = pen_.width(version, faint);
        PaperColumn dated{x + padding + inner - used, used + 1, {}};
        write(dated, pen_, version, faint);
        draw(band, dated, padding);

        PaperColumn who{x + padding, inner, {}};
        write(who, pen_, head.name, name_ink);
        write(who, pen_, head.kana.empty() ? head.born : head.kana + "　" + head.born, born_ink);
        draw(band, who, padding + 13);
        const double below = padding + 13 + height_of(who) + 2;
        rule(band, x + padding, below, inner, 0.6, colours::line);
        return below + 3;
    }

    // A label and what is wished, in the same type whatever the answer is; gives its height.
    double answer(Band& band, const DocumentBox& box, double x, double y) const
    {
        PaperColumn label{x + padding, label_width, {}};
        write(label, pen_, box.title, label_ink, 2);
        PaperColumn text{x + padding + label_width, inner - label_width, {}};
        write(text, pen_, without_hints(box.text),
              box.text == document_.nothing ? lighter(answer_ink) : answer_ink, 1);
        if (!box.phone.empty())
            write(text, pen_, box.phone, phone_ink);
        else
            write(text, pen_, all_of(box.notes, words_), note_ink);
        draw(band, label, y + 2);
        draw(band, text, y);
        return std::max(height_of(label) + 2, height_of(text)) + 1;
    }

    const Document& document_;
    const CardParts& parts_;
    const SheetWords& words_;
    Pen pen_;
};

// Where to cut, and where to fold or cut in the middle.
Band lines(bool folds)
{
    constexpr double dash = 3;
    Band band;
    rectangle(band, {left, 0, 2 * width, height, 0, 0.5, colours::line});
    if (!folds)
        rule(band, left + width - 0.25, 0, 0.5, height, colours::line);
    for (double y = dash; folds && y < height; y += 2 * dash)
        rule(band, left + width - 0.3, y, 0.6, dash, colours::quiet);
    return band;
}

void add(Band& band, Band more)
{
    band.items.insert(band.items.end(), std::make_move_iterator(more.items.begin()),
                      std::make_move_iterator(more.items.end()));
}

// The same paper again, for the eyes only: nobody wants to hear it eight times.
Band unspoken(Band band)
{
    std::erase_if(band.items, [](const SheetItem& item) {
        return std::holds_alternative<SheetBegin>(item) || std::holds_alternative<SheetEnd>(item);
    });
    band.items.insert(band.items.begin(), SheetBegin{Part::Artifact, "", 1});
    band.items.emplace_back(SheetEnd{Part::Artifact});
    return band;
}

void put(SheetPage& page, Band band, double y)
{
    for (SheetItem& item : band.items) {
        shift(item, y);
        page.items.push_back(std::move(item));
    }
}

}  // namespace

Sheet layout(PocketPaper paper, const Document& document, const CardParts& parts,
             const SheetWords& words, const Fonts& fonts, const std::optional<QrCode>& code)
{
    const bool folds = paper == PocketPaper::Card;
    const std::string& called = folds ? words.pocket.card_title : words.pocket.stickers_title;
    const Pocket pocket(document, parts, words, fonts);
    Band row = pocket.face(left);
    Band beside = folds ? pocket.back(left + width, code) : unspoken(pocket.face(left + width));
    const Band cuts = lines(folds);
    add(row, std::move(beside));

    Sheet sheet;
    sheet.title = called;
    sheet.author = without_hints(document.head.name);
    SheetPage& page = sheet.pages.emplace_back();
    double y = margin;
    Band head = pocket.page_head(called, folds ? words.pocket.card_how : words.pocket.stickers_how);
    const double below = head.height;
    put(page, std::move(head), y);
    y += below;
    for (std::size_t i = 0; i < rows; ++i, y += height) {
        put(page, cuts, y);
        put(page, i == 0 ? row : unspoken(row), y);
    }
    put(page, pocket.page_foot(), y + 8);
    sheet.smallest_type = least_type;
    return sheet;
}

}  // namespace kotozute
