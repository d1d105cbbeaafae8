#pragma once

#include <string>
#include <vector>

// The program age as everybody has it (Debian's package), which we have no part in.
namespace kotozute::test {

bool has_stock_age();

// Runs it; where it asks for a passphrase, it is typed. True when it says that all went well.
bool stock_age(const std::vector<std::string>& arguments, const std::string& passphrase = {});

}  // namespace kotozute::test
