#include "core/content/strings.hpp"
#include "shell/pictures.hpp"
#include "shell/ui.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace kotozute::shell {
namespace {

constexpr float least_scale = 1, most_scale = 2, scale_step = .25f;
constexpr float track = 192;        // length of the slider's line: stops are a finger apart
constexpr float track_margin = 36;  // room for a letter at each end of it

float snapped(float value)
{
    return std::clamp(std::round(value / scale_step) * scale_step, least_scale, most_scale);
}

}  // namespace

// The widest look in which the sign, the slider and the tools fit side by side.
Ui::BannerLook Ui::banner_look(const Header& header, bool wordmark)
{
    const TextStyle name{.type = Type::Lead, .bold = true, .tracking = .08f};
    float all = 2 * banner_margin() + std::round(42 * std::min(scale(), 1.5f)) + 18;
    all += wordmark ? type_.width(header.home.text, name) : 0;
    all += track + 2 * track_margin + 48;
    float pills = 0, small = 0;
    for (const block::Button& tool : header.tools) {
        pills += wide_tool_width(tool) + space::gap;
        small += small_tool_width(tool.label.text, {.type = Type::Caption}) + space::s;
    }
    if (scale() >= 1.6f || all + small > page().width)
        return BannerLook::Narrow;
    return all + pills <= page().width ? BannerLook::Pills : BannerLook::Slider;
}

float Ui::wide_tool_width(const block::Button& tool)
{
    const float words = std::ceil(type_.width(tool.label.text, {.type = Type::Caption}));
    return words + (tool.icon == Icon::None ? 0 : 32) + 32;
}

float Ui::banner_margin() const
{
    if (page().width < 560)
        return 16;
    return page().width < 1100 ? 44.f : 36.f;
}

float Ui::banner_height() const
{
    if (banner_ == BannerLook::Pills)
        return 80;
    return std::max(80.f, small_tool_height({.type = Type::Caption}) + 22);
}

float Ui::small_tool_height(const TextStyle& style) const
{
    return std::round(28 * std::min(scale(), 1.5f)) + type_.line_height(style);
}

Ui::BannerPress Ui::banner(const Header& header, bool wordmark)
{
    banner_ = banner_look(header, wordmark);
    BannerPress press;
    const Theme& t = canvas_->theme();
    const Rect band{0, 0, page().width, banner_height()};
    canvas_->fill(band, t.paper);
    canvas_->hairline(0, band.bottom() - 1, band.width);
    hold(
        Role::Banner, "banner", "",
        [&] {
            const float knot = std::round(42 * std::min(scale(), 1.5f)),
                        mid = std::round(band.height / 2);
            const TextStyle style{.type = Type::Lead, .bold = true, .tracking = .08f};
            const float words = type_.width(header.home.text, style);
            // On a phone with large type there is only room for the sign.
            const float tools =
                static_cast<float>(header.tools.size() + 1) * 68 * std::max(1.f, scale() * .8f);
            const bool name =
                wordmark && (banner_ != BannerLook::Narrow ||
                             band.width - 2 * banner_margin() - knot - words - 20 > tools);
            const Rect home{banner_margin(), mid - 28, name ? knot + 18 + words : knot + 14, 56};
            const Touch touch = control(node(header.home, Role::Link, home));
            press.home = touch.pressed;
            if (touch.hovered)
                canvas_->fill(home, t.sunk, space::field);
            draw_picture(*canvas_, {home.x + 4, mid - knot / 2 - 1}, knot, Picture::Knot);
            if (name)
                canvas_->line({home.x + knot + 14, mid}, header.home.text, style);
            if (touch.focused)
                canvas_->focus_ring(home, space::field);
            switch (banner_) {
            case BannerLook::Pills: wide_tools(header, home.right(), press); break;
            case BannerLook::Slider: slider_and_small_tools(header, home.right(), press); break;
            case BannerLook::Narrow: narrow_tools(header, press); break;
            }
        },
        band);
    return press;
}

