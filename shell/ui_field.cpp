#include "core/base/utf8.hpp"
#include "core/content/strings.hpp"
#include "shell/ui.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

constexpr std::string_view dot = "●";  // stands for each character of a secret
constexpr float padding = 16;

using Kind = block::Field::Kind;

Node::Typing typing_of(Kind kind)
{
    switch (kind) {
    case Kind::Line: return Node::Typing::Line;
    case Kind::Words: return Node::Typing::Words;
    case Kind::Secret: return Node::Typing::Secret;
    case Kind::Phone: return Node::Typing::Phone;
    case Kind::Date: return Node::Typing::Date;
    }
    return Node::Typing::Line;
}

std::string masked(std::string_view text)
{
    std::string out;
    for (std::size_t i = utf8::length(text); i > 0; --i)
        out += dot;
    return out;
}

// A secret in plain sight is like any line.
bool hides(const block::Field& field) { return field.kind == Kind::Secret && !field.shown; }

// From the text to what is shown of it, and back.
std::size_t shown(std::string_view text, std::size_t offset, bool hidden)
{
    return hidden ? utf8::length(text.substr(0, offset)) * dot.size() : offset;
}

std::size_t meant(std::string_view text, std::size_t offset, bool hidden)
{
    if (!hidden)
        return offset;
    std::string_view rest = text;
    for (std::size_t i = offset / dot.size(); i > 0 && !rest.empty(); --i)
        utf8::take(rest);
    return text.size() - rest.size();
}

// The end of what is different in `now`; its end when nothing is.
std::size_t end_of_change(std::string_view before, std::string_view now)
{
    std::size_t same = 0;
    while (same < before.size() && same < now.size() &&
           before[before.size() - 1 - same] == now[now.size() - 1 - same])
        ++same;
    std::size_t end = before == now ? now.size() : now.size() - same;
    while (end < now.size() && (static_cast<unsigned char>(now[end]) & 0xC0) == 0x80)
        ++end;  // never within a character
    return end;
}

}  // namespace

// As wide as what is written in it tends to be.
float Ui::width_of(block::Field::Kind kind) const
{
    switch (kind) {
    case Kind::Words: return 1e6f;
    case Kind::Line:
    case Kind::Secret: return 560 * scale();
    case Kind::Phone:
    case Kind::Date: return 320 * scale();
    }
    return 1e6f;
}

Ui::Written Ui::field(const block::Field& field)
{
    const Label& label = field.label;
    const float x = column_.x, top = column_.y, line = type_.line_height({});
    const float name = canvas_->text({x, top}, column_.width, label.text, strong()) + 6;
    const float width = std::min(column_.width, width_of(field.kind)), room = width - 2 * padding;
    FieldLines& lines = lines_[label.id];
    lines.lay(hides(field) ? masked(field.text) : field.text, room, type_.em(Type::Body), line,
              type_.fonts());
    const float least = field.kind == Kind::Words ? 4 * line : line;
    const float high = std::max(56.f, std::max(least, lines.height()) + 24);
    const Rect rect{x, top + name, width, high};
    Written out;
    if (!measuring_)
        out = written(field, lines, rect);
    column_.y = rect.bottom();
    const std::string& below = field.trouble.empty() ? field.helper : field.trouble;
    if (!below.empty()) {
        TextStyle style = quiet();
        if (!field.trouble.empty())
            style.colour = canvas_->theme().alert;
        column_.y += 6 + canvas_->text({x, rect.bottom() + 6}, column_.width, below, style);
    }
    return out;
}

