#include "tests/core/sharing/stock_age.hpp"

#include <cerrno>
#include <cstdlib>

#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kotozute::test {
namespace {

// age reads passphrases from a terminal only. In a new process this is one.
[[noreturn]] void become_age(const std::vector<std::string>& arguments)
{
    std::vector<char*> words{const_cast<char*>("age")};
    for (const std::string& argument : arguments)
        words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    ::execvp("age", words.data());
    ::_exit(127);
}

bool wrote(int terminal, const std::string& text)
{
    return ::write(terminal, text.data(), text.size()) == static_cast<ssize_t>(text.size());
}

// Until it ends: each question is answered once.
void answer(int terminal, const std::string& passphrase)
{
    std::string asked;
    char buffer[1024];
    for (;;) {
        const ssize_t count = ::read(terminal, buffer, sizeof buffer);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return;
        asked.append(buffer, static_cast<std::size_t>(count));
        if (asked.find("assphrase") == std::string::npos || asked.find(": ") == std::string::npos)
            continue;
        asked.clear();
        if (!wrote(terminal, passphrase + "\n"))
            return;
    }
}

}  // namespace

bool has_stock_age()
{
    return std::system("command -v age >/dev/null 2>&1") == 0;  // NOLINT: of a test
}

bool stock_age(const std::vector<std::string>& arguments, const std::string& passphrase)
{
    int terminal = -1;
    const pid_t process = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (process < 0)
        return false;
    if (process == 0)
        become_age(arguments);
    answer(terminal, passphrase);
    int status = -1;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    ::close(terminal);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace kotozute::test