// The control itself; each of its two looks is drawn by the caller.
Ui::Touch Ui::slider(const Header& header, const Rect& rect)
{
    Node described = node(header.text_size, Role::Slider, rect);
    described.amount = Node::Amount{header.text_scale, least_scale, most_scale, scale_step};
    described.value = std::to_string(static_cast<int>(std::lround(header.text_scale * 100))) + "%";
    return control(std::move(described));
}

// What keys or the accessible page turn the slider to.
std::optional<float> Ui::turned(const Header& header) const
{
    if (behind_ || measuring_)
        return std::nullopt;
    if (typed_ && typed_->first == header.text_size.id)
        return snapped(std::strtof(typed_->second.c_str(), nullptr));
    if (focus_ != header.text_size.id)
        return std::nullopt;
    if (has_key(Key::Right) || has_key(Key::Up))
        return snapped(header.text_scale + scale_step);
    if (has_key(Key::Left) || has_key(Key::Down))
        return snapped(header.text_scale - scale_step);
    return std::nullopt;
}

void Ui::wide_tools(const Header& header, float left, BannerPress& press)
{
    const Theme& t = canvas_->theme();
    const TextStyle style{.type = Type::Caption};
    const float mid = std::round(banner_height() / 2),
                high = std::max(48.f, type_.line_height(style) + 14);
    float x = page().width - banner_margin(), all = 0;
    for (const block::Button& tool : header.tools)
        all += wide_tool_width(tool) + space::gap;
    wide_slider(header, left, x - all, press);
    x -= all - space::gap;
    for (std::size_t i = 0; i < header.tools.size(); ++i) {
        const block::Button& tool = header.tools[i];
        const Rect rect{x, mid - high / 2, wide_tool_width(tool), high};
        Node described = node(tool.label, Role::Button, rect);
        described.enabled = tool.enabled;
        const Touch touch = control(std::move(described));
        if (touch.pressed)
            press.tool = i;
        canvas_->fill(rect,
                      touch.held                       ? t.tint
                      : touch.hovered || !tool.enabled ? t.sunk
                                                       : t.surface,
                      high / 2);
        canvas_->outline(rect, tool.enabled ? t.edge : t.line, high / 2, t.border);
        const Colour ink = tool.enabled ? t.ink : t.ink2;
        canvas_->icon({rect.x + 28, mid}, 24, tool.icon, ink);
        TextStyle words = style;
        words.colour = ink;
        words.align = Align::Right;
        canvas_->line({rect.right() - 16, mid}, tool.label.text, words);
        if (touch.focused)
            canvas_->focus_ring(rect, high / 2);
        x += rect.width + space::gap;
    }
}

// A line with a stop for every size, a small letter before and a large one behind it.
void Ui::wide_slider(const Header& header, float home, float right, BannerPress& press)
{
    const Theme& t = canvas_->theme();
    const float mid = std::round(banner_height() / 2), x = right - 20 - track_margin - track;
    const Rect rect{x - track_margin - 4, mid - 24, track + 2 * track_margin + 8, 48};
    const float name = type_.width(header.text_size.text, {.type = Type::Caption});
    if (rect.x - name - 12 > home + 24)
        canvas_->line({rect.x - name - 8, mid}, header.text_size.text,
                      {.type = Type::Caption, .colour = t.ink2});
    const Touch touch = slider(header, rect);
    canvas_->line({x - 36, mid + 1}, header.letter, {.px = 17});
    canvas_->line({x + track + 14, mid}, header.letter, {.bold = true, .px = 26});
    canvas_->fill({x, mid - 1, track, 2}, t.edge);
    const float knob =
        x + track * (std::clamp(header.text_scale, least_scale, most_scale) - least_scale);
    canvas_->fill({x, mid - 1, knob - x, 2}, t.green);
    for (int i = 0; i < 5; ++i) {
        const Point stop{std::round(x + track * static_cast<float>(i) / 4), mid};
        canvas_->disc(stop, 4, t.paper);
        canvas_->ring(stop, 4.75f, t.edge, 1.5f);
    }
    canvas_->shadow({knob - 12, mid - 12, 24, 24}, 12, 6);
    canvas_->disc({knob, mid}, touch.hovered || touch.held ? 14.f : 13.f, t.paper);
    canvas_->disc({knob, mid}, touch.hovered || touch.held ? 13.f : 12.f, t.green);
    if (touch.focused)
        canvas_->focus_ring(rect, 24);
    press.text_scale = turned(header);
    if (touch.pressed && captured_ == header.text_size.id && input_.went_up)
        press.text_scale = snapped(least_scale + (input_.pointer.x - x) / track);
}

