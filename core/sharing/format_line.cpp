#include "core/sharing/format_line.hpp"

#include <string>

namespace kotozute {

bool is_later(json::Object& object, std::string_view format, int version)
{
    const json::Value named = object.at("format");
    if (named.string() != format)
        named.refuse("must be \"" + std::string(format) + '"');
    const json::Value numbered = object.at("version");
    if (numbered.integer() > version) {
        (void)object.members();
        return true;
    }
    if (numbered.integer() != version)
        numbered.refuse("must be " + std::to_string(version));
    return false;
}

}  // namespace kotozute
