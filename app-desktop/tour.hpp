#pragma once

#include "app-desktop/desktop.hpp"
#include "core/screens/screen.hpp"

#include <string>
#include <vector>

namespace kotozute {

// A page as somebody meets it on the way through the program.
struct Stop {
    std::string name;  // "place_of_care-cancer", "unlock-wrong": fit for a file name
    Screen screen;
};

// Every page of the program, walked by actions as a person walks it: first as a guest who has
// answered nothing, then with the record of `sample` opened, then what goes wrong and what asks.
std::vector<Stop> tour(const Reading& reading, const std::vector<Change>& sample,
                       const Settings& settings, Timestamp now, const std::filesystem::path& data);

}  // namespace kotozute
