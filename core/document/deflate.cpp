#include "core/document/deflate.hpp"

#include <zlib.h>

namespace kotozute {

std::optional<std::string> deflated(std::string_view bytes)
{
    uLongf size = compressBound(static_cast<uLong>(bytes.size()));
    std::string packed(size, '\0');
    if (compress2(reinterpret_cast<Bytef*>(packed.data()), &size,
                  reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uLong>(bytes.size()),
                  Z_DEFAULT_COMPRESSION) != Z_OK)
        return std::nullopt;
    packed.resize(size);
    return packed;
}

}  // namespace kotozute
