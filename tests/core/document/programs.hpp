#pragma once

#include "papers.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdio>
#include <string>

// The programs of other people that read what we wrote.
namespace kotozute::papers {

// A folder of its own, gone with the test.
class Folder {
public:
    Folder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "kotozute-XXXXXX").string();
        if (!mkdtemp(name.data()))
            throw std::runtime_error("no folder for the test");
        path_ = name;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path_); }

    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

struct Outcome {
    int status = -1;
    std::string out;  // with what it said on stderr
};

inline Outcome run(const std::string& command)
{
    Outcome outcome;
    FILE* pipe = popen((command + " 2>&1").c_str(), "r");
    if (!pipe)
        return outcome;
    char buffer[4096];
    for (std::size_t count = 0; (count = fread(buffer, 1, sizeof buffer, pipe)) > 0;)
        outcome.out.append(buffer, count);
    outcome.status = pclose(pipe);
    return outcome;
}

// Where every program is installed (CI) a missing one is a fault, elsewhere the test is skipped.
inline void needs(const std::string& program)
{
    if (run("command -v " + program).status == 0)
        return;
    if (std::getenv("CI"))
        FAIL(program + " is not installed");
    SKIP(program + " is not installed");
}

// Without blanks of any width and break hints: how texts are compared across line breaks.
inline std::string dense(const std::string& text)
{
    std::string result;
    for (std::string_view rest = text; !rest.empty();) {
        const char32_t c = utf8::take(rest);
        if (c > 0x20 && c != 0xA0 && c != 0x3000 && c != 0x200B && c != 0xFFFD)
            utf8::append(result, c);
    }
    return result;
}

}  // namespace kotozute::papers
