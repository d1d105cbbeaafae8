#include "core/document/qr.hpp"

#include <qrcodegen.hpp>

#include <cstdint>

namespace kotozute {

std::optional<QrCode> qr_code(std::string_view text, int largest_version)
try {
    using qrcodegen::QrSegment;
    const std::vector<std::uint8_t> bytes(text.begin(), text.end());
    const auto code = qrcodegen::QrCode::encodeSegments({QrSegment::makeBytes(bytes)},
                                                        qrcodegen::QrCode::Ecc::MEDIUM, 1,
                                                        largest_version, -1, false);
    QrCode result{code.getSize(), {}};
    for (int y = 0; y < result.size; ++y)
        for (int x = 0; x < result.size; ++x)
            result.dark.push_back(code.getModule(x, y));
    return result;
} catch (const qrcodegen::data_too_long&) {
    return std::nullopt;
}

}  // namespace kotozute
