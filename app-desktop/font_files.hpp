#pragma once

#include "core/document/fonts.hpp"

#include <filesystem>

namespace kotozute {

// The file of a face in the fonts folder.
std::filesystem::path font_path(const std::filesystem::path& folder, Face face);

// Reads the faces of papers from the fonts folder, each when it is first needed.
Fonts::Load font_files(const std::filesystem::path& folder);

}  // namespace kotozute
