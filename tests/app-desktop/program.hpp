#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

// Runs the real program as a person or a script does.
namespace kotozute::test {

// A folder of its own, gone with the test.
class Folder {
public:
    Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder();

    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
    std::string text() const { return path_.string(); }
    std::string name() const { return path_.filename().string(); }
    // How many files and folders are in it.
    std::size_t count() const;

private:
    std::filesystem::path path_;
};

struct Outcome {
    int status = -1;  // 128 + signal when it was killed
    std::string out, err;

    // True for one line on stderr, as every refusal has to be.
    bool one_line() const;
    bool says(const std::string& words) const { return err.find(words) != std::string::npos; }
    // Refused as every bad input is: one line that holds these words, and nothing else said.
    bool refused(const std::string& words) const
    {
        return status == 1 && one_line() && says(words) && out.empty();
    }
};

// How the world of the program differs from that of the tests.
struct World {
    std::map<std::string, std::string> environment;
    std::size_t largest_file =
        0;                        // bytes a file may grow to: writing more fails, as on a full disk
    std::size_t most_memory = 0;  // bytes of it; asking for more fails
    unsigned most_seconds = 0;    // of the processor; it is killed after that
};

// A process of the program. Also as root it may not write where a mode forbids it.
class Program {
public:
    explicit Program(const std::vector<std::string>& arguments, const World& world = {});
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    ~Program();

    pid_t id() const { return process_; }
    bool running();
    void end(int signal);
    // From now on a file may grow to so many bytes; nullopt: as far as it likes.
    void hold_files_to(std::optional<std::size_t> largest);
    Outcome outcome();  // waits for its end

private:
    Folder folder_;
    pid_t process_ = 0;
    int status_ = -1;
};

Outcome run(const std::vector<std::string>& arguments, const World& world = {});

// The record of the sample with this passphrase, kept in `folder`, which is not there yet.
constexpr auto sample_passphrase = "yuzu no ki no shita";
void keep_sample(const std::filesystem::path& folder);

void write(const std::filesystem::path& path, const std::string& bytes);
std::string read(const std::filesystem::path& path);
// `text` with the first `from` replaced; the test fails when there is none.
std::string with(std::string text, const std::string& from, const std::string& to);

// assets/samples/record.json
std::filesystem::path sample();

}  // namespace kotozute::test
