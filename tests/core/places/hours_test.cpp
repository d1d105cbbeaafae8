#include "tests/core/places/support.hpp"

#include "core/places/hours_lines.hpp"
#include "tests/support/booklet.hpp"

#include <map>
#include <utility>

// The Ministry's medical facilities and pharmacies, made up here in their headers.

using namespace kotozute;
using namespace kotozute::test;

namespace {

using Lines = std::vector<std::string>;

const std::vector<std::string> days = {"月", "火", "水", "木", "金", "土", "日"};
const std::vector<std::string> days_and_holiday = {"月", "火", "水", "木", "金", "土", "日", "祝"};

// A table written cell by cell; a cell nobody sets is empty.
struct Sheet {
    std::vector<std::string> header;
    std::vector<std::map<std::string, std::string>> rows;

    std::string text() const
    {
        std::string text = "\xEF\xBB\xBF";
        for (const std::string& name : header)
            text += "\"" + name + "\",";
        text.back() = '\r';
        text += '\n';
        for (const auto& row : rows) {
            for (const std::string& name : header)
                text += "\"" + (row.count(name) ? row.at(name) : std::string()) + "\",";
            text.back() = '\r';
            text += '\n';
        }
        return text;
    }
};

// 施設票: 65 columns.
Sheet facilities()
{
    Sheet sheet{{"ID", "正式名称", "正式名称（フリガナ）", "略称", "略称（フリガナ）",
                 "英語表記（ローマ字表記）", "機関区分", "都道府県コード", "市区町村コード",
                 "所在地", "所在地座標（緯度）", "所在地座標（経度）",
                 "案内用ホームページアドレス"},
                {}};
    for (const std::string& day : days)
        sheet.header.push_back("毎週決まった曜日に休診（" + day + "）");
    for (int week = 1; week <= 5; ++week)
        for (const std::string& day : days)
            sheet.header.push_back("決まった週に休診（定期週）第" + std::to_string(week) + "週（" +
                                   day + "）");
    for (const char* name : {"祝日に休診", "その他の休診日（gw、お盆等）", "一般病床", "療養病床",
                             "療養病床のうち医療保険適用", "療養病床のうち介護保険適用", "精神病床",
                             "結核病床", "感染症病床", "合計病床数"})
        sheet.header.push_back(name);
    return sheet;
}

// 診療科・診療時間票: 36 columns.
Sheet timetable()
{
    Sheet sheet{{"ID", "診療科目コード", "診療科目名", "診療時間帯"}, {}};
    for (const char* sort : {"診療", "外来受付"})
        for (const std::string& day : days_and_holiday)
            for (const char* end : {"開始", "終了"})
                sheet.header.push_back(day + "_" + sort + end + "時間");
    return sheet;
}

// 薬局: 127 columns, those nobody has seen in full left as they are.
Sheet pharmacies()
{
    Sheet sheet{{"ID", "名称", "フリガナ", "略称", "英語表記（ローマ字表記）", "都道府県コード",
                 "市区町村コード", "所在地", "所在地座標（緯度）", "所在地座標（経度）",
                 "薬局のホームページアドレス"},
                {}};
    for (const char* name : {"営業日", "定期閉店毎週"})
        for (const std::string& day : days_and_holiday)
            sheet.header.push_back(name + ("（" + day + "）"));
    for (const char* week : {"１", "２", "３", "４", "５"})
        for (const std::string& day : days)
            sheet.header.push_back(std::string("定期閉店第") + week + "週（" + day + "）");
    sheet.header.push_back("祝日");
    sheet.header.push_back("その他の閉店日（gw、お盆等）");
    for (int slot = 1; slot <= 4; ++slot)
        for (const std::string& day : days_and_holiday)
            for (const char* end : {"開始", "終了"})
                sheet.header.push_back(day + "_開店時間帯" + std::to_string(slot) + "_" + end +
                                       "時間");
    return sheet;
}

std::map<std::string, std::string> facility(const std::string& id, const std::string& open)
{
    std::map<std::string, std::string> row = {{"ID", id},
                                              {"正式名称", "本郷の診療所"},
                                              {"名称", "本郷の薬局"},
                                              {"都道府県コード", "13"},
                                              {"市区町村コード", "105"},
                                              {"所在地", "東京都文京区本郷1-1"},
                                              {"所在地座標（緯度）", "35.7"},
                                              {"所在地座標（経度）", "139.75"}};
    for (std::size_t day = 0; day < days.size(); ++day) {
        const std::string flag = open.substr(day, 1);
        row["毎週決まった曜日に休診（" + days[day] + "）"] = flag;
        row["営業日（" + days[day] + "）"] = flag;
        for (int week = 1; week <= 5; ++week)
            row["決まった週に休診（定期週）第" + std::to_string(week) + "週（" + days[day] + "）"] =
                flag;
    }
    row["祝日に休診"] = row["営業日（祝）"] = open.substr(7, 1);
    return row;
}

std::map<std::string, std::string> slot(const std::string& id, const std::string& department,
                                        const std::string& on, const std::string& from,
                                        const std::string& to)
{
    std::map<std::string, std::string> row = {
        {"ID", id}, {"診療科目コード", "01001"}, {"診療科目名", department}};
    for (const std::string& day : days_and_holiday)
        if (on.find(day) != std::string::npos) {
            row[day + "_診療開始時間"] = from;
            row[day + "_診療終了時間"] = to;
        }
    return row;
}

// The lines as they are read aloud.
Lines lines(Area& area, const std::string& id)
{
    const auto hours = area.hours(id);
    INFO((hours ? "" : hours.error().message));
    REQUIRE(hours);
    Lines lines;
    for (const std::string& line : hours_lines(*hours, the_booklet().strings)) {
        CHECK(markup_fault(line).empty());
        lines.push_back(plain(line));
    }
    return lines;
}

std::size_t count(const FileReport& report, RowFinding finding)
{
    return static_cast<std::size_t>(
        std::count_if(report.notices.begin(), report.notices.end(),
                      [&](const RowNotice& notice) { return notice.finding == finding; }));
}

// A clinic and its timetable in one pack, whichever file is named first.
struct Clinic {
    Clinic(const std::string& open, const std::vector<std::map<std::string, std::string>>& slots)
        : area(make(open, slots))
    {
    }
    Area make(const std::string& open, const std::vector<std::map<std::string, std::string>>& slots)
    {
        Sheet places = facilities(), times = timetable();
        places.rows = {facility("1321131200150", open)};
        places.rows[0]["その他の休診日（gw、お盆等）"] = "12/29~1/3（改行）お盆";
        times.rows = slots;
        return built_area({folder.write("02-2_clinic_speciality_hours_20260601.csv", times.text()),
                           folder.write("02-1_clinic_facility_info_20260601.csv", places.text())},
                          folder.path("c.area"), built);
    }

