#include "shell/line_break.hpp"

#include "core/base/kinsoku.hpp"
#include "core/base/utf8.hpp"

namespace kotozute::shell {
namespace {

bool one_of(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }
bool hiragana(char32_t c) { return c >= 0x3041 && c <= 0x309F; }
bool kanji(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || c == 0x3005 || (c >= 0x20000 && c < 0x30000);
}
bool katakana(char32_t c) { return (c >= 0x30A0 && c <= 0x30FF) || c == 0x30FC; }
bool latin(char32_t c) { return c > 0x20 && c < 0x250; }

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

}  // namespace

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

}  // namespace kotozute::shell
