#pragma once

#include "core/content/booklet.hpp"
#include "core/document/wording.hpp"
#include "core/places/built_area.hpp"

#include <filesystem>

namespace kotozute {

// Reads what lies below the assets folder.
ReadAsset assets_in(const std::filesystem::path& assets);

// The tables that open data of places is read by.
Result<PlaceTables> read_place_tables(const std::filesystem::path& assets);
// The words of a record's papers, from where the program has its assets: in Japanese, and in the
// other languages it was said in.
Result<Wordings> paper_words(const Record& record);

}  // namespace kotozute
