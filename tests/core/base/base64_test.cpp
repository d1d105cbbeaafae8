#include "core/base/base64.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using base64::Padding;

TEST_CASE("bytes come back from their text, whatever they are", "[base]")
{
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte) {
        bytes += static_cast<char>(255 - byte);
        for (const Padding padding : {Padding::With, Padding::Without})
            CHECK(base64::parse(base64::print(bytes, padding), padding) == bytes);
    }
    CHECK(base64::print("\xFF\xEF") == "/+8=");
    CHECK(base64::print("\xFF\xEF", Padding::Without) == "/+8");
}

TEST_CASE("there is one text for some bytes and no other", "[base]")
{
    const std::string good = "//+/";
    REQUIRE(base64::parse(good));
    for (std::size_t at = 0; at < good.size(); ++at)
        for (int byte = 0; byte < 256; ++byte) {
            std::string other = good;
            other[at] = static_cast<char>(byte);
            CAPTURE(at, byte);
            const auto bytes = base64::parse(other);
            CHECK((!bytes || base64::print(*bytes) == other));
            CHECK((other == good || bytes != base64::parse(good)));
        }
    for (const char* text : {"/+9=", "/+8", "/+8==", "/+8= ", " /+8=", "/+\n8=", "_-8=", "="})
        CHECK_FALSE(base64::parse(text));
    for (const char* text : {"/+9", "/+8=", "/"})
        CHECK_FALSE(base64::parse(text, Padding::Without));
}
