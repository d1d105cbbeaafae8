#pragma once

#include "core/places/varint.hpp"

#include <cstdint>
#include <string_view>

namespace kotozute {

// The fields of a protobuf message, one after the other. Our own, because libprotozero 1.7 lets a
// length of 2 GiB or more step backwards where pointers have 32 bits, as they do in a browser.
//
//     ProtobufReader fields(message);
//     while (fields.next())
//         if (fields.number() == 3) use(fields.bytes());
//     if (fields.broken()) ...
class ProtobufReader {
public:
    explicit ProtobufReader(std::string_view message) : rest_(message) {}

    // False at the end, and where the message is broken.
    bool next();
    bool broken() const { return broken_; }

    std::uint32_t number() const { return number_; }
    // What stands in the field: a number, or 0 where it holds bytes.
    std::uint64_t value() const { return value_; }
    // The bytes of a text or message, or of a number of fixed width.
    std::string_view bytes() const { return bytes_; }

private:
    enum Wire : unsigned { Varint = 0, Eight = 1, Bytes = 2, Four = 5 };

    bool take(std::uint64_t size);

    std::string_view rest_, bytes_;
    std::uint64_t value_ = 0;
    std::uint32_t number_ = 0;
    bool broken_ = false;
};

// Signed numbers with small absolute values are stored as small numbers.
inline std::int64_t unzigzag(std::uint64_t number)
{
    return static_cast<std::int64_t>(number >> 1) ^ -static_cast<std::int64_t>(number & 1);
}

}  // namespace kotozute
