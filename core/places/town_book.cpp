#include "core/places/town_book.hpp"

#include "core/places/normal.hpp"
#include "core/places/repair.hpp"

#include <algorithm>

namespace kotozute {
namespace {

std::optional<GeoPoint> point_in(const TownRow& row)
{
    const auto point =
        repair::position(row[TownColumn::Latitude], row[TownColumn::Longitude], {}).position;
    return point ? std::optional(geo_point(*point)) : std::nullopt;
}

// A whole number of people or homes; -1 where the cell holds none.
int number_in(std::string_view cell)
{
    constexpr std::size_t most_digits = 9;
    const bool digits =
        std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || cell.empty() || cell.size() > most_digits)
        return -1;
    int value = 0;
    for (const char c : cell)
        value = value * 10 + (c - '0');
    return value;
}

// The census writes a hyphen where a place has no name: a park, the water.
bool is_name(std::string_view name)
{
    const std::string normal = normal::form(name);
    return !normal.empty() && normal != "-";
}

// A block has many points, and some that are no more.
bool stands_for_its_block(const TownRow& row)
{
    return row[TownColumn::Standing] == "1" && row[TownColumn::Superseded] != "3";
}

void append(Shape& shape, const Shape& more)
{
    shape.insert(shape.end(), more.begin(), more.end());
}

}  // namespace

TownBook::TownBook(std::string code, const std::string& name)
    : code_(std::move(code)), name_(code_.size() == 6 ? name : "")
{
    if (!name_.empty())
        codes_.emplace(name_, code_);
}

bool TownBook::is_own(std::string_view municipality) const
{
    return code_ == "all" || municipality.starts_with(code_);
}

// By its code; else by its name; else, in a file that names none, the one that was asked for.
std::string TownBook::municipality_of(const TownRow& row) const
{
    const std::string_view code = row[TownColumn::Code];
    std::string whole;
    if (code.size() >= 5) {
        repair::join_codes(code.substr(0, 2), code.substr(2, 3), whole);
        return repair::checks(whole) ? whole : "";
    }
    if (row[TownColumn::City].empty())
        return name_.empty() ? "" : code_;
    const auto named =
        codes_.find(std::string(row[TownColumn::Prefecture]) + std::string(row[TownColumn::City]));
    return named == codes_.end() ? "" : named->second;
}

TownBook::Entry& TownBook::entry(const std::string& municipality, std::string_view name)
{
    const auto [at, is_new] = index_.emplace(municipality + normal::form(name), entries_.size());
    if (is_new) {
        Entry& entry = entries_.emplace_back();
        entry.town.municipality = municipality;
        entry.town.name = name;
        entry.town.city = name_;
    }
    return entries_[at->second];
}

TownOutcome TownBook::add(TownSort sort, const TownRow& row)
{
    const std::string municipality = municipality_of(row);
    if (municipality.empty())
        return TownOutcome::NotAMunicipality;
    if (!row[TownColumn::City].empty())
        codes_.emplace(std::string(row[TownColumn::Prefecture]) +
                           std::string(row[TownColumn::City]),
                       municipality);
    switch (sort) {
    case TownSort::Towns:
    case TownSort::Blocks: return add_town(row, municipality, sort);
    case TownSort::Municipalities: return add_municipality(row, municipality);
    case TownSort::Outline: return add_corner(row, municipality);
    case TownSort::Districts: return add_district(row, municipality);
    }
    return TownOutcome::Incomplete;
}

TownOutcome TownBook::add_town(const TownRow& row, const std::string& municipality, TownSort sort)
{
    if (!is_own(municipality)) {
        Municipality& other = municipalities_[municipality];
        other.name = row[TownColumn::City];
        if (!row.shape.empty())
            other.towns.push_back(row.shape);
        return TownOutcome::Elsewhere;
    }
    if (sort == TownSort::Blocks && !stands_for_its_block(row))
        return TownOutcome::Kept;
    const auto point = point_in(row);
    if (row.shape.empty() && !point)
        return TownOutcome::Incomplete;
    if (!is_name(row[TownColumn::Name]))
        return TownOutcome::Incomplete;
    Entry& at = entry(municipality, row[TownColumn::Name]);
    if (!row[TownColumn::City].empty())
        at.town.city =
            std::string(row[TownColumn::Prefecture]) + std::string(row[TownColumn::City]);
    append(at.town.shape, row.shape);
    if (point)
        at.points.push_back(*point);
    // A town in two parts has its people in one row, or in both.
    at.town.population = std::max(at.town.population, number_in(row[TownColumn::Population]));
    at.town.households = std::max(at.town.households, number_in(row[TownColumn::Households]));
    return TownOutcome::Kept;
}

TownOutcome TownBook::add_municipality(const TownRow& row, const std::string& municipality)
{
    if (row.shape.empty())
        return TownOutcome::Incomplete;
    Municipality& at = municipalities_[municipality];
    at.name = row[TownColumn::City];
    append(at.whole, row.shape);
    return TownOutcome::Kept;
}

TownOutcome TownBook::add_corner(const TownRow& row, const std::string& municipality)
{
    if (!is_own(municipality))
        return TownOutcome::Elsewhere;
    const auto point = point_in(row);
    if (!point)
        return TownOutcome::Incomplete;
    corners_[municipality + std::string(row[TownColumn::Ring])].push_back(*point);
    return TownOutcome::Kept;
}

TownOutcome TownBook::add_district(const TownRow& row, const std::string& municipality)
{
    if (!is_own(municipality))
        return TownOutcome::Elsewhere;
    const auto known = index_.find(municipality + normal::form(row[TownColumn::Name]));
    if (known == index_.end() || row[TownColumn::District].empty())
        return TownOutcome::Incomplete;
    Town& town = entries_[known->second].town;
    const int first = number_in(row[TownColumn::FirstBlock]);
    const int last = number_in(row[TownColumn::LastBlock]);
    const std::string district(row[TownColumn::District]);
    if (row[TownColumn::FirstBlock].empty() && row[TownColumn::LastBlock].empty())
        town.district = district;
    else if (first < 0 || last < first)
        return TownOutcome::Incomplete;
    else
        town.blocks.push_back({first, last, district});
    return TownOutcome::Kept;
}

}  // namespace kotozute
