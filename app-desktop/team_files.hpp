#pragma once

#include "core/base/result.hpp"
#include "core/sharing/team_folder.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace kotozute {

// What lies in a team's folder, as far as it can be read here.
struct TeamFolder {
    std::vector<Revision> revisions;      // each once
    std::vector<team::Member> people;     // each device once, by name
    ShareSubject about;                   // of the latest file that says it
    std::vector<std::string> unfinished;  // names of files that are not whole yet, or were changed
    std::vector<std::string> refused;     // a line for each that is whole and cannot be read
};

// Begins a folder: makes it when missing and puts its key there. Invalid when it is a team's
// already, or holds files of one whose key has not come yet. Errors name the file.
Result<Done> begin_team(const std::filesystem::path& folder, const std::string& passphrase_file);
// NotFound when it is no team's folder.
Result<age::Identity> open_team(const std::filesystem::path& folder,
                                const std::string& passphrase_file);

// Reads all of it; what is no file, or has no name of ours, is passed over. An error only when the
// folder itself cannot be read.
Result<TeamFolder> read_team(const std::filesystem::path& folder, const age::Identity& key);

// Each appears whole under its name; those that are there already stay.
Result<Done> add_to_team(const std::filesystem::path& folder, const std::vector<team::File>& files);

}  // namespace kotozute
