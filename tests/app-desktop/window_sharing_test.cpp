#include "tests/app-desktop/desk.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute::test;
namespace fs = std::filesystem;

namespace {

constexpr auto his = "umi to yama no aida";

void opens(Sitting& it, const std::string& passphrase)
{
    it.write_into("あいことば", passphrase);
    it.press("button", "ひらく");
}

}  // namespace

TEST_CASE("two people's records lie on one computer, and each opens with its own passphrase alone",
          "[app-desktop][released]")
{
    const Folder folder;
    fs::create_directory(folder / "data");
    keep_sample(folder / "data/record");
    const Desk desk;
    {
        Sitting it(desk, folder);
        it.press("button", "前に書いた記録をひらく");
        it.press("link", "ほかの方の記録");
        it.press("button", "ほかの方の記録をはじめる");
        it.press("button", "少し考える");
        it.press("step", "どこで、だれと");
        it.press("button", "つぎへ");
        it.press("radio", "自宅");
        it.press("button", "ここで休む");
        it.press("button", "残して休む");
        it.write_into("この記録の呼び名", "sangoushitsu");
        it.write_into("あいことば", his);
        it.press("button", "残す");
        it.get("status", "この端末に残しました");
    }
    CHECK(read(folder / "data/record-2.name") == "sangoushitsu");
    Sitting it(desk, folder);
    it.press("button", "前に書いた記録をひらく");
    it.get("button", "はじめの記録");
    it.press("button", "sangoushitsu");
    opens(it, sample_passphrase);
    it.get("status", "ひらけませんでした");
    opens(it, his);
    it.get("status", "記録をひらきました");
    CHECK_FALSE(it.shows("text", "和子"));
    CHECK(read(folder / "data/record/keys") != read(folder / "data/record-2/keys"));
}

TEST_CASE("a team's folder begun in one window is entered by another, whose words are there when "
          "the first is opened again",
          "[app-desktop][released]")
{
    const Folder folder, hers_home, nurses_home;
    const fs::path common = folder / "和子さん";
    fs::create_directory(common);
    const std::map<std::string, std::string> chooses{
        {"PATH", with_zenity(folder, "echo '" + common.string() + "'\n")}};
    fs::create_directory(hers_home / "data");
    keep_sample(hers_home / "data/record");
    const Desk desk;
    std::string words;
    {
        Sitting it(desk, hers_home, {}, chooses);
        it.press("button", "前に書いた記録をひらく");
        opens(it, sample_passphrase);
        it.get("status", "記録をひらきました");
        it.press("button", "なかまの端末と分けあう");
        it.press("button", "フォルダを選ぶ");
        it.get("text", "和子さん");
        it.write_into("お名前", "Akiko");
        it.press("button", "このフォルダではじめる");
        it.get("heading", "このフォルダのあいことば");
        it.get("listitem", "Akiko");
        for (const Thing& thing : it.things())
            if (thing.id == "team.made.words")
                words = thing.label;
    }
    REQUIRE_FALSE(words.empty());
    write(folder / "told", words + "\n");
    write(folder / "own", std::string(his) + "\n");
    REQUIRE(run({"team", "join", common.string(), (nurses_home / "record").string(),
                 "--passphrase-file", (folder / "own").string(), "--team-passphrase-file",
                 (folder / "told").string(), "--name", "佐藤 めぐみ", "--role", "visiting_nurse"})
                .status == 0);
    Sitting it(desk, hers_home, {}, chooses);
    it.press("button", "前に書いた記録をひらく");
    opens(it, sample_passphrase);
    it.get("status", "チームのフォルダを見ました");
    it.press("button", "なかまの端末と分けあう");
    it.get("listitem", "佐藤 めぐみ");
    it.press("button", "つながりを切る");
    it.press("button", "はい、切る");
    it.get("status", "つながりを切りました");
}
