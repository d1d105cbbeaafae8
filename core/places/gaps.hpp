#pragma once

#include "core/base/result.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// How many places of each kind there are, part by part of an area and for its people: figures to
// talk about what a community lacks with. Numbers only, never a person.
namespace kotozute {

class Area;
class Areas;
struct Kinds;
struct MapBase;

// What an area is divided into.
enum class GapsBy {
    District,  // 日常生活圏域
    Town,      // 町: 大塚, with all its 丁目
    Whole,     // not at all
};

struct GapKind {
    std::string id, name;
    bool covered = false;  // the area's files tell of such places: without that, no figure is known
    bool whole = false;    // and of all sorts of them: without that, there may be more

    bool operator==(const GapKind&) const = default;
};

struct GapCount {
    std::size_t places = 0;
    std::size_t with_capacity = 0;  // those that state one
    int capacity = 0;               // the sum of what these state

    bool operator==(const GapCount&) const = default;
};

struct GapPart {
    // Empty: places whose address names no town the map knows, or not in which district it is.
    std::string name;
    int population = -1;           // -1 where not known
    std::vector<GapCount> counts;  // in the order of Gaps::kinds

    bool operator==(const GapPart&) const = default;
};

struct Gaps {
    GapsBy by = GapsBy::Whole;
    std::vector<GapsBy> ways;  // in which this area can be divided, the finest last but one
    std::string area;
    std::string code;  // of the area
    // Where several areas can be counted, each on its own: their codes and names.
    std::vector<std::pair<std::string, std::string>> areas;
    std::string credit;  // whose lists and figures these are
    std::vector<GapKind> kinds;
    std::vector<GapPart> parts;
    // 丁目 of which some blocks are in another district: all their people count in the main one.
    std::vector<std::string> divided;
    // Of each town of the map, which of the parts it is in; empty where there is no map.
    std::vector<std::size_t> part_of_town;
    std::shared_ptr<const MapBase> map;
    bool by_middles = false;  // nobody told the borders of the map's towns (town_cells.hpp)

    bool operator==(const Gaps&) const = default;
};

// Divided by what is asked for, or by the first way there is. `table` names the kinds there are.
Result<Gaps> gaps(Area& area, const Kinds& table, std::optional<GapsBy> by);

// Of the pack with that code, or the first one. NotFound where there is none at all.
Result<Gaps> gaps(Areas& areas, const Kinds& table, std::optional<GapsBy> by,
                  std::string_view code);

// For each town of the map the share of its part in the greatest of all shares, from 0 to 1; below
// 0 where it is not known. Empty where none is known.
std::vector<float> shares_of_towns(const Gaps& gaps, std::size_t kind);

// Nothing where the population is not known, or the files do not tell of all sorts of the kind.
std::optional<double> per_ten_thousand(const Gaps& gaps, const GapPart& part, std::size_t kind);

}  // namespace kotozute
