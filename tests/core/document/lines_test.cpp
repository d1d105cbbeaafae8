#include "programs.hpp"

#include "core/document/lines.hpp"

using namespace kotozute;

namespace {

std::vector<std::string> broken(const std::string& text, double width,
                                Breaking breaking = Breaking::Full)
{
    static const Fonts fonts = papers::fonts();
    std::vector<std::string> lines;
    for (const TextLine& line : break_lines(fonts, text, false, width, breaking)) {
        CHECK(line.width <= width + 1e-6);
        lines.emplace_back();
        for (const TextLine::Run& run : line.runs)
            lines.back() += run.text;
    }
    return lines;
}

bool begins_with_any(const std::string& text, const std::vector<std::string>& characters)
{
    for (const std::string& character : characters)
        if (text.rfind(character, 0) == 0)
            return true;
    return false;
}

}  // namespace

TEST_CASE("no line begins with a mark that may not begin one", "[document]")
{
    const std::string text =
        "「庭の見える部屋で、きょうも一日。」と、ゆっくり話しました。シャツやカーテン、"
        "ーのばし棒、っという小さい字、（かっこ）もあります。";
    for (double width = 3; width < 30; width += 0.7)
        for (const std::string& line : broken(text, width)) {
            INFO(width << " " << line);
            CHECK_FALSE(begins_with_any(line, {"、", "。", "」", "）", "ー", "ゃ", "っ", "ャ"}));
            const std::size_t last = line.size() < 3 ? 0 : line.size() - 3;
            CHECK_FALSE(begins_with_any(line.substr(last), {"「", "（"}));
        }
}

TEST_CASE("short texts end their lines at the end of a phrase", "[document]")
{
    CHECK(broken("緩和ケア病棟へ移りたい", 9, Breaking::Phrases) ==
          std::vector<std::string>{"緩和ケア病棟へ", "移りたい"});
    CHECK(broken("必要なら\u200Bかかっていた病院へ", 8, Breaking::Phrases) ==
          std::vector<std::string>{"必要なら", "かかっていた", "病院へ"});
}

TEST_CASE("breaking lines loses no character", "[document]")
{
    const std::string text =
        "𠮷野家の𩸽、髙﨑さん、葛󠄀城。👍 and some English words.";
    for (double width = 1; width < 40; width += 1.3) {
        std::string all;
        for (const std::string& line : broken(text, width))
            all += line;
        CHECK(all == text);
    }
}

TEST_CASE("a bold text with a rare character is regular as a whole", "[document]")
{
    const Fonts fonts = papers::fonts();
    for (const Glyph& glyph : fonts.shape("髙﨑 明子", true))
        CHECK(glyph.face == Face::Bold);
    const std::vector<Glyph> rare = fonts.shape("𠮷田", true);
    REQUIRE(rare.size() == 2);
    CHECK(rare[0].face == Face::Rest);
    CHECK(rare[1].face == Face::Regular);
    CHECK(rare[0].found);
}

TEST_CASE("the face of rare characters is read only when one comes", "[document]")
{
    const std::filesystem::path folder = KOTOZUTE_FONTS;
    int asked = 0;
    const Fonts fonts = papers::sound(Fonts::open([&](Face face) -> FontBytes {
        const char* const names[] = {"kotozute-regular.ttf", "kotozute-bold.ttf",
                                     "kotozute-rest.otf"};
        asked += face == Face::Rest;
        return font_bytes(std::make_shared<const std::string>(
            papers::read(folder / names[static_cast<std::size_t>(face)])));
    }));
    CHECK_FALSE(fonts.lacks("和子、髙﨑"));
    CHECK(fonts.lacks("𠮷"));
    fonts.shape("和子", true);
    CHECK(asked == 0);
    fonts.shape("𠮷田", true);
    CHECK(asked == 1);
    CHECK_FALSE(fonts.lacks("𠮷"));
}
