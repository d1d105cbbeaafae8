#include "core/content/strings.hpp"
#include "shell/ui.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {

TextStyle Ui::quiet() const { return {.type = Type::Caption, .colour = canvas_->theme().ink2}; }

// Large text makes a title no larger than a phrase of eight characters on a line; the largest
// stops growing where it would fill the page by itself.
float Ui::heading_px(const TextStyle& style) const
{
    const float body = type_.em(Type::Body), wanted = type_.px(style);
    float most = column_.width / 8.4f;
    if (style.type == Type::H1 && scale() >= 1.75f)
        most = std::min(most, body * 1.3f);
    return std::round(std::min(wanted, std::max(most, body * 1.05f)));
}

void Ui::heading(const Label& label, int level, Type type)
{
    TextStyle style{.type = type, .bold = true, .balance = true};
    if (type == Type::H1 || type == Type::H2)
        style.tracking = .02f;
    else
        style.leading = 1.45f;
    style.px = heading_px(style);
    const float height = canvas_->text({column_.x, column_.y}, column_.width, label.text, style);
    heading_ = label.text;
    Node described = node(label, Role::Heading, {column_.x, column_.y, column_.width, height});
    described.level = level;
    described.focused = focus_ == label.id;
    described.needs.width = type_.lay(label.text, column_.width, style).width;
    describe(std::move(described));
    column_.y += height;
}

void Ui::group_title(const std::string& words, float gap)
{
    if (words.empty())
        return;
    const TextStyle style{.bold = true, .balance = true, .leading = 1.45f};
    if (parent_ >= 0)
        tree_[static_cast<std::size_t>(parent_)].needs.width =
            type_.lay(words, column_.width, style).width;
    column_.y += canvas_->text({column_.x, column_.y}, column_.width, words, style) + gap;
}

void Ui::text(const Label& label, const TextStyle& style)
{
    const float height = canvas_->text({column_.x, column_.y}, column_.width, label.text, style);
    Node described = node(label, Role::Text, {column_.x, column_.y, column_.width, height});
    described.needs.width = type_.lay(label.text, column_.width, style).width;
    describe(std::move(described));
    column_.y += height;
}

void Ui::paragraph(const block::Text& paragraph)
{
    TextStyle style;
    switch (paragraph.tone) {
    case block::Text::Tone::Body: style.leading = 1.7f; break;
    case block::Text::Tone::Lead: style = {.type = Type::Lead, .leading = 1.7f}; break;
    case block::Text::Tone::Quiet: style = quiet(); break;
    }
    // A line is never longer than the eye finds back from: 38 characters.
    const float outer = column_.width;
    column_.width = std::min(outer, 38 * type_.px(style));
    text(paragraph.label, style);
    column_.width = outer;
}

void Ui::notice(const block::Notice& notice)
{
    const std::size_t index = tree_.size();
    describe(node(notice.label, Role::Notice, {column_.x, column_.y, column_.width, 0}));
    const float top = column_.y;
    card(Ground::Sunk, 16, [&] {
        const Theme& t = canvas_->theme();
        const float side = icon_size();
        const TextStyle style{.type = Type::Caption, .colour = t.ink};
        const Colour colour = notice.alert ? t.alert : t.green;
        const float words = column_.width - side - 12;
        const Laid& laid = type_.lay(notice.label.text, words, style);
        if (!measuring_)
            tree_[index].needs = {laid.width + side + 12 + 2 * 16, laid.height + 2 * 16};
        canvas_->icon({column_.x + side / 2, column_.y + laid.line_height / 2}, side, notice.icon,
                      colour);
        column_.y +=
            canvas_->text({column_.x + side + 12, column_.y}, words, notice.label.text, style);
    });
    if (measuring_)
        return;
    tree_[index].rect.height = column_.y - top;
    if (notice.alert)
        canvas_->outline(tree_[index].rect, canvas_->theme().alert, space::card, 1.5f);
}

// Always there, also when it says nothing, so that new words in it are announced.
void Ui::status(const Label& label, bool trouble)
{
    const Theme& t = canvas_->theme();
    const Rect none{column_.x, column_.y, column_.width, 0};
    if (label.id.empty())
        return;
    const std::string before = measuring_ ? said_ : std::exchange(said_, label.text);
    if (label.text.empty()) {
        describe(node(label, Role::Status, none));
        return;
    }
    if (trouble && label.text != before && !measuring_)
        reveal_ = label.id;
    const TextStyle style{
        .type = Type::Caption, .colour = trouble ? t.alert : t.ink2, .bold = trouble};
    const float side = trouble ? std::round(type_.em(Type::Caption) * 1.25f) : 0,
                left = trouble ? side + 8 : 0;
    const float x = column_.x, y = column_.y, words = column_.width - left;
    const Laid& laid = type_.lay(label.text, words, style);
    if (trouble)
        canvas_->icon({x + side / 2, y + laid.line_height / 2}, side, Icon::Info, t.alert);
    const float height = canvas_->text({x + left, y}, words, label.text, style);
    Node described = node(label, Role::Status, {x, y, column_.width, height});
    described.needs = {left + laid.width, laid.height};
    describe(std::move(described));
    column_.y += height;
}

void Ui::source(const block::Source& source)
{
    const TextStyle style{.type = Type::Caption, .colour = canvas_->theme().ink2};
    canvas_->fill({column_.x, column_.y, 32, 1}, canvas_->theme().edge);
    column_.y += 6;
    text(source.label, style);
}

}  // namespace kotozute::shell
