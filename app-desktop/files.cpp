#include "app-desktop/files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace kotozute {
namespace {

namespace fs = std::filesystem;

Error trouble(const fs::path& path, int number)
{
    const std::string where = path.string() + ": ";
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return {Error::Code::Full, where + "no room left on the device"};
    case EACCES:
    case EPERM:
    case EROFS: return {Error::Code::ReadOnly, where + "may not be written"};
    case ENOENT: return {Error::Code::NotFound, where + "no such folder"};
    case ENOTDIR: return {Error::Code::NotFound, where + "not a folder"};
    default: return {Error::Code::Io, where + std::strerror(number)};
    }
}

// Only a file is replaced by one: no folder, no device.
Result<Done> can_give_way(const fs::path& path)
{
    std::error_code error;
    const fs::file_status there = fs::status(path, error);
    if (!fs::exists(there) || fs::is_regular_file(there))
        return Done{};
    return Error{Error::Code::Invalid,
                 path.string() +
                     (fs::is_directory(there) ? ": is a folder, not a file" : ": is not a file")};
}

// A file beside its final place. It takes that place at place(), keeping aside what stood there,
// until keep() makes that final; when it goes without keep(), all is as it was.
class Draft {
public:
    explicit Draft(fs::path path)
        : path_(std::move(path)), draft_(named(".part")), aside_(named(".before"))
    {
    }
    Draft(Draft&& other) noexcept
        : path_(std::move(other.path_)), draft_(std::move(other.draft_)),
          aside_(std::move(other.aside_)), placed_(other.placed_), replaces_(other.replaces_),
          kept_(std::exchange(other.kept_, true))
    {
    }
    Draft& operator=(Draft&&) = delete;
    ~Draft()
    {
        if (kept_)
            return;
        if (!replaces_ && placed_)
            ::unlink(path_.c_str());
        // Renaming to another name of the same file does nothing, and leaves both.
        if (replaces_ && ::rename(aside_.c_str(), path_.c_str()) == 0)
            ::unlink(aside_.c_str());
        ::unlink(draft_.c_str());
    }

    Result<Done> write(std::string_view bytes) const
    {
        const int file = ::open(draft_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
        if (file < 0)
            return trouble(path_, errno);
        int number = 0;
        while (!bytes.empty() && number == 0) {
            const ssize_t count = ::write(file, bytes.data(), bytes.size());
            if (count >= 0)
                bytes.remove_prefix(static_cast<std::size_t>(count));
            else if (errno != EINTR)
                number = errno;
        }
        if (number == 0 && ::fsync(file) != 0)
            number = errno;
        if (::close(file) != 0 && number == 0)
            number = errno;
        if (number != 0)
            return trouble(path_, number);
        return Done{};
    }

    Result<Done> place()
    {
        if (const auto can = can_give_way(path_); !can)
            return can;
        replaces_ = set_aside();
        if (!replaces_ && errno != ENOENT)
            return trouble(path_, errno);
        if (::rename(draft_.c_str(), path_.c_str()) != 0)
            return trouble(path_, errno);
        placed_ = true;
        return Done{};
    }

    void keep()
    {
        if (replaces_)
            ::unlink(aside_.c_str());
        kept_ = true;
    }

private:
    fs::path named(const char* ending) const
    {
        fs::path path = path_;
        path += ending + std::to_string(::getpid());
        return path;
    }
    // Under a second name, so that its own is never without a file; where the file system knows no
    // second names, by moving it.
    bool set_aside() const
    {
        return ::link(path_.c_str(), aside_.c_str()) == 0 ||
               (errno != ENOENT && ::rename(path_.c_str(), aside_.c_str()) == 0);
    }

    fs::path path_, draft_, aside_;
    bool placed_ = false, replaces_ = false, kept_ = false;
};

// Makes the folder with what is above it; takes back what it made unless told to keep it.
class NewFolder {
public:
    explicit NewFolder(const fs::path& folder)
    {
        for (fs::path path = folder; !path.empty(); path = path.parent_path()) {
            std::error_code ignored;
            if (fs::exists(path, ignored) || path == path.parent_path())
                break;
            made_.push_back(path);
        }
        fs::create_directories(folder, error_);
    }
    NewFolder(const NewFolder&) = delete;
    NewFolder& operator=(const NewFolder&) = delete;
    ~NewFolder()
    {
        for (const fs::path& path : made_)
            ::rmdir(path.c_str());
    }

    int error() const { return error_.value(); }
    void keep() { made_.clear(); }

private:
    std::vector<fs::path> made_;  // the innermost first
    std::error_code error_;
};

}  // namespace

Result<std::string> read_file(const fs::path& path)
{
    std::error_code error;
    if (!fs::exists(path, error))
        return Error{Error::Code::NotFound, path.string() + ": no such file"};
    if (fs::is_directory(path, error))
        return Error{Error::Code::Invalid, path.string() + ": is a folder, not a file"};
    std::ifstream file(path, std::ios::binary);
    const Error unreadable{Error::Code::Io, path.string() + ": cannot be read"};
    if (!file)
        return unreadable;
    const auto size = fs::file_size(path, error);
    std::string bytes(error ? 0 : size, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    if (file.bad())
        return unreadable;
    bytes.append(std::istreambuf_iterator<char>(file), {});  // a pipe does not tell its size
    return bytes;
}

Result<std::string> read_passphrase(const fs::path& path)
{
    auto text = read_file(path);
    if (text)
        text->erase(std::min(text->find_first_of("\r\n"), text->size()));
    return text;
}

Result<Done> write_files(const fs::path& folder, const std::vector<OutputFile>& files)
{
    NewFolder made(folder);
    if (made.error() != 0)
        return trouble(folder, made.error());
    std::vector<Draft> drafts;
    drafts.reserve(files.size());
    for (const OutputFile& file : files) {
        drafts.emplace_back(folder / file.name);
        if (const auto written = drafts.back().write(file.bytes); !written)
            return written.error();
    }
    for (Draft& draft : drafts)
        if (const auto placed = draft.place(); !placed)
            return placed.error();
    for (Draft& draft : drafts)
        draft.keep();
    made.keep();
    return Done{};
}

Result<Done> write_file(const fs::path& path, const std::string& bytes)
{
    Draft draft(path);
    if (const auto written = draft.write(bytes); !written)
        return written.error();
    const auto placed = draft.place();
    if (placed)
        draft.keep();
    return placed;
}

Result<Done> try_to_write(const fs::path& path)
{
    if (const auto can = can_give_way(path); !can)
        return can;
    return Draft(path).write("");
}

}  // namespace kotozute
