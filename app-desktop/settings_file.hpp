#pragma once

#include "core/app/state.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace kotozute {

// How a person likes the program to look, on this computer. Lies beside the vault and not in it:
// the size of the type must be right before a passphrase is typed. Lines of "key=value"; what is
// unknown or damaged counts as not set.
class SettingsFile {
public:
    explicit SettingsFile(const std::filesystem::path& data);

    Settings settings() const;
    // Nothing is said when it cannot be stored: then it holds until the window closes.
    void store(const std::string& key, const std::string& value);

private:
    std::filesystem::path path_;
    std::map<std::string, std::string> values_;
};

}  // namespace kotozute
