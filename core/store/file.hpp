#pragma once

#include "core/base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>

// The few things a store does with files beside SQLite, over POSIX. Errors name the path and the
// reason the system gives; a full device is Full, one that may not be written ReadOnly.
namespace kotozute::file {

bool exists(const std::string& path);  // what cannot be looked at counts as there
bool writable(const std::string& path);
bool empty_or_missing(const std::string& path);

// Corrupt when there is more than `limit`, or a folder, a pipe or a device is there.
Result<std::string> read(const std::string& path, std::size_t limit);

// Writes a file that was not there, for its owner alone, through to the device.
Result<Done> create(const std::string& path, std::string_view bytes);

// Puts `bytes` in place of what stood there: after a power cut it is one or the other, whole.
Result<Done> replace(const std::string& path, std::string_view bytes);

Result<Done> make_folder(const std::string& path);  // for its owner alone
void remove_folder(const std::string& path);        // with the files in it, not with folders

// Moves a folder to a name that is not taken (Invalid when it is), through to the device. On an
// error it is where it was.
Result<Done> move_folder(const std::string& from, const std::string& to);

}  // namespace kotozute::file
