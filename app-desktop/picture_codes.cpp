#include "app-desktop/picture_codes.hpp"

#include "app-desktop/picture_file.hpp"
#include "core/document/code_reader.hpp"

namespace kotozute {

Result<std::vector<std::string>> codes_in(const std::filesystem::path& path)
{
    const auto picture = read_picture_file(path);
    return picture ? read_codes(*picture) : picture.error();
}

}  // namespace kotozute
