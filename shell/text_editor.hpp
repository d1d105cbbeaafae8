#pragma once

#include "shell/input.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kotozute::shell {

// A text being written: caret, selection, and what can be undone. Offsets are bytes of UTF-8 and
// always lie between characters. Knows no font: up and down are the field's business.
class TextEditor {
public:
    // Takes a text that came from elsewhere; the caret stays where it was as far as it can.
    void reset(std::string text);
    const std::string& text() const { return text_; }

    std::size_t caret() const { return caret_; }
    std::size_t selection_from() const { return std::min(caret_, anchor_); }
    std::size_t selection_to() const { return std::max(caret_, anchor_); }
    std::string_view selected() const;

    // Moves the caret; `keep` stretches the selection instead of dropping it.
    void move_to(std::size_t offset, bool keep);
    void select_all();
    void select_word_at(std::size_t offset);

    // Puts words in place of the selection. In one line, newlines become spaces.
    void insert(std::string_view words, bool one_line);

    // A key that needs no lines: left, right, backspace, delete, select all, undo, redo. False
    // when the key means nothing here.
    bool press(const KeyPress& key);

    // Character boundaries: what a person sees as one character is never cut.
    std::size_t before(std::size_t offset) const;
    std::size_t after(std::size_t offset) const;

private:
    struct Moment {
        std::string text;
        std::size_t caret;
    };

    void remember(bool typing);
    void erase(std::size_t from, std::size_t to);
    void go_back(std::vector<Moment>& from, std::vector<Moment>& to);
    std::size_t word_edge(std::size_t offset, bool forward) const;

    std::string text_;
    std::size_t caret_ = 0, anchor_ = 0;
    std::vector<Moment> undo_, redo_;
    bool typing_ = false;  // the latest change was typing, which is undone in one go
};

}  // namespace kotozute::shell
