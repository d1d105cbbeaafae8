#pragma once

#include "core/base/result.hpp"
#include "core/store/secret.hpp"

#include <cstddef>
#include <string>
#include <string_view>

// What follows the head: a random 16 bytes, then the content in pieces of 64 KiB, each sealed under
// its number and with whether it is the last, so that none can be left out. For age.cpp only.
namespace kotozute::age {

// How long the content of so many bytes is once it is sealed.
std::size_t sealed_size(std::size_t content);

void append_content(std::string& out, const Secret& file_key, std::string_view content);

// All of it or Corrupt.
Result<std::string> read_content(const Secret& file_key, std::string_view sealed);

}  // namespace kotozute::age