    Folder folder;
    Built built;
    Area area;
    static constexpr auto id = "1321131200150-M02";
};

}  // namespace

TEST_CASE("a flag of 0 means closed and of 1 open, though the column is called closed", "[places]")
{
    REQUIRE(facilities().header.size() == 65);
    REQUIRE(timetable().header.size() == 36);
    Clinic it("11110100", {slot("1321131200150", "内科", "月火水木土", "09:00", "12:30"),
                           slot("1321131200150", "内科", "月火水木", "14:00", "17:00")});
    CHECK(it.built.report[0].unknown.empty());
    CHECK(it.built.report[1].unknown.empty());
    CHECK(it.built.report[1].kept == 2);
    CHECK(lines(it.area, Clinic::id) ==
          Lines{"内科", "月〜木 9:00–12:30、14:00–17:00", "土 9:00–12:30", "金・日・祝日 休み"});
    CHECK((*it.area.place(Clinic::id))->days_note == "12/29~1/3\nお盆");
    CHECK(it.built.report[0].notices ==
          std::vector<RowNotice>{{2, Column::DaysNote, RowFinding::LineBreak}});
}

TEST_CASE("open without times is never closed, and closed with times is told", "[places]")
{
    Clinic it("11111100", {slot("1321131200150", "内科", "月火水木金日", "9:00", "12:00")});
    CHECK(lines(it.area, Clinic::id) == Lines{"内科", "月〜金・日 9:00–12:00", "土 時間不明",
                                              "日 休みとも書かれています", "祝日 休み"});
    CHECK(count(it.built.report[0], RowFinding::OpenWithoutHours) == 1);
    CHECK(count(it.built.report[0], RowFinding::ClosedWithHours) == 1);
}

