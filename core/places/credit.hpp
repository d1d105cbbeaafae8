#pragma once

#include <string>
#include <vector>

namespace kotozute {

class Area;
class Areas;
struct AreaSource;

// Which of the files a pack is made from are meant: those of places, or of towns and borders.
enum class Credited { Places, Ground, All };

// Whose files these are: each publisher once, in the order of the files, and `dated` once with each
// day it describes: "厚生労働省 …（2025年12月31日）、…".
std::string credit_of(const std::vector<AreaSource>& sources, Credited which, bool dated);
std::string credit_of(const Areas& areas, Credited which, bool dated);

// Of all files, with their days.
std::string dated_credit(const Area& area);

}  // namespace kotozute
