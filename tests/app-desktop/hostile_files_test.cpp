#include "tests/app-desktop/program.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

// Files that are not what they say they are, or that are made to do harm. Each gets one line, a
// second of the processor and 256 MiB.

using namespace kotozute::test;
namespace fs = std::filesystem;

namespace {

using namespace std::string_literals;

struct Hostile {
    std::string name;
    std::string bytes;
};

std::string times(std::string_view text, std::size_t count)
{
    std::string all;
    all.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        all += text;
    return all;
}

constexpr std::size_t ten_megabytes = 10'000'000;
const std::string header = "市区町村コード,番号,名称,種類,住所,電話番号\n";
const std::string row = "131059,1,大塚の家,居場所,東京都文京区大塚4,03-0000-0001\n";

// What another program made, or nobody.
std::vector<Hostile> of_another_sort()
{
    return {{"empty.csv", ""},
            {"mark.csv", "\xEF\xBB\xBF"},
            {"blank.csv", "\r\n\n\r\n"},
            {"excel.csv", "PK\x03\x04\x14\x00\x06\x00"s + header + row},
            {"zip-bomb.csv", "PK\x03\x04"s + std::string(ten_megabytes, '\0')},
            {"gzip.csv", "\x1F\x8B\x08\x00"s + std::string(1000, '\x05')},
            {"picture.csv", "\x89PNG\r\n\x1A\n"s + std::string(1000, '\0')},
            {"paper.csv", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"s + std::string(1000, '\x80')},
            {"program.csv", "\x7F"
                            "ELF\x02\x01\x01"s +
                                std::string(1000, '\0')},
            {"database.csv", "SQLite format 3\0"s + std::string(1000, '\0')},
            {"page.csv", "<!DOCTYPE html><html><body>404 Not Found</body></html>"},
            {"other.csv", "日付,気温\n2025-01-01,5\n"},
            {"words.csv", times("いろは ", 100'000)},
            {"random.csv", [] {
                 std::string bytes;
                 for (unsigned i = 1; bytes.size() < 100'000; i = i * 1664525 + 1013904223)
                     bytes += static_cast<char>(i >> 24);
                 return bytes;
             }()}};
}

// Text that is none.
std::vector<Hostile> of_broken_text()
{
    return {{"utf16-without-mark.csv", "n\0a\0m\0e\0\n\0"s},
            {"utf16-big-without-mark.csv", "\0n\0a\0m\0e\0\n"s},
            {"utf16-odd.csv", "\xFF\xFEn\0a"s},
            {"utf16-half-character.csv", "\xFE\xFF\x00N\xD8\x00"s},
            {"utf32.csv", "\xFF\xFE\0\0n\0\0\0"s},
            {"overlong.csv", header + "\xC0\xAF\n"},
            {"half-character.csv", header + "\xED\xA0\x80\n"},
            {"cut-off.csv", header + "131059,\xE5"},
            {"nul.csv", header + "131059\0,1,a\n"s},
            {"nul-at-end.csv", header + row + '\0'},
            {"two-codes.csv", header + "\x93\x8C\x8B\x9E,\xE6\x9D\xB1\x80\xFF\n"}};
}

// Tables beyond all measure.
std::vector<Hostile> of_great_size()
{
    return {{"line.csv", std::string(ten_megabytes, 'x')},
            {"commas.csv", std::string(ten_megabytes, ',')},
            {"quotes.csv", std::string(ten_megabytes, '"')},
            {"lines.csv", std::string(ten_megabytes, '\n')},
            {"quoted-lines.csv", times("\"\n", ten_megabytes / 2)},
            {"open-quote.csv", "\"" + header + times(row, 10'000)},
            {"long-name.csv", header + "131059,1," + std::string(ten_megabytes, 'x') + ",a,b,c\n"},
            {"many-columns.csv", times("名称,", 2'000'000) + "\n"},
            {"wide-header.csv", std::string(200'000, 'x') + "," + header},
            {"headers.csv", times(header, 100'000)},
            {"late-header.csv", times("x\n", 6) + header + row}};
}

// Tables that say nothing that could be kept.
std::vector<Hostile> of_no_use()
{
    return {{"header-only.csv", header},
            {"no-address.csv", "市区町村コード,番号,名称,種類\n1,2,3,4\n"},
            {"cells-missing.csv", header + times("131059,1,a\n", 1'000)},
            {"cells-too-many.csv", header + times("131059,1,a,b,c,d,e,f\n", 1'000)},
            {"names-missing.csv", header + times("131059,1,,居場所,東京都,\n", 1'000)},
            {"codes.csv", header + times("999999,1,a,居場所,東京都,\n", 1'000)},
            {"corrections.csv", "対象,項目,値,だれが,いつ,理由\n1,名称,a,b,2026-05-01,\n"},
            {"hours.csv", "ID,診療科目コード,診療科目名,月_診療開始時間,月_診療終了時間\n"
                          "1321131200150,01001,内科,9:00,10:00\n"}};
}

std::string big(std::uint32_t value)
{
    return {static_cast<char>(value >> 24), static_cast<char>(value >> 16),
            static_cast<char>(value >> 8), static_cast<char>(value)};
}

std::string little(std::uint32_t value)
{
    const std::string bytes = big(value);
    return {bytes.rbegin(), bytes.rend()};
}

std::string shapes(const std::string& content, std::uint32_t words)
{
    return big(9994) + std::string(20, '\0') + big(words) + little(1000) + little(5) +
           std::string(64, '\0') + content;
}

// Shapes that lie about how much there is.
std::vector<Hostile> of_shapes()
{
    const auto record = [](std::uint32_t parts, std::uint32_t points) {
        const std::string content =
            little(5) + std::string(32, '\0') + little(parts) + little(points) + little(0);
        return shapes(big(1) + big(static_cast<std::uint32_t>(content.size() / 2)) + content, 80);
    };
    const std::string begin = R"({"type":"FeatureCollection","features":[)";
    return {{"header.shp", shapes("", 50)},
            {"cut.shp", big(9994) + std::string(50, '\0')},
            {"beyond.shp", shapes(big(1) + big(0x7FFFFFFF) + little(5), 60)},
            {"parts.shp", record(0x7FFFFFFF, 4)},
            {"points.shp", record(1, 0xFFFFFFFF)},
            {"deep.geojson", begin + times("[", 1'000'000)},
            {"objects.geojson", times("{\"a\":", 500'000)},
            {"cut.geojson", begin + R"({"type":"Feature","geometry":{"type":"Polygon",)"},
            {"numbers.geojson", begin + R"({"type":"Feature","properties":{},"geometry":)"
                                        R"({"type":"Polygon","coordinates":[[[1e999,1]]]}}]})"},
            {"types.geojson", R"({"type":"FeatureCollection","features":{"a":[1,2,3]}})"},
            {"list.geojson", R"([{"town":5}])"}};
}

#if defined(__has_feature)
constexpr bool has_sanitizer = __has_feature(address_sanitizer);
#else
constexpr bool has_sanitizer = false;
#endif

// A sanitizer needs its own memory, and some times as long.
World limits()
{
    World world;
    world.most_memory = has_sanitizer ? 0 : std::size_t{256} * 1024 * 1024;
    world.most_seconds = has_sanitizer ? 20 : 1;
    return world;
}

void is_refused(const std::vector<std::string>& words, const std::string& file)
{
    const Outcome outcome = run(words, limits());
    CAPTURE(file, outcome.status);
    INFO(outcome.err.substr(0, 400));
    CHECK(outcome.refused(file));
    CHECK(outcome.err.size() < 400);
}

}  // namespace

TEST_CASE("whatever stands in a file, it costs one line and no more", "[app-desktop]")
{
    Folder folder;
    const std::string out = (folder / "a.area").string();
    std::size_t files = 0;
    for (const auto& hostile :
         {of_another_sort(), of_broken_text(), of_great_size(), of_no_use(), of_shapes()})
        for (const Hostile& file : hostile) {
            const fs::path path = folder / file.name;
            write(path, file.bytes);
            is_refused({"area", "build", "--code", "131059", "--name", "東京都文京区", "--out", out,
                        path.string()},
                       "");
            CHECK_FALSE(fs::exists(out));
            fs::remove(path);
            ++files;
        }
    CHECK(files >= 50);
    CHECK(folder.count() == 0);
}

TEST_CASE("whatever a pack says of itself, it costs one line and no more", "[app-desktop]")
{
    Folder folder;
    const std::string data = (folder / "places.csv").string();
    const std::string area = (folder / "a.area").string();
    write(data, header + row);
    REQUIRE(
        run({"area", "build", "--code", "131059", "--name", "東京都文京区", "--out", area, data})
            .status == 0);
    const std::string whole = read(area);
    const auto changed = [&](std::size_t at, const std::string& bytes) {
        return std::string(whole).replace(at, bytes.size(), bytes);
    };
    const Hostile packs[] = {{"empty", ""},
                             {"text", header},
                             {"head", whole.substr(0, 100)},
                             {"cut by a byte", whole.substr(0, whole.size() - 1)},
                             {"cut by a page", whole.substr(0, whole.size() - 8192)},
                             {"half", whole.substr(0, whole.size() / 2)},
                             {"longer", whole + std::string(8192, '\0')},
                             {"pages of nothing", changed(16, "\0\0"s)},
                             {"pages without end", changed(28, "\xFF\xFF\xFF\xFF")},
                             {"no pages", changed(28, std::string(4, '\0'))},
                             {"another database", changed(68, "none")},
                             {"later", changed(60, std::string("\0\0\1\0", 4))},
                             {"no tables", changed(100, std::string(4000, '\0'))},
                             {"tables of nothing", changed(100, std::string(4000, '\xFF'))}};
    for (const Hostile& pack : packs) {
        INFO(pack.name);
        write(area, pack.bytes);
        is_refused({"area", "check", area}, area);
        is_refused({"area", "find", area, "大塚"}, area);
    }
}
