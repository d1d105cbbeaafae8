#include "core/base/deflate.hpp"

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

std::optional<std::string> inflated(std::string_view bytes, std::size_t limit)
{
    std::string out(limit, '\0');
    uLongf size = static_cast<uLong>(out.size());
    uLong taken = static_cast<uLong>(bytes.size());
    if (uncompress2(reinterpret_cast<Bytef*>(out.data()), &size,
                    reinterpret_cast<const Bytef*>(bytes.data()), &taken) != Z_OK ||
        taken != bytes.size())
        return std::nullopt;
    out.resize(size);
    return out;
}

}  // namespace kotozute
