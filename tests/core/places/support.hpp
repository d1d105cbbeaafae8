#pragma once

#include "core/places/area.hpp"
#include "core/places/area_builder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

// What the tests of places share: the program's own tables, a folder that goes away, small files in
// the Ministry's format, and the Ministry's real files where they are at hand.
namespace kotozute::test {

namespace fs = std::filesystem;

inline std::string read_whole(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

inline const fs::path tables_folder = fs::path(KOTOZUTE_ASSETS) / "places";

inline Columns shipped_columns()
{
    auto columns = parse_columns(read_whole(tables_folder / "columns.json"), "columns.json");
    INFO((columns ? "" : columns.error().message));
    REQUIRE(columns);
    return *std::move(columns);
}

inline Kinds shipped_kinds()
{
    auto kinds = parse_kinds(read_whole(tables_folder / "kinds.json"), "kinds.json");
    INFO((kinds ? "" : kinds.error().message));
    REQUIRE(kinds);
    const auto words = read_words(*kinds, read_whole(tables_folder / "words.json"), "words.json");
    INFO((words ? "" : words.error().message));
    REQUIRE(words);
    return *std::move(kinds);
}

class Folder {
public:
    Folder()
    {
        static std::atomic<int> made = 0;
        path_ = fs::temp_directory_path() /
                ("kotozute-places-" + std::to_string(::getpid()) + "-" + std::to_string(++made));
        fs::create_directories(path_);
    }
    ~Folder()
    {
        std::error_code gone;
        fs::remove_all(path_, gone);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string path(const std::string& name) const { return (path_ / name).string(); }
    std::string write(const std::string& name, const std::string& bytes) const
    {
        std::ofstream(path(name), std::ios::binary) << bytes;
        return path(name);
    }
    std::vector<std::string> names() const
    {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(path_))
            names.push_back(entry.path().filename().string());
        std::sort(names.begin(), names.end());
        return names;
    }

private:
    fs::path path_;
};

// Signs the file with the program minisign, with a key of its own in k.sec and k.pub. False where
// minisign is not installed.
inline bool sign(const Folder& folder, const std::string& file, const std::string& more = "")
{
    const auto ran = [](const std::string& command) {
        return std::system((command + " >/dev/null 2>&1 </dev/null").c_str()) == 0;
    };
    const std::string secret = folder.path("k.sec"), pub = folder.path("k.pub");
    return (fs::exists(secret) || ran("minisign -G -W -s " + secret + " -p " + pub)) &&
           ran("minisign -S -s " + secret + " -t 'bunkyo 2026-11-26' " + more + " -m " + file);
}
constexpr auto no_minisign = "minisign is not installed";

inline const std::string care_header =
    "\xEF\xBB\xBF都道府県コード又は市町村コード,No,都道府県名,市区町村名,事業所名,事業所名カナ,"
    "サービスの種類,住所,方書（ビル名等）,緯度,経度,電話番号,FAX番号,法人番号,法人の名称,"
    "事業所番号,"
    "利用可能曜日,利用可能曜日特記事項,定員,URL,"
    "高齢者の方と障害者の方が同時一体的に利用できるサービス,"
    "介護保険の通常の指定基準を満たしている,障害福祉の通常の指定基準を満たしている,備考\r\n";

// One row of the Ministry's format; what a test is not about has a value that needs no repair.
struct CareLine {
    std::string municipality = "131059";
    std::string prefecture = "東京都";
    std::string city = "文京区";
    std::string name = "はるかぜ訪問看護";
    std::string kana = "ハルカゼホウモンカンゴ";
    std::string service = "訪問看護";
    std::string address = "東京都文京区大塚4-1-1";
    std::string building = "";
    std::string lat = "35.723863000000000";
    std::string lon = "139.733827000000000";
    std::string phone = "03-0000-0001";
    std::string fax = "";
    std::string corporation = "見本法人";
    std::string office = "1300000001";
    std::string days = "平日,土曜日";
    std::string days_note = "";
    std::string capacity = "0";
    std::string url = "https://example.jp/";

    std::string text() const
    {
        const std::string cells[] = {municipality, office,  prefecture,  city,   name, kana,
                                     service,      address, building,    lat,    lon,  phone,
                                     fax,          "",      corporation, office, days, days_note,
                                     capacity,     url,     "",          "",     "",   ""};
        std::string line;
        for (const std::string& cell : cells) {
            const bool quoted = cell.find_first_of(",\"\n\r") != std::string::npos;
            line += quoted ? "\"" : "";
            for (const char c : cell)
                line.append(c == '"' ? 2 : 1, c);
            line += quoted ? "\"," : ",";
        }
        line.back() = '\r';
        return line + '\n';
    }
};

inline std::string care_file(const std::vector<CareLine>& lines)
{
    std::string text = care_header;
    for (const CareLine& line : lines)
        text += line.text();
    return text;
}

struct Built {
    AreaReport report;
    Error error{Error::Code::Io, ""};
    bool done = false;
};

inline Built build(const std::vector<std::string>& files, const std::string& code,
                   const std::string& out, std::size_t rows_at_a_time = 1'000)
{
    const Columns columns = shipped_columns();
    const Kinds kinds = shipped_kinds();
    Built built;
    auto builder = AreaBuilder::start({files, code, "2025-12-31", out}, columns, kinds);
    if (!builder) {
        built.error = builder.error();
        return built;
    }
    while (!built.done) {
        const auto step = builder->step(rows_at_a_time);
        built.report = builder->report();
        if (!step) {
            built.error = step.error();
            return built;
        }
        built.done = *step;
    }
    return built;
}

inline Area open_area(const std::string& path)
{
    auto area = Area::open(path);
    INFO((area ? "" : area.error().message));
    REQUIRE(area);
    return *std::move(area);
}

// A pack of these files, built and open; fails the test where that cannot be done.
inline Area built_area(const std::vector<std::string>& files, const std::string& out, Built& built)
{
    built = build(files, "all", out);
    INFO(built.error.message);
    REQUIRE(built.done);
    return open_area(out);
}

// A pack of these lines, open.
struct Pack {
    explicit Pack(const std::vector<CareLine>& lines)
        : area(built_area({folder.write("care.csv", care_file(lines))}, folder.path("a.area"),
                          built))
    {
    }

    Folder folder;
    Built built;
    Area area;
};

inline CareLine line(const std::string& name, const std::string& office)
{
    CareLine line;
    line.name = name;
    line.office = office;
    return line;
}

inline CareLine at(CareLine line, const std::string& lat, const std::string& lon)
{
    line.lat = lat;
    line.lon = lon;
    return line;
}

inline PlaceHits find(Area& area, const PlaceQuery& query)
{
    auto hits = area.find(query);
    INFO((hits ? "" : hits.error().message));
    REQUIRE(hits);
    return *std::move(hits);
}

inline std::vector<std::string> names_of(const PlaceHits& found)
{
    std::vector<std::string> names;
    for (const PlaceHit& hit : found.hits)
        names.push_back(hit.place.name);
    return names;
}

// The Ministry's 27 files, from KOTOZUTE_DATA or beside the source; none where they are not at
// hand.
inline std::vector<std::string> care_files()
{
    const char* given = std::getenv("KOTOZUTE_DATA");
    const fs::path data = given ? fs::path(given) : fs::path(KOTOZUTE_ASSETS) / "../../shared/data";
    std::vector<std::string> files;
    std::error_code missing;
    for (const auto& entry : fs::directory_iterator(data / "mhlw_care_2025-12-31", missing))
        files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    return files;
}

// A real file below KOTOZUTE_DATA or beside the source; empty where it is not at hand.
inline std::string real_file(const std::string& path)
{
    const char* given = std::getenv("KOTOZUTE_DATA");
    const fs::path folder =
        given ? fs::path(given) : fs::path(KOTOZUTE_ASSETS) / "../../shared/data";
    return fs::exists(folder / path) ? (folder / path).string() : "";
}
constexpr auto not_at_hand = "the real files are not at hand (set KOTOZUTE_DATA)";

}  // namespace kotozute::test
