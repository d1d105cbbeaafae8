#pragma once

#include "core/content/picture.hpp"

namespace kotozute::shell {

// Where the icon font (Phosphor Regular) keeps an icon; 0 for Icon::None.
char32_t glyph_of(Icon icon);

}  // namespace kotozute::shell
