#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>
#include <variant>
#include <vector>

namespace kotozute {

// The desktop's own question where to save a file, or which one to open: zenity or kdialog, a
// process of its own, so that the window stays alive behind it.
class FileDialog {
public:
    // The person thought better of it.
    struct Cancelled {};
    // The dialog could not ask: it did not start, or broke off.
    struct Failed {};
    // Or what was chosen: one place, or where several were asked for, at least one.
    using Chosen = std::vector<std::filesystem::path>;
    using Answer = std::variant<Chosen, Cancelled, Failed>;

    // Asks. Nothing where the desktop has no such dialog.
    static std::optional<FileDialog> save(const std::string& title,
                                          const std::filesystem::path& proposed);
    static std::optional<FileDialog> open(const std::string& title,
                                          const std::filesystem::path& folder);
    static std::optional<FileDialog> open_folder(const std::string& title,
                                                 const std::filesystem::path& folder);
    static std::optional<FileDialog> open_several(const std::string& title,
                                                  const std::filesystem::path& folder);

    FileDialog(FileDialog&& other) noexcept;
    FileDialog& operator=(FileDialog&& other) noexcept;
    ~FileDialog();

    // The answer, once there is one.
    std::optional<Answer> answer();

private:
    static std::optional<FileDialog> start(std::vector<std::string> command);
    FileDialog(pid_t process, int output) : process_(process), output_(output) {}

    pid_t process_;  // 0: ended
    int output_;
    std::string said_;
};

}  // namespace kotozute
