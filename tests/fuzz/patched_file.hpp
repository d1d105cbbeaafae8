#pragma once

#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

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
        size_ = whole_.size();
    }

    const std::string& path() const { return path_; }

    // Only what differs is written: the file is a hundred times as large as that.
    void patch(std::string_view how)
    {
        std::size_t size = whole_.size();
        if (how.size() >= 2) {
            size -= number(how, 0, 2) % size;
            how.remove_prefix(2);
        }
        mend(size);
        std::fstream file(path_, std::ios::binary | std::ios::in | std::ios::out);
        for (; how.size() >= 5; how.remove_prefix(5)) {
            patched_.push_back(number(how, 0, 4) % size);
            write(file, patched_.back(), how.substr(4, 1));
        }
    }

private:
    static std::size_t number(std::string_view how, std::size_t at, std::size_t bytes)
    {
        std::size_t value = 0;
        for (std::size_t i = 0; i < bytes; ++i)
            value = value << 8 | static_cast<unsigned char>(how[at + i]);
        return value;
    }

    static void write(std::fstream& file, std::size_t at, std::string_view bytes)
    {
        file.seekp(static_cast<std::streamoff>(at));
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }

    // As it was, up to `size`.
    void mend(std::size_t size)
    {
        const std::string_view whole = whole_;
        std::fstream file(path_, std::ios::binary | std::ios::in | std::ios::out);
        for (const std::size_t at : patched_)
            write(file, at, whole.substr(at, 1));
        patched_.clear();
        if (size > size_)
            write(file, size_, whole.substr(size_, size - size_));
        file.close();
        if (size < size_)
            std::filesystem::resize_file(path_, size);
        size_ = size;
    }

    std::string path_, whole_;
    std::size_t size_ = 0;              // of what is there now
    std::vector<std::size_t> patched_;  // where it differs
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
