#include "core/base/kinsoku.hpp"

#include <linebreak.h>

namespace kotozute {
namespace {

bool one_of(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }

// Small kana and signs that strict kinsoku keeps from the start of a line, also where the
// library's table would let them pass.
bool never_first(char32_t c)
{
    return one_of(c, U"、。，．・：；？！）」』】〉》〕〟ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュ"
                     U"ョヮヵヶ々ゝゞ〜～…‥％");
}
bool never_last(char32_t c) { return one_of(c, U"（「『【〈《〔〝￥＄"); }

}  // namespace

void prepare_kinsoku() { init_linebreak(); }

std::vector<bool> line_starts(std::u32string_view paragraph)
{
    std::vector<bool> out(paragraph.size(), false);
    if (paragraph.empty())
        return out;
    const std::vector<utf32_t> text(paragraph.begin(), paragraph.end());
    std::vector<char> breaks(text.size());
    set_linebreaks_utf32(text.data(), text.size(), "ja-strict", breaks.data());
    for (std::size_t i = 1; i < text.size(); ++i)
        out[i] = breaks[i - 1] == LINEBREAK_ALLOWBREAK && !never_first(paragraph[i]) &&
                 !never_last(paragraph[i - 1]);
    return out;
}

}  // namespace kotozute
