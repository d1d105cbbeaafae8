#include "core/places/random_access.hpp"

#include <fstream>
#include <memory>

namespace kotozute {

Result<RandomAccess> open_file(const std::string& path)
{
    const auto file = std::make_shared<std::ifstream>(path, std::ios::binary | std::ios::ate);
    if (!*file)
        return Error{Error::Code::NotFound, path + ": no such file"};
    const auto end = static_cast<std::streamoff>(file->tellg());
    if (end < 0)
        return Error{Error::Code::Io, path + ": cannot be read"};
    return RandomAccess{
        path, static_cast<std::uint64_t>(end),
        [file, path](std::uint64_t offset, std::size_t size) -> Result<std::string> {
            std::string bytes(size, '\0');
            file->clear();
            file->seekg(static_cast<std::streamoff>(offset));
            if (!file->read(bytes.data(), static_cast<std::streamsize>(size)))
                return Error{Error::Code::Io, path + ": cannot be read"};
            return bytes;
        }};
}

RandomAccess in_memory(std::string name, std::string bytes)
{
    const auto held = std::make_shared<const std::string>(std::move(bytes));
    return {std::move(name), held->size(),
            [held](std::uint64_t offset, std::size_t size) -> Result<std::string> {
                return held->substr(static_cast<std::size_t>(offset), size);
            }};
}

}  // namespace kotozute
