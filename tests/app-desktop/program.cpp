#include "tests/app-desktop/program.hpp"

#include "core/content/record_json.hpp"
#include "core/store/vault.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <linux/capability.h>
#include <sstream>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kotozute::test {

namespace fs = std::filesystem;

Folder::Folder()
{
    std::string name = (fs::temp_directory_path() / "kotozute-test-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
}

Folder::~Folder()
{
    std::error_code ignored;
    for (const auto& entry : fs::recursive_directory_iterator(path_, ignored))
        if (entry.is_directory())
            fs::permissions(entry.path(), fs::perms::owner_all, ignored);
    fs::remove_all(path_, ignored);
}

std::size_t Folder::count() const
{
    const fs::recursive_directory_iterator all(path_);
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

bool Outcome::one_line() const
{
    return std::count(err.begin(), err.end(), '\n') == 1 && err.back() == '\n';
}

namespace {

[[noreturn]] void become(const std::vector<std::string>& arguments, const World& world,
                         const fs::path& out, const fs::path& err)
{
    const auto redirect = [](const char* path, int flags, int to) {
        const int file = ::open(path, flags, 0600);
        ::dup2(file, to);
    };
    redirect("/dev/null", O_RDONLY, 0);
    redirect(out.c_str(), O_WRONLY | O_CREAT, 1);
    redirect(err.c_str(), O_WRONLY | O_CREAT, 2);
    ::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE);
    const auto hold = [](auto what, rlim_t most) {
        const rlimit limit{most, most};
        if (most > 0)
            ::setrlimit(what, &limit);
    };
    hold(RLIMIT_FSIZE, world.largest_file);
    hold(RLIMIT_DATA, world.most_memory);
    hold(RLIMIT_CPU, world.most_seconds);
    for (const auto& [name, value] : world.environment)
        ::setenv(name.c_str(), value.c_str(), 1);
    std::vector<char*> words{const_cast<char*>("kotozute")};
    for (const std::string& argument : arguments)
        words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    ::execv(KOTOZUTE_PROGRAM, words.data());
    ::_exit(127);
}

}  // namespace

Program::Program(const std::vector<std::string>& arguments, const World& world) : process_(::fork())
{
    if (process_ == 0)
        become(arguments, world, folder_ / "out", folder_ / "err");
}

Program::~Program()
{
    if (running())
        end(SIGKILL);
}

bool Program::running()
{
    if (status_ != -1)
        return false;
    int status = 0;
    if (::waitpid(process_, &status, WNOHANG) == 0)
        return true;
    status_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return false;
}

void Program::end(int signal)
{
    ::kill(process_, signal);
    int status = 0;
    ::waitpid(process_, &status, 0);
    status_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void Program::hold_files_to(std::optional<std::size_t> largest)
{
    const rlimit limit{largest.value_or(RLIM_INFINITY), RLIM_INFINITY};
    REQUIRE(::prlimit(process_, RLIMIT_FSIZE, &limit, nullptr) == 0);
}

Outcome Program::outcome()
{
    if (status_ == -1)
        end(0);  // no signal: only waits
    return {status_, read(folder_ / "out"), read(folder_ / "err")};
}

Outcome run(const std::vector<std::string>& arguments, const World& world)
{
    Program program(arguments, world);
    return program.outcome();
}

void keep_sample(const fs::path& folder)
{
    const auto record = read_record_file(read(sample()), "record.json");
    REQUIRE(record);
    REQUIRE(
        Vault::create(folder.string(), sample_passphrase, KdfCost::for_tests(), record->changes));
}

void write(const fs::path& path, const std::string& bytes)
{
    std::ofstream file(path, std::ios::binary);
    REQUIRE(file << bytes);
}

std::string read(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

std::string with(std::string text, const std::string& from, const std::string& to)
{
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

fs::path sample() { return fs::absolute(KOTOZUTE_ASSETS) / "samples/record.json"; }

}  // namespace kotozute::test
