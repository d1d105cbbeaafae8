#include "core/content/strings.hpp"

namespace kotozute {

std::string Strings::or_else(std::string_view key, const std::string& words) const
{
    const auto found = table_.find(key);
    return found == table_.end() ? words : found->second;
}

std::string Strings::operator()(std::string_view key) const
{
    const auto found = table_.find(key);
    return found == table_.end() ? std::string(key) : found->second;
}

std::string Strings::operator()(std::string_view key, const std::vector<Filling>& fillings) const
{
    return filled((*this)(key), fillings);
}

std::string filled(std::string_view pattern, const std::vector<Strings::Filling>& fillings)
{
    std::string text;
    std::size_t at = 0;
    while (at < pattern.size()) {
        const auto open = pattern.find('{', at);
        const auto close = pattern.find('}', open);
        if (open == std::string::npos || close == std::string::npos)
            break;
        text.append(pattern, at, open - at);
        const auto name = pattern.substr(open + 1, close - open - 1);
        for (const Strings::Filling& filling : fillings)
            if (filling.name == name)
                text += filling.value;
        at = close + 1;
    }
    return text.append(pattern, at, std::string::npos);
}

std::string plain(std::string_view text)
{
    std::string read;
    while (!text.empty()) {
        const char c = text.front();
        const auto slash = c == '[' ? text.find('/') : std::string_view::npos;
        const auto close = c == '[' ? text.find(']') : std::string_view::npos;
        if (slash != std::string_view::npos && close != std::string_view::npos && slash < close) {
            read.append(text.substr(1, slash - 1));
            text.remove_prefix(close + 1);
            continue;
        }
        if (c != '|')
            read += c;
        text.remove_prefix(1);
    }
    return read;
}

std::string_view markup_fault(std::string_view text)
{
    if (text.empty())
        return "empty text";
    if (text.front() == '|' || text.back() == '|')
        return "break hint at an end";
    if (text.find("||") != std::string_view::npos)
        return "break hint twice";
    while (!text.empty()) {
        const auto open = text.find_first_of("[]");
        if (open == std::string_view::npos)
            return {};
        if (text[open] == ']')
            return "furigana closed but not opened";
        const auto close = text.find(']', open);
        if (close == std::string_view::npos)
            return "furigana not closed";
        const auto inside = text.substr(open + 1, close - open - 1);
        const auto slash = inside.find('/');
        if (slash == std::string_view::npos || slash == 0 || slash + 1 == inside.size())
            return "furigana without kanji or reading";
        if (inside.find_first_of("|[", 0) != std::string_view::npos)
            return "mark inside furigana";
        text.remove_prefix(close + 1);
    }
    return {};
}

std::string unmarked(std::string_view written)
{
    std::string safe;
    for (const char c : written) {
        if (c == '|')
            safe += "｜";
        else if (c == '[')
            safe += "［";
        else if (c == ']')
            safe += "］";
        else
            safe += c;
    }
    return safe;
}

}  // namespace kotozute
