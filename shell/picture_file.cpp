#include "shell/picture_file.hpp"

#include <cstdlib>
#include <memory>

namespace {

// Far more than a tile needs; a few bytes may claim gigabytes.
constexpr std::size_t most_at_once = std::size_t{64} * 1024 * 1024;

void* limited_malloc(std::size_t bytes)
{
    return bytes > most_at_once ? nullptr : std::malloc(bytes);
}
void* limited_realloc(void* memory, std::size_t bytes)
{
    return bytes > most_at_once ? nullptr : std::realloc(memory, bytes);
}

}  // namespace

#define STBI_MALLOC(bytes) limited_malloc(bytes)
#define STBI_REALLOC(memory, bytes) limited_realloc(memory, bytes)
#define STBI_FREE(memory) std::free(memory)
// PNG alone: for a damaged JPEG stb_image of Debian 12 writes past its memory.
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#define STBI_NO_FAILURE_STRINGS
#define STBI_MAX_DIMENSIONS 1024
#include <stb/stb_image.h>

namespace kotozute::shell {

std::optional<PictureSamples> read_picture(std::string_view bytes)
{
    constexpr int samples = 4;  // of a pixel
    PictureSamples out;
    const std::unique_ptr<stbi_uc, void (*)(void*)> read(
        stbi_load_from_memory(reinterpret_cast<const stbi_uc*>(bytes.data()),
                              static_cast<int>(bytes.size()), &out.width, &out.height, nullptr,
                              samples),
        stbi_image_free);
    if (!read || out.width <= 0 || out.height <= 0)
        return std::nullopt;
    const auto pixels = static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height);
    out.samples.assign(read.get(), read.get() + pixels * samples);
    return out;
}

}  // namespace kotozute::shell
