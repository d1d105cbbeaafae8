#pragma once

#include <string>

namespace kotozute {

class Area;

// Whose files the area is made from: each publisher once with the day it describes, in the order
// of the files: "厚生労働省 … 2025-12-31、…".
std::string dated_credit(const Area& area);

}  // namespace kotozute
