#include "core/document/card.hpp"

#include "core/base/utf8.hpp"
#include "core/document/lines.hpp"
#include "core/document/png.hpp"

#include <algorithm>
#include <array>

namespace kotozute {
namespace {

// What gives way when the card gets too long, one after the other. The name comes late and is
// only shortened; the birthday, the phone number and that it is a wish never give way.
enum class GivesWay {
    Nothing,
    RelationAndConsent,
    Details,    // which place exactly, where to die
    OtherName,  // of the one who speaks for the person
    Name,
    IfWorse,
    Place,
};
constexpr std::array<GivesWay, 7> each_way{{GivesWay::Nothing, GivesWay::RelationAndConsent,
                                            GivesWay::Details, GivesWay::OtherName, GivesWay::Name,
                                            GivesWay::IfWorse, GivesWay::Place}};

constexpr std::size_t short_name = 30;   // bytes, of a name that is shortened
constexpr std::size_t long_number = 60;  // bytes, of what is no number to call

// As much of the beginning as fits, with "…" behind.
std::string shortened(const std::string& text, std::size_t bytes)
{
    constexpr std::string_view more = "…";
    if (text.size() <= bytes)
        return text;
    std::string result;
    for (std::string_view rest = text; !rest.empty();) {
        std::string next = result;
        utf8::append(next, utf8::take(rest));
        if (next.size() + more.size() > bytes)
            break;
        result = std::move(next);
    }
    return result + std::string(more);
}

class Card {
public:
    Card(const Document& document, const SheetWords& words, const CardParts& parts, GivesWay latest)
        : document_(document), words_(words), parts_(parts), latest_(latest)
    {
    }

    std::string text() const
    {
        const Head& head = document_.head;
        const std::string sample = head.sample.empty() ? "" : head.sample + ' ';
        std::string below;
        if (parts_.place)
            below += place() + '\n';
        if (parts_.worse)
            below += worse() + '\n';
        if (parts_.person)
            below += person() + '\n';
        if (gave_way(GivesWay::RelationAndConsent))
            below += words_.more_on_paper + '\n';
        below += one_line(document_.foot.declaration);
        const std::string title =
            one_line(head.title + ' ' + sample + head.version + ' ' + head.day) + '\n';
        const std::string born = one_line(filled(words_.aside, head.born)) + '\n';
        const std::size_t others = title.size() + born.size() + below.size();
        const std::size_t room = others < card_limit ? card_limit - others : 0;
        std::string name = one_line(head.name);
        if (gave_way(GivesWay::Name))
            name = shortened(name, std::max(room, short_name));
        return title + name + born + below;
    }

    std::string place() const { return answer(document_.place, GivesWay::Place); }
    std::string worse() const { return answer(document_.worse, GivesWay::IfWorse); }

    std::string person() const
    {
        const DocumentBox& box = document_.person;
        std::string name = one_line(box.text);
        if (gave_way(GivesWay::OtherName))
            name = shortened(name, short_name);
        std::string line = filled(words_.heading, box.title) + name;
        if (!gave_way(GivesWay::RelationAndConsent))
            line += aside(box.notes);
        if (!box.phone.empty() && (box.phone.size() <= long_number || !gave_way(GivesWay::Name)))
            line += ' ' + box.phone;
        return one_line(line);
    }

private:
    bool gave_way(GivesWay what) const { return latest_ >= what; }

    // "過ごしたい場所：自宅（ぜひ）（次に 病院）". An answer gives way whole, never a part of it.
    std::string answer(const DocumentBox& box, GivesWay whole) const
    {
        std::string line = filled(words_.heading, box.title);
        if (gave_way(whole))
            return one_line(line + "…");
        line += box.text;
        std::vector<std::string> notes = box.notes;
        if (gave_way(GivesWay::Details))
            std::erase_if(notes, [&](const std::string& note) { return note != box.second; });
        return one_line(line + aside(notes));
    }

    std::string aside(const std::vector<std::string>& notes) const
    {
        std::string all;
        for (const std::string& note : notes)
            all += (all.empty() ? "" : words_.join) + note;
        return all.empty() ? all : filled(words_.aside, all);
    }

    const Document& document_;
    const SheetWords& words_;
    const CardParts& parts_;
    GivesWay latest_;
};

}  // namespace

std::string one_line(const std::string& text)
{
    std::string result = without_hints(text);
    for (char& c : result)
        if (c == '\n')
            c = ' ';
    return result;
}

std::vector<CardLine> card_lines(const Document& document, const SheetWords& words)
{
    std::vector<CardLine> lines;
    const auto add = [&](const DocumentBox& box, std::string (Card::*said)() const) {
        CardLine line{one_line(filled(words.heading, box.title)), {}};
        for (const GivesWay latest : each_way)
            line.ways.push_back(
                (Card(document, words, {}, latest).*said)().substr(line.heading.size()));
        lines.push_back(std::move(line));
    };
    add(document.place, &Card::place);
    add(document.worse, &Card::worse);
    add(document.person, &Card::person);
    return lines;
}

std::string card_text(const Document& document, const SheetWords& words, const CardParts& on_card)
{
    std::string text;
    for (const GivesWay latest : each_way) {
        text = Card(document, words, on_card, latest).text();
        if (text.size() <= card_limit)
            break;
    }
    return text;
}

Result<std::string> card_png(const QrCode& code)
{
    constexpr int pixels = 8;
    const int side = (code.size + 2 * QrCode::quiet) * pixels;
    std::vector<unsigned char> image(static_cast<std::size_t>(side * side), 255);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const int column = x / pixels - QrCode::quiet, row = y / pixels - QrCode::quiet;
            const bool inside = column >= 0 && row >= 0 && column < code.size && row < code.size;
            if (inside && code.at(column, row))
                image[static_cast<std::size_t>(y * side + x)] = 0;
        }
    return png(side, side, 1, image);
}

}  // namespace kotozute
