#pragma once

#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace kotozute::test {

// A file in which some bytes are changed and that is mended again. The bytes of a fuzzer say how:
// two for how much of the file is cut off, then five for each byte, four where it stands and one
// for what it becomes. So few bytes reach every place of a database of a hundred thousand.
class PatchedFile {
public:
    // Takes what is there.
    explicit PatchedFile(std::string path) : path_(std::move(path))
    {
        std::ifstream file(path_, std::ios::binary);
        whole_ = {std::istreambuf_iterator<char>(file), {}};
    }

    const std::string& path() const { return path_; }

    void patch(std::string_view how) const
    {
        std::string bytes = whole_;
        if (how.size() >= 2) {
            const std::size_t cut = number(how, 0, 2);
            how.remove_prefix(2);
            bytes.resize(bytes.size() - cut % bytes.size());
        }
        for (; how.size() >= 5; how.remove_prefix(5))
            bytes[number(how, 0, 4) % bytes.size()] = how[4];
        std::ofstream(path_, std::ios::binary) << bytes;
    }

private:
    static std::size_t number(std::string_view how, std::size_t at, std::size_t bytes)
    {
        std::size_t value = 0;
        for (std::size_t i = 0; i < bytes; ++i)
            value = value << 8 | static_cast<unsigned char>(how[at + i]);
        return value;
    }

    std::string path_, whole_;
};

// A folder beside the seeds, which run.sh removes with them.
inline std::string fuzz_folder(const std::string& name)
{
    namespace fs = std::filesystem;
    const char* seeds = std::getenv("KOTOZUTE_SEEDS");
    const fs::path folder =
        (seeds ? fs::path(seeds).parent_path() : fs::temp_directory_path()) / name;
    fs::create_directories(folder);
    return folder.string();
}

}  // namespace kotozute::test
