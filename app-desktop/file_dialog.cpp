#include "app-desktop/file_dialog.hpp"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

extern char** environ;

namespace kotozute {
namespace {

namespace fs = std::filesystem;

bool installed(const std::string& program)
{
    const char* path = std::getenv("PATH");
    std::string folders = path ? path : "/usr/bin";
    for (std::size_t start = 0; start <= folders.size();) {
        const std::size_t end = std::min(folders.find(':', start), folders.size());
        if (::access((folders.substr(start, end - start) + "/" + program).c_str(), X_OK) == 0)
            return true;
        start = end + 1;
    }
    return false;
}

// The dialog of the desktop in use first: a GTK dialog on KDE works, but looks strange.
std::vector<std::string> installed_one(const std::vector<std::string>& zenity,
                                       const std::vector<std::string>& kdialog)
{
    const char* desktop = std::getenv("XDG_CURRENT_DESKTOP");
    const bool kde = desktop && std::string(desktop).find("KDE") != std::string::npos;
    for (const auto& one : kde ? std::vector{kdialog, zenity} : std::vector{zenity, kdialog})
        if (installed(one[0]))
            return one;
    return {};
}

}  // namespace

std::optional<FileDialog> FileDialog::save(const std::string& title, const fs::path& proposed)
{
    return start(
        installed_one({"zenity", "--file-selection", "--save", "--confirm-overwrite",
                       "--title=" + title, "--filename=" + proposed.string()},
                      {"kdialog", "--title", title, "--getsavefilename", proposed.string()}));
}

std::optional<FileDialog> FileDialog::open(const std::string& title, const fs::path& folder)
{
    return start(installed_one(
        {"zenity", "--file-selection", "--title=" + title, "--filename=" + folder.string() + "/"},
        {"kdialog", "--title", title, "--getopenfilename", folder.string()}));
}

std::optional<FileDialog> FileDialog::open_folder(const std::string& title, const fs::path& folder)
{
    return start(
        installed_one({"zenity", "--file-selection", "--directory", "--title=" + title,
                       "--filename=" + folder.string() + "/"},
                      {"kdialog", "--title", title, "--getexistingdirectory", folder.string()}));
}

std::optional<FileDialog> FileDialog::open_several(const std::string& title, const fs::path& folder)
{
    return start(installed_one({"zenity", "--file-selection", "--multiple", "--separator=\n",
                                "--title=" + title, "--filename=" + folder.string() + "/"},
                               {"kdialog", "--title", title, "--multiple", "--separate-output",
                                "--getopenfilename", folder.string()}));
}

std::optional<FileDialog> FileDialog::start(std::vector<std::string> words)
{
    int pipe[2];
    if (words.empty() || ::pipe2(pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return std::nullopt;
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    pid_t process = 0;
    const int status =
        ::posix_spawnp(&process, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(pipe[1]);
    if (status == 0)
        return FileDialog(process, pipe[0]);
    ::close(pipe[0]);
    return std::nullopt;
}

FileDialog::FileDialog(FileDialog&& other) noexcept
    : process_(std::exchange(other.process_, 0)), output_(std::exchange(other.output_, -1)),
      said_(std::move(other.said_))
{
}

FileDialog& FileDialog::operator=(FileDialog&& other) noexcept
{
    std::swap(process_, other.process_);
    std::swap(output_, other.output_);
    std::swap(said_, other.said_);
    return *this;
}

FileDialog::~FileDialog()
{
    if (process_ != 0) {
        ::kill(process_, SIGTERM);
        ::waitpid(process_, nullptr, 0);
    }
    if (output_ >= 0)
        ::close(output_);
}

std::optional<FileDialog::Answer> FileDialog::answer()
{
    char bytes[4096];
    ssize_t count = 0;
    while ((count = ::read(output_, bytes, sizeof bytes)) > 0)
        said_.append(bytes, static_cast<std::size_t>(count));
    if (count < 0)
        return std::nullopt;  // nothing to read yet
    int status = 0;
    const pid_t ended = ::waitpid(std::exchange(process_, 0), &status, 0);
    while (!said_.empty() && said_.back() == '\n')
        said_.pop_back();
    // zenity and kdialog alike: 0 and the place, or 1 when the person cancelled or closed it.
    const int code = ended > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    if (code == 1)
        return Cancelled{};
    if (code != 0 || said_.empty())
        return Failed{};
    Chosen chosen;
    std::istringstream lines(said_);
    for (std::string line; std::getline(lines, line);)
        chosen.emplace_back(line);
    return chosen;
}

}  // namespace kotozute
