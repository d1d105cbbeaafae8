#pragma once

#include "core/screens/screen.hpp"

#include <vector>

namespace kotozute::test {

// Pages made by hand that together hold every block there is, in the words and lengths that real
// pages have.
std::vector<Screen> samples();
Screen sample(const char* name);

}  // namespace kotozute::test