TEST_CASE("without a timetable nobody knows when, and without flags nothing is said", "[places]")
{
    Clinic flags_only("11111000", {});
    CHECK(lines(flags_only.area, Clinic::id) == Lines{"月〜金 時間不明", "土・日・祝日 休み"});
    Clinic silent("        ", {});
    CHECK(lines(silent.area, Clinic::id).empty());
    CHECK(lines(silent.area, "no such place").empty());
}

TEST_CASE("hours that cannot be are left out, and odd ones need asking", "[places]")
{
    const auto only = [](const char* from, const char* to) {
        Clinic it("1-------", {slot("1321131200150", "内科", "月", from, to)});
        Lines said = lines(it.area, Clinic::id);
        const auto& notices = it.built.report[1].notices;
        const std::string finding = notices.empty() ? "" : std::string(id_of(notices[0].finding));
        return std::pair(said.size() > 1 ? said[1] : said[0], finding);
    };
    using Said = std::pair<std::string, std::string>;
    CHECK(only("09:00", "17:00") == Said("月 9:00–17:00", ""));
    CHECK(only("09:00", "09:00") == Said("月 時間不明", "impossible_hours"));
    CHECK(only("09:00", "08:00") == Said("月 時間不明", "impossible_hours"));
    CHECK(only("09:00", "") == Said("月 時間不明", "impossible_hours"));
    CHECK(only("17:00", "9:00") == Said("月 17:00–翌9:00", ""));
    CHECK(only("05:30", "12:00") == Said("月 5:30–12:00（要確認）", "unusual_hours"));
    CHECK(only("18:00", "23:30") == Said("月 18:00–23:30（要確認）", "unusual_hours"));
    CHECK(only("00:00", "23:59") == Said("月 0:00–23:59（要確認）", "unusual_hours"));
    CHECK(only("朝", "夕") == Said("月 時間不明", "not_a_time"));
    CHECK(only("25:00", "26:00") == Said("月 時間不明", "not_a_time"));
}

TEST_CASE("departments with the same hours stand together, and an emergency room is none",
          "[places]")
{
    const std::string id = "1321131200150";
    auto emergency = slot(id, "救急科", "月火水木金土日祝", "00:00", "24:00");
    emergency["診療科目コード"] = "09010";
    auto surgery = slot(id, "外科", "月火", "9:00", "12:00");
    surgery["月_外来受付開始時間"] = "8:30";
    surgery["月_外来受付終了時間"] = "11:30";
    Clinic it("11000000", {slot(id, "内科", "月火", "9:00", "12:00"), surgery,
                           slot(id, "眼科", "月火", "9:00", "12:00"), emergency,
                           slot(id, "内科", "月火", "9:00", "12:00")});
    CHECK(lines(it.area, Clinic::id) == Lines{"内科・眼科", "月・火 9:00–12:00", "外科",
                                              "月・火 9:00–12:00", "受付 月 8:30–11:30",
                                              "水〜日・祝日 休み"});
    CHECK(count(it.built.report[1], RowFinding::EmergencyHours) == 1);
}

