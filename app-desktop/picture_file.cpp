#include "app-desktop/picture_file.hpp"

#include "core/store/file.hpp"

#include <png.h>
#include <turbojpeg.h>

#include <memory>
#include <new>
#include <string>

namespace kotozute {
namespace {

constexpr std::size_t largest_file = std::size_t{64} * 1024 * 1024;

Error too_large() { return {Error::Code::Invalid, "a picture of more than 40 million pixels"}; }
Error unreadable() { return {Error::Code::Corrupt, "not a picture (PNG or JPEG), or damaged"}; }

// A picture of that size, still without content.
Result<GreyPicture> room_for(std::size_t width, std::size_t height)
{
    if (width == 0 || height == 0)
        return unreadable();
    if (width > largest_picture / height)
        return too_large();
    return GreyPicture{static_cast<int>(width), static_cast<int>(height),
                       std::vector<unsigned char>(width * height)};
}

Result<GreyPicture> read_png(const std::string& bytes)
{
    png_image png{};
    png.version = PNG_IMAGE_VERSION;
    const std::unique_ptr<png_image, void (*)(png_image*)> freed(&png, png_image_free);
    if (!png_image_begin_read_from_memory(&png, bytes.data(), bytes.size()))
        return unreadable();
    png.format = PNG_FORMAT_GRAY;
    auto picture = room_for(png.width, png.height);
    const png_color paper{255, 255, 255};
    if (picture && !png_image_finish_read(&png, &paper, picture->samples.data(), 0, nullptr))
        return unreadable();
    return picture;
}

Result<GreyPicture> read_jpeg(const std::string& bytes)
{
    const std::unique_ptr<void, int (*)(tjhandle)> reader(tjInitDecompress(), tjDestroy);
    if (!reader)
        throw std::bad_alloc();
    const auto* file = reinterpret_cast<const unsigned char*>(bytes.data());
    int width = 0, height = 0, subsampling = 0, colours = 0;
    if (tjDecompressHeader3(reader.get(), file, bytes.size(), &width, &height, &subsampling,
                            &colours) != 0 ||
        width <= 0 || height <= 0)
        return unreadable();
    auto picture = room_for(static_cast<std::size_t>(width), static_cast<std::size_t>(height));
    // A photograph with a scratch is still looked at: a code that is read is a whole one.
    if (picture &&
        tjDecompress2(reader.get(), file, bytes.size(), picture->samples.data(), width, 0, height,
                      TJPF_GRAY, TJFLAG_LIMITSCANS) != 0 &&
        tjGetErrorCode(reader.get()) != TJERR_WARNING)
        return unreadable();
    return picture;
}

}  // namespace

Result<GreyPicture> read_picture_file(const std::filesystem::path& path)
try {
    const auto bytes = file::read(path.string(), largest_file);
    if (!bytes)
        return bytes.error();
    auto picture = bytes->rfind("\xFF\xD8", 0) == 0 ? read_jpeg(*bytes) : read_png(*bytes);
    if (!picture)
        return Error{picture.error().code, path.string() + ": " + picture.error().message};
    return picture;
} catch (const std::bad_alloc&) {
    return Error{Error::Code::Full, path.string() + ": not enough memory for the picture"};
}

}  // namespace kotozute
