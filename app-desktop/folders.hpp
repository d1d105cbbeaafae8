#pragma once

#include "core/base/result.hpp"

#include <filesystem>

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

// The pack of places near here: KOTOZUTE_AREA, or the first *.area in the data folder, else in
// the installation. NotFound when there is none.
Result<std::filesystem::path> area(const std::filesystem::path& data);

// Where a person expects documents: XDG_DOCUMENTS_DIR, ~/ドキュメント, ~/Documents or home.
std::filesystem::path documents();

}  // namespace kotozute::folders
