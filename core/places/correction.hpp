#pragma once

#include "core/places/columns.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// The value of a correction by which there is none: what the source says is wrong, and nothing
// stands in its place.
constexpr std::string_view no_value = "なし";

// Something the ward or a supporter put right in one place, over what its source says.
struct Correction {
    std::string place;  // Place::id
    Column column = Column::Name;
    std::string value;  // of Column::Latitude both degrees: "35.72,139.73"
    std::string by;
    std::string on;  // the day, "2026-05-01"
    std::string why;

    bool operator==(const Correction&) const = default;
};

// The corrections of an area: one for each place and column.
class Corrections {
public:
    // The later day wins, and of the same day what is added last. An empty value takes back what
    // was corrected before, so that the source is heard again.
    void add(Correction correction);

    // What holds of one place, by column.
    std::vector<const Correction*> of(std::string_view place) const;
    // What was said last of that value, also that it was taken back; nullptr: nothing.
    const Correction* find(std::string_view place, Column column) const;
    // By place and column, also what was taken back: an older file may still hold it.
    std::vector<const Correction*> all() const;
    bool empty() const { return corrections_.empty(); }
    // The places something was said of, also what was taken back.
    std::vector<std::string> places() const;

private:
    std::map<std::string, std::map<Column, Correction>, std::less<>> corrections_;
};

}  // namespace kotozute
