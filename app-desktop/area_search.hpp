#pragma once

#include "core/places/area.hpp"

#include <string>
#include <vector>

// What the command line does with area packs that are there. `keys` are those whose signatures
// count: each the key itself, its .pub file or a folder of such files. Each function gives the exit
// status.
namespace kotozute {

// Counts what is in the pack and says whether it is whole.
int check_area(const std::string& path, const std::vector<std::string>& keys);

int find_places(const std::vector<std::string>& paths, const std::vector<std::string>& keys,
                const PlaceQuery& query);

int list_events(const std::string& path, const std::vector<std::string>& keys,
                const EventQuery& query);

}  // namespace kotozute
