#pragma once

#include "core/base/result.hpp"
#include "core/document/document.hpp"
#include "core/document/qr.hpp"

#include <string>
#include <vector>

namespace kotozute {

// How long a card may be, in bytes: what a QR code of version 16 holds at error correction M.
constexpr std::size_t card_limit = 450;

// The document in a few lines, the most urgent first, for a phone that reads the code on the
// paper. When it would get too long, details are left out, then long names are shortened (…), and
// it says that the paper holds more. Whose it is, the birthday, that it is a wish and no legal
// document, and of an invented person when it is, are always in it.
std::string card_text(const Document& document, const SheetWords& words,
                      const CardParts& on_card = {});

// A line of a card that says an answer: how it begins ("過ごしたい場所："), and all the ways in
// which it may go on: in full, then shorter and shorter, as where the card would get too long.
struct CardLine {
    std::string heading;
    std::vector<std::string> ways;
};
std::vector<CardLine> card_lines(const Document& document, const SheetWords& words);

// The text without break hints and line ends, as it stands on a card.
std::string one_line(const std::string& text);

// The code as a picture (PNG): black on white with its margin, 8 pixels a square.
Result<std::string> card_png(const QrCode& code);

}  // namespace kotozute
