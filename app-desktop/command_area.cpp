#include "app-desktop/command_area.hpp"

#include "app-desktop/files.hpp"
#include "app-desktop/folders.hpp"
#include "core/places/area.hpp"
#include "core/places/area_builder.hpp"
#include "core/places/repair.hpp"

#include <CLI/CLI.hpp>

#include <cmath>
#include <iostream>
#include <map>
#include <sstream>
#include <unistd.h>

namespace kotozute {
namespace {

constexpr std::size_t rows_at_a_time = 2'000;

struct Tables {
    Columns columns;
    Kinds kinds;
};

Result<Tables> read_tables()
{
    const auto assets = folders::assets();
    if (!assets)
        return assets.error();
    const auto columns_text = read_file(*assets / "places/columns.json");
    if (!columns_text)
        return columns_text.error();
    const auto kinds_text = read_file(*assets / "places/kinds.json");
    if (!kinds_text)
        return kinds_text.error();
    auto columns = parse_columns(*columns_text, "columns.json");
    if (!columns)
        return columns.error();
    auto kinds = parse_kinds(*kinds_text, "kinds.json");
    if (!kinds)
        return kinds.error();
    return Tables{*std::move(columns), *std::move(kinds)};
}

// What the header of that file calls the column.
std::string name_of(const Columns& columns, const FileReport& file, Column column)
{
    for (const Format& format : columns.formats)
        if (format.id == file.format && !format.names[static_cast<std::size_t>(column)].empty())
            return format.names[static_cast<std::size_t>(column)].front();
    return "";
}

void print_rows(std::ostream& out, const FileReport& file, std::string_view name)
{
    out << name << '\t' << file.rows << '\t' << file.kept << '\t' << file.elsewhere << '\t'
        << file.repaired << '\t' << file.refused << '\n';
}

// The counts of each file and of each finding, and every refused row.
void print_report(std::ostream& out, const AreaReport& report, const Columns& columns)
{
    FileReport all;
    std::map<std::pair<RowFinding, std::string>, std::size_t> findings;
    out << "file\trows\tkept\telsewhere\trepaired\trefused\n";
    for (const FileReport& file : report) {
        print_rows(out, file, file.file);
        all.rows += file.rows;
        all.kept += file.kept;
        all.elsewhere += file.elsewhere;
        all.repaired += file.repaired;
        all.refused += file.refused;
        for (const RowNotice& notice : file.notices)
            ++findings[{notice.finding, name_of(columns, file, notice.column)}];
    }
    print_rows(out, all, "all");
    out << "\nfield\trows\tfinding\n";
    for (const auto& [what, rows] : findings)
        out << what.second << '\t' << rows << '\t' << describe(what.first) << '\n';
    for (const FileReport& file : report) {
        for (const std::string& cell : file.unknown)
            out << file.file << ": column not read: " << header_key(cell) << '\n';
        for (const RowNotice& notice : file.notices)
            if (outcome(notice.finding) == Outcome::Refused)
                out << file.file << ": line " << notice.line << ": "
                    << name_of(columns, file, notice.column)
                    << ": refused: " << describe(notice.finding) << '\n';
    }
}

// Every notice, one a line.
std::string listed(const AreaReport& report, const Columns& columns)
{
    constexpr std::string_view outcomes[] = {"repaired", "left_out", "refused"};
    std::ostringstream list;
    list << "file\tline\tfield\toutcome\tfinding\twhy\n";
    for (const FileReport& file : report)
        for (const RowNotice& notice : file.notices)
            list << file.file << '\t' << notice.line << '\t'
                 << name_of(columns, file, notice.column) << '\t'
                 << outcomes[static_cast<std::size_t>(outcome(notice.finding))] << '\t'
                 << id_of(notice.finding) << '\t' << describe(notice.finding) << '\n';
    return list.str();
}

int build(AreaOrder order, const std::string& report_path)
{
    const auto tables = read_tables();
    if (!tables)
        return refuse(tables.error().message);
    auto builder = AreaBuilder::start(std::move(order), tables->columns, tables->kinds);
    if (!builder)
        return refuse(builder.error().message);
    const bool watched = ::isatty(STDERR_FILENO) != 0;
    for (bool done = false; !done;) {
        const auto step = builder->step(rows_at_a_time);
        if (watched)
            std::cerr << "\r" << std::lround(builder->progress() * 100) << " %" << std::flush;
        if (watched && (!step || *step))
            std::cerr << "\r";
        if (!step)
            return refuse(step.error().message);
        done = *step;
    }
    print_report(std::cout, builder->report(), tables->columns);
    if (report_path.empty())
        return exit_status::done;
    const auto written = write_file(report_path, listed(builder->report(), tables->columns));
    return written ? exit_status::done : refuse(written.error().message);
}

int check(const std::string& path)
{
    auto area = Area::open(path);
    if (!area)
        return refuse(area.error().message);
    const auto checked = area->check();
    if (!checked)
        return refuse(path + ": " + checked.error().message);
    if (!checked->whole)
        return refuse(path + ": damaged: its tables do not agree");
    for (const KindCount& count : checked->kinds)
        std::cout << count.kind.id << '\t' << count.places << '\t' << count.kind.name << '\n';
    std::cout << "places\t" << checked->places << "\nwithout_position\t"
              << checked->without_position << "\nwithout_phone\t" << checked->without_phone << '\n';
    for (const AreaSource& source : area->sources())
        std::cout << "source\t" << source.file << '\t' << source.credit << '\t' << source.title
                  << '\t' << source.edition << '\t' << source.licence << '\n';
    return exit_status::done;
}

// "35.72,139.73"
std::optional<Position> parse_position(const std::string& text)
{
    const std::size_t comma = text.find(',');
    if (comma == std::string::npos)
        return std::nullopt;
    const auto lat = repair::degrees(std::string_view(text).substr(0, comma));
    const auto lon = repair::degrees(std::string_view(text).substr(comma + 1));
    if (!lat || !lon || std::abs(*lat) > 90 || std::abs(*lon) > 180)
        return std::nullopt;
    return Position{*lat, *lon, PositionKind::ByHand};
}

void print(std::ostream& out, const PlaceHit& hit)
{
    const Place& place = hit.place;
    out << place.id << '\t' << place.name << '\t' << place.kind << '\t';
    if (hit.metres)
        out << std::lround(*hit.metres);
    out << '\t' << place.address << (place.building.empty() ? "" : " ") << place.building << '\t'
        << place.phone << '\n';
}

int find(const std::string& path, const PlaceQuery& query)
{
    auto area = Area::open(path);
    if (!area)
        return refuse(area.error().message);
    const auto found = area->find(query);
    if (!found)
        return refuse(path + ": " + found.error().message);
    for (const PlaceHit& hit : found->hits)
        print(std::cout, hit);
    return exit_status::done;
}

}  // namespace

int area_command(const Arguments& arguments)
{
    CLI::App line("Makes a pack of places from official open data, checks it, or searches it.",
                  "kotozute area");
    line.require_subcommand(1);

    AreaOrder order;
    std::string report_path;
    CLI::App* builds = line.add_subcommand("build", "make a pack; reports what became of each row");
    builds->add_option("--code", order.code, "131059, 13 or all")->required();
    builds->add_option("--out", order.out, "the pack")->required();
    builds->add_option("--edition", order.edition, "the day the files describe, 2025-12-31");
    builds->add_option("--report", report_path, "lists every repaired and refused row, as TSV");
    builds->add_option("FILE", order.files, "open data; their headers tell what they are")
        ->required();

    std::string path;
    CLI::App* checks = line.add_subcommand("check", "counts per kind, and what is missing");
    checks->add_option("AREA", path, "the pack")->required();

    PlaceQuery query;
    std::string near;
    std::vector<std::string> words;
    CLI::App* finds = line.add_subcommand("find", "id, name, kind, metres, address, phone");
    finds->add_option("AREA", path, "the pack")->required();
    finds->add_option("--near", near, "LAT,LON: nearer places first, with straight metres");
    finds->add_option("--kind", query.kinds, "a kind or a need; may be given again")
        ->expected(1)
        ->take_all();
    finds->add_option("--area", query.area, "must stand in the address: 大塚");
    finds->add_option("--limit", query.limit, "so many at most")->capture_default_str();
    finds->add_option("WORDS", words, "each must be found");

    if (const auto status = parse(line, arguments))
        return *status;
    if (builds->parsed())
        return build(std::move(order), report_path);
    if (checks->parsed())
        return check(path);
    for (const std::string& text : words)
        for (std::string& word : words_of(text))
            query.words.push_back(std::move(word));
    if (!near.empty() && !(query.near = parse_position(near))) {
        std::cerr << "kotozute: --near: latitude and longitude in degrees, as in 35.72,139.73\n";
        return exit_status::usage;
    }
    return find(path, query);
}

}  // namespace kotozute