Ui::Written Ui::written(const block::Field& field, FieldLines& lines, const Rect& rect)
{
    const Theme& t = canvas_->theme();
    const Label& label = field.label;
    const Rect words{rect.x + padding, rect.y + 12, rect.width - 2 * padding, rect.height - 24};
    const bool trouble = !field.trouble.empty(),
               in_sight = field.kind == Kind::Secret && !hides(field);
    Node described = node(label, Role::TextField, rect);
    described.description = plain(trouble ? field.trouble : field.helper);
    described.invalid = trouble;
    described.value = hides(field) ? "" : field.text;
    described.typing = in_sight ? Node::Typing::Line : typing_of(field.kind);
    described.words = words;
    described.needs.height = lines.height() + 2 * 12;
    described.font_px = type_.em(Type::Body);
    described.line_px = lines.line_height();
    const Touch touch = control(std::move(described));
    const bool active = focus_ == label.id && !behind_;
    Written out;
    if (active) {
        take_up(field);
        edit(field, editor_, lines, words);
        if (editor_.text() != field.text)
            out.text = editor_.text();
    }
    if (typed_ && typed_->first == label.id && !behind_) {
        out.text = typed_->second;
        if (active)
            take_over(typed_->second, field, lines, words.width);
    }
    out.left = was_focus_ == label.id && focus_ != label.id;
    const Colour edge = trouble ? t.alert : touch.hovered ? t.ink2 : t.edge;
    canvas_->fill(rect, t.surface, space::field);
    canvas_->outline(rect, active ? t.indigo : edge, space::field,
                     active    ? 3
                     : trouble ? 2
                               : t.border);
    draw_words(field, lines, words, active);
    return out;
}

// The editor works on the field that has the focus; what the App made of the text counts.
void Ui::take_up(const block::Field& field)
{
    if (editing_ != field.label.id) {
        editor_.reset(field.text);
        editor_.move_to(field.text.size(), false);
        editing_ = field.label.id;
    } else if (editor_.text() != field.text) {
        editor_.reset(field.text);
    }
}

void Ui::edit(const block::Field& field, TextEditor& editor, FieldLines& lines, const Rect& words)
{
    const bool one_line = field.kind != Kind::Words;
    const std::size_t caret = editor.caret();
    const std::string before = editor.text();
    edit_pointer(field, editor, lines, words);
    if (!input_.typed.empty()) {
        std::string typed;
        for (const char32_t c : input_.typed)
            utf8::append(typed, c);
        editor.insert(typed, one_line);
    }
    for (const KeyPress& key : input_.keys)
        edit_key(key, field, editor, lines);
    if (editor.caret() == caret && editor.text() == before)
        return;
    lay_editor(field, lines, words.width);
    follow_caret_ = true;
}

void Ui::lay_editor(const block::Field& field, FieldLines& lines, float width)
{
    lines.lay(hides(field) ? masked(editor_.text()) : editor_.text(), width, type_.em(Type::Body),
              type_.line_height({}), type_.fonts());
}

// A text written elsewhere, as in a browser's own editor, which does not tell its caret: it is
// where the change ends.
void Ui::take_over(const std::string& text, const block::Field& field, FieldLines& lines,
                   float width)
{
    const std::size_t caret = end_of_change(editor_.text(), text);
    editor_.reset(text);
    editor_.move_to(caret, false);
    lay_editor(field, lines, width);
    follow_caret_ = true;
}

void Ui::edit_key(const KeyPress& key, const block::Field& field, TextEditor& editor,
                  FieldLines& lines)
{
    const bool one_line = field.kind != Kind::Words, secret = field.kind == Kind::Secret;
    const auto shown_caret = [&] { return shown(editor.text(), editor.caret(), hides(field)); };
    const auto go = [&](std::size_t offset) {
        editor.move_to(meant(editor.text(), offset, hides(field)), key.shift);
    };
    switch (key.key) {
    case Key::Enter:
        if (one_line)
            submitted_ = submitted_ || (secret && !key.repeat);
        else
            editor.insert("\n", false);
        return;
    case Key::Up:
    case Key::Down: {
        Point at = lines.place_of(shown_caret(), type_.fonts());
        at.y += lines.line_height() * (key.key == Key::Up ? -.5f : 1.5f);
        if (at.y < 0)
            return go(0);
        return go(at.y > lines.height() ? lines.text().size() : lines.offset_at(at, type_.fonts()));
    }
    case Key::Home: return go(key.word ? 0 : lines.line(lines.line_of(shown_caret())).from);
    case Key::End: {
        const Point at = lines.place_of(shown_caret(), type_.fonts());
        return go(key.word ? lines.text().size()
                           : lines.offset_at({1e6f, at.y + 1}, type_.fonts()));
    }
    case Key::Copy:
    case Key::Cut:
        if (secret || editor.selected().empty())
            return;
        ImGui::SetClipboardText(std::string(editor.selected()).c_str());
        if (key.key == Key::Cut)
            editor.insert("", one_line);
        return;
    case Key::Paste: return editor.insert(input_.clipboard, one_line);
    default: editor.press(key);
    }
}

