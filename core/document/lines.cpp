#include "core/document/lines.hpp"

#include "core/base/kinsoku.hpp"
#include "core/base/utf8.hpp"

#include <string>

namespace kotozute {
namespace {

enum class Kind { Hiragana, Katakana, Kanji, Closing, Opening, Blank, WideBlank, Hint, Other };

Kind kind_of(char32_t c)
{
    if (c == 0x200B)
        return Kind::Hint;
    if (c == U' ')
        return Kind::Blank;
    if (c == U'　')
        return Kind::WideBlank;
    if (c >= 0x3041 && c <= 0x3096)
        return Kind::Hiragana;
    if ((c >= 0x30A1 && c <= 0x30FA) || c == U'ー')
        return Kind::Katakana;
    if ((c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFF) || c == U'々')
        return Kind::Kanji;
    if (std::u32string_view(U"、。，．」』）・：！？").find(c) != std::u32string_view::npos)
        return Kind::Closing;
    if (std::u32string_view(U"「『（").find(c) != std::u32string_view::npos)
        return Kind::Opening;
    return Kind::Other;
}

// How good a place between two characters is to end a line, where kinsoku allows it.
int goodness(Kind before, Kind after)
{
    if (before == Kind::Hint)
        return 3;
    if (before == Kind::Closing || before == Kind::Blank || before == Kind::WideBlank ||
        after == Kind::Opening)
        return 2;
    if (before == Kind::Hiragana && (after == Kind::Kanji || after == Kind::Katakana))
        return 2;
    const bool inside_word = before == after && (before == Kind::Katakana || before == Kind::Kanji);
    return inside_word ? 0 : 1;
}

struct Piece {
    Glyph glyph;
    int end = -1;  // how good it is to end a line after it; -1 when that is not allowed
    bool blank = false;
};

std::vector<Piece> pieces_of(const Fonts& fonts, std::string_view text, bool bold)
{
    std::vector<Piece> pieces;
    std::u32string characters;
    std::vector<std::size_t> last;  // the last character of each piece
    for (const Glyph& glyph : fonts.shape(text, bold)) {
        std::string_view bytes = glyph.text;
        while (!bytes.empty())
            characters += utf8::take(bytes);
        pieces.push_back({glyph});
        last.push_back(characters.size() - 1);
    }
    const std::vector<bool> starts = line_starts(characters);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Kind kind = kind_of(characters[last[i]]);
        pieces[i].blank = kind == Kind::Blank || kind == Kind::WideBlank || kind == Kind::Hint;
        if (i + 1 < pieces.size() && starts[last[i] + 1])
            pieces[i].end = goodness(kind, kind_of(characters[last[i] + 1]));
    }
    return pieces;
}

// Where the line that begins at `begin` ends.
std::size_t line_end(const std::vector<Piece>& pieces, std::size_t begin, double width,
                     Breaking breaking)
{
    // Up to which part of the line a better place to break is looked for.
    const double least[] = {1, 0.8, breaking == Breaking::Phrases ? 0.4 : 0.93, 0.3};
    std::size_t best[] = {0, 0, 0, 0};
    double used = 0;
    std::size_t i = begin;
    for (; i < pieces.size(); ++i) {
        const double next = used + pieces[i].glyph.advance;
        if (next > width + 1e-9 && !pieces[i].blank)
            break;
        used = next;
        if (pieces[i].end >= 0 && (used >= least[pieces[i].end] * width || pieces[i].end == 0))
            best[pieces[i].end] = i + 1;
        if (pieces[i].end >= 0)
            best[0] = i + 1;
    }
    if (i == pieces.size())
        return i;
    const int highest = breaking == Breaking::Phrases ? 3 : 2;
    for (int level = highest; level >= 0; --level)
        if (best[level] != 0)
            return best[level];
    return i > begin ? i : begin + 1;
}

TextLine line_of(const std::vector<Piece>& pieces, std::size_t begin, std::size_t end)
{
    TextLine line;
    double used = 0;
    for (std::size_t i = begin; i < end; ++i) {
        const Glyph& glyph = pieces[i].glyph;
        if (glyph.text == break_hint)
            continue;
        if (line.runs.empty() || line.runs.back().face != glyph.face)
            line.runs.push_back({glyph.face, "", 0});
        line.runs.back().text += glyph.text;
        line.runs.back().width += glyph.advance;
        used += glyph.advance;
        if (!pieces[i].blank)
            line.width = used;
    }
    return line;
}

void break_paragraph(std::vector<TextLine>& lines, const std::vector<Piece>& pieces, double width,
                     Breaking breaking)
{
    if (pieces.empty())
        lines.emplace_back();
    for (std::size_t begin = 0; begin < pieces.size();) {
        const std::size_t end = line_end(pieces, begin, width, breaking);
        lines.push_back(line_of(pieces, begin, end));
        begin = end;
    }
}

}  // namespace

std::string without_hints(std::string_view text)
{
    std::string result;
    for (auto at = text.find(break_hint); at != std::string_view::npos;
         at = text.find(break_hint)) {
        result += text.substr(0, at);
        text.remove_prefix(at + break_hint.size());
    }
    return result += text;
}

std::vector<TextLine> break_lines(const Fonts& fonts, std::string_view text, bool bold,
                                  double width, Breaking breaking)
{
    std::vector<TextLine> lines;
    for (;;) {
        const auto end = text.find('\n');
        break_paragraph(lines, pieces_of(fonts, text.substr(0, end), bold), width, breaking);
        if (end == std::string_view::npos)
            return lines;
        text.remove_prefix(end + 1);
    }
}

}  // namespace kotozute
