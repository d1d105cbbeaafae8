#include "core/base/utf8.hpp"
#include "core/store/sqlite.hpp"
#include "tests/core/places/support.hpp"

using namespace kotozute;
using namespace kotozute::test;

namespace {

const std::string header = "対象,項目,値,だれが,いつ,理由\n";

std::string phone(const std::string& number, const std::string& on)
{
    return "1300000001-130,電話番号," + number + ",文京区," + on + ",電話でうかがった\n";
}

struct Ward {
    Built build_from(const std::vector<std::string>& files)
    {
        Built built = test::build(files, "all", out);
        INFO(built.error.message);
        REQUIRE(built.done);
        return built;
    }
    Place place() { return **open_area(out).place("1300000001-130"); }

    Folder folder;
    std::string care = folder.write("care.csv", care_file({CareLine{}, line("い", "1300000002")}));
    std::string out = folder.path("a.area");
};

}  // namespace

TEST_CASE("what the ward puts right stands over the source, with who and when", "[places]")
{
    Ward it;
    const std::string corrections = it.folder.write(
        "corrections.csv", header + phone("０３－１１１１－２２２２", "2026-05-01") +
                               "1300000001-130,位置,\"35.7300,139.7400\",家族,2026-05-02,\n"
                               "1300000001-130,名称,春風訪問看護,家族,2026-05-02,改名\n");
    it.build_from({it.care, corrections});
    const Place place = it.place();
    CHECK(place.phone == "03-1111-2222");
    CHECK(place.position == Position{35.73, 139.74, PositionKind::ByHand});
    CHECK(place.name == "春風訪問看護");
    CHECK(place.address == "東京都文京区大塚4-1-1");
    Area area = open_area(it.out);
    PlaceQuery query;
    query.words = {"春風"};
    CHECK(find(area, query).total == 1);
    const auto provenance = area.provenance("1300000001-130");
    REQUIRE(provenance);
    CHECK(provenance->corrections ==
          std::vector<ValueCorrection>{{"latitude", "家族", "2026-05-02", ""},
                                       {"name", "家族", "2026-05-02", "改名"},
                                       {"phone", "文京区", "2026-05-01", "電話でうかがった"}});
    CHECK(area.provenance("1300000002-130")->corrections.empty());
    CHECK(area.check()->whole);
}

TEST_CASE("what a place does not have is put right into none, but a name and an address it has",
          "[places]")
{
    Ward it;
    const Place before = [&] { return it.build_from({it.care}), it.place(); }();
    REQUIRE_FALSE(before.phone.empty());
    const std::string rest = ",なし,文京区,2026-05-01,電話でうかがった\n";
    std::string corrections = header;
    for (const char* field : {"電話番号", "あいている日", "定員", "名称", "住所", "位置"})
        corrections += std::string("1300000001-130,") + field + rest;
    const Built built = it.build_from({it.care, it.folder.write("corrections.csv", corrections)});
    std::size_t refused = 0;
    for (const FileReport& file : built.report)
        refused += file.refused;
    CHECK(refused == 3);
    const Place place = it.place();
    CHECK(place.phone.empty());
    CHECK(place.days == DaysNotStated);
    CHECK(place.capacity == 0);
    CHECK(place.name == before.name);
    CHECK(place.address == before.address);
    CHECK(place.position == before.position);
}

TEST_CASE("corrections are kept when the pack is built again, and the later one holds", "[places]")
{
    Ward it;
    const auto first = it.folder.write("c1.csv", header + phone("03-1111-2222", "2026-05-01"));
    it.build_from({first, it.care});
    it.build_from({it.care});
    CHECK(it.place().phone == "03-1111-2222");
    it.build_from({it.care, it.folder.write("c2.csv", header + phone("03-0", "2026-06-01"))});
    CHECK(it.place().phone == "03-1111-2222");  // what is no number corrects nothing
    it.build_from(
        {it.care, it.folder.write("c3.csv", header + phone("03-9999-9999", "2026-04-01"))});
    CHECK(it.place().phone == "03-1111-2222");  // an older one neither
    it.build_from(
        {it.care, it.folder.write("c4.csv", header + phone("03-3333-4444", "2026-05-01"))});
    CHECK(it.place().phone == "03-3333-4444");
    it.build_from({it.care, it.folder.write("c5.csv", header + phone("", "2026-07-01"))});
    CHECK(it.place().phone == "03-0000-0001");  // taken back
    it.build_from({it.care});
    CHECK(it.place().phone == "03-0000-0001");
    it.build_from({first, it.care});
    CHECK(it.place().phone == "03-0000-0001");  // also for those who still have the older list
    CHECK(open_area(it.out).provenance("1300000001-130")->corrections.empty());
}

