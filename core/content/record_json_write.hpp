#pragma once

#include "core/content/record_json.hpp"

#include <optional>
#include <string>
#include <string_view>

// The writing half of record_json.hpp, for record_json.cpp only.
// Each gives nothing when a text is not UTF-8.
namespace kotozute::json {

std::optional<std::string> print_file(const RecordFile& file, std::string_view format, int version);
std::optional<std::string> print_payload(const Change& change);

}  // namespace kotozute::json
