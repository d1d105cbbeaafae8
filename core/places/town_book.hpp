#pragma once

#include "core/places/town.hpp"
#include "core/places/town_columns.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// One row or shape of a file about towns: views into the file.
struct TownRow {
    std::array<std::string_view, town_column_count> cells;
    Shape shape;  // tidied

    std::string_view operator[](TownColumn column) const
    {
        return cells[static_cast<std::size_t>(column)];
    }
};

// What becomes of a row: kept, of another municipality than those asked for, without a name or
// place, or of a municipality nobody knows.
enum class TownOutcome : std::uint8_t { Kept, Elsewhere, Incomplete, NotAMunicipality };

// Gathers what the files about towns tell of one area.
class TownBook {
public:
    // `code` is a municipality "131059", a prefecture "13" or "all"; `name` that of a municipality,
    // 東京都文京区, which may be empty.
    TownBook(std::string code, const std::string& name);

    // Districts are told of towns added before.
    TownOutcome add(TownSort sort, const TownRow& row);

    // Merged, with borders made simpler, outline and neighbours found.
    Ground ground() const;

private:
    struct Entry {
        Town town;
        std::vector<GeoPoint> points;
    };
    // One of which there are shapes: of its towns, or of itself.
    struct Municipality {
        std::string name;
        std::vector<Shape> towns;
        Shape whole;
    };

    bool is_own(std::string_view municipality) const;
    std::string municipality_of(const TownRow& row) const;
    Entry& entry(const std::string& municipality, std::string_view name);
    TownOutcome add_town(const TownRow& row, const std::string& municipality, TownSort sort);
    TownOutcome add_municipality(const TownRow& row, const std::string& municipality);
    TownOutcome add_corner(const TownRow& row, const std::string& municipality);
    TownOutcome add_district(const TownRow& row, const std::string& municipality);
    Shape other_outline() const;

    std::string code_;
    std::string name_;  // of the one municipality asked for; empty where not known
    std::map<std::string, std::string, std::less<>> codes_;  // by name: 東京都文京区
    std::vector<Entry> entries_;
    std::map<std::string, std::size_t> index_;  // by municipality and the name's normal form
    std::map<std::string, Municipality> municipalities_;
    std::map<std::string, GeoRing, std::less<>> corners_;  // of an outline, by its rings' names
};

}  // namespace kotozute
