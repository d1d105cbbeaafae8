#include "tests/fuzz/fuzz.hpp"
#include "tests/fuzz/tables.hpp"

#include "core/places/correction_reader.hpp"
#include "core/places/encoding.hpp"
#include "core/places/event_reader.hpp"
#include "core/places/hours_reader.hpp"
#include "core/places/normal.hpp"
#include "core/places/pair_index.hpp"
#include "core/places/place_reader.hpp"
#include "core/places/town_file.hpp"

// Any bytes as a file of open data: every row is kept or refused, and none is lost.
namespace kotozute::test {
namespace {

void read_places(TableReader table)
{
    PlaceReader places(std::move(table), columns());
    while (const PlaceRow* row = places.next()) {
        expect(!row->name.empty() && !row->address.empty());
        expect(row->municipality.empty() || row->municipality.size() == 6);
        (void)pairs_of(normal::Field::Name, normal::form(row->name));
        (void)kinds().services_in(row->service, row->name);
        if (row->hours)
            (void)hours_of(row->hours->flags(), {});
    }
}

void read_hours(TableReader table)
{
    HoursReader hours(std::move(table), columns());
    while (const HoursRow* row = hours.next())
        if (row->times) {
            const auto again = times_in(bytes_of(*row->times));
            expect(again && *again == *row->times);
        }
}

void read_corrections(TableReader table)
{
    CorrectionReader corrections(std::move(table), columns());
    Corrections all;
    while (const Correction* correction = corrections.next())
        all.add(*correction);
    (void)all.all();
}

void read_events(TableReader table)
{
    EventReader events(std::move(table), columns());
    while (const Event* event = events.next())
        expect(event->first_day.ok() && event->first_day <= event->last_day);
}

void read_towns(std::string_view text)
{
    TownBook book("131059", "東京都文京区");
    FileReport report;
    report.file = "f";
    if (read_town_table(text, columns(), book, report))
        (void)book.ground();
    expect(report.kept + report.refused + report.elsewhere == report.rows);
}

bool is_of_towns(std::string_view text)
{
    const FileKind kind = kind_of_table(text, columns());
    return kind == FileKind::TownTable || kind == FileKind::DistrictTable;
}

}  // namespace

std::vector<std::string> seeds()
{
    return {asset("places/areas/131059.csv").substr(0, 900),
            "都道府県コード又は市町村コード,事業所番号,事業所名,サービスの種類,住所,緯度,経度\r\n"
            "13105,1300000001,\"はる\"\"かぜ\",訪問看護,文京区大塚4,35.7,139.7\r\n",
            "ID,正式名称,所在地,毎週決まった曜日に休診（月）,祝日に休診,月_開店時間帯1_開始時間,"
            "月_開店時間帯1_終了時間\n1321131200150,診療所,東京都文京区,1,0,09:00,12:30\n",
            "ID,診療科目コード,診療科目名,月_診療開始時間,月_診療終了時間\n"
            "1321131200150,01001,内科,9:00,26:00\n",
            "対象,項目,値,だれが,いつ,理由\n1-130,位置,\"35.7,139.7\",区,2026-05-01,\n",
            "都道府県コード又は市区町村コード,イベント名,開始日,終了日,開始時間,住所,緯度,経度\n"
            "131059,つどい,2026-05-01,2026/5/2,9:00,文京区,35.7,139.7\n",
            "市区町村コード,町丁目,緯度,経度,人口\n131059,大塚四丁目,35.7,139.7,3000\n",
            "市区町村コード,町丁目,街区から,街区まで,圏域\n131059,大塚四丁目,1,3,富坂\n",
            "市区町村コード,大字町丁目コード,大字町丁目名,緯度,経度\n"
            "13105,131050001001,大塚四丁目,35.7,139.7\n",
            "\xFF\xFE" + std::string("n\0a\0m\0e\0", 8),
            "\"a\",\"b\n"};
}

void fuzz(std::string_view bytes)
{
    std::string decoded;
    FileReport report;
    report.file = "f";
    const auto text = text_of_file(bytes, report.file, decoded);
    if (!text)
        return;
    if (is_of_towns(*text))
        return read_towns(*text);
    auto table = TableReader::open(*text, columns(), report);
    if (!table)
        return;
    switch (table->format().holds) {
    case Holds::Places: read_places(*std::move(table)); break;
    case Holds::Hours: read_hours(*std::move(table)); break;
    case Holds::Corrections: read_corrections(*std::move(table)); break;
    case Holds::Events: read_events(*std::move(table)); break;
    }
    expect(report.rows == report.kept + report.refused);
    expect(report.repaired <= report.kept);
}

}  // namespace kotozute::test
