#include "tests/core/places/support.hpp"

#include <map>

// Lists in the form in which cities publish them, with every column of it in its place.
// Headers: デジタル庁 推奨データセット 02, 06 and 自治体標準オープンデータセット 公共施設一覧.

using namespace kotozute;
using namespace kotozute::test;

namespace {

constexpr auto medical_v1 = "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_"
                            "カナ,医療機関の種類,住所,方書,緯度,"
                            "経度,電話番号,内線番号,FAX番号,法人番号,法人の名称,医療機関コード,"
                            "診療曜日,診療開始時間,診療終了時間,"
                            "診療日時特記事項,時間外における対応,診療科目,病床数,URL,備考";
constexpr auto public_v2 =
    "全国地方公共団体コード,ID,地方公共団体名,名称,名称_カナ,名称_英字,名称_通称,POIコード,"
    "外部識別子,"
    "外部識別子の値,所在地_全国地方公共団体コード,町字ID,所在地_連結表記,所在地_都道府県,所在地_"
    "市区町村,"
    "所在地_町字,所在地_番地以下,建物名等(方書),緯度,経度,高度の種別,高度の値,電話番号,内線番号,"
    "連絡先メールアドレス,連絡先FormURL,連絡先備考（その他、SNSなど）,郵便番号,法人番号,団体名,"
    "利用可能曜日,"
    "開始時間,終了時間,利用可能時間特記事項,説明,車椅子可,車椅子貸出,ツエ貸出,バリアフリートイレ,"
    "スロープ、エレベータ、エスカレータ,点字ブロック等の移動支援,点字や読上による支援,"
    "盲導犬・介助犬、聴導犬同伴,字幕,筆談対応,優先駐車場,オストメイト対応トイレ,授乳室,"
    "おむつ替えコーナー,飲食可否,"
    "ベビーカー貸出,ベビーカー利用,URL,画像,画像_ライセンス,備考";

constexpr auto event_v2 =
    "全国地方公共団体コード,ID,地方公共団体名,法人番号,イベント名,イベント名_カナ,イベント名_英語,"
    "イベント通称,"
    "サブタイトル,コンテンツURL,状態,キーワード,タグ,開催パターン,開始日,終了日,開始時間,終了時間,"
    "開始日時特記事項,"
    "概要,説明,イベント種類,料金(基本),料金(詳細),料金種別,主催者,共催団体,対象者,場所名称,"
    "所在地_全国地方公共団体コード,町字ID,所在地_連結表記,所在地_都道府県,所在地_市区町村,所在地_"
    "町字,所在地_番地以下,"
    "緯度,経度,アクセス方法,駐車場情報,定員,参加申込終了日,参加申込終了時間,参加申込方法,"
    "連絡先名称,連絡先電話番号,"
    "連絡先内線番号,画像,URL,備考";

using Cells = std::map<std::string, std::string>;

std::string row(const std::string& header, const Cells& cells)
{
    std::string line, rest = header + ',';
    for (std::size_t comma = rest.find(','); comma != rest.npos; comma = rest.find(',')) {
        const auto cell = cells.find(rest.substr(0, comma));
        line += (cell == cells.end() ? "" : '"' + cell->second + '"') + ',';
        rest.erase(0, comma + 1);
    }
    line.back() = '\n';
    return line;
}

// A file of that form with this one place.
struct Published {
    Folder folder;
    Built built;
    Area area;
    Place place;

    Published(const std::string& header, Cells cells) : area(made(header, std::move(cells)))
    {
        const auto hits = find(area, {}).hits;
        REQUIRE(hits.size() == 1);
        place = hits.front().place;
    }
    PlaceHours hours()
    {
        const auto hours = area.hours(place.id);
        REQUIRE(hours);
        return *hours;
    }
    const FileReport& report() const { return built.report.at(0); }

private:
    Area made(const std::string& header, Cells cells)
    {
        cells.insert({{"都道府県コード又は市区町村コード", "131059"},
                      {"全国地方公共団体コード", "131059"},
                      {"都道府県名", "東京都"},
                      {"市区町村名", "文京区"},
                      {"所在地_都道府県", "東京都"},
                      {"所在地_市区町村", "文京区"},
                      {"名称", "みどりのところ"},
                      {"緯度", "35.7257"},
                      {"経度", "139.7433"},
                      {"医療機関の種類", "診療所"},
                      {"住所", "東京都文京区千石1-1-1"},
                      {"所在地_連結表記", "東京都文京区千石1-1-1"}});
        return built_area({folder.write("list.csv", header + '\n' + row(header, cells))},
                          folder.path("a.area"), built);
    }
};

constexpr OpenSpan nine_to_five{9 * 60, 17 * 60};

}  // namespace

