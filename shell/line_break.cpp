#include "shell/line_break.hpp"

#include "core/base/utf8.hpp"

#include <linebreak.h>

#include <algorithm>

namespace kotozute::shell {
namespace {

// What makes a set of lines worse, where 1 is a line left empty.
constexpr float torn_phrase = .7f, torn_title = 1.f;  // a line that ends inside a phrase
constexpr float title_line = .35f;                     // a line more than a title needs
constexpr float lonely = .2f;                          // a last line of one or two characters

bool one_of(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }
bool hiragana(char32_t c) { return c >= 0x3041 && c <= 0x309F; }
bool kanji(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || c == 0x3005 || (c >= 0x20000 && c < 0x30000);
}
bool katakana(char32_t c) { return (c >= 0x30A0 && c <= 0x30FF) || c == 0x30FC; }
bool latin(char32_t c) { return c > 0x20 && c < 0x250; }
bool space(char32_t c) { return c == ' ' || c == 0x3000; }

// Small kana and signs that strict kinsoku keeps from the start of a line, also where a font or
// an older table would let them pass.
bool never_first(char32_t c)
{
    return one_of(c, U"、。，．・：；？！）」』】〉》〕〟ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ々ゝゞ〜～…‥％");
}
bool never_last(char32_t c) { return one_of(c, U"（「『【〈《〔〝￥＄"); }

// Whether a place that kinsoku allows is also the end of a phrase, guessed from the characters
// around it: `a` ends the line, `b` starts the next, `before` stands before `a`.
Break weigh(char32_t before, char32_t a, char32_t b)
{
    if (katakana(a) && katakana(b) && a != U'・')
        return Break::Never;  // a loan word stays whole
    if (one_of(a, U"、。」）！？・　 "))
        return Break::Phrase;
    if (one_of(a, U"おご") && !hiragana(before))
        return Break::Allowed;
    const bool head = kanji(b) || katakana(b) || latin(b) || one_of(b, U"（「『");
    if (head && one_of(a, U"をはがのとでにもへやかてるうくたなず"))
        return Break::Phrase;
    return Break::Allowed;
}

// A unit starts here: `hint` when a mark says that a line may well start with it.
struct Draft {
    Unit unit;
    bool hint = false, line = false;
};

std::u32string decoded(std::string_view text)
{
    std::u32string out;
    while (!text.empty())
        out += utf8::take(text);
    return out;
}

bool furigana(std::string_view text, std::string_view& base, std::string_view& ruby)
{
    if (text.front() != '[')
        return false;
    const auto slash = text.find('/'), end = text.find(']');
    if (slash == text.npos || end == text.npos || slash > end || slash == 1)
        return false;
    base = text.substr(1, slash - 1);
    ruby = text.substr(slash + 1, end - slash - 1);
    return true;
}

std::vector<Draft> drafts(std::string_view text, bool literal)
{
    std::vector<Draft> out;
    Draft next;
    const auto take = [&] {
        out.push_back(std::move(next));
        next = {};
    };
    while (!text.empty()) {
        std::string_view base, ruby;
        if (text.front() == '\n') {
            if (next.line)  // a line of its own with nothing on it
                take();
            next.line = true;
            text.remove_prefix(1);
        } else if (!literal && text.front() == '|') {
            next.hint = true;
            text.remove_prefix(1);
        } else if (!literal && furigana(text, base, ruby)) {
            next.unit = {decoded(base), decoded(ruby)};
            text.remove_prefix(base.size() + ruby.size() + 3);
            take();
        } else {
            next.unit.base = utf8::take(text);
            take();
        }
    }
    if (next.line)
        take();
    return out;
}

bool is_space(const Unit& unit) { return unit.base.size() == 1 && space(unit.base[0]); }

Line line(const std::vector<Unit>& units, const std::vector<float>& widths, std::size_t from,
          std::size_t to)
{
    std::size_t end = to;
    while (end > from && is_space(units[end - 1]))
        --end;
    float width = 0;
    for (std::size_t i = from; i < end; ++i)
        width += widths[i];
    return {from, to, width};
}

}  // namespace

void prepare_line_breaks() { init_linebreak(); }

std::vector<bool> line_starts(std::u32string_view paragraph)
{
    std::vector<bool> out(paragraph.size(), false);
    if (paragraph.empty())
        return out;
    std::vector<utf32_t> text(paragraph.begin(), paragraph.end());
    std::vector<char> breaks(text.size());
    set_linebreaks_utf32(text.data(), text.size(), "ja-strict", breaks.data());
    for (std::size_t i = 1; i < text.size(); ++i)
        out[i] = breaks[i - 1] == LINEBREAK_ALLOWBREAK && !never_first(paragraph[i]) &&
                 !never_last(paragraph[i - 1]);
    return out;
}

std::vector<Unit> units(std::string_view text, bool literal)
{
    std::vector<Draft> parts = drafts(text, literal);
    std::u32string all;
    for (const Draft& part : parts) {
        if (part.line)
            all += U'\n';
        all += part.unit.base;
    }
    const std::vector<bool> starts = line_starts(all);
    std::vector<Unit> out;
    out.reserve(parts.size());
    std::size_t at = 0;
    for (Draft& part : parts) {
        at += part.line ? 1 : 0;
        const bool empty = part.unit.base.empty();
        Break before = Break::Never;
        if (part.line)
            before = Break::Line;
        else if (at == 0 || empty || !starts[at])
            before = Break::Never;
        else if (part.hint)
            before = Break::Phrase;
        else
            before = weigh(at > 1 ? all[at - 2] : 0, all[at - 1], all[at]);
        at += part.unit.base.size();
        out.push_back(std::move(part.unit));
        out.back().before = before;
    }
    return out;
}

namespace {

// The cheapest way to set units [0, i) into lines, found for every i in turn.
class Setter {
public:
    Setter(const std::vector<Unit>& units, const std::vector<float>& widths, float room)
        : units_(units), room_(room), sums_(units.size() + 1, 0.f)
    {
        for (std::size_t i = 0; i < units.size(); ++i)
            sums_[i + 1] = sums_[i] + widths[i];
    }