TEST_CASE("a day closed in some weeks of the month is told by its weeks", "[places]")
{
    Sheet places = facilities();
    places.rows = {facility("1321131200150", "11111100")};
    places.rows[0]["決まった週に休診（定期週）第2週（土）"] = "0";
    places.rows[0]["決まった週に休診（定期週）第4週（土）"] = "0";
    Folder folder;
    Built built;
    Area area = built_area({folder.write("02-1.csv", places.text())}, folder.path("c.area"), built);
    CHECK(lines(area, Clinic::id) ==
          Lines{"月〜土 時間不明", "日・祝日 休み", "第2・第4 土曜は休み"});
}

TEST_CASE("a pharmacy says its hours in its own row", "[places]")
{
    Sheet sheet = pharmacies();
    REQUIRE(sheet.header.size() == 11 + 16 + 35 + 2 + 64);
    auto row = facility("1351131200150", "11111100");
    for (const char* day : {"月", "火", "水", "木", "金"}) {
        row[std::string(day) + "_開店時間帯1_開始時間"] = "09:00";
        row[std::string(day) + "_開店時間帯1_終了時間"] = "13:00";
        row[std::string(day) + "_開店時間帯2_開始時間"] = "14:00";
        row[std::string(day) + "_開店時間帯2_終了時間"] = "18:00";
    }
    sheet.rows = {row};
    Folder folder;
    Built built;
    Area area =
        built_area({folder.write("05_pharmacy.csv", sheet.text())}, folder.path("p.area"), built);
    CHECK(built.report[0].unknown.empty());
    CHECK(lines(area, "1351131200150-M05") ==
          Lines{"月〜金 9:00–13:00、14:00–18:00", "土 時間不明", "日・祝日 休み"});
    CHECK(count(built.report[0], RowFinding::OpenWithoutHours) == 1);
    CHECK(built.report[0].repaired == 0);
}

TEST_CASE("a maternity home says when it works and when it receives", "[places]")
{
    Sheet sheet{{"ID", "正式名称", "都道府県コード", "市区町村コード", "所在地",
                 "所在地座標（緯度）", "所在地座標（経度）", "毎週決まった曜日に休業（月）",
                 "毎週決まった曜日に休業（日）", "祝日に休業", "その他の休業日（gw、お盆等）",
                 "月_就業時間帯1_開始時間", "月_就業時間帯1_終了時間",
                 "月_外来受付時間帯1_開始時間", "月_外来受付時間帯1_終了時間"},
                {facility("1341131200150", "1111110")}};
    auto& row = sheet.rows[0];
    row["毎週決まった曜日に休業（月）"] = "1";
    row["毎週決まった曜日に休業（日）"] = "0";
    row["月_就業時間帯1_開始時間"] = "10:00";
    row["月_就業時間帯1_終了時間"] = "16:00";
    Folder folder;
    Built built;
    Area area = built_area({folder.write("04.csv", sheet.text())}, folder.path("p.area"), built);
    CHECK(built.report[0].unknown.empty());
    CHECK(lines(area, "1341131200150-M04") == Lines{"月 10:00–16:00", "日 休み"});
}

TEST_CASE("hours of another town's places are passed over, of nobody's are refused", "[places]")
{
    Folder folder;
    Sheet places = facilities(), times = timetable();
    places.rows = {facility("1321131200150", "11111100")};
    times.rows = {slot("1321131200150", "内科", "月", "9:00", "12:00"),
                  slot("1421131200150", "内科", "月", "9:00", "12:00")};
    const std::vector<std::string> files = {folder.write("2.csv", times.text()),
                                            folder.write("1.csv", places.text())};
    const Built ward = build(files, "131059", folder.path("w.area"));
    REQUIRE(ward.done);
    CHECK(ward.report[1].kept == 1);
    CHECK(ward.report[1].elsewhere == 1);
    const Built all = build(files, "all", folder.path("w.area"));
    REQUIRE(all.done);
    CHECK(all.report[1].refused == 1);
    CHECK(all.report[1].notices ==
          std::vector<RowNotice>{{3, Column::Number, RowFinding::NoSuchPlace}});
    const Built alone = build({files[0]}, "all", folder.path("x.area"));
    CHECK_FALSE(alone.done);
}
