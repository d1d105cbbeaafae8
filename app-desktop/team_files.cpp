#include "app-desktop/team_files.hpp"

#include "app-desktop/files.hpp"
#include "core/store/file.hpp"

#include <algorithm>
#include <filesystem>

namespace kotozute {
namespace {

namespace fs = std::filesystem;

Error about(const fs::path& path, const Error& error)
{
    return {error.code, path.string() + ": " + error.message};
}

// The files in the folder, in the same order on every device; links are not followed.
Result<std::vector<fs::path>> files_in(const fs::path& folder)
{
    std::error_code failed;
    std::vector<fs::path> files;
    for (fs::directory_iterator next(folder, failed), end; !failed && next != end;
         next.increment(failed))
        if (std::error_code none; fs::is_regular_file(next->symlink_status(none)))
            files.push_back(next->path());
    if (failed)
        return Error{Error::Code::Io, folder.string() + ": " + failed.message()};
    std::sort(files.begin(), files.end());
    return files;
}

bool has_files_of_a_team(const fs::path& folder)
{
    const auto files = files_in(folder);
    return files && std::any_of(files->begin(), files->end(), [](const fs::path& file) {
               const std::string name = file.filename().string();
               return team::kind_of(name) != team::Kind::Other || name == team::key_file ||
                      team::is_other_key(name);
           });
}

}  // namespace

bool TeamFiles::begun(const std::string& folder) const
{
    return file::exists((fs::path(folder) / team::key_file).string());
}

Result<team::Begun> TeamFiles::begin(const std::string& folder, std::string_view passphrase)
{
    if (has_files_of_a_team(folder))
        return Error{Error::Code::Invalid, folder + ": this is a team's folder already"};
    return team::begin(passphrase);
}

Result<age::Identity> TeamFiles::open(const std::string& folder, std::string_view passphrase)
{
    const fs::path place = fs::path(folder) / team::key_file;
    const auto bytes = file::read(place.string(), age::largest_file);
    if (!bytes && bytes.error().code == Error::Code::NotFound)
        return Error{Error::Code::NotFound,
                     place.string() + ": no team's folder, or its key has not come yet"};
    if (!bytes)
        return bytes.error();
    auto key = team::open_key(*bytes, passphrase);
    if (!key)
        return about(place, key.error());
    return key;
}

Result<team::Contents> TeamFiles::read(const std::string& folder, const age::Identity& key)
{
    const auto files = files_in(folder);
    if (!files)
        return files.error();
    team::Reader reader(key);
    for (const fs::path& path : *files) {
        std::string name = path.filename().string();
        if (team::is_other_key(name)) {
            reader.begun_twice();
            reader.refuse(path.string() + ": another key; this folder was begun twice");
        }
        if (team::kind_of(name) == team::Kind::Other)
            continue;
        if (auto bytes = file::read(path.string(), age::largest_file))
            reader.take({std::move(name), *std::move(bytes)});
        else
            reader.refuse(bytes.error().message);
    }
    return reader.contents();
}

Result<Done> TeamFiles::add(const std::string& folder, const std::vector<team::File>& files)
{
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed)
        return Error{Error::Code::Io, folder + ": " + failed.message()};
    for (const team::File& file : files) {
        const fs::path path = fs::path(folder) / file.name;
        // Never over a key that came meanwhile: what is locked to it would be lost.
        const auto written = file.name == team::key_file ? file::create(path.string(), file.bytes)
                                                         : write_file(path, file.bytes);
        if (!written)
            return written;
    }
    return Done{};
}

}  // namespace kotozute
