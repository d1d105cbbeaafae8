#pragma once

#include "core/base/result.hpp"

#include <cstdint>
#include <string>

// Files of open data as they are read for an area pack. Errors begin with the file's name.
namespace kotozute::open_data {

std::string name_of(const std::string& path);

// The whole file; one larger than any open data known is refused, for it is held in memory.
Result<std::uintmax_t> size_of(const std::string& path);
Result<std::string> read(const std::string& path);

// Its first bytes.
Result<std::string> read_beginning(const std::string& path, std::size_t bytes);

}  // namespace kotozute::open_data
