#include "shell/text_editor.hpp"

#include "core/base/utf8.hpp"

#include <algorithm>

namespace kotozute::shell {
namespace {

constexpr std::size_t most_moments = 60;
constexpr std::size_t most_remembered = 4'000'000;  // bytes of texts that can be come back to

char32_t at(std::string_view text, std::size_t offset)
{
    std::string_view rest = text.substr(offset);
    return rest.empty() ? 0 : utf8::take(rest);
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Marks that belong to the character before them.
bool joins(char32_t c)
{
    return (c >= 0x300 && c <= 0x36F) || c == 0x3099 || c == 0x309A || c == 0x200D ||
           (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF) ||
           (c >= 0x1F3FB && c <= 0x1F3FF);
}

// Words are runs of one kind of writing.
int kind(char32_t c)
{
    if (c <= 0x20 || c == 0x3000)
        return 0;
    if (c < 0x250)
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                       c >= 0xC0
                   ? 1
                   : 2;
    if (c >= 0x3041 && c <= 0x309F)
        return 3;
    if ((c >= 0x30A0 && c <= 0x30FF) || c == 0x30FC)
        return 4;
    return (c >= 0x3400 && c <= 0x9FFF) || c >= 0x20000 || c == 0x3005 ? 5 : 2;
}

}  // namespace

void TextEditor::reset(std::string text)
{
    text_ = std::move(text);
    undo_.clear();
    redo_.clear();
    caret_ = utf8::cut(text_, caret_).size();
    anchor_ = utf8::cut(text_, anchor_).size();
}

std::string_view TextEditor::selected() const
{
    return std::string_view(text_).substr(selection_from(), selection_to() - selection_from());
}

std::size_t TextEditor::before(std::size_t offset) const
{
    while (offset > 0) {
        do
            --offset;
        while (offset > 0 && is_continuation(text_[offset]));
        const bool tied = offset > 0 && at(text_, offset) != U'\u200D' && [&] {
            std::size_t prior = offset - 1;
            while (prior > 0 && is_continuation(text_[prior]))
                --prior;
            return at(text_, prior) == U'\u200D';
        }();
        if (!joins(at(text_, offset)) && !tied)
            break;
    }
    return offset;
}

std::size_t TextEditor::after(std::size_t offset) const
{
    bool joined = false;
    while (offset < text_.size()) {
        joined = at(text_, offset) == U'\u200D';
        ++offset;
        while (offset < text_.size() && is_continuation(text_[offset]))
            ++offset;
        if (!joined && !joins(at(text_, offset)))
            break;
    }
    return offset;
}

void TextEditor::move_to(std::size_t offset, bool keep)
{
    caret_ = std::min(offset, text_.size());
    if (!keep)
        anchor_ = caret_;
    typing_ = false;
}

void TextEditor::select_all()
{
    anchor_ = 0;
    caret_ = text_.size();
}

void TextEditor::select_word_at(std::size_t offset)
{
    anchor_ = word_edge(after(std::min(offset, before(text_.size()))), false);
    caret_ = word_edge(anchor_, true);
}

std::size_t TextEditor::word_edge(std::size_t offset, bool forward) const
{
    const std::size_t start = offset;
    if (forward) {
        const int first = kind(at(text_, offset));
        while (offset < text_.size() && (kind(at(text_, offset)) == first || offset == start))
            offset = after(offset);
        return offset;
    }
    if (offset == 0)
        return 0;
    offset = before(offset);
    const int first = kind(at(text_, offset));
    while (offset > 0 && kind(at(text_, before(offset))) == first)
        offset = before(offset);
    return offset;
}

void TextEditor::remember(bool typing)
{
    if (typing && typing_)
        return;
    typing_ = typing;
    redo_.clear();
    undo_.push_back({text_, caret_});
    std::size_t bytes = 0;
    for (const Moment& moment : undo_)
        bytes += moment.text.size();
    while (undo_.size() > 1 && (undo_.size() > most_moments || bytes > most_remembered)) {
        bytes -= undo_.front().text.size();
        undo_.erase(undo_.begin());
    }
}

void TextEditor::erase(std::size_t from, std::size_t to)
{
    text_.erase(from, to - from);
    caret_ = anchor_ = from;
}

void TextEditor::insert(std::string_view words, bool one_line)
{
    std::string clean;
    while (!words.empty()) {
        const char32_t c = utf8::take(words);
        if (c == U'\n' || c == U'\t')
            utf8::append(clean, one_line || c == U'\t' ? U' ' : U'\n');
        else if (c >= 0x20 && c != 0x7F)
            utf8::append(clean, c);
    }
    if (clean.empty() && selected().empty())
        return;
    remember(clean.size() <= 8 && clean.find('\n') == clean.npos && selected().empty());
    erase(selection_from(), selection_to());
    text_.insert(caret_, clean);
    caret_ = anchor_ = caret_ + clean.size();
}

void TextEditor::go_back(std::vector<Moment>& from, std::vector<Moment>& to)
{
    if (from.empty())
        return;
    to.push_back({std::move(text_), caret_});
    text_ = std::move(from.back().text);
    caret_ = anchor_ = from.back().caret;
    from.pop_back();
    typing_ = false;
}

bool TextEditor::press(const KeyPress& key)
{
    const bool selection = caret_ != anchor_;
    switch (key.key) {
    case Key::Left:
        if (selection && !key.shift)
            move_to(selection_from(), false);
        else
            move_to(key.word ? word_edge(caret_, false) : before(caret_), key.shift);
        return true;
    case Key::Right:
        if (selection && !key.shift)
            move_to(selection_to(), false);
        else
            move_to(key.word ? word_edge(caret_, true) : after(caret_), key.shift);
        return true;
    case Key::Backspace:
    case Key::Delete: {
        const bool back = key.key == Key::Backspace;
        std::size_t from = selection_from(), to = selection_to();
        if (!selection && back)
            from = key.word ? word_edge(caret_, false) : before(caret_);
        if (!selection && !back)
            to = key.word ? word_edge(caret_, true) : after(caret_);
        if (from == to)
            return true;
        remember(false);
        erase(from, to);
        return true;
    }
    case Key::SelectAll: select_all(); return true;
    case Key::Undo: go_back(undo_, redo_); return true;
    case Key::Redo: go_back(redo_, undo_); return true;
    default: return false;
    }
}

}  // namespace kotozute::shell
