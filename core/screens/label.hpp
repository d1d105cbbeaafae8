#pragma once

#include <string>

namespace kotozute {

// Words on screen. `id` is the same in every language: it names the widget to ImGui, to tests
// and to the accessible page; `text` is what people read. In `text`, '|' marks a good place to
// break a line and [漢字/かんじ] carries furigana; `plain(text)` is what is read aloud.
struct Label {
    std::string id;
    std::string text;

    bool operator==(const Label&) const = default;
};

}  // namespace kotozute
