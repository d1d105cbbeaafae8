#include "app-desktop/font_files.hpp"

#include "app-desktop/mapped_file.hpp"

namespace kotozute {

std::filesystem::path font_path(const std::filesystem::path& folder, Face face)
{
    switch (face) {
    case Face::Regular: return folder / "kotozute-regular.ttf";
    case Face::Bold: return folder / "kotozute-bold.ttf";
    case Face::Rest: return folder / "kotozute-rest.otf";
    }
    return {};
}

Fonts::Load font_files(const std::filesystem::path& folder)
{
    return [folder](Face face) -> FontBytes {
        auto mapped = MappedFile::open(font_path(folder, face));
        if (!mapped)
            return {};
        const auto file = std::make_shared<const MappedFile>(*std::move(mapped));
        return {file, file->bytes()};
    };
}

}  // namespace kotozute
