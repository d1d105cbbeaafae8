#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace kotozute {

// The dark and light squares of a QR code, without the light margin of `quiet` squares around it.
struct QrCode {
    static constexpr int quiet = 4;

    int size = 0;
    std::vector<bool> dark;  // row by row

    bool at(int x, int y) const { return dark[static_cast<std::size_t>(y * size + x)]; }
    bool operator==(const QrCode&) const = default;
};

// The largest that is still read from paper photographed badly, and from one screen by another.
constexpr int largest_on_paper = 16, largest_on_screen = 25;

// The text as bytes at error correction M; nothing when it needs more than that version.
std::optional<QrCode> qr_code(std::string_view text, int largest_version = largest_on_paper);

}  // namespace kotozute
