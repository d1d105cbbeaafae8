#pragma once

#include <string>

namespace CLI {
class App;
}

namespace kotozute {

// `kotozute area gaps`: how many places of each kind there are, part by part.
struct GapsOptions {
    std::string path;
    std::string by;    // "district", "town", "ward"; empty: the first there is
    std::string kind;  // its id; empty: every kind
    bool csv = false;
};

CLI::App* add_gaps(CLI::App& line, GapsOptions& options);
int gaps_command(const GapsOptions& options);

}  // namespace kotozute
