#pragma once

#include "core/base/time.hpp"

#include <string>
#include <vector>

// What there is to read (assets/content/LANGUAGE/guidance.json): in our own words, every
// statement of fact with its source.
namespace kotozute {

// Where statements come from: "人生の最終段階における医療・ケアに関する意識調査（厚生労働省）",
// 2022.
struct Source {
    std::string id;
    std::string name;
    std::string date;  // as exact as the source is: "2022年", "2025年6月"

    bool operator==(const Source&) const = default;
};

// A paragraph. `source` is empty where it says nothing of the world: an encouragement, or how
// this program works.
struct Paragraph {
    std::string text;
    std::string source;

    bool operator==(const Paragraph&) const = default;
};

struct Article {
    std::string id;
    std::string title;
    std::string lead;
    std::vector<Paragraph> paragraphs;
    Date reviewed_on;

    bool operator==(const Article&) const = default;
};

// Someone or somewhere to turn to. Without a checked phone number there is none: 未確認.
struct Support {
    std::string name;
    std::string what;
    std::string address;  // empty for a kind of support
    std::string source;   // empty as in Paragraph

    bool operator==(const Support&) const = default;
};

struct Guidance {
    std::vector<Source> sources;
    std::vector<Article> articles;
    std::vector<Support> supports;

    const Article* article(std::string_view id) const;
    const Source* source(std::string_view id) const;

    bool operator==(const Guidance&) const = default;
};

}  // namespace kotozute
