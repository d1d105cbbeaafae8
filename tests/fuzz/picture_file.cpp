#include "tests/fuzz/fuzz.hpp"

#include "core/document/png.hpp"
#include "shell/picture_file.hpp"

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#include <stb/stb_image_write.h>

// Any bytes as a tile that is a picture.
namespace kotozute::test {

std::vector<std::string> seeds()
{
    std::vector<unsigned char> samples;
    for (int i = 0; i < 20 * 12 * 3; ++i)
        samples.push_back(static_cast<unsigned char>(i * 7));
    std::string jpeg;
    const auto append = [](void* to, void* data, int size) {
        static_cast<std::string*>(to)->append(static_cast<const char*>(data),
                                              static_cast<std::size_t>(size));
    };
    stbi_write_jpg_to_func(append, &jpeg, 20, 12, 3, samples.data(), 80);
    return {*png(20, 12, 3, samples), *png(20, 36, 1, samples), jpeg};
}

void fuzz(std::string_view bytes) { (void)shell::read_picture(bytes); }

}  // namespace kotozute::test
