#include "shell/field_lines.hpp"

#include "core/base/kinsoku.hpp"
#include "core/base/utf8.hpp"

#include <algorithm>

namespace kotozute::shell {

void FieldLines::lay(std::string_view text, float width, float px, float line_height, Fonts& fonts)
{
    if (text == text_ && width == width_ && px == px_ && generation_ == fonts.generation())
        return;
    text_ = text;
    width_ = width;
    px_ = px;
    line_height_ = line_height;
    generation_ = fonts.generation();
    lines_.clear();
    std::size_t from = 0;
    for (;;) {
        const std::size_t to = std::min(text_.find('\n', from), text_.size());
        break_paragraph(from, to, fonts);
        if (to == text_.size())
            break;
        from = to + 1;
    }
}

void FieldLines::break_paragraph(std::size_t from, std::size_t to, Fonts& fonts)
{
    std::string_view rest = std::string_view(text_).substr(from, to - from);
    std::u32string characters;
    std::vector<std::size_t> offsets;
    while (!rest.empty()) {
        offsets.push_back(to - rest.size());
        characters += utf8::take(rest);
    }
    offsets.push_back(to);
    const std::vector<bool> starts = line_starts(characters);
    std::size_t line = 0, allowed = 0;
    float x = 0, allowed_x = 0;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const float advance = fonts.advance(characters[i], px_, false);
        if (i > line && starts[i]) {
            allowed = i;
            allowed_x = x;
        }
        if (x + advance > width_ && i > line && characters[i] != U' ' && characters[i] != U'　') {
            const std::size_t cut = allowed > line ? allowed : i;
            lines_.push_back({offsets[line], offsets[cut]});
            x -= allowed > line ? allowed_x : x;
            line = cut;
        }
        x += advance;
    }
    lines_.push_back({offsets[line], to});
}

std::size_t FieldLines::line_of(std::size_t offset) const
{
    const auto after = std::upper_bound(lines_.begin(), lines_.end(), offset,
                                        [](std::size_t o, const Line& l) { return o < l.from; });
    return after == lines_.begin() ? 0 : static_cast<std::size_t>(after - lines_.begin()) - 1;
}

Point FieldLines::place_of(std::size_t offset, Fonts& fonts) const
{
    const std::size_t index = line_of(offset);
    const Line& l = lines_[index];
    std::string_view rest = std::string_view(text_).substr(l.from, std::min(offset, l.to) - l.from);
    Point place{0, static_cast<float>(index) * line_height_};
    while (!rest.empty())
        place.x += fonts.advance(utf8::take(rest), px_, false);
    place.x = std::min(place.x, width_);
    return place;
}

std::size_t FieldLines::offset_at(Point place, Fonts& fonts) const
{
    const float row = std::clamp(place.y / line_height_, 0.f, static_cast<float>(count() - 1));
    const auto index = static_cast<std::size_t>(row);
    const Line& l = lines_[index];
    std::string_view rest = std::string_view(text_).substr(l.from, l.to - l.from);
    float x = 0;
    while (!rest.empty()) {
        const std::size_t here = l.to - rest.size();
        const float advance = fonts.advance(utf8::take(rest), px_, false);
        if (place.x < x + advance / 2)
            return here;
        x += advance;
    }
    // The end of a line that goes on is the start of the next: stay before its last character.
    const bool goes_on = index + 1 < count() && lines_[index + 1].from == l.to && l.to > l.from;
    std::size_t end = l.to;
    if (goes_on)
        do
            --end;
        while (end > l.from && (static_cast<unsigned char>(text_[end]) & 0xC0) == 0x80);
    return end;
}

}  // namespace kotozute::shell
