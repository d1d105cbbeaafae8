#include "core/content/json_place.hpp"

#include "core/base/utf8.hpp"

#include <algorithm>

namespace kotozute::json {
namespace {

// Keeps an error on one line and of a size to read, whatever a key holds.
std::string printable(std::string_view key)
{
    constexpr std::size_t longest = 64;
    std::string text(utf8::cut(key, longest));
    std::replace_if(
        text.begin(), text.end(), [](unsigned char c) { return c < 0x20; }, '?');
    return text;
}

}  // namespace

void refuse_at(const std::string& file, int line, std::string_view path, std::string_view reason)
{
    std::string message = file + ':' + std::to_string(line) + ": ";
    if (!path.empty())
        message.append(path).append(": ");
    throw Refused(message.append(reason));
}

std::string joined(const std::string& path, const Node& child)
{
    if (child.key.empty())
        return path;
    return path.empty() ? printable(child.key) : path + '.' + printable(child.key);
}

std::string indexed(const std::string& path, std::size_t index)
{
    return path + '[' + std::to_string(index) + ']';
}

}  // namespace kotozute::json