TEST_CASE("a list of corrections from a spreadsheet is read before the places", "[places]")
{
    Ward it;
    std::string text = header;
    for (int day = 1; day < 200; ++day)
        text += phone("03-1111-2222", "2026-05-01");
    std::u16string wide;
    for (std::string_view rest = text; !rest.empty();)
        wide += static_cast<char16_t>(utf8::take(rest));
    std::string bytes = "\xFF\xFE";
    for (const char16_t c : wide) {
        bytes += static_cast<char>(c & 0xFF);
        bytes += static_cast<char>(c >> 8);
    }
    const Built built = it.build_from({it.care, it.folder.write("c.csv", bytes)});
    CHECK(built.report[0].file == "c.csv");
    CHECK(it.place().phone == "03-1111-2222");
}

TEST_CASE("a place numbered because its id was taken is corrected like any other", "[places]")
{
    Ward it;
    const std::string care = it.folder.write("care.csv", care_file({CareLine{}, {}, {}}));
    it.build_from(
        {care, it.folder.write("c.csv", header + "1300000001-130-3,電話番号,03-1111-2222,文京区,"
                                                 "2026-05-01,\n")});
    CHECK((*open_area(it.out).place("1300000001-130-3"))->phone == "03-1111-2222");
    CHECK((*open_area(it.out).place("1300000001-130-2"))->phone == "03-0000-0001");
}

TEST_CASE("which of two rows of one id is corrected does not hang on which comes first", "[places]")
{
    Ward it;
    CareLine branch = line("分室", "1300000001"), main = line("本室", "1300000001");
    const auto corrections = it.folder.write(
        "c.csv", header + "1300000001-130-2,電話番号,03-1111-2222,文京区,2026-05-01,\n"
                          "1300000001-130,名称,分室（改名）,文京区,2026-05-01,\n");
    for (const auto& lines : {std::vector{branch, main}, std::vector{main, branch}})
        for (const bool corrected : {false, true}) {
            std::filesystem::remove(it.out);
            std::vector<std::string> files{it.folder.write("care.csv", care_file(lines))};
            if (corrected)
                files.push_back(corrections);
            it.build_from(files);
            Area area = open_area(it.out);
            CHECK(area.places() == 2);
            CHECK((*area.place("1300000001-130"))->name == (corrected ? "分室（改名）" : "分室"));
            CHECK((*area.place("1300000001-130-2"))->name == "本室");
            CHECK((*area.place("1300000001-130-2"))->phone ==
                  (corrected ? "03-1111-2222" : "03-0000-0001"));
            CHECK((*area.place("1300000001-130"))->phone == "03-0000-0001");
            PlaceQuery renamed;
            renamed.words = {"改名"};
            CHECK(find(area, renamed).total == (corrected ? 1 : 0));
            CHECK(area.check()->whole);
            CHECK(it.folder.names() == std::vector<std::string>{"a.area", "c.csv", "care.csv"});
        }
}

TEST_CASE("nothing but an older pack is ever replaced", "[places]")
{
    Ward it;
    const std::string letter = "a letter, not a pack";
    it.folder.write("a.area", letter);
    const Built over_letter = test::build({it.care}, "all", it.out);
    CHECK_FALSE(over_letter.done);
    CHECK(over_letter.error.message.ends_with("choose another name"));
    CHECK(read_whole(it.out) == letter);
    std::filesystem::remove(it.out);
    it.build_from({it.care});
    {
        sqlite::Database db(it.out);
        db.run("PRAGMA user_version = 99");
    }
    const std::string newer = read_whole(it.out);
    const Built over_newer = test::build({it.care}, "all", it.out);
    CHECK(over_newer.error.code == Error::Code::TooNew);
    CHECK(read_whole(it.out) == newer);
}

TEST_CASE("a correction of a place that is not there now waits for it", "[places]")
{
    Ward it;
    const auto gone = it.folder.write("care2.csv", care_file({line("い", "1300000002")}));
    it.build_from({gone, it.folder.write("c.csv", header + phone("03-1111-2222", "2026-05-01"))});
    CHECK(open_area(it.out).places() == 1);
    it.build_from({it.care});
    CHECK(it.place().phone == "03-1111-2222");
}

