#include "core/document/card.hpp"

#include "core/document/lines.hpp"
#include "core/document/png.hpp"

#include <vector>

namespace kotozute {
namespace {

std::string one_line(const std::string& text)
{
    std::string result = without_hints(text);
    for (char& c : result)
        if (c == '\n')
            c = ' ';
    return result;
}

std::string box_line(const DocumentBox& box, const SheetWords& words)
{
    std::string line = filled(words.heading, box.title) + box.text;
    std::string notes;
    for (const std::string& note : box.notes)
        notes += (notes.empty() ? "" : words.join) + note;
    if (!notes.empty())
        line += filled(words.aside, notes);
    if (!box.phone.empty())
        line += ' ' + box.phone;
    return one_line(line);
}

std::string brief_line(const DocumentBox& box, const SheetWords& words)
{
    return one_line(filled(words.heading, box.title) + box.text +
                    (box.phone.empty() ? "" : ' ' + box.phone));
}

// The line with its notes where that fits into `room`, else without, else nothing.
std::string fitting(const DocumentBox& box, const SheetWords& words, std::size_t room)
{
    std::string line = box_line(box, words);
    if (line.size() + 1 > room)
        line = brief_line(box, words);
    return line.size() + 1 > room ? std::string() : line;
}

std::string fitting(const std::string& text, std::size_t room)
{
    std::string line = one_line(text);
    return line.size() + 1 > room ? std::string() : line;
}

}  // namespace

std::string card_text(const Document& document, const SheetWords& words)
{
    const Head& head = document.head;
    const std::string wish = one_line(document.foot.declaration);
    const std::string sample = head.sample.empty() ? "" : head.sample + ' ';
    const std::string title =
        fitting(head.title + ' ' + sample + head.version + ' ' + head.day, card_limit);
    std::size_t room = card_limit - wish.size() - title.size() - 1;
    const auto take = [&](std::string line) {
        room -= line.empty() ? 0 : line.size() + 1;
        return line;
    };
    // Room is given to the most urgent first, whatever the order on the card.
    const std::string born = filled(words.aside, head.born);
    std::string name = fitting(head.name + born, room / 3);
    if (name.empty())
        name = fitting(head.name, room / 3);
    name = take(name);
    const std::string person = take(fitting(document.person, words, room / 2));
    const std::string place = take(fitting(document.place, words, room * 2 / 3));
    const std::string worse = take(fitting(document.worse, words, room));

    std::string card;
    for (const std::string& line : {title, name, place, worse, person})
        if (!line.empty())
            card += line + '\n';
    return card + wish;
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
