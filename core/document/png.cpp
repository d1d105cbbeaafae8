#include "core/document/png.hpp"

#include "core/base/deflate.hpp"

#include <cassert>
#include <cstdlib>
#include <cstring>

namespace {

// stb's own compressor compares long runs again and again: most of a QR code is runs.
unsigned char* packed(const unsigned char* bytes, int size, int* packed_size, int)
{
    const auto made =
        kotozute::deflated({reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)});
    auto* result = made ? static_cast<unsigned char*>(std::malloc(made->size())) : nullptr;
    if (!result)
        return nullptr;
    std::memcpy(result, made->data(), made->size());
    *packed_size = static_cast<int>(made->size());
    return result;
}

}  // namespace

#define STBIW_ZLIB_COMPRESS packed
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#include <stb/stb_image_write.h>

namespace kotozute {

Result<std::string> png(int width, int height, int samples_a_pixel,
                        std::span<const unsigned char> samples)
{
    const int row = width * samples_a_pixel;
    assert(samples.size() == static_cast<std::size_t>(row) * static_cast<std::size_t>(height));
    stbi_write_force_png_filter = 2;  // by the row above: most rows repeat it
    std::string bytes;
    const auto append = [](void* to, void* data, int size) {
        static_cast<std::string*>(to)->append(static_cast<const char*>(data),
                                              static_cast<std::size_t>(size));
    };
    if (stbi_write_png_to_func(append, &bytes, width, height, samples_a_pixel, samples.data(),
                               row) == 0)
        return Error{Error::Code::Io, "the picture could not be made"};
    return bytes;
}

}  // namespace kotozute
