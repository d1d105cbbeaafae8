#include "app-desktop/mapped_file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kotozute {

void MappedFile::Unmap::operator()(const unsigned char* bytes) const
{
    ::munmap(const_cast<unsigned char*>(bytes), size);
}

Result<MappedFile> MappedFile::open(const std::filesystem::path& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat about {};
    void* bytes = MAP_FAILED;
    if (file >= 0 && ::fstat(file, &about) == 0)
        bytes = ::mmap(nullptr, static_cast<std::size_t>(about.st_size), PROT_READ, MAP_PRIVATE,
                       file, 0);
    const int number = errno;
    if (file >= 0)
        ::close(file);
    if (bytes == MAP_FAILED)
        return Error{number == ENOENT ? Error::Code::NotFound : Error::Code::Io,
                     path.string() + ": " + std::strerror(number)};
    return MappedFile(static_cast<const unsigned char*>(bytes),
                      static_cast<std::size_t>(about.st_size));
}

}  // namespace kotozute
