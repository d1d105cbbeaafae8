#include "shell/line_break.hpp"

#include "core/base/kinsoku.hpp"
#include "core/base/utf8.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using namespace kotozute::shell;

namespace {

// Lines of a column `room` characters wide, where every character is as wide as high.
std::vector<std::string> lines(std::string_view text, float room, bool balanced = false)
{
    prepare_kinsoku();
    const std::vector<Unit> parts = units(text);
    const std::vector<float> widths(parts.size(), 1);
    std::vector<std::string> out;
    for (const Line& line : set_lines(parts, widths, room, balanced)) {
        std::string words;
        for (std::size_t i = line.from; i < line.to; ++i)
            for (const char32_t c : parts[i].base)
                utf8::append(words, c);
        out.push_back(words);
    }
    return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("no line starts with a sign or a small letter that kinsoku keeps from there", "[shell]")
{
    const std::string_view text = "「きょう、あっちへ行ってきょうとのカフェーで、ちょっとおちゃをの"
                                  "んだ。」と、ヴィオラのおじいさんはいった……。"
                                  "（さいごまで、この部屋に、いたい。）それは、ゆっくりと、あなたの"
                                  "ことばで、書いて、ください！";
    for (float room = 4; room < 40; ++room)
        for (const bool balanced : {false, true})
            for (const std::string& line : lines(text, room, balanced)) {
                std::string_view rest = line;
                INFO("room " << room << ": " << line);
                REQUIRE_FALSE(line.empty());
                const char32_t first = utf8::take(rest);
                CHECK(
                    std::u32string_view(U"、。」）』！？ーっゃゅょァィェォャュョッ…").find(first) ==
                    std::u32string_view::npos);
                char32_t last = first;
                while (!rest.empty())
                    last = utf8::take(rest);
                CHECK((last != U'「' && last != U'（'));
                CHECK(utf8::length(line) <= static_cast<std::size_t>(room));
            }
}

TEST_CASE("a line ends with a phrase where one ends near enough", "[shell]")
{
    CHECK(lines("いちばん近いものを一つ。|あとで|何度でも|変えられます。", 17) ==
          Lines{"いちばん近いものを一つ。あとで", "何度でも変えられます。"});
    CHECK(lines("緩和ケア病棟・|ホスピス", 8, true) == Lines{"緩和ケア病棟・", "ホスピス"});
}

TEST_CASE("the lines of a title are about equally long and tear no phrase", "[shell]")
{
    CHECK(lines("いま、|大切にしていることは|何ですか", 11, true) ==
          Lines{"いま、", "大切にしていることは", "何ですか"});
    CHECK(lines("思いを|代わりに|伝えてくれる人", 10, true) ==
          Lines{"思いを代わりに", "伝えてくれる人"});
}

TEST_CASE("a loan word and a word in Latin letters stay whole while they fit", "[shell]")
{
    CHECK(lines("夜のショートステイ", 7) == Lines{"夜の", "ショートステイ"});
    CHECK(lines("庭garden", 6) == Lines{"庭", "garden"});
    CHECK(lines("see the garden", 8) == Lines{"see the ", "garden"});
}

TEST_CASE("a newline ends a line and an empty line stays", "[shell]")
{
    CHECK(lines("一\n\n二", 10) == Lines{"一", "", "二"});
}

TEST_CASE("a furigana group is never cut", "[shell]")
{
    CHECK(lines("[痛/いた]みを[和/やわ]らげる[病院/びょういん]", 4) ==
          Lines{"痛みを", "和らげる", "病院"});
}
