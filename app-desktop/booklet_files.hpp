#pragma once

#include "core/content/booklet.hpp"
#include "core/document/wording.hpp"
#include "core/places/built_area.hpp"

#include <filesystem>

namespace kotozute {

// Reads the questions, the guidance and the strings of a language below the assets folder.
Result<Booklet> read_booklet(const std::filesystem::path& assets, const std::string& language);

// The words that stand on paper, for that booklet. Papers are in Japanese whatever the language.
Result<Wording> read_wording(const std::filesystem::path& assets, const Booklet& booklet);

// The tables that open data of places is read by.
Result<PlaceTables> read_place_tables(const std::filesystem::path& assets);
// The words of the papers, from where the program has its assets.
Result<Wording> paper_words();

}  // namespace kotozute
