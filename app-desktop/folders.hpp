#pragma once

#include "core/base/result.hpp"

#include <filesystem>
#include <string>
#include <vector>

// Where things are on this computer. An environment variable wins; then the folders beside the
// program, those of an installation, and those it was built from.
namespace kotozute::folders {

// Questions, strings, samples (KOTOZUTE_ASSETS). NotFound names where it was looked for.
Result<std::filesystem::path> assets();

// The fonts (KOTOZUTE_FONTS).
Result<std::filesystem::path> fonts();

// Where the record is kept: KOTOZUTE_DATA_HOME, or "kotozute" in XDG_DATA_HOME or
// ~/.local/share. Made when missing, for its owner only.
Result<std::filesystem::path> data();

// The packs of places somebody decided on for this run: KOTOZUTE_AREA, several with a colon
// between.
std::vector<std::string> fixed_areas();

// Those of the installation.
std::vector<std::string> installed_areas();

// Where a person expects documents: XDG_DOCUMENTS_DIR, ~/ドキュメント, ~/Documents or home.
std::filesystem::path documents();

}  // namespace kotozute::folders
