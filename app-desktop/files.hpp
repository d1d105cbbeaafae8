#pragma once

#include "core/base/result.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace kotozute {

// A file to be written: its name in its folder, and its bytes.
struct OutputFile {
    std::string name;
    std::string bytes;
};

// The whole of a file. NotFound, or Io when it cannot be read; the message names the file.
Result<std::string> read_file(const std::filesystem::path& path);

// The first line of a file.
Result<std::string> read_passphrase(const std::filesystem::path& path);

// Writes all of `files` into `folder`, which is made when missing. They appear whole or not at
// all: everything is on the device under other names before the first one gets its own, and what
// stood there is kept aside until the last one has it, then put back should one not get it. Only
// a program that is killed between the first and the last leaves some new and some old, the old
// ones that were replaced beside them as NAME.before….
Result<Done> write_files(const std::filesystem::path& folder, const std::vector<OutputFile>& files);

// The same for one file at `path`; its folder must exist.
Result<Done> write_file(const std::filesystem::path& path, const std::string& bytes);

// Whether write_file() could begin at `path`: for asking before long work. Writes nothing.
Result<Done> try_to_write(const std::filesystem::path& path);

}  // namespace kotozute
