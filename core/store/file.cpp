#include "core/store/file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kotozute::file {
namespace {

constexpr mode_t for_owner_alone = 0700;
constexpr mode_t readable_by_owner = 0600;

Error failure(const std::string& path)
{
    const int reason = errno;
    const std::string message = path + ": " + std::strerror(reason);
    switch (reason) {
    case ENOENT: return {Error::Code::NotFound, message};
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return {Error::Code::Full, message};
    case EACCES:
    case EPERM:
    case EROFS: return {Error::Code::ReadOnly, message};
    case EEXIST:
    case ENOTEMPTY: return {Error::Code::Invalid, message};
    default: return {Error::Code::Io, message};
    }
}

// An open file or folder.
class Descriptor {
public:
    Descriptor(const std::string& path, int flags)
        : number_(::open(path.c_str(), flags | O_CLOEXEC, readable_by_owner))
    {
    }
    ~Descriptor()
    {
        if (number_ >= 0)
            ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    explicit operator bool() const { return number_ >= 0; }
    int number() const { return number_; }

    bool write(std::string_view bytes) const
    {
        while (!bytes.empty()) {
            const ssize_t written = ::write(number_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                return false;
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return true;
    }

private:
    int number_;
};

std::string parent_of(const std::string& path)
{
    const auto slash = path.find_last_of('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

// Makes a name given or taken in a folder survive a power cut.
bool sync_folder(const std::string& path)
{
    const Descriptor folder(path, O_RDONLY | O_DIRECTORY);
    return folder && ::fsync(folder.number()) == 0;
}

// Writes all of it or removes what there is of it.
Result<Done> write_new(const std::string& path, std::string_view bytes, int flags)
{
    const Descriptor file(path, O_WRONLY | O_CREAT | flags);
    if (!file)
        return failure(path);
    if (file.write(bytes) && ::fsync(file.number()) == 0)
        return Done{};
    const Error error = failure(path);
    ::unlink(path.c_str());
    return error;
}

}  // namespace

bool exists(const std::string& path)
{
    return ::access(path.c_str(), F_OK) == 0 || (errno != ENOENT && errno != ENOTDIR);
}

bool writable(const std::string& path) { return ::access(path.c_str(), W_OK) == 0; }

bool empty_or_missing(const std::string& path)
{
    struct stat about = {};
    return ::stat(path.c_str(), &about) != 0 || about.st_size == 0;
}

Result<std::string> read(const std::string& path, std::size_t limit)
{
    // Without waiting: a pipe or a terminal in the place of a file would never end.
    const Descriptor file(path, O_RDONLY | O_NONBLOCK);
    struct stat about = {};
    if (!file || ::fstat(file.number(), &about) != 0)
        return failure(path);
    if (!S_ISREG(about.st_mode))
        return Error{Error::Code::Corrupt, path + ": is not a file"};
    std::string bytes;
    char buffer[16 * 1024];
    for (;;) {
        const ssize_t count = ::read(file.number(), buffer, sizeof buffer);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failure(path);
        if (count == 0)
            return bytes;
        bytes.append(buffer, static_cast<std::size_t>(count));
        if (bytes.size() > limit)
            return Error{Error::Code::Corrupt, path + ": larger than it can be"};
    }
}

Result<Done> create(const std::string& path, std::string_view bytes)
{
    const auto written = write_new(path, bytes, O_EXCL);
    if (!written || sync_folder(parent_of(path)))
        return written;
    const Error why = failure(path);
    ::unlink(path.c_str());
    return why;
}

Result<Done> replace(const std::string& path, std::string_view bytes)
{
    const std::string fresh = path + ".new";
    const auto written = write_new(fresh, bytes, O_TRUNC);
    if (!written)
        return written;
    if (::rename(fresh.c_str(), path.c_str()) != 0 || !sync_folder(parent_of(path)))
        return failure(path);
    return Done{};
}

Result<Done> make_folder(const std::string& path)
{
    if (::mkdir(path.c_str(), for_owner_alone) != 0)
        return failure(path);
    return Done{};
}

void remove_folder(const std::string& path)
{
    struct Close {
        void operator()(DIR* folder) const { ::closedir(folder); }
    };
    std::vector<std::string> names;
    if (const std::unique_ptr<DIR, Close> folder{::opendir(path.c_str())})
        while (const dirent* entry = ::readdir(folder.get()))
            names.emplace_back(entry->d_name);
    for (const std::string& name : names)
        if (name != "." && name != "..")
            ::unlink((path + '/' + name).c_str());
    ::rmdir(path.c_str());
}

Result<Done> move_folder(const std::string& from, const std::string& to)
{
    if (!sync_folder(from) || ::rename(from.c_str(), to.c_str()) != 0)
        return failure(to);
    if (sync_folder(parent_of(to)))
        return Done{};
    const Error error = failure(to);
    ::rename(to.c_str(), from.c_str());
    return error;
}

}  // namespace kotozute::file
