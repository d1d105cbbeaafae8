#include "core/document/code_reader.hpp"
#include "core/document/qr.hpp"
#include "programs.hpp"

using namespace kotozute;
using Code = Error::Code;

namespace {

// Six pixels a square, with the white around it.
GreyPicture picture_of(const std::string& text)
{
    constexpr int pixels = 6;
    const QrCode code = *qr_code(text);
    const int side = code.size + 2 * QrCode::quiet;
    GreyPicture picture{side * pixels, side * pixels, {}};
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) {
            const int column = x / pixels - QrCode::quiet, row = y / pixels - QrCode::quiet;
            const bool inside = column >= 0 && column < code.size && row >= 0 && row < code.size;
            picture.samples.push_back(inside && code.at(column, row) ? 0 : 255);
        }
    return picture;
}

// One beside the other.
GreyPicture beside(const GreyPicture& left, const GreyPicture& right)
{
    GreyPicture both{left.width + right.width, std::max(left.height, right.height), {}};
    for (int y = 0; y < both.height; ++y)
        for (const GreyPicture* one : {&left, &right})
            for (int x = 0; x < one->width; ++x)
                both.samples.push_back(
                    y < one->height ? one->samples[static_cast<std::size_t>(y * one->width + x)]
                                    : static_cast<unsigned char>(255));
    return both;
}

std::vector<std::string> codes_on(const GreyPicture& picture)
{
    return papers::sound(read_codes(picture));
}

}  // namespace

TEST_CASE("every card is read from its own picture byte for byte", "[document]")
{
    for (const std::size_t length : {1U, 17U, 120U, 300U, 450U}) {
        std::string bytes;
        for (std::size_t i = 0; i < length; ++i)
            bytes += static_cast<char>(i * 37 + length);
        CHECK(codes_on(picture_of(bytes)) == std::vector{bytes});
    }
    const std::string card = papers::paper_of(replay(papers::sample().changes), true).card;
    CHECK(codes_on(picture_of(card)) == std::vector{card});
}

TEST_CASE("two papers on one picture are both read, the same one twice only once", "[document]")
{
    const GreyPicture one = picture_of("紙の一枚め"), other = picture_of("紙の二枚め");
    auto codes = codes_on(beside(one, other));
    std::sort(codes.begin(), codes.end());
    CHECK(codes == std::vector<std::string>{"紙の一枚め", "紙の二枚め"});
    CHECK(codes_on(beside(one, one)) == std::vector<std::string>{"紙の一枚め"});
}

TEST_CASE("a picture without a code has none", "[document]")
{
    CHECK(codes_on({1, 1, {0}}).empty());
    CHECK(codes_on({1, 5000, std::vector<unsigned char>(5000, 255)}).empty());
    CHECK(codes_on({300, 300, std::vector<unsigned char>(90'000, 128)}).empty());
}

TEST_CASE("a picture that is larger than what is looked at, or is none, is refused", "[document]")
{
    CHECK(read_codes({8000, 5001, {}}).error().code == Code::Invalid);
    CHECK(read_codes({4, 4, {0}}).error().code == Code::Invalid);
    CHECK(read_codes({0, 0, {}}).error().code == Code::Invalid);
}
