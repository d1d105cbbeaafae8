#include "tests/fuzz/fuzz.hpp"
#include "tests/fuzz/tables.hpp"

#include "core/places/town_file.hpp"

// Any bytes as a GeoJSON file of towns, or as Geolonia's list of them.
namespace kotozute::test {

std::vector<std::string> seeds()
{
    return {R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":)"
            R"({"KEY_CODE":"13105001","CITY_NAME":"文京区","S_NAME":"大塚四丁目","JINKO":5},)"
            R"("geometry":{"type":"Polygon","coordinates":)"
            R"([[[139.7,35.7],[139.71,35.7],[139.71,35.71],[139.7,35.7]]]}}]})",
            R"([{"town":"大塚四丁目","koaza":"","lat":"35.7","lng":"139.7"}])",
            R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":)"
            R"({"N03_007":"13105","N03_004":"文京区"},"geometry":{"type":"MultiPolygon",)"
            R"("coordinates":[[[[139.7,35.7],[139.71,35.7],[139.71,35.71],[139.7,35.7]]]]}}]})"};
}

void fuzz(std::string_view bytes)
{
    TownBook book("131059", "東京都文京区");
    FileReport report;
    report.file = "f";
    (void)read_town_json(bytes, columns(), book, report);
    (void)book.ground();
    expect(report.kept <= report.rows);
}

}  // namespace kotozute::test