TEST_CASE("a city's list of clinics tells when one is open and what is treated there", "[places]")
{
    Published it(medical_v1, {{"診療曜日", "月火水木金"},
                              {"診療開始時間", "09:00"},
                              {"診療終了時間", "17:00"},
                              {"診療科目", "内科;皮膚科"},
                              {"時間外における対応", "電話で"},
                              {"備考", "予約制"}});
    CHECK(it.report().format == "medical_v1");
    CHECK(it.report().unknown.empty());
    CHECK(it.place.kind == "clinic");
    CHECK(it.place.note == "予約制\n時間外における対応：電話で\n診療科目：内科;皮膚科");
    const PlaceHours hours = it.hours();
    CHECK(hours.days[0].spans == std::vector{nine_to_five});
    CHECK(hours.days[4].opening == Opening::Open);
    CHECK(hours.days[5].opening == Opening::NotStated);
}

TEST_CASE("a city's list of halls tells how one gets in with a wheelchair", "[places]")
{
    Published it(public_v2, {{"利用可能曜日", "土曜日,日曜日"},
                             {"開始時間", "9:00"},
                             {"終了時間", "17:00"},
                             {"車椅子可", "有"},
                             {"オストメイト対応トイレ", "有"},
                             {"授乳室", "有"},
                             {"説明", "だれでも使えます"}});
    CHECK(it.report().format == "public_v2");
    CHECK(it.report().unknown.empty());
    CHECK(it.place.note == "だれでも使えます\n車椅子可：有\nオストメイト対応トイレ：有");
    CHECK(it.hours().days[5].spans == std::vector{nine_to_five});
    CHECK(it.hours().days[0].opening == Opening::NotStated);
}

TEST_CASE("where the days are said in words, the time stands beside them", "[places]")
{
    Published it(public_v2,
                 {{"利用可能曜日", "火・木"}, {"開始時間", "9:00"}, {"終了時間", "17:00"}});
    CHECK(it.place.days_note == "9:00〜17:00\n火・木");
}

TEST_CASE("open, but nobody says when, is told as that", "[places]")
{
    Published it(medical_v1, {{"診療曜日", "月火水木金"}, {"診療開始時間", "あさ"}});
    CHECK(it.report().notices ==
          std::vector<RowNotice>{{2, Column::StartTime, RowFinding::NotATime}});
    CHECK(it.hours().days[0].opening == Opening::TimeNotStated);
}

TEST_CASE("a time that cannot be is told, and not shown", "[places]")
{
    Published it(medical_v1,
                 {{"診療曜日", "月火水木金"}, {"診療開始時間", "9:00"}, {"診療終了時間", "9:00"}});
    CHECK(it.report().notices ==
          std::vector<RowNotice>{{2, Column::Hours, RowFinding::ImpossibleHours}});
    CHECK(it.hours().days[0].opening == Opening::TimeNotStated);
}

TEST_CASE("what takes place is read from a city's list in the newer form", "[places]")
{
    Folder folder;
    const std::string list = std::string(event_v2) + '\n' +
                             row(event_v2, {{"全国地方公共団体コード", "131059"},
                                            {"イベント名", "介護者のつどい"},
                                            {"開始日", "2026-12-01"},
                                            {"所在地_連結表記", "東京都文京区千石1-1-1"},
                                            {"所在地_都道府県", "東京都"},
                                            {"所在地_市区町村", "文京区"}});
    const Built built = build(
        {folder.write("131059_event.csv", list), folder.write("care.csv", care_file({CareLine{}}))},
        "131059", folder.path("a.area"));
    REQUIRE(built.done);
    CHECK(built.report[0].format == "event_v2");
    CHECK(built.report[0].unknown == std::vector<std::string>{});
    CHECK(built.report[0].refused == 0);
}
