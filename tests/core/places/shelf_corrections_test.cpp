#include "tests/core/places/device.hpp"

#include <unistd.h>

// What somebody puts right on a device, over whatever list of places is in use there.

using namespace kotozute;
using namespace kotozute::test;

namespace {

const std::string nurse = "1300000001-130";
const std::string header = "対象,項目,値,だれが,いつ,理由\r\n";

Correction says(Column column, const std::string& value, const std::string& on = "2026-05-01")
{
    return {nurse, column, value, "ケアマネジャー 中村", on, "電話でうかがった"};
}

struct Corrected : Device {
    Corrected()
    {
        REQUIRE_FALSE(brings({pack("first.area", {CareLine{}, line("い", "1300000002")})}, ""));
        REQUIRE_FALSE(shelf.keep());
        (void)shelf.take_changed();
    }

    void puts_right(const std::vector<Correction>& all)
    {
        Corrections corrections;
        for (const Correction& one : all)
            corrections.add(one);
        const auto done = shelf.correct("131059", corrections);
        INFO((done ? "" : done.error().message));
        REQUIRE(done);
    }
    Area& area() { return (*shelf.areas())->all().front(); }
    Place place() { return **area().place(nurse); }
    std::size_t found(const std::string& word)
    {
        PlaceQuery query;
        query.words = {word};
        return find(area(), query).total;
    }
    std::string table() { return here.path("131059.corrections.csv"); }
};

}  // namespace

TEST_CASE("what is put right on a device lies over the list, which stays as it was", "[places]")
{
    Corrected it;
    const std::string list = read_whole(it.here.path("131059.area"));
    it.puts_right({says(Column::Phone, "03-1111-2222"), says(Column::DaysNote, "月・水の午後")});
    CHECK(it.place().phone == "03-1111-2222");
    CHECK(it.place().days_note == "月・水の午後");
    CHECK(it.place().address == "東京都文京区大塚4-1-1");
    CHECK(it.area().provenance(nurse)->corrections ==
          std::vector<ValueCorrection>{
              {"phone", "ケアマネジャー 中村", "2026-05-01", "電話でうかがった", true},
              {"days_note", "ケアマネジャー 中村", "2026-05-01", "電話でうかがった", true}});
    CHECK(it.area().provenance("1300000002-130")->corrections.empty());
    CHECK(it.shelf.shelf().packs.front().corrected == 1);
    CHECK(read_whole(it.here.path("131059.area")) == list);
    CHECK(it.shelf.take_changed() == std::vector<std::string>{"131059.corrections.csv"});
    AreaShelf on_the_next_day(it.plan);
    CHECK((*(*on_the_next_day.areas())->all().front().place(nurse))->phone == "03-1111-2222");
}

TEST_CASE("a place is found by what was put right, and no longer by what was wrong", "[places]")
{
    Corrected it;
    const std::string before = it.place().name;
    REQUIRE(it.found(before) == 1);
    it.puts_right(
        {says(Column::Name, "なのはな訪問看護"), says(Column::Address, "東京都文京区白山1-2-3"),
         says(Column::Building, "ひばりビル"), says(Column::Latitude, "35.7221,139.7520")});
    CHECK(it.found(before) == 0);
    CHECK(it.found("なのはな") == 1);
    CHECK(it.found("菜") == 0);
    CHECK(it.found("ナ") == 1);  // of one character, and in normal form
    CHECK(it.found("白山") == 1);
    CHECK(it.found("ひばり") == 1);
    CHECK(it.found("大塚") == 1);  // the other one
    CHECK(it.found("訪問看護") == 2);
    CHECK(it.found("夜間") == find(it.area(), PlaceQuery{{"夜間"}, {}, "", {}, 20}).total);
    PlaceQuery near;
    near.area = "白山";
    near.near = Position{35.7221, 139.7520};
    const auto hits = find(it.area(), near);
    REQUIRE(hits.total == 1);
    CHECK(*hits.hits.front().metres < 1);
    CHECK(hits.hits.front().place.position->kind == PositionKind::ByHand);
}

TEST_CASE("an address in another town moves the place there", "[places]")
{
    Device it;  // the small list knows towns
    Area& area = (*it.shelf.areas())->all().front();
    PlaceQuery all;
    all.area = "大塚";
    const Place before = find(area, all).hits.front().place;
    Corrections moved;
    moved.add({before.id, Column::Address, "東京都文京区千駄木3-1-1", "文京区", "2026-05-01", ""});
    REQUIRE(it.shelf.correct("131059", moved));
    const Place after = **(*it.shelf.areas())->all().front().place(before.id);
    CHECK(after.town == "千駄木三丁目");
    CHECK(after.position->kind == PositionKind::TownCentre);
    CHECK(after.position != before.position);
    CHECK(after.phone == before.phone);
}

