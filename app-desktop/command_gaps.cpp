#include "app-desktop/command_gaps.hpp"

#include "app-desktop/command.hpp"
#include "app-desktop/files.hpp"
#include "app-desktop/folders.hpp"
#include "core/places/area.hpp"
#include "core/places/csv_write.hpp"
#include "core/places/gaps.hpp"

#include <CLI/CLI.hpp>

#include <iomanip>
#include <iostream>
#include <map>
#include <sstream>

namespace kotozute {
namespace {

using Rows = std::vector<std::vector<std::string>>;

const std::map<std::string, GapsBy> ways{
    {"district", GapsBy::District}, {"town", GapsBy::Town}, {"ward", GapsBy::Whole}};

std::string two_places(double value)
{
    std::ostringstream text;
    text << std::fixed << std::setprecision(2) << value;
    return text.str();
}

// Where nothing is known a cell is empty: never a nought.
std::vector<std::string> row(const Gaps& gaps, const GapPart& part, std::size_t kind)
{
    const GapKind& what = gaps.kinds[kind];
    const GapCount& count = part.counts[kind];
    const auto share = per_ten_thousand(gaps, part, kind);
    const auto covered = [&](std::size_t figure) {
        return what.covered ? std::to_string(figure) : std::string();
    };
    return {part.name,
            part.population < 0 ? "" : std::to_string(part.population),
            what.id,
            what.name,
            what.whole     ? "yes"
            : what.covered ? "partly"
                           : "no",
            covered(count.places),
            share ? two_places(*share) : "",
            count.with_capacity == 0 ? "" : std::to_string(count.capacity),
            covered(count.with_capacity)};
}

Rows table(const Gaps& gaps, const std::string& kind)
{
    Rows rows{{"part", "population", "kind", "name", "covered", "places", "per_10000", "capacity",
               "with_capacity"}};
    for (const GapPart& part : gaps.parts)
        for (std::size_t i = 0; i < gaps.kinds.size(); ++i)
            if (kind.empty() || gaps.kinds[i].id == kind)
                rows.push_back(row(gaps, part, i));
    return rows;
}

void print_tsv(std::ostream& out, const Rows& rows)
{
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            out << (i == 0 ? "" : "\t") << cell(row[i]);
        out << '\n';
    }
}

Result<Kinds> read_kinds()
{
    const auto assets = folders::assets();
    if (!assets)
        return assets.error();
    const auto text = read_file(*assets / "places/kinds.json");
    if (!text)
        return text.error();
    return parse_kinds(*text, "kinds.json");
}

}  // namespace

CLI::App* add_gaps(CLI::App& line, GapsOptions& options)
{
    CLI::App* gaps = line.add_subcommand("gaps", "places of each kind, part by part of the area");
    gaps->add_option("AREA", options.path, "the pack")->required();
    gaps->add_option("--by", options.by, "district, town or ward")
        ->check(CLI::IsMember({"district", "town", "ward"}));
    gaps->add_option("--kind", options.kind, "only this kind");
    gaps->add_flag("--csv", options.csv, "CSV for spreadsheets instead of TSV");
    return gaps;
}

int gaps_command(const GapsOptions& options)
{
    const auto kinds = read_kinds();
    if (!kinds)
        return refuse(kinds.error().message);
    const auto known = [&](const PlaceKind& kind) { return kind.id == options.kind; };
    if (!options.kind.empty() && std::none_of(kinds->kinds.begin(), kinds->kinds.end(), known))
        return refuse("--kind: " + options.kind + ": no kind of that name");
    auto area = Area::open(options.path);
    if (!area)
        return refuse(area.error().message);
    const auto by = options.by.empty() ? std::nullopt : std::optional(ways.at(options.by));
    const auto counted = gaps(*area, *kinds, by);
    if (!counted)
        return refuse(options.path + ": " + counted.error().message);
    if (by && counted->by != *by)
        return refuse(options.path + ": the pack knows no " + options.by + "s");
    const Rows rows = table(*counted, options.kind);
    if (options.csv)
        std::cout << csv_file(rows);
    else
        print_tsv(std::cout, rows);
    return exit_status::done;
}

}  // namespace kotozute
