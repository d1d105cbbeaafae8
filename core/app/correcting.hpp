#pragma once

#include "core/app/places.hpp"
#include "core/places/columns.hpp"

#include <array>
#include <string>
#include <string_view>

// What can be put right on the card of a place.
namespace kotozute {

struct CorrectableField {
    Column column;
    std::string_view field;  // it is typed in
};
constexpr std::array<CorrectableField, 7> correctable{{{Column::Phone, "correct#phone"},
                                                       {Column::DaysNote, "correct#days_note"},
                                                       {Column::Address, "correct#address"},
                                                       {Column::Building, "correct#building"},
                                                       {Column::Name, "correct#name"},
                                                       {Column::Url, "correct#url"},
                                                       {Column::Note, "correct#note"}}};
constexpr std::string_view corrected_by_field = "correct#by";
constexpr std::string_view corrected_why_field = "correct#why";

// What is known now.
std::string value_of(const FoundPlace& place, Column column);

}  // namespace kotozute
