#include "app-desktop/settings_file.hpp"

#include "app-desktop/files.hpp"
#include "core/app/update.hpp"

#include <sstream>

namespace kotozute {

SettingsFile::SettingsFile(const std::filesystem::path& data) : path_(data / "settings")
{
    const auto text = read_file(path_);
    std::istringstream lines(text ? *text : std::string());
    for (std::string line; std::getline(lines, line);)
        if (const std::size_t equals = line.find('='); equals != std::string::npos)
            values_[line.substr(0, equals)] = line.substr(equals + 1);
}

Settings SettingsFile::settings() const
{
    Settings settings;
    for (const auto& [key, value] : values_)
        apply_setting(settings, key, value);
    return settings;
}

void SettingsFile::store(const std::string& key, const std::string& value)
{
    values_[key] = value;
    std::string text;
    for (const auto& [name, content] : values_)
        text += name + "=" + content + "\n";
    const auto written = write_file(path_, text);
    static_cast<void>(written);
}

}  // namespace kotozute
