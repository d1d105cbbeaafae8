#include "core/document/card_check.hpp"

#include "core/base/utf8.hpp"
#include "core/document/card.hpp"

#include <algorithm>
#include <compare>
#include <optional>
#include <utility>

namespace kotozute {
namespace {

using Kind = CardCheck::Kind;

// Which state of a record a card was made of.
struct Edition {
    int version = 0;
    bool changed = false;  // since that version was kept

    auto operator<=>(const Edition&) const = default;
};

struct Card {
    bool sample = false, shortened = false;
    std::string version;
    Edition edition;
    Date day{};
    std::string name, born;
    struct Said {
        std::size_t line;  // of card_lines()
        std::string text;
    };
    std::vector<Said> said;
};

// What stands in `text` where `pattern` has "{}".
std::optional<std::string_view> unfilled(std::string_view pattern, std::string_view text)
{
    const auto gap = pattern.find("{}");
    const std::string_view before = pattern.substr(0, gap), after = pattern.substr(gap + 2);
    if (text.size() < before.size() + after.size() || !text.starts_with(before) ||
        !text.ends_with(after))
        return std::nullopt;
    return text.substr(before.size(), text.size() - before.size() - after.size());
}

std::optional<int> number(std::string_view digits)
{
    constexpr std::size_t most = 6;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (digits.empty() || digits.size() > most ||
        !std::all_of(digits.begin(), digits.end(), is_digit))
        return std::nullopt;
    return std::stoi(std::string(digits));
}

std::optional<Edition> edition(std::string_view text, const SheetWords& words)
{
    if (text == one_line(words.draft))
        return Edition{};
    for (const bool changed : {false, true})
        if (const auto digits = unfilled(one_line(changed ? words.changed : words.version), text))
            if (const auto version = number(*digits); version && *version > 0)
                return Edition{*version, changed};
    return std::nullopt;
}

// Takes what stands before `end` from the beginning of `text`, and `end`.
std::optional<std::string_view> taken(std::string_view& text, std::string_view end)
{
    const auto at = text.find(end);
    if (at == text.npos)
        return std::nullopt;
    const std::string_view before = text.substr(0, at);
    text.remove_prefix(at + end.size());
    return before;
}

bool took(std::string_view& text, const std::string& beginning)
{
    const bool there = text.starts_with(beginning);
    if (there)
        text.remove_prefix(beginning.size());
    return there;
}

// "わたしの希望 見本 版 2 2026年10月6日"
bool read_title(std::string_view line, const Document& now, const SheetWords& words, Card& card)
{
    if (!took(line, one_line(now.head.title) + ' '))
        return false;
    card.sample = took(line, one_line(words.sample) + ' ');
    const auto space = line.rfind(' ');
    if (space == line.npos)
        return false;
    card.version = line.substr(0, space);
    const auto version = edition(card.version, words);
    const auto day = parse_japanese(line.substr(space + 1));
    if (!version || !day)
        return false;
    card.edition = *version;
    card.day = *day;
    return true;
}

// "和子（1941年5月2日生）"
bool read_name(std::string_view line, const SheetWords& words, Card& card)
{
    const std::string aside = one_line(words.aside);
    const auto at = line.rfind(std::string_view(aside).substr(0, aside.find("{}")));
    const auto born = at == line.npos ? std::nullopt : unfilled(aside, line.substr(at));
    if (!born)
        return false;
    card.name = line.substr(0, at);
    card.born = *born;
    return true;
}

bool read_answer(std::string_view line, const std::vector<CardLine>& lines, Card& card)
{
    const auto said_before = [&](std::size_t i) {
        return std::any_of(card.said.begin(), card.said.end(),
                           [&](const Card::Said& said) { return said.line == i; });
    };
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (std::string_view rest = line; !said_before(i) && took(rest, lines[i].heading)) {
            card.said.push_back({i, std::string(rest)});
            return true;
        }
    return false;
}

std::optional<Card> read(std::string_view text, const Document& now, const SheetWords& words,
                         const std::vector<CardLine>& lines)
{
    Card card;
    const auto title = taken(text, "\n"), name = taken(text, "\n");
    if (!title || !name || !read_title(*title, now, words, card) || !read_name(*name, words, card))
        return std::nullopt;
    while (const auto line = taken(text, "\n")) {
        if (*line == one_line(words.more_on_paper))
            card.shortened = true;
        else if (!read_answer(*line, lines, card))
            return std::nullopt;
    }
    return text == one_line(now.foot.declaration) ? std::optional(card) : std::nullopt;
}

// The beginning of a name that was shortened counts for it, and blanks do not.
bool may_be(const std::string& on_card, const std::string& name)
{
    constexpr std::string_view more = "…";
    std::string_view beginning = on_card;
    if (!beginning.ends_with(more))
        return utf8::letters_of(on_card) == utf8::letters_of(name);
    beginning.remove_suffix(more.size());
    return utf8::letters_of(name).starts_with(utf8::letters_of(std::string(beginning)));
}

// Nobody is taken for another person by what is not written, or by what differs between devices.
bool may_be_of(const Card& card, const Record& record, const SheetWords& words)
{
    const auto tells = [&](const std::string& text, const std::string& nothing) {
        return text != one_line(nothing) && !unfilled(one_line(words.differs), text);
    };
    const bool named = tells(card.name, words.no_name), dated = tells(card.born, words.no_born);
    const auto subjects = subjects_of(record);
    return std::any_of(subjects.begin(), subjects.end(), [&](const Subject& one) {
        const std::string name = one_line(one.family + one.given);
        const bool same_name = !named || name.empty() || may_be(card.name, name);
        const bool same_day =
            !dated || !one.born || card.born == one_line(filled(words.born, japanese(*one.born)));
        return same_name && same_day;
    });
}

// What of the card does not stand any more.
std::vector<CardCheck::Line> differing(const Card& card, const std::vector<CardLine>& lines,
                                       const SheetWords& words)
{
    std::vector<CardCheck::Line> all;
    for (const Card::Said& said : card.said) {
        const std::vector<std::string>& ways = lines[said.line].ways;
        const auto end = card.shortened ? ways.end() : ways.begin() + 1;
        if (std::find(ways.begin(), end, said.text) == end)
            all.push_back(
                {std::string(*unfilled(one_line(words.heading), lines[said.line].heading)),
                 said.text, ways.front()});
    }
    return all;
}

// Of drafts of one version the day tells which came first; of the version itself there is one, and
// another day means that two devices kept one each.
Kind compared(const Card& card, const Edition& here, const Date& today, bool all_stands)
{
    if (card.edition != here)
        return card.edition < here ? Kind::Older : Kind::Newer;
    if (card.day != today && (here.changed || here.version == 0))
        return card.day < today ? Kind::Older : Kind::Newer;
    return card.day == today && all_stands ? Kind::Same : Kind::Otherwise;
}

}  // namespace

CardCheck check_card(std::string_view text, const Record& record, const Wording& wording,
                     const DocumentOptions& options)
{
    const SheetWords& words = wording.sheet;
    if (text.size() > card_limit || !utf8::valid(text))
        return {};
    const Document now = document(record, wording, options);
    const std::vector<CardLine> lines = card_lines(now, words);
    const auto card = read(text, now, words, lines);
    if (!card)
        return {};
    if (card->sample != options.sample)
        return {Kind::Sample, "", ""};
    if (!may_be_of(*card, record, words))
        return {Kind::AnotherPerson, "", ""};
    const Edition here{record.version, record.version > 0 && record.changed_since_kept};
    const Date today = japan_date(record.changed.value_or(options.now));
    auto differs = differing(*card, lines, words);
    return {compared(*card, here, today, differs.empty()), card->version, japanese(card->day),
            std::move(differs)};
}

}  // namespace kotozute
