#include "app-desktop/team_files.hpp"

#include "app-desktop/files.hpp"
#include "core/store/file.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace kotozute {
namespace {

namespace fs = std::filesystem;

Error about(const fs::path& path, const Error& error)
{
    return {error.code, path.string() + ": " + error.message};
}

class Reader {
public:
    explicit Reader(const age::Identity& key) : key_(key) {}

    void take(const fs::path& path)
    {
        const std::string name = path.filename().string();
        if (team::is_other_key(name))
            found_.refused.push_back(path.string() + ": another key; this folder was begun twice");
        const team::Kind kind = team::kind_of(name);
        if (kind == team::Kind::Other)
            return;
        auto bytes = file::read(path.string(), age::largest_file);
        if (!bytes)
            return found_.refused.push_back(bytes.error().message);
        const team::File file{name, *std::move(bytes)};
        if (!team::whole(file))
            return found_.unfinished.push_back(name);
        const auto taken = kind == team::Kind::Said ? said(file) : member(file);
        if (!taken)
            found_.refused.push_back(about(path, taken.error()).message);
    }

    TeamFolder found()
    {
        for (auto& [device, member] : people_)
            found_.people.push_back(std::move(member));
        std::sort(found_.people.begin(), found_.people.end(),
                  [](const auto& a, const auto& b) { return a.name < b.name; });
        return std::move(found_);
    }

private:
    Result<Done> said(const team::File& file)
    {
        auto share = team::unpack_said(file, key_);
        if (!share)
            return share.error();
        for (Revision& revision : share->revisions)
            if (known_.insert(id_of(revision)).second)
                found_.revisions.push_back(std::move(revision));
        if (!share->about.name.empty() && share->made >= latest_) {
            latest_ = share->made;
            found_.about = std::move(share->about);
        }
        return Done{};
    }

    Result<Done> member(const team::File& file)
    {
        auto member = team::unpack_member(file, key_);
        if (!member)
            return member.error();
        const auto [place, added] = people_.try_emplace(member->device, *member);
        if (!added && place->second.since < member->since)
            place->second = *std::move(member);
        return Done{};
    }

    const age::Identity& key_;
    TeamFolder found_;
    std::set<Digest> known_;
    std::map<DeviceId, team::Member> people_;
    Timestamp latest_{};
};

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

Result<Done> begin_team(const fs::path& folder, const std::string& passphrase_file)
{
    if (has_files_of_a_team(folder))
        return Error{Error::Code::Invalid, folder.string() + ": this is a team's folder already"};
    auto passphrase = read_passphrase(passphrase_file);
    if (!passphrase)
        return passphrase.error();
    const auto begun = team::begin(*passphrase);
    wipe(*passphrase);
    if (!begun)
        return about(passphrase_file, begun.error());
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed)
        return Error{Error::Code::Io, folder.string() + ": " + failed.message()};
    // Never over one that came meanwhile: what is locked to it would be lost.
    return file::create((folder / team::key_file).string(), begun->file);
}

Result<age::Identity> open_team(const fs::path& folder, const std::string& passphrase_file)
{
    const fs::path place = folder / team::key_file;
    const auto bytes = file::read(place.string(), age::largest_file);
    if (!bytes && bytes.error().code == Error::Code::NotFound)
        return Error{Error::Code::NotFound,
                     place.string() + ": no team's folder, or its key has not come yet"};
    if (!bytes)
        return bytes.error();
    auto passphrase = read_passphrase(passphrase_file);
    if (!passphrase)
        return passphrase.error();
    auto key = team::open_key(*bytes, *passphrase);
    wipe(*passphrase);
    if (!key)
        return about(place, key.error());
    return key;
}

Result<TeamFolder> read_team(const fs::path& folder, const age::Identity& key)
{
    const auto files = files_in(folder);
    if (!files)
        return files.error();
    Reader reader(key);
    for (const fs::path& file : *files)
        reader.take(file);
    return reader.found();
}

Result<Done> add_to_team(const fs::path& folder, const std::vector<team::File>& files)
{
    for (const team::File& file : files)
        if (const auto written = write_file(folder / file.name, file.bytes); !written)
            return written;
    return Done{};
}

}  // namespace kotozute