    // `ideal` > 0: the width that lines had better have, all of them; else as full as they go.
    std::vector<std::size_t> ends(float ideal) const
    {
        std::vector<float> cost(units_.size() + 1, worst);
        std::vector<std::size_t> from(units_.size() + 1, 0);
        cost[0] = 0;
        for (std::size_t start = 0; start < units_.size(); ++start) {
            if (cost[start] >= worst)
                continue;
            bool fitted = false;
            for (std::size_t end = start + 1; end <= units_.size(); ++end) {
                const bool last = end == units_.size(), line = !last && units_[end].before == Break::Line;
                const bool fits = width(start, end) <= room_ + .5f;
                if (!fits && fitted)
                    break;
                if (last || units_[end].before != Break::Never || !fits) {
                    const std::size_t cut = fits || end == start + 1 ? end : end - 1;
                    relax(cost, from, start, cut, ideal, last || line);
                    fitted = true;
                }
                if (line || !fits)
                    break;
            }
        }
        std::vector<std::size_t> out;
        for (std::size_t end = units_.size(); end > 0; end = from[end])
            out.push_back(end);
        std::reverse(out.begin(), out.end());
        return out;
    }

    float total() const { return sums_.back(); }
    float price(const std::vector<std::size_t>& ends, float ideal) const
    {
        float sum = 0;
        std::size_t start = 0;
        for (const std::size_t end : ends) {
            sum += line_cost(start, end, ideal, end == units_.size());
            start = end;
        }
        return sum;
    }

private:
    static constexpr float worst = 1e9f;

    float width(std::size_t start, std::size_t end) const
    {
        while (start < end && is_space(units_[start]) && start > 0)
            ++start;
        while (end > start && is_space(units_[end - 1]))
            --end;
        return sums_[end] - sums_[start];
    }

    float line_cost(std::size_t start, std::size_t end, float ideal, bool final) const
    {
        const float w = width(start, end);
        const float off = ideal > 0 ? (w - ideal) / room_ : final ? 0 : (room_ - w) / room_;
        float cost = off * off;
        if (final && ideal <= 0 && start > 0 && end - start <= 2)
            cost += lonely;
        if (end < units_.size() && units_[end].before != Break::Phrase && units_[end].before != Break::Line)
            cost += ideal > 0 ? torn_title : torn_phrase;
        if (end < units_.size() && units_[end].before == Break::Never)
            cost += 10;  // nothing else would fit
        return cost;
    }

    void relax(std::vector<float>& cost, std::vector<std::size_t>& from, std::size_t start,
               std::size_t end, float ideal, bool final) const
    {
        const float here = cost[start] + line_cost(start, end, ideal, final);
        if (here < cost[end]) {
            cost[end] = here;
            from[end] = start;
        }
    }

    const std::vector<Unit>& units_;
    float room_;
    std::vector<float> sums_;
};

}  // namespace

std::vector<Line> set_lines(const std::vector<Unit>& units, const std::vector<float>& widths,
                            float room, bool balanced)
{
    const Setter setter(units, widths, room);
    std::vector<std::size_t> ends = setter.ends(0);
    if (balanced && ends.size() > 1 && ends.size() < 5) {
        const std::size_t least = ends.size();
        float best = 1e9f;
        for (std::size_t count = least; count <= least + 1; ++count) {
            const float ideal = std::min(room, setter.total() / static_cast<float>(count));
            std::vector<std::size_t> tried = setter.ends(ideal);
            const auto more = static_cast<float>(tried.size()) - static_cast<float>(least);
            const float price = setter.price(tried, ideal) + title_line * more;
            if (price < best) {
                best = price;
                ends = std::move(tried);
            }
        }
    }
    std::vector<Line> lines;
    std::size_t from = 0;
    for (const std::size_t end : ends) {
        std::size_t start = from;
        while (start > 0 && start < end && is_space(units[start]) && units[start].before != Break::Line)
            ++start;
        lines.push_back(line(units, widths, start, end));
        from = end;
    }
    return lines;
}

}  // namespace kotozute::shell
