#include "core/document/png.hpp"

#include <cassert>

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