TEST_CASE("a correction that cannot be is refused with its line and reason", "[places]")
{
    Ward it;
    const std::string rows[] = {"1300000001-130,電話番号,123,文京区,2026-05-01,\n",
                                "1300000001-130,位置,\"0,0\",文京区,2026-05-01,\n",
                                "1300000001-130,定員,多い,文京区,2026-05-01,\n",
                                "1300000001-130,あいている日,いつも,文京区,2026-05-01,\n",
                                "1300000001-130,URL,ない,文京区,2026-05-01,\n",
                                "1300000001-130,色,赤,文京区,2026-05-01,\n",
                                "1300000001-130,名称,赤,文京区,きのう,\n",
                                "1300000001-130,名称,赤,,2026-05-01,\n",
                                ",名称,赤,文京区,2026-05-01,\n"};
    std::string text = header;
    for (const std::string& row : rows)
        text += row;
    const Built built = it.build_from({it.care, it.folder.write("c.csv", text)});
    REQUIRE(built.report[0].file == "c.csv");  // read before the places
    CHECK(built.report[0].rows == 9);
    CHECK(built.report[0].kept == 0);
    const auto& notices = built.report[0].notices;
    REQUIRE(notices.size() == 9);
    for (std::size_t i = 0; i < 5; ++i)
        CHECK(notices[i] ==
              RowNotice{static_cast<std::uint32_t>(i + 2), Column::Value, RowFinding::NotAValue});
    CHECK(notices[5] == RowNotice{7, Column::Field, RowFinding::NotAField});
    CHECK(notices[6] == RowNotice{8, Column::On, RowFinding::NotADate});
    CHECK(notices[7] == RowNotice{9, Column::By, RowFinding::Missing});
    CHECK(notices[8] == RowNotice{10, Column::Subject, RowFinding::Missing});
    const Built alone = build({it.folder.path("c.csv")}, "all", it.folder.path("b.area"));
    CHECK_FALSE(alone.done);
}

TEST_CASE("the empty table that comes with the program is a table of corrections", "[places]")
{
    Ward it;
    const std::string empty = read_whole(tables_folder / "corrections.csv");
    const Built built = it.build_from(
        {it.care, it.folder.write("c.csv", empty + phone("03-1111-2222", "2026-05-01"))});
    CHECK(built.report[0].format == "corrections");
    CHECK(built.report[0].unknown.empty());
    CHECK(it.place().phone == "03-1111-2222");
}

TEST_CASE("every place tells what the import did to it", "[places]")
{
    CareLine care;
    care.phone = "０３（００００）０００１";
    care.lat = "139.733827";
    care.lon = "35.723863";
    Pack pack({care, line("い", "1300000002")});
    const auto provenance = pack.area.provenance("1300000001-130");
    REQUIRE(provenance);
    CHECK(provenance->file == "care.csv");
    CHECK(provenance->line == 2);
    CHECK(provenance->credit == "厚生労働省 介護サービス情報公表システム");
    CHECK(provenance->licence == "CC BY 4.0");
    CHECK(provenance->edition == "2025-12-31");
    CHECK(provenance->findings ==
          std::vector<ValueFinding>{{"latitude", "swapped"}, {"phone", "plain_phone"}});
    CHECK(pack.area.provenance("1300000002-130")->findings.empty());
    CHECK(*pack.area.provenance("none") == Provenance{});
}

TEST_CASE("a new pack tells what it changes before it stands in the old one's place", "[places]")
{
    Ward it;
    it.build_from({it.care});
    CareLine moved;
    moved.address = "東京都文京区大塚5-1-1";
    moved.phone = "03-0000-0009";
    const auto newer = it.folder.write("new.csv", care_file({moved, line("う", "1300000003")}));
    const Columns columns = shipped_columns();
    const Kinds kinds = shipped_kinds();
    const std::string before = read_whole(it.out);
    AreaOrder order{{newer}, "all", "2026-06-30", it.out};
    order.only_compare = true;
    auto builder = AreaBuilder::start(order, columns, kinds);
    REQUIRE(builder);
    while (!builder->diff()) {
        const auto step = builder->step(10);
        REQUIRE(step);
        REQUIRE_FALSE(*step);
    }
    const AreaDiff diff = *builder->diff();
    CHECK(diff.added == 1);
    CHECK(diff.gone == 1);
    CHECK(diff.changed == 1);
    using What = PlaceChange::What;
    CHECK(diff.examples ==
          std::vector<PlaceChange>{
              {What::Changed, "1300000001-130", "はるかぜ訪問看護", {"address", "phone"}},
              {What::Gone, "1300000002-130", "い", {}},
              {What::Added, "1300000003-130", "う", {}}});
    CHECK(*builder->step(10));
    CHECK(read_whole(it.out) == before);
    CHECK_FALSE(fs::exists(it.out + ".partial"));

    order.only_compare = false;
    order.examples = 0;
    auto replacing = AreaBuilder::start(order, columns, kinds);
    REQUIRE(replacing);
    while (!*replacing->step(10)) {
    }
    CHECK(replacing->diff()->examples.empty());
    CHECK(replacing->diff()->changed == 1);
    CHECK(it.place().phone == "03-0000-0009");
}
