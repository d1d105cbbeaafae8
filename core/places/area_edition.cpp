#include "core/base/time.hpp"
#include "core/places/area_builder.hpp"

namespace kotozute {

std::string edition_in(std::string_view path)
{
    const auto is_digit = [&](std::size_t at) {
        return at < path.size() && path[at] >= '0' && path[at] <= '9';
    };
    std::string found;
    for (std::size_t at = 0; at < path.size(); ++at) {
        if (at > 0 && is_digit(at - 1))
            continue;
        std::string text(path.substr(at, 10));
        // Eight digits alone are a date; fourteen say when a file was put on line.
        if (is_digit(at + 7) && !is_digit(at + 8))
            text = std::string(path.substr(at, 8)).insert(6, "-").insert(4, "-");
        if (parse_date(text))
            found = text;
    }
    return found;
}

}  // namespace kotozute
