#include "app-desktop/font_files.hpp"

#include "app-desktop/files.hpp"

namespace kotozute {

Fonts::Load font_files(const std::filesystem::path& folder)
{
    return [folder](Face face) -> FontBytes {
        const char* name = face == Face::Regular ? "kotozute-regular.ttf"
                           : face == Face::Bold  ? "kotozute-bold.ttf"
                                                 : "kotozute-rest.otf";
        auto bytes = read_file(folder / name);
        return bytes ? std::make_shared<const std::string>(*std::move(bytes)) : nullptr;
    };
}

}  // namespace kotozute
