#include "core/places/gzip.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace kotozute {
namespace {

constexpr int gzip_only = 16 + 15;  // zlib's way to say: a gzip header, the largest window

// zlib's state, given back at the end.
struct Inflating {
    Inflating() { ready = inflateInit2(&stream, gzip_only) == Z_OK; }
    ~Inflating()
    {
        if (ready)
            inflateEnd(&stream);
    }
    Inflating(const Inflating&) = delete;
    Inflating& operator=(const Inflating&) = delete;

    z_stream stream{};
    bool ready = false;
};

Error damaged(const char* why) { return {Error::Code::Corrupt, why}; }

}  // namespace

bool is_gzip(std::string_view bytes) { return bytes.starts_with("\x1F\x8B"); }

Result<std::string> unpacked_gzip(std::string_view bytes, std::size_t limit)
{
    Inflating inflating;
    if (!inflating.ready)
        return Error{Error::Code::Io, "no memory to unpack gzip"};
    if (bytes.size() > limit)
        return damaged("packed data that is too large");
    z_stream& stream = inflating.stream;
    // zlib reads its input only, though its type does not say so.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string out;
    std::array<char, 32768> piece{};
    for (int state = Z_OK; state != Z_STREAM_END;) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        if (state != Z_OK && state != Z_STREAM_END)
            return damaged("damaged gzip data");
        const std::size_t more = piece.size() - stream.avail_out;
        if (out.size() + more > limit)
            return damaged("gzip data that unpacks to more than a tile can hold");
        out.append(piece.data(), more);
    }
    return out;
}

}  // namespace kotozute
