#include "app-desktop/folders.hpp"

#include "core/places/area_intake.hpp"

#include <array>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace kotozute::folders {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

fs::path home()
{
    const std::string path = environment("HOME");
    return path.empty() ? fs::path("/") : fs::path(path);
}

fs::path program_folder()
{
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error).parent_path();
}

// The folder that holds `token`: a file that must be there, so that an unrelated folder of the
// same name is not taken.
Result<fs::path> find(const char* variable, const char* name, const char* built_from,
                      const char* token)
{
    std::vector<fs::path> places;
    if (const std::string chosen = environment(variable); !chosen.empty())
        places = {chosen};
    else
        places = {program_folder() / name, program_folder() / "../share/kotozute" / name,
                  built_from};
    std::string tried;
    for (const fs::path& place : places) {
        std::error_code error;
        if (fs::exists(place / token, error))
            return place.lexically_normal();
        tried += (tried.empty() ? "" : ", ") + place.lexically_normal().string();
    }
    return Error{Error::Code::NotFound, std::string(name) + ": not found in " + tried + " (set " +
                                            variable + " to the folder that holds " + token + ")"};
}

// XDG_DOCUMENTS_DIR of user-dirs.dirs: XDG_DOCUMENTS_DIR="$HOME/…" or an absolute path.
// https://www.freedesktop.org/wiki/Software/xdg-user-dirs/
fs::path configured_documents()
{
    const std::string config = environment("XDG_CONFIG_HOME");
    std::ifstream file((config.empty() ? home() / ".config" : fs::path(config)) / "user-dirs.dirs");
    const std::string key = "XDG_DOCUMENTS_DIR=\"";
    for (std::string line; std::getline(file, line);) {
        if (line.rfind(key, 0) != 0)
            continue;
        std::string value = line.substr(key.size(), line.rfind('"') - key.size());
        if (value.rfind("$HOME/", 0) == 0)
            return home() / value.substr(6);
        return value;
    }
    return {};
}

}  // namespace

Result<fs::path> assets()
{
    return find("KOTOZUTE_ASSETS", "assets", KOTOZUTE_ASSETS, "strings/ja.json");
}

Result<fs::path> fonts()
{
    return find("KOTOZUTE_FONTS", "fonts", KOTOZUTE_FONTS, "kotozute-regular.ttf");
}

Result<fs::path> data()
{
    fs::path folder = environment("KOTOZUTE_DATA_HOME");
    if (folder.empty()) {
        const std::string shared = environment("XDG_DATA_HOME");
        folder = (shared.empty() ? home() / ".local/share" : fs::path(shared)) / "kotozute";
    }
    std::error_code error;
    if (fs::is_directory(folder, error))
        return folder;
    const mode_t before = ::umask(0077);
    fs::create_directories(folder, error);
    ::umask(before);
    if (error)
        return Error{Error::Code::ReadOnly,
                     folder.string() + ": cannot be made: " + error.message()};
    return folder;
}

std::vector<std::string> fixed_areas()
{
    std::vector<std::string> paths;
    std::istringstream chosen(environment("KOTOZUTE_AREA"));
    for (std::string path; std::getline(chosen, path, ':');)
        if (!path.empty())
            paths.push_back(path);
    return paths;
}

std::vector<std::string> installed_areas()
{
    return packs_in((program_folder() / "../share/kotozute/areas").string());
}

fs::path documents()
{
    const std::string chosen = environment("XDG_DOCUMENTS_DIR");
    for (const fs::path& folder : std::array<fs::path, 4>{
             chosen, configured_documents(), home() / "ドキュメント", home() / "Documents"}) {
        std::error_code error;
        if (!folder.empty() && fs::is_directory(folder, error))
            return folder;
    }
    return home();
}

}  // namespace kotozute::folders
