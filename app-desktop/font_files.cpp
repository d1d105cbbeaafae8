#include "app-desktop/font_files.hpp"

#include "app-desktop/mapped_file.hpp"

namespace kotozute {

Fonts::Load font_files(const std::filesystem::path& folder)
{
    return [folder](Face face) -> FontBytes {
        const char* name = face == Face::Regular ? "kotozute-regular.ttf"
                           : face == Face::Bold  ? "kotozute-bold.ttf"
                                                 : "kotozute-rest.otf";
        auto mapped = MappedFile::open(folder / name);
        if (!mapped)
            return {};
        const auto file = std::make_shared<const MappedFile>(*std::move(mapped));
        return {file, file->bytes()};
    };
}

}  // namespace kotozute
