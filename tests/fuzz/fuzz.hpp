#pragma once

#include <string>
#include <string_view>
#include <vector>

// What every fuzzer is made of: one function that takes any bytes, and some bytes to begin with.
// See tests/fuzz/run.sh.
namespace kotozute::test {

std::vector<std::string> seeds();
void fuzz(std::string_view bytes);

// Ends the program, so that the fuzzer keeps the bytes that led here.
void expect(bool holds);

}  // namespace kotozute::test
