// The reader of codes as a program of its own, which the page fetches only when somebody holds a
// paper before it: what web/scanner.js may call. There is one picture at a time.
#include "core/document/code_reader.hpp"

#include <emscripten.h>

#include <cstdint>

namespace {

using namespace kotozute;

GreyPicture picture;
std::vector<std::string> codes;

}  // namespace

extern "C" {

// Where the red, green, blue and opacity of each pixel of a picture of that size is to be laid.
EMSCRIPTEN_KEEPALIVE std::uint8_t* lay_picture(int width, int height)
{
    constexpr std::size_t samples = 4;
    picture = {width, height, {}};
    picture.samples.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) *
                           samples);
    return picture.samples.data();
}

// Reads the codes on it: how many there are, or -1 where it cannot be read.
EMSCRIPTEN_KEEPALIVE int read_picture()
{
    constexpr unsigned red = 54, green = 183, blue = 19, all = red + green + blue;
    auto& samples = picture.samples;
    for (std::size_t i = 0; i < samples.size() / 4; ++i)
        samples[i] = static_cast<std::uint8_t>(
            (red * samples[4 * i] + green * samples[4 * i + 1] + blue * samples[4 * i + 2]) / all);
    samples.resize(samples.size() / 4);
    auto read = read_codes(picture);
    picture = {};
    codes = read ? *std::move(read) : std::vector<std::string>();
    return read ? static_cast<int>(codes.size()) : -1;
}

// What one of them says.
EMSCRIPTEN_KEEPALIVE const char* code(int number)
{
    return codes[static_cast<std::size_t>(number)].data();
}

EMSCRIPTEN_KEEPALIVE std::size_t code_size(int number)
{
    return codes[static_cast<std::size_t>(number)].size();
}

}  // extern "C"
