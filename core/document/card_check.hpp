#pragma once

#include "core/document/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// What is to be told of a card that somebody scanned, beside the record as it stands now.
struct CardCheck {
    enum class Kind {
        NotACard,       // something else, or of a later version of this program
        Sample,         // one of the two is of an invented person
        AnotherPerson,  // another name or birthday; nothing else of it is told
        Same,
        Older,      // `differing` does not stand any more, the rest still does
        Newer,      // made of a later version than the one here
        Otherwise,  // of the same version, but another day or other answers: a second device, or
                    // written on the same day
    };
    struct Line {
        std::string title, paper, now;

        bool operator==(const Line&) const = default;
    };

    Kind kind = Kind::NotACard;
    std::string version, day;  // on the card; empty but for the last four kinds
    std::vector<Line> differing = {};

    bool operator==(const CardCheck&) const = default;
};

// `text` is what the code on a card says. Where it was shortened (…), only what it says is
// compared.
CardCheck check_card(std::string_view text, const Record& record, const Wording& wording,
                     const DocumentOptions& options);

}  // namespace kotozute
