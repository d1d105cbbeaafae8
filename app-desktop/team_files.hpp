#pragma once

#include "core/app/team.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// Folders of teams on the disk of this computer.
class TeamFiles : public TeamFolders {
public:
    bool begun(const std::string& folder) const override;
    Result<team::Begun> begin(const std::string& folder, std::string_view passphrase) override;
    // Errors name the file.
    Result<age::Identity> open(const std::string& folder, std::string_view passphrase) override;
    // What is no file, or has no name of ours, is passed over.
    Result<team::Contents> read(const std::string& folder, const age::Identity& key) override;
    // Makes the folder when missing.
    Result<Done> add(const std::string& folder, const std::vector<team::File>& files) override;
};

}  // namespace kotozute
