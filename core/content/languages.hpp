#pragma once

#include "core/base/result.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace kotozute {

// The languages the program speaks, by their BCP 47 tags; the first is the one of all papers, and
// the one a text is in where nothing else is said of it.
constexpr std::array<std::string_view, 2> languages{"ja", "en"};
constexpr std::string_view first_language = languages.front();

constexpr bool is_spoken(std::string_view language)
{
    return std::find(languages.begin(), languages.end(), language) != languages.end();
}

// "en", "zh-Hans": whether it can be a BCP 47 tag at all.
constexpr bool is_language_tag(std::string_view text)
{
    constexpr std::size_t shortest = 2, longest = 35;
    const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto fits = [&](char c) {
        return lower(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    };
    return text.size() >= shortest && text.size() <= longest && lower(text[0]) && lower(text[1]) &&
           std::all_of(text.begin(), text.end(), fits) && text.back() != '-';
}

// The same thing in each language, the first one always.
template <class T>
class InLanguages {
public:
    explicit InLanguages(T first) { put(first_language, std::move(first)); }

    void put(std::string_view language, T thing)
    {
        things_.insert_or_assign(std::string(language), std::move(thing));
    }
    // In the first language where there is none in that one.
    const T& in(std::string_view language) const
    {
        const auto found = things_.find(language);
        return found == things_.end() ? things_.find(first_language)->second : found->second;
    }

private:
    std::map<std::string, T, std::less<>> things_;
};

// What `read` gives for the first language and for those of `wanted` that are spoken, by their
// tags; or its first error.
template <class T, class Read, class Wanted>
Result<InLanguages<T>> in_languages(const Wanted& wanted, const Read& read)
{
    Result<T> first = read(first_language);
    if (!first)
        return first.error();
    InLanguages<T> all(*std::move(first));
    for (const auto& language : wanted) {
        if (language == first_language || !is_spoken(language))
            continue;
        Result<T> other = read(language);
        if (!other)
            return other.error();
        all.put(language, *std::move(other));
    }
    return all;
}

}  // namespace kotozute
