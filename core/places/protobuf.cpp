#include "core/places/protobuf.hpp"

namespace kotozute {

bool ProtobufReader::take(std::uint64_t size)
{
    if (size > rest_.size())
        return false;
    bytes_ = rest_.substr(0, static_cast<std::size_t>(size));
    rest_.remove_prefix(bytes_.size());
    return true;
}

bool ProtobufReader::next()
{
    if (rest_.empty() || broken_)
        return false;
    broken_ = true;  // unless all goes well
    value_ = 0;
    bytes_ = {};
    const auto key = take_varint(rest_);
    if (!key || *key >> 3 == 0 || *key >> 3 > UINT32_MAX)
        return false;
    number_ = static_cast<std::uint32_t>(*key >> 3);
    switch (static_cast<unsigned>(*key & 7)) {
    case Varint: {
        const auto value = take_varint(rest_);
        broken_ = !value;
        value_ = value.value_or(0);
        break;
    }
    case Eight: broken_ = !take(8); break;
    case Four: broken_ = !take(4); break;
    case Bytes: {
        const auto size = take_varint(rest_);
        broken_ = !size || !take(*size);
        break;
    }
    default: break;  // groups, which nobody writes any more
    }
    return !broken_;
}

}  // namespace kotozute
