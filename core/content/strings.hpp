#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kotozute {

// The words of one language (assets/strings/LANGUAGE.json). In them '|' marks a good place to
// break a line, [漢字/かんじ] carries furigana and {name} stands for something filled in.
class Strings {
public:
    using Table = std::map<std::string, std::string, std::less<>>;
    struct Filling {
        std::string_view name;
        std::string value;
    };

    Strings() = default;
    explicit Strings(Table table) : table_(std::move(table)) {}

    // A missing key gives the key itself, so that it is seen and fixed.
    std::string operator()(std::string_view key) const;
    std::string operator()(std::string_view key, const std::vector<Filling>& fillings) const;

    // The words of that key, or else `words`: for names that come with data, in Japanese.
    std::string or_else(std::string_view key, const std::string& words) const;

    const Table& table() const { return table_; }

    bool operator==(const Strings&) const = default;

private:
    Table table_;
};

// A text with what {name} stands for in its place.
std::string filled(std::string_view pattern, const std::vector<Strings::Filling>& fillings);

// What is read aloud or printed: without break hints, furigana marks resolved to the kanji.
std::string plain(std::string_view text);

// The first fault in a text's marks ("furigana without reading"), or nothing.
std::string_view markup_fault(std::string_view text);

// What a person wrote, made safe to stand in a marked-up text: '|', '[' and ']' as they are
// would be taken for marks, so they become their full-width twins.
std::string unmarked(std::string_view written);

}  // namespace kotozute
