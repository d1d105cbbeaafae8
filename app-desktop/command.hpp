#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

// What the commands of the program have in common. Each command is one function in its own
// file, command_<name>.hpp: it gets what follows its name and gives the exit status.
namespace kotozute {

using Arguments = std::vector<std::string>;

namespace exit_status {
constexpr int done = 0;
constexpr int refused = 1;  // one clear line on stderr says why
constexpr int usage = 2;    // the command line was not understood
constexpr int differs = 3;  // done, and what was compared is not the same
}  // namespace exit_status

// Reads `arguments` into the options declared on `line`. Gives a status when there is nothing
// left to do: help was asked for (0), or the arguments were not understood (2, said on stderr).
std::optional<int> parse(CLI::App& line, const Arguments& arguments);

// Text as a cell of a table with a line per row and tabs between cells: what would end the cell,
// or steer a terminal, is a space.
std::string cell(std::string_view text);

// Says why on stderr, in one line, and gives exit_status::refused.
int refuse(const std::string& reason);

}  // namespace kotozute