// A press sets the caret, a second one takes the word, a third all; a mouse drags a selection.
void Ui::edit_pointer(const block::Field& field, TextEditor& editor, const FieldLines& lines,
                      const Rect& words)
{
    const bool mine = captured_ == field.label.id;
    if (!mine || dragged_ != nullptr || (!input_.down && !input_.went_up))
        return;
    if (input_.touch && !input_.went_up)
        return;
    const Point at{input_.pointer.x - words.x, input_.pointer.y - words.y};
    const std::size_t offset =
        meant(editor.text(), lines.offset_at(at, type_.fonts()), hides(field));
    if (input_.went_down || input_.touch) {
        if (clicks_ == 2 && !hides(field))
            editor.select_word_at(offset);
        else if (clicks_ >= 3)
            editor.select_all();
        else
            editor.move_to(offset, false);
    } else if (clicks_ == 1) {
        editor.move_to(offset, true);
    }
}

void Ui::draw_words(const block::Field& field, const FieldLines& lines, const Rect& words,
                    bool active)
{
    const TextEditor& editor = editor_;
    const Theme& t = canvas_->theme();
    Fonts& fonts = type_.fonts();
    const bool hidden = hides(field);
    const std::size_t from = active ? shown(editor.text(), editor.selection_from(), hidden) : 0;
    const std::size_t to = active ? shown(editor.text(), editor.selection_to(), hidden) : 0;
    const float high = lines.line_height(), down = std::round((high - lines.px()) / 2);
    const Rect seen = canvas_->clip();
    const float above = std::max(0.f, (seen.y - words.y) / high);
    for (auto i = static_cast<std::size_t>(above); i < lines.count(); ++i) {
        const float y = words.y + high * static_cast<float>(i);
        if (y > seen.bottom())
            break;
        const FieldLines::Line& line = lines.line(i);
        if (from < to && from <= line.to && to > line.from) {
            const float x0 = lines.place_of(std::max(from, line.from), fonts).x;
            const bool on = to > line.to;
            std::string_view part =
                lines.text().substr(line.from, std::min(to, line.to) - line.from);
            float x1 = on ? 8.f : 0.f;
            while (!part.empty())
                x1 += fonts.advance(utf8::take(part), lines.px(), false);
            canvas_->fill({words.x + x0, y, x1 - x0, high}, mixed(t.surface, t.indigo, .22f));
        }
        std::string_view rest = lines.text().substr(line.from, line.to - line.from);
        float x = 0;
        while (!rest.empty()) {
            const char32_t c = utf8::take(rest);
            canvas_->glyph({c, x, y - words.y + down, lines.px(), false}, {words.x, words.y},
                           t.ink);
            x += fonts.advance(c, lines.px(), false);
        }
    }
    if (!active || behind_)
        return;
    const Point caret = lines.place_of(shown(editor.text(), editor.caret(), hidden), fonts);
    caret_ = {std::round(words.x + caret.x), words.y + caret.y + 3, 2, high - 6};
    canvas_->fill(*caret_, t.indigo);
}

}  // namespace kotozute::shell
