#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>

namespace kotozute {

// The desktop's own question where to save a file: zenity or kdialog, a process of its own, so
// that the window stays alive behind it.
class SaveDialog {
public:
    // A place, or nothing when the person thought better of it.
    using Answer = std::optional<std::filesystem::path>;

    // Asks, proposing `proposed`. Nothing where the desktop has no such dialog.
    static std::optional<SaveDialog> open(const std::string& title,
                                          const std::filesystem::path& proposed);

    SaveDialog(SaveDialog&& other) noexcept;
    SaveDialog& operator=(SaveDialog&& other) noexcept;
    ~SaveDialog();

    // The answer, once there is one.
    std::optional<Answer> answer();

private:
    SaveDialog(pid_t process, int output) : process_(process), output_(output) {}

    pid_t process_;  // 0: ended
    int output_;
    std::string said_;
};

}  // namespace kotozute
