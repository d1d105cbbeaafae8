#include "shell/icons.hpp"

namespace kotozute::shell {

char32_t glyph_of(Icon icon)
{
    switch (icon) {
    case Icon::None: return 0;
    case Icon::House: return 0xE2C2;
    case Icon::TextSize: return 0xE6EE;
    case Icon::Language: return 0xE4A2;
    case Icon::Lock: return 0xE308;
    case Icon::Check: return 0xE182;
    case Icon::Right: return 0xE13A;
    case Icon::Back: return 0xE058;
    case Icon::Next: return 0xE06C;
    case Icon::Map: return 0xE31A;
    case Icon::Pin: return 0xE316;
    case Icon::Phone: return 0xE3B8;
    case Icon::Plus: return 0xE3D4;
    case Icon::Person: return 0xE4C2;
    case Icon::People: return 0xE68E;
    case Icon::Doctor: return 0xE7EA;
    case Icon::Care: return 0xE810;
    case Icon::Book: return 0xE0E6;
    case Icon::Letter: return 0xE21A;
    case Icon::Print: return 0xE3DC;
    case Icon::Code: return 0xE3E6;
    case Icon::Info: return 0xE2CE;
    case Icon::Note: return 0xE34C;
    case Icon::Pencil: return 0xE3B4;
    case Icon::List: return 0xE2F2;
    case Icon::Calendar: return 0xE10A;
    case Icon::Hospital: return 0xE844;
    case Icon::Search: return 0xE30C;
    case Icon::Heart: return 0xE2A8;
    case Icon::Talk: return 0xE17E;
    case Icon::Cup: return 0xE1C2;
    case Icon::Moon: return 0xE330;
    case Icon::Pause: return 0xE3A0;
    case Icon::Up: return 0xE13C;
    case Icon::Down: return 0xE136;
    case Icon::Sun: return 0xE472;
    case Icon::Cross: return 0xE4F6;
    case Icon::Van: return 0xE826;
    case Icon::TwoWays: return 0xE0A0;
    case Icon::Walk: return 0xE73A;
    case Icon::Bed: return 0xE0CC;
    case Icon::Wheelchair: return 0xE4E8;
    case Icon::Minus: return 0xE32A;
    case Icon::Whole: return 0xE1D0;
    }
    return 0;
}

}  // namespace kotozute::shell
