#pragma once

#include "app-desktop/command.hpp"

namespace kotozute {

// kotozute check-card PICTURE --record RECORD.json
// Whether the card whose code is on the picture (a photograph, a scan) still says what the record
// says. Prints same, older, newer or otherwise with the card's version and day, then a row for each
// line that does not stand: what it is about, what the card says, what the record says.
// Status 0: the same. 3: not the same. 1: no picture, no code, none of our cards, or one of another
// person, of which nothing is printed.
int check_card_command(const Arguments& arguments);

}  // namespace kotozute