TEST_CASE("what was put right is taken back, and stands in the table all the same", "[places]")
{
    Corrected it;
    it.puts_right({says(Column::Phone, "03-1111-2222")});
    it.puts_right({says(Column::Phone, "03-3333-4444")});  // the same day: what was said last
    CHECK(it.place().phone == "03-3333-4444");
    it.puts_right({says(Column::Phone, "")});
    CHECK(it.place().phone == "03-0000-0001");
    CHECK(it.area().provenance(nurse)->corrections.empty());
    CHECK(it.shelf.shelf().packs.front().corrected == 0);
    const std::string table = *it.shelf.corrections("131059");
    CHECK(table ==
          "\xEF\xBB\xBF" + header +
              "1300000001-130,電話番号,03-1111-2222,ケアマネジャー 中村,2026-05-01,"
              "電話でうかがった\r\n"
              "1300000001-130,電話番号,03-3333-4444,ケアマネジャー 中村,2026-05-01,"
              "電話でうかがった\r\n"
              "1300000001-130,電話番号,,ケアマネジャー 中村,2026-05-01,電話でうかがった\r\n");
    CHECK(it.shelf.corrections("131032").error().code == Error::Code::NotFound);
}

TEST_CASE("words that a spreadsheet would take for a formula come back as they were written",
          "[places]")
{
    Corrected it;
    const std::string words = "- 月曜：\"午後\"\n- 火曜：＝午前; +土曜";
    it.puts_right({says(Column::Note, words)});
    CHECK(it.place().note == words);
    CHECK(it.shelf.corrections("131059")->find("\"'- 月曜") != std::string::npos);
}

TEST_CASE("nothing that stands in the table is lost, whatever a spreadsheet made of it", "[places]")
{
    Corrected it;
    // Two rows that this program cannot read, without an end of the last line, as Shift_JIS.
    it.here.write("131059.corrections.csv",
                  "\x91\xCE\x8F\xDB,\x8D\x80\x96\xDA,\x92\x6C,\x82\xBE\x82\xEA\x82\xAA,"
                  "\x82\xA2\x82\xC2,\x97\x9D\x97\x52\r\n"
                  "1300000001-130,\x90\x46,\x90\xD4,\x82\xA0,2026-05-01,");
    it.puts_right({says(Column::Phone, "03-1111-2222")});
    CHECK(it.place().phone == "03-1111-2222");
    CHECK(it.shelf.corrections("131059")->starts_with("\xEF\xBB\xBF" + header +
                                                      "1300000001-130,色,赤,あ,2026-05-01,\r\n"));
    it.here.write("131059.corrections.csv", "\xFF\xFF nothing anybody can read");
    CHECK(it.place().phone == "03-1111-2222");  // as it was opened
    Corrections more;
    more.add(says(Column::Phone, "03-3333-4444"));
    CHECK_FALSE(it.shelf.correct("131059", more));
    CHECK(read_whole(it.table()) == "\xFF\xFF nothing anybody can read");
    CHECK(it.here.names() == std::vector<std::string>{"131059.area", "131059.corrections.csv"});
}

TEST_CASE("what was put right lies over every later list, made here or finished", "[places]")
{
    Corrected it;
    it.puts_right({says(Column::Phone, "03-1111-2222")});
    CareLine newer;
    newer.phone = "03-0000-0009";
    REQUIRE_FALSE(it.brings({it.care("new.csv", {newer})}));
    REQUIRE_FALSE(it.shelf.keep());
    CHECK(it.place().phone == "03-1111-2222");
    REQUIRE_FALSE(it.brings({it.pack("newest.area", {newer})}, ""));
    REQUIRE_FALSE(it.shelf.keep());
    CHECK(it.place().phone == "03-1111-2222");
    REQUIRE_FALSE(it.brings({it.pack("without.area", {line("い", "1300000002")})}, ""));
    REQUIRE_FALSE(it.shelf.keep());
    CHECK_FALSE(*it.area().place(nurse));  // it waits
    REQUIRE_FALSE(it.brings({it.pack("again.area", {newer})}, ""));
    REQUIRE_FALSE(it.shelf.keep());
    CHECK(it.place().phone == "03-1111-2222");
}

