#pragma once

#include "core/content/json.hpp"

// How the JSON reader names a place in a file. For json.cpp and json_parse.cpp only.
namespace kotozute::json {

// The path of a member below its object, and of an item below its list.
std::string joined(const std::string& path, const Node& child);
std::string indexed(const std::string& path, std::size_t index);

[[noreturn]] void refuse_at(const std::string& file, int line, std::string_view path,
                            std::string_view reason);

}  // namespace kotozute::json
