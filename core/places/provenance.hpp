#pragma once

#include <string>
#include <vector>

namespace kotozute {

// What an import found in one value of a place: ids of columns and findings
// (core/places/columns.hpp, report.hpp), "phone" and "plain_phone".
struct ValueFinding {
    std::string column;
    std::string finding;

    bool operator==(const ValueFinding&) const = default;
};

// Who put which value of a place right, and when.
struct ValueCorrection {
    std::string column;
    std::string by;
    std::string on;  // "2026-05-01"
    std::string why;
    bool here = false;  // on this device, where it can be taken back

    bool operator==(const ValueCorrection&) const = default;
};

// Where what is known of a place comes from. How its point came to be is Position::kind.
struct Provenance {
    std::string file;
    int line = 0;
    std::string credit;
    std::string licence;
    std::string edition;
    std::vector<ValueFinding> findings;
    std::vector<ValueCorrection> corrections;

    bool operator==(const Provenance&) const = default;
};

}  // namespace kotozute
