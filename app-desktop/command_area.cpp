#include "app-desktop/command_area.hpp"

#include "app-desktop/area_report.hpp"
#include "app-desktop/area_search.hpp"
#include "app-desktop/booklet_files.hpp"
#include "app-desktop/clock.hpp"
#include "app-desktop/command_gaps.hpp"
#include "app-desktop/files.hpp"
#include "app-desktop/folders.hpp"
#include "core/base/time.hpp"
#include "core/places/area_builder.hpp"
#include "core/places/built_area.hpp"
#include "core/places/repair.hpp"

#include <CLI/CLI.hpp>

#include <cmath>
#include <filesystem>
#include <iostream>
#include <unistd.h>

namespace kotozute {
namespace {

constexpr std::size_t rows_at_a_time = 2'000;

Result<BuildTables> read_tables()
{
    const auto assets = folders::assets();
    if (!assets)
        return assets.error();
    const auto tables = read_place_tables(*assets);
    return tables ? parse_tables(*tables) : tables.error();
}

bool same_file(const std::string& one, const std::string& other)
{
    namespace fs = std::filesystem;
    std::error_code missing;
    return fs::equivalent(one, other, missing) ||
           fs::weakly_canonical(one, missing) == fs::weakly_canonical(other, missing);
}

// No file is read and written in one go, and none is written twice.
Result<Done> check_order(const AreaOrder& order, const std::string& report_path)
{
    for (const std::string& out : {order.out, report_path})
        for (const std::string& file : order.files)
            if (!out.empty() && same_file(out, file))
                return Error{Error::Code::Invalid, out + ": is read; it cannot be written, too"};
    if (!order.edition.empty() && !parse_date(order.edition))
        return Error{Error::Code::Invalid, "--edition: not a day like 2025-12-31"};
    if (report_path.empty())
        return Done{};
    if (same_file(order.out, report_path))
        return Error{Error::Code::Invalid, report_path + ": cannot be the pack and the report"};
    return try_to_write(report_path);
}

int build(AreaOrder order, const std::string& report_path)
{
    if (const auto checked = check_order(order, report_path); !checked)
        return refuse(checked.error().message);
    const auto tables = read_tables();
    if (!tables)
        return refuse(tables.error().message);
    const bool compares = order.only_compare;
    auto builder = AreaBuilder::start(std::move(order), tables->columns, tables->kinds);
    if (!builder)
        return refuse(builder.error().message);
    const bool watched = ::isatty(STDERR_FILENO) != 0;
    bool told = false;
    for (bool done = false; !done;) {
        const auto step = builder->step(rows_at_a_time);
        if (watched)
            std::cerr << "\r" << std::lround(builder->progress() * 100) << " %" << std::flush;
        if (watched && (!step || *step))
            std::cerr << "\r";
        if (!step)
            return refuse(step.error().message);
        if (builder->diff() && !told) {
            print_diff(std::cout, *builder->diff());
            told = true;
        }
        done = *step;
    }
    if (compares && !told)
        std::cout << "nothing to compare with: no area pack stands there\n";
    for (const Correction& correction : builder->without_place())
        std::cout << "correction without its place\t" << cell(correction.place) << '\t'
                  << id_of(correction.column) << '\n';
    print_report(std::cout, builder->report(), tables->columns);
    if (report_path.empty())
        return exit_status::done;
    const auto written = write_file(report_path, listed(builder->report(), tables->columns));
    return written ? exit_status::done : refuse(written.error().message);
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

struct Options {
    AreaOrder order;
    EventQuery events;
    std::string report, path, near, on;
    PlaceQuery query;
    std::vector<std::string> words, keys, more;
};

void add_keys(CLI::App& command, Options& options)
{
    command
        .add_option("--key", options.keys,
                    "a public key of minisign, its .pub file, or a folder of such files")
        ->allow_extra_args(false);
}

CLI::App* add_build(CLI::App& line, Options& options)
{
    CLI::App* build = line.add_subcommand("build", "make a pack; reports what became of each row");
    build->add_option("--code", options.order.code, "131059, 13 or all")->required();
    build->add_option("--out", options.order.out, "the pack")->required();
    build->add_option("--name", options.order.name, "東京都文京区, where no file tells it");
    build->add_option("--edition", options.order.edition, "the day the files describe, 2025-12-31");
    build->add_flag("--diff", options.order.only_compare,
                    "only tell what would change in the pack that is there");
    build->add_option("--examples", options.order.examples, "so many of each sort of change")
        ->capture_default_str();
    build->add_option("--report", options.report, "lists every repaired and refused row, as TSV");
    build
        ->add_option("FILE", options.order.files,
                     "open data of places and of towns, and corrections; what is in them tells "
                     "what they are")
        ->required();
    return build;
}

CLI::App* add_check(CLI::App& line, Options& options)
{
    CLI::App* check = line.add_subcommand("check", "counts per kind, and what is missing");
    check->add_option("AREA", options.path, "the pack")->required();
    add_keys(*check, options);
    return check;
}

void add_find(CLI::App& line, Options& options)
{
    CLI::App* find = line.add_subcommand("find", "id, name, kind, metres, address, phone");
    find->add_option("AREA", options.path, "the pack")->required();
    find->add_option("--near", options.near, "LAT,LON: nearer places first, with straight metres");
    find->add_option("--kind", options.query.kinds, "a kind or a need; may be given again")
        ->allow_extra_args(false);
    find->add_option("--area", options.query.area, "must stand in the address: 大塚");
    find->add_option("--limit", options.query.limit, "so many at most")->capture_default_str();
    find->add_option("--with", options.more, "another pack to look in; may be given again")
        ->allow_extra_args(false);
    add_keys(*find, options);
    find->add_option("WORDS", options.words, "each must be found");
}

CLI::App* add_events(CLI::App& line, Options& options)
{
    CLI::App* events = line.add_subcommand(
        "events", "days, times, name, place, address, phone; none that is over");
    events->add_option("AREA", options.path, "the pack")->required();
    events->add_option("--on", options.on, "the day it is, 2026-05-01; else today");
    events->add_option("--limit", options.events.limit, "so many at most")->capture_default_str();
    add_keys(*events, options);
    return events;
}

int events(Options options)
{
    const auto today =
        options.on.empty() ? std::optional(japan_date(now())) : parse_date(options.on);
    if (!today) {
        std::cerr << "kotozute: --on: not a day like 2026-05-01\n";
        return exit_status::usage;
    }
    options.events.today = *today;
    return list_events(options.path, options.keys, options.events);
}

int find(Options options)
{
    for (const std::string& text : options.words)
        for (std::string& word : words_of(text))
            options.query.words.push_back(std::move(word));
    if (!options.near.empty() && !(options.query.near = parse_position(options.near))) {
        std::cerr << "kotozute: --near: latitude and longitude in degrees, as in 35.72,139.73\n";
        return exit_status::usage;
    }
    options.more.insert(options.more.begin(), options.path);
    return find_places(options.more, options.keys, options.query);
}

}  // namespace

int area_command(const Arguments& arguments)
{
    CLI::App line("Makes a pack of places from official open data, checks it, or searches it.",
                  "kotozute area");
    line.require_subcommand(1);
    Options options;
    const CLI::App* builds = add_build(line, options);
    const CLI::App* checks = add_check(line, options);
    const CLI::App* lists_events = add_events(line, options);
    add_find(line, options);
    GapsOptions gaps;
    const CLI::App* counts = add_gaps(line, gaps);
    if (const auto status = parse(line, arguments))
        return *status;
    if (builds->parsed())
        return build(std::move(options.order), options.report);
    if (checks->parsed())
        return check_area(options.path, options.keys);
    if (lists_events->parsed())
        return events(std::move(options));
    if (counts->parsed())
        return gaps_command(gaps);
    return find(std::move(options));
}

}  // namespace kotozute
