#include "shell/text.hpp"

#include "core/base/kinsoku.hpp"

#include <cmath>
#include <cstring>

namespace kotozute::shell {
namespace {

// No line is set wider: what is asked for "on one line" is.
constexpr float endless = 1e6f;
constexpr std::size_t most_kept = 1500;

std::string key(std::string_view text, float width, const TextStyle& style, float scale)
{
    const float numbers[] = {width, style.tracking, style.px, style.leading, scale};
    const char flags[] = {static_cast<char>(style.type), static_cast<char>(style.align),
                          static_cast<char>(style.bold), static_cast<char>(style.balance),
                          static_cast<char>(style.literal)};
    std::string out(sizeof numbers + sizeof flags, '\0');
    std::memcpy(out.data(), numbers, sizeof numbers);
    std::memcpy(out.data() + sizeof numbers, flags, sizeof flags);
    out += text;
    return out;
}

float indent(Align align, float room, float width)
{
    switch (align) {
    case Align::Left: return 0;
    case Align::Centre: return (room - width) / 2;
    case Align::Right: return room - width;
    }
    return 0;
}

}  // namespace

Typesetter::Typesetter(Fonts& fonts) : fonts_(fonts) { prepare_kinsoku(); }

void Typesetter::begin_frame(float scale)
{
    if (generation_ != fonts_.generation()) {
        kept_.clear();
        generation_ = fonts_.generation();
    }
    if (kept_.size() > most_kept)
        std::erase_if(kept_, [&](const auto& entry) { return entry.second.used < frame_; });
    scale_ = scale;
    ++frame_;
}

float Typesetter::px(const TextStyle& style) const
{
    return style.px > 0 ? style.px
                        : std::round(type_steps[static_cast<int>(style.type)].px * scale_);
}

float Typesetter::line_height(const TextStyle& style, bool furigana) const
{
    const float leading =
        style.leading > 0 ? style.leading : type_steps[static_cast<int>(style.type)].leading;
    return std::round(px(style) * (furigana ? std::max(2.f, leading) : leading));
}

const Laid& Typesetter::lay(std::string_view text, float width, const TextStyle& style)
{
    const auto [found, unknown] = kept_.try_emplace(key(text, width, style, scale_));
    if (unknown)
        found->second.laid = set(text, width, style);
    found->second.used = frame_;
    return found->second.laid;
}

float Typesetter::width(std::string_view text, const TextStyle& style)
{
    TextStyle left = style;
    left.align = Align::Left;
    left.balance = false;
    return lay(text, endless, left).width;
}

Laid Typesetter::set(std::string_view text, float width, const TextStyle& style)
{
    const std::vector<Unit> parts = units(text, style.literal);
    const float size = px(style), small = std::round(size / 2);
    const float track = std::round(style.tracking * size);
    std::vector<float> widths;
    widths.reserve(parts.size());
    bool furigana = false;
    for (const Unit& part : parts) {
        float base = 0, ruby = 0;
        for (const char32_t c : part.base)
            base += fonts_.advance(c, size, style.bold) + track;
        for (const char32_t c : part.ruby)
            ruby += fonts_.advance(c, small, false);
        widths.push_back(std::max(base, ruby));
        furigana = furigana || !part.ruby.empty();
    }
    const std::vector<Line> lines = set_lines(parts, widths, width, style.balance);
    Laid laid;
    place(laid, parts, widths, lines, width, style, furigana);
    return laid;
}

void Typesetter::place(Laid& laid, const std::vector<Unit>& parts, const std::vector<float>& widths,
                       const std::vector<Line>& lines, float width, const TextStyle& style,
                       bool furigana)
{
    const float size = px(style), small = std::round(size / 2);
    const float track = std::round(style.tracking * size);
    laid.line_height = line_height(style, furigana);
    const float top = furigana ? laid.line_height - std::round(size * 1.22f)
                               : std::round((laid.line_height - size) / 2);
    float y = 0;
    for (const Line& line : lines) {
        float x = indent(style.align, width, line.width);
        for (std::size_t i = line.from; i < line.to; ++i) {
            float base = 0, ruby = 0;
            for (const char32_t c : parts[i].base)
                base += fonts_.advance(c, size, style.bold) + track;
            for (const char32_t c : parts[i].ruby)
                ruby += fonts_.advance(c, small, false);
            float at = x + (widths[i] - base) / 2;
            for (const char32_t c : parts[i].base) {
                if (c > 0x20 && c != 0x3000)
                    laid.glyphs.push_back({c, at, y + top, size, style.bold});
                at += fonts_.advance(c, size, style.bold) + track;
            }
            at = x + (widths[i] - ruby) / 2;
            for (const char32_t c : parts[i].ruby) {
                laid.glyphs.push_back({c, at, y + top - small - 1, small, false});
                at += fonts_.advance(c, small, false);
            }
            x += widths[i];
        }
        laid.line_ends.push_back(laid.glyphs.size());
        laid.width = std::max(laid.width, line.width);
        laid.line_widths.push_back(line.width);
        y += laid.line_height;
    }
    laid.height = y;
}

}  // namespace kotozute::shell
