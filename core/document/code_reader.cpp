#include "core/document/code_reader.hpp"

#include <zbar.h>

#include <algorithm>
#include <memory>
#include <new>

namespace kotozute {
namespace {

// A photograph of a whole page on which each square of the code on it is a few pixels wide. What is
// larger only takes longer, and beyond twice of that ZBar's arithmetic ends.
constexpr int widest = 4096;
// Below that there is time to enlarge and sharpen squares of one or two pixels.
constexpr int small = 1024;

std::size_t area(const GreyPicture& picture)
{
    return static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
}

// The nearest sample, also beside the picture.
unsigned at(const GreyPicture& picture, int x, int y)
{
    const auto row = static_cast<std::size_t>(std::clamp(y, 0, picture.height - 1));
    const auto column = static_cast<std::size_t>(std::clamp(x, 0, picture.width - 1));
    return picture.samples[row * static_cast<std::size_t>(picture.width) + column];
}

// A picture of that size, each of its samples made by `sample`(x, y).
template <class Sample>
GreyPicture made(int width, int height, Sample sample)
{
    GreyPicture picture{width, height, {}};
    picture.samples.reserve(area(picture));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            picture.samples.push_back(static_cast<unsigned char>(sample(x, y)));
    return picture;
}

// Half as wide and high, each sample the mean of four: less noise.
GreyPicture halved(const GreyPicture& whole)
{
    return made(std::max(whole.width / 2, 1), std::max(whole.height / 2, 1), [&](int x, int y) {
        return (at(whole, 2 * x, 2 * y) + at(whole, 2 * x + 1, 2 * y) +
                at(whole, 2 * x, 2 * y + 1) + at(whole, 2 * x + 1, 2 * y + 1)) /
               4;
    });
}

// Twice as wide and high, with even steps in between.
GreyPicture doubled(const GreyPicture& whole)
{
    return made(2 * whole.width, 2 * whole.height, [&](int x, int y) {
        const int near_x = x / 2, far_x = near_x + (x % 2 ? 1 : -1);
        const int near_y = y / 2, far_y = near_y + (y % 2 ? 1 : -1);
        return (9 * at(whole, near_x, near_y) + 3 * at(whole, far_x, near_y) +
                3 * at(whole, near_x, far_y) + at(whole, far_x, far_y)) /
               16;
    });
}

// Each sample further from the mean of those around it: what a blurred photograph has lost.
GreyPicture sharpened(const GreyPicture& whole)
{
    constexpr int around = 2, side = 2 * around + 1, strength = 2;
    return made(whole.width, whole.height, [&](int x, int y) {
        unsigned sum = 0;
        for (int row = y - around; row <= y + around; ++row)
            for (int column = x - around; column <= x + around; ++column)
                sum += at(whole, column, row);
        const int here = static_cast<int>(at(whole, x, y));
        const int mean = static_cast<int>(sum) / (side * side);
        return std::clamp(here + strength * (here - mean), 0, 255);
    });
}

using Scanner =
    std::unique_ptr<zbar::zbar_image_scanner_t, decltype(&zbar::zbar_image_scanner_destroy)>;
using Image = std::unique_ptr<zbar::zbar_image_t, decltype(&zbar::zbar_image_destroy)>;

// ZBar's reader is built for QR codes only, and gives their bytes as they are.
std::vector<std::string> codes_on(const GreyPicture& picture)
{
    const Scanner scanner(zbar::zbar_image_scanner_create(), &zbar::zbar_image_scanner_destroy);
    const Image image(zbar::zbar_image_create(), &zbar::zbar_image_destroy);
    if (!scanner || !image)
        throw std::bad_alloc();
    constexpr auto grey = zbar_fourcc('Y', '8', '0', '0');
    zbar::zbar_image_set_format(image.get(), grey);
    zbar::zbar_image_set_size(image.get(), static_cast<unsigned>(picture.width),
                              static_cast<unsigned>(picture.height));
    zbar::zbar_image_set_data(image.get(), picture.samples.data(), picture.samples.size(), nullptr);
    std::vector<std::string> codes;
    if (zbar::zbar_scan_image(scanner.get(), image.get()) <= 0)
        return codes;
    for (const auto* symbol = zbar::zbar_image_first_symbol(image.get()); symbol;
         symbol = zbar::zbar_symbol_next(symbol)) {
        if (zbar::zbar_symbol_get_type(symbol) != zbar::ZBAR_QRCODE)
            continue;
        std::string code(zbar::zbar_symbol_get_data(symbol),
                         zbar::zbar_symbol_get_data_length(symbol));
        if (std::find(codes.begin(), codes.end(), code) == codes.end())
            codes.push_back(std::move(code));
    }
    return codes;
}

}  // namespace

Result<std::vector<std::string>> read_codes(const GreyPicture& picture)
try {
    if (picture.width <= 0 || picture.height <= 0 || area(picture) > largest_picture ||
        picture.samples.size() != area(picture))
        return Error{Error::Code::Invalid, "a picture of more than 40 million pixels"};
    GreyPicture whole = picture;
    while (std::max(whole.width, whole.height) > widest)
        whole = halved(whole);
    auto codes = codes_on(whole);
    if (codes.empty())
        codes = codes_on(halved(whole));
    if (codes.empty() && std::max(whole.width, whole.height) <= small)
        codes = codes_on(sharpened(doubled(whole)));
    return codes;
} catch (const std::bad_alloc&) {
    return Error{Error::Code::Full, "not enough memory for the picture"};
}

}  // namespace kotozute
