#pragma once

#include "core/app/places.hpp"
#include "core/base/time.hpp"
#include "core/document/place_paper.hpp"
#include "core/document/wording.hpp"

namespace kotozute {

// Places as they stand on paper.
PlacePaper place_paper(const PlaceList& list, const Wording& wording, Timestamp now);

}  // namespace kotozute