// As large as the text is, as far as all the words fit beside the sign.
TextStyle Ui::small_tool_words(const Header& header)
{
    TextStyle style{.type = Type::Caption, .align = Align::Centre};
    const float knot = std::round(42 * std::min(scale(), 1.5f)) + 14;
    const float room = page().width - 2 * banner_margin() - knot;
    for (style.px = type_.em(Type::Caption); style.px > 17; --style.px) {
        float all = small_tool_width(header.text_size.text, style);
        for (const block::Button& tool : header.tools)
            all += 8 + small_tool_width(tool.label.text, style);
        if (all <= room)
            break;
    }
    return style;
}

float Ui::small_tool_width(const std::string& words, const TextStyle& style)
{
    return std::max(56.f, std::ceil(type_.width(words, style)) + 12);
}

void Ui::draw_small_tool(const block::Button& tool, const Rect& rect, const Touch& touch,
                         TextStyle style)
{
    const Theme& t = canvas_->theme();
    const float side = std::round(28 * std::min(scale(), 1.5f)), line = type_.line_height(style);
    const float mid = rect.x + rect.width / 2, top = std::round(rect.middle() - (side + line) / 2);
    style.colour = tool.enabled ? t.ink : t.ink2;
    style.align = Align::Centre;
    if (touch.hovered || touch.held)
        canvas_->fill(rect, touch.held ? t.tint : t.sunk, space::field);
    canvas_->icon({mid, top + side / 2}, side, tool.icon, tool.enabled ? t.ink : t.edge);
    canvas_->line({mid, top + side + line / 2}, tool.label.text, style);
    if (touch.focused)
        canvas_->focus_ring(rect.inset(3), space::field);
}

// An icon over a word. Pressing the size takes the next one, and after the largest the first.
void Ui::narrow_tools(const Header& header, BannerPress& press)
{
    const float height = banner_height();
    const TextStyle style = small_tool_words(header);
    float all = small_tool_width(header.text_size.text, style);
    for (const block::Button& tool : header.tools)
        all += small_tool_width(tool.label.text, style) + 8;
    const float x = page().width - banner_margin() - all;
    const Rect rect{x, 4, small_tool_width(header.text_size.text, style), height - 9};
    const Touch size = slider(header, rect);
    block::Button look;
    look.label = header.text_size;
    look.icon = Icon::TextSize;
    draw_small_tool(look, rect, size, style);
    press.text_scale = turned(header);
    if (size.pressed)
        press.text_scale =
            header.text_scale >= most_scale ? least_scale : snapped(header.text_scale + scale_step);
    small_tools(header, x + rect.width + space::s, style, press);
}

void Ui::slider_and_small_tools(const Header& header, float left, BannerPress& press)
{
    const TextStyle style{.type = Type::Caption, .align = Align::Centre};
    float x = page().width - banner_margin() + space::s;  // the words end with the margin
    for (const block::Button& tool : header.tools)
        x -= small_tool_width(tool.label.text, style) + space::s;
    wide_slider(header, left, x + space::gap, press);
    small_tools(header, x + space::s, style, press);
}

void Ui::small_tools(const Header& header, float x, const TextStyle& style, BannerPress& press)
{
    for (std::size_t i = 0; i < header.tools.size(); ++i) {
        const block::Button& tool = header.tools[i];
        const Rect rect{x, 4, small_tool_width(tool.label.text, style), banner_height() - 9};
        Node described = node(tool.label, Role::Button, rect);
        described.enabled = tool.enabled;
        const Touch touch = control(std::move(described));
        if (touch.pressed)
            press.tool = i;
        draw_small_tool(tool, rect, touch, style);
        x += rect.width + space::s;
    }
}

}  // namespace kotozute::shell
