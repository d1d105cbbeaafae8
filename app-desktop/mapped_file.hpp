#pragma once

#include "core/base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace kotozute {

// The bytes of a file, read by the system only where they are looked at: opening a font of
// several MB costs next to nothing.
class MappedFile {
public:
    static Result<MappedFile> open(const std::filesystem::path& path);

    std::span<const unsigned char> bytes() const
    {
        return {bytes_.get(), bytes_.get_deleter().size};
    }

private:
    struct Unmap {
        std::size_t size;
        void operator()(const unsigned char* bytes) const;
    };
    explicit MappedFile(const unsigned char* bytes, std::size_t size) : bytes_(bytes, Unmap{size})
    {
    }

    std::unique_ptr<const unsigned char[], Unmap> bytes_;
};

}  // namespace kotozute
