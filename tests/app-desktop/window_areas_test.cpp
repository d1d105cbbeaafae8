#include "tests/app-desktop/desk.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute::test;
namespace fs = std::filesystem;

namespace {

const std::string header = "市区町村コード,名称,種類,住所,電話番号,出典,出典の日付\r\n";

// What a dialog says when these files are chosen.
std::string chosen(const std::vector<fs::path>& files)
{
    std::string script;
    for (const fs::path& file : files)
        script += "echo '" + file.string() + "'\n";
    return script;
}

}  // namespace

TEST_CASE("a list of places is made of files chosen in the window, and is there the next time",
          "[app-desktop][released]")
{
    Folder folder;
    const fs::path one = folder / "one.csv", two = folder / "two.csv";
    write(one,
          header + "131059,みどり訪問看護,訪問看護,東京都文京区大塚4-1-1,,見本,2026-04-01\r\n");
    write(two, header + "131059,みんなの家,居場所,東京都文京区千駄木3丁目,,見本,2026-04-01\r\n"
                        "131059,住所のないところ,居場所,,,見本,2026-04-01\r\n");
    Desk desk;
    {
        Sitting it(desk, folder, {}, {{"PATH", with_zenity(folder, chosen({one, two}))}});
        it.press("button", "見え方");
        it.press("link", "もとになる一覧");
        it.get("listitem", "東京都文京区");
        it.press("button", "ファイルを選ぶ");
        it.press("button", "読みはじめる");
        it.get("heading", "この一覧を使いますか");
        CHECK(it.shows("listitem", "one.csv"));
        CHECK(it.shows("listitem", "なくてはならないことが書かれていません"));
        CHECK_FALSE(fs::exists(folder / "data/131059.area"));
        it.press("button", "使う");
        it.get("status", "新しい一覧を使いはじめました");
        CHECK(fs::exists(folder / "data/131059.area"));
        CHECK_FALSE(fs::exists(folder / "data/131059.area.partial"));
    }
    Sitting again(desk, folder);
    again.press("button", "見え方");
    again.press("link", "もとになる一覧");
    again.press("button", "をはずす");
    again.press("button", "一覧をはずす");
    again.get("status", "一覧をはずしました");
    CHECK_FALSE(fs::exists(folder / "data/131059.area"));
}
