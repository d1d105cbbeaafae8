#pragma once

#include "core/base/result.hpp"
#include "core/document/grey_picture.hpp"

#include <string>
#include <vector>

namespace kotozute {

// The bytes of every QR code on a picture, each once; none where there is none that can be read.
// Invalid for a picture of more than `largest_picture` pixels or of none.
Result<std::vector<std::string>> read_codes(const GreyPicture& picture);

}  // namespace kotozute