TEST_CASE("a finished list that takes another's place loses nothing that was put right in that one",
          "[places]")
{
    Device it;
    const auto table = it.chosen.write(
        "c.csv", header + "1300000001-130,電話番号,03-9999-9999,文京区,2026-05-01,変更\r\n"
                          "1300000001-130,URL,https://a.example/,文京区,2026-05-01,\r\n");
    REQUIRE_FALSE(it.brings({it.care("a.csv", {CareLine{}}), table}));
    REQUIRE_FALSE(it.shelf.keep());
    Corrections later;
    later.add({nurse, Column::Url, "https://b.example/", "家族", "2026-06-01", ""});
    REQUIRE(it.shelf.correct("131059", later));
    const auto place = [&] { return **(*it.shelf.areas())->all().front().place(nurse); };
    CHECK(place().url == "https://b.example/");
    REQUIRE_FALSE(it.brings({it.pack("ward.area", {CareLine{}})}, ""));
    REQUIRE_FALSE(it.shelf.keep());
    CHECK(place().phone == "03-9999-9999");
    CHECK(place().url == "https://b.example/");
    CHECK((*it.shelf.areas())->all().front().provenance(nurse)->corrections.front().by == "文京区");
}

TEST_CASE("a list that cannot be read is not replaced unseen by a finished one", "[places]")
{
    Corrected it;
    it.here.write("131059.area", "this is no pack");
    const auto pack = it.pack("ward.area", {CareLine{}});
    AreaShelf shelf(it.plan);
    REQUIRE_FALSE(shelf.begin({{pack}, "", ""}));
    CHECK(shelf.keep()->why == IntakeTrouble::InTheWay);
    CHECK(read_whole(it.here.path("131059.area")) == "this is no pack");
    CHECK(it.here.names() == std::vector<std::string>{"131059.area"});
    CHECK(shelf.remove("131059.area"));
    REQUIRE_FALSE(shelf.begin({{pack}, "", ""}));
    CHECK_FALSE(shelf.keep());
}

TEST_CASE("of a list's own and a device's, the later one holds", "[places]")
{
    Device it;
    const auto table = it.chosen.write(
        "c.csv", header + "1300000001-130,電話番号,03-9999-9999,文京区,2026-05-01,\r\n");
    Corrections earlier;
    earlier.add({nurse, Column::Phone, "03-1111-2222", "家族", "2026-04-01", ""});
    REQUIRE(it.shelf.correct("131059", earlier));
    REQUIRE_FALSE(it.brings({it.care("a.csv", {CareLine{}}), table}));
    REQUIRE_FALSE(it.shelf.keep());
    Area& area = (*it.shelf.areas())->all().front();
    CHECK((*area.place(nurse))->phone == "03-9999-9999");
    CHECK(area.provenance(nurse)->corrections ==
          std::vector<ValueCorrection>{{"phone", "文京区", "2026-05-01", "", false}});
}

TEST_CASE("a table of corrections alone is looked at, and lies over the list once somebody says so",
          "[places]")
{
    Corrected it;
    const auto table = it.chosen.write(
        "ward.csv",
        header + "1300000001-130,電話番号,０３－１１１１－２２２２,文京区,2026-05-01,変更\r\n"
                 "1300000099-130,電話番号,03-5555-6666,文京区,2026-05-01,\r\n"
                 "1300000001-130,色,赤,文京区,2026-05-01,\r\n");
    REQUIRE_FALSE(it.brings({table}));
    const Intake found = *it.shelf.ready();
    CHECK(found.of_corrections);
    CHECK(found.diff->changed == 1);
    CHECK(found.diff->examples ==
          std::vector<PlaceChange>{
              {PlaceChange::What::Changed, nurse, "はるかぜ訪問看護", {"phone"}}});
    CHECK(found.files.front().refused == 1);
    CHECK(it.place().phone == "03-0000-0001");
    it.shelf.give_up();
    CHECK_FALSE(it.shelf.keep());
    CHECK(it.place().phone == "03-0000-0001");
    REQUIRE_FALSE(it.brings({table}));
    REQUIRE_FALSE(it.shelf.keep());
    CHECK(it.place().phone == "03-1111-2222");
    CHECK(it.area().places() == 2);
    CHECK(it.shelf.corrections("131059")->find("1300000099-130") != std::string::npos);  // it waits
    const auto of_nobody = it.chosen.write(
        "none.csv", header + "1300000099-130,電話番号,03-5555-6666,文京区,2026-05-01,\r\n");
    CHECK(it.brings({of_nobody})->why == IntakeTrouble::NothingHere);
    CHECK(it.brings({table}, "131032")->why == IntakeTrouble::NothingHere);
}

TEST_CASE("where nothing may be written nothing is put right, and it is said so", "[places]")
{
    Corrected it;
    if (geteuid() == 0)
        fs::create_directories(it.table() + ".partial/in the way");
    else
        fs::permissions(it.here.path(""), fs::perms::owner_read | fs::perms::owner_exec);
    Corrections more;
    more.add(says(Column::Phone, "03-1111-2222"));
    CHECK_FALSE(it.shelf.correct("131059", more));
    CHECK(it.place().phone == "03-0000-0001");
    fs::permissions(it.here.path(""), fs::perms::owner_all);
    CHECK_FALSE(fs::exists(it.table()));
}
