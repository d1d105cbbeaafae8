#include "tests/core/places/support.hpp"

#include "core/places/kinds.hpp"

#include <set>

using namespace kotozute;
using namespace kotozute::test;

namespace {

std::vector<std::string_view> cells(const std::vector<std::string>& row)
{
    return {row.begin(), row.end()};
}

}  // namespace

TEST_CASE("a header cell is known whatever width, blanks or line breaks it is written with",
          "[places]")
{
    CHECK(header_key("\xEF\xBB\xBF\"方書（ビル名等）\"") == header_key("方書(ビル名等)"));
    CHECK(header_key("ＦＡＸ\r\n番号 　") == "FAX番号");
}

TEST_CASE("the Ministry's header is recognised by its names, in any order", "[places]")
{
    const Columns columns = shipped_columns();
    const std::vector<std::string> row = {
        "住所",       "事業所名",       "見知らぬ列",
        "事業所番号", "サービスの種類", "都道府県コード又は市町村コード",
        "No"};
    const auto header = recognise(columns, cells(row));
    REQUIRE(header);
    REQUIRE(header->format);
    CHECK(header->format->id == "mhlw_care");
    CHECK(header->cell[static_cast<std::size_t>(Column::Address)] == 0);
    CHECK(header->cell[static_cast<std::size_t>(Column::Number)] == 3);
    CHECK(header->cell[static_cast<std::size_t>(Column::Phone)] == -1);
    CHECK(header->unknown == std::vector<std::string>{"見知らぬ列"});
}

TEST_CASE("every column of the template for one's own list of places is read", "[places]")
{
    Folder folder;
    const std::string header = read_whole(tables_folder / "places.template.csv");
    REQUIRE(header.ends_with("\r\n"));
    const auto file = folder.write(
        "own.csv",
        "\xEF\xBB\xBF" + header +
            "131059,,みんなの家,ミンナノイエ,ピアサポート,東京都文京区千駄木3丁目,,,,"
            "03-0000-0001,,見本の会,\"平日,日曜日\",10時から,,,お茶が出ます,見本,2026-04-01\r\n");
    const Built built = build({file}, "131059", folder.path("a.area"));
    INFO(built.error.message);
    REQUIRE(built.done);
    CHECK(built.report.front().format == "plain");
    CHECK(built.report.front().unknown.empty());
    Area area = open_area(folder.path("a.area"));
    PlaceQuery every;
    const Place place = find(area, every).hits.front().place;
    CHECK(place.name == "みんなの家");
    CHECK(place.kind == "peer_support");
    CHECK(place.days == (Weekdays | Sunday));
    CHECK(place.source == "見本");
    CHECK(place.edition == "2026-04-01");
}

TEST_CASE("a row of data is no header, and a header without an address says so", "[places]")
{
    const Columns columns = shipped_columns();
    const auto data = recognise(columns, cells({"131059", "住所", "文京区"}));
    REQUIRE(data);
    CHECK(data->format == nullptr);
    const auto short_header = recognise(
        columns,
        cells({"都道府県コード又は市町村コード", "事業所番号", "事業所名", "サービスの種類"}));
    REQUIRE_FALSE(short_header);
    CHECK(short_header.error().message == "the header has no column 住所");
}

TEST_CASE("every kind has a need, a plain name and no service of another kind", "[places]")
{
    const Kinds kinds = shipped_kinds();
    std::set<std::string> codes, names;
    for (const Service& service : kinds.services) {
        CHECK(codes.insert(service.code).second);
        CHECK(names.insert(service.name).second);
        CHECK(service.code.size() == 3);
        CHECK_FALSE(kinds.need(kinds.kind(service.kind).need).name.empty());
    }
    for (const PlaceKind& kind : kinds.kinds)
        CHECK_FALSE(kind.name.empty());
}

TEST_CASE("a service is known by its name, not by a number learnt by heart", "[places]")
{
    const Kinds kinds = shipped_kinds();
    CHECK(kinds.service("夜間対応型訪問介護").kind == "night_help");
    CHECK(kinds.service("短期入所療養介護（療養病床を有する病院等)").code == "230");
    const Service unknown = kinds.service("まだ知られていないサービス");
    CHECK(unknown.kind == "other");
    CHECK(unknown.code.empty());
}

TEST_CASE("a broken table says where it is broken", "[places]")
{
    const auto unknown_need =
        parse_kinds(R"({"needs":[],"kinds":[{"id":"a","name":"b","need":"c"}]})", "kinds.json");
    REQUIRE_FALSE(unknown_need);
    CHECK(unknown_need.error().message.starts_with("kinds.json:1"));
    const auto unknown_key =
        parse_columns("{\n\"formats\":[],\"no_position\":[],\"x\":1}", "c.json");
    REQUIRE_FALSE(unknown_key);
    CHECK(unknown_key.error().message.starts_with("c.json:2"));
}

TEST_CASE("the words of need name kinds there are, and a mistake in them is told", "[places]")
{
    Kinds kinds = shipped_kinds();
    CHECK(says(kinds.words.at("home_nursing"), "痛み"));
    CHECK(says(kinds.words.at("pharmacy"), "薬"));
    CHECK(says(kinds.words.at("area_support"), "ひとり"));
    CHECK_FALSE(says(kinds.words.at("area_support"), "ひ"));
    CHECK_FALSE(says(kinds.words.at("area_support"), "とり"));
    const auto unknown =
        read_words(kinds, R"({"words":[{"words":["痛み"],"kinds":["none"]}]})", "words.json");
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().message.ends_with("unknown kind none"));
}
