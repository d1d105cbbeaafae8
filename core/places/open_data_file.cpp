#include "core/places/open_data_file.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace kotozute::open_data {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_file = std::uintmax_t{512} * 1024 * 1024;

}  // namespace

std::string name_of(const std::string& path) { return fs::path(path).filename().string(); }

Result<std::uintmax_t> size_of(const std::string& path)
{
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    if (error)
        return Error{Error::Code::NotFound, name_of(path) + ": " + error.message()};
    if (size > largest_file)
        return Error{Error::Code::Invalid, name_of(path) + ": larger than 512 MiB"};
    return size;
}

Result<std::string> read(const std::string& path)
{
    const auto size = size_of(path);
    return size ? read_beginning(path, static_cast<std::size_t>(*size)) : size.error();
}

Result<std::string> read_beginning(const std::string& path, std::size_t most)
{
    const auto size = size_of(path);
    if (!size)
        return size.error();
    std::string bytes(static_cast<std::size_t>(std::min<std::uintmax_t>(*size, most)), '\0');
    std::ifstream file(path, std::ios::binary);
    if (!file.read(bytes.data(), static_cast<std::streamsize>(bytes.size())))
        return Error{Error::Code::Io, name_of(path) + ": cannot be read"};
    return bytes;
}

}  // namespace kotozute::open_data
