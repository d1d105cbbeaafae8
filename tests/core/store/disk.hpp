#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace kotozute::test {

// One thing SQLite did to a file.
struct DiskEvent {
    enum class Kind { Create, Write, Truncate, Sync, Delete, DeleteForGood };

    Kind kind;
    std::string file;     // its name without the folder
    std::int64_t at = 0;  // where it was written to, or what it was cut to
    std::string bytes;
};

// Name → bytes.
using DiskFiles = std::map<std::string, std::string>;

// While it lives, SQLite works on this disk: on the files of the real one, but each thing done to
// them is written down, and can be made to fail. The encryption works on top of it, as on any
// other. One at a time, and no database may be open when it comes or goes.
class Disk {
public:
    enum class Fault { Broken, Full, Unreadable };  // in the last, reading counts as an event, too
    enum class Lasts { Once, UntilMended };

    Disk();
    ~Disk();
    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;

    // The next event but `after` fails, and what it was to do is done by half or not at all.
    void fail(int after, Fault fault, Lasts lasts);
    void mend();
    bool failed() const;  // since fail()

    const std::vector<DiskEvent>& events() const;

    struct Parts;

private:
    std::unique_ptr<Parts> parts_;
};

// Says of a piece of what was not yet made durable whether it reached the device after all.
using Luck = std::function<bool()>;

// What a power cut after the first `count` events leaves of `files`. What was synced is there; of
// the rest, sector by sector, what `luck` says.
DiskFiles after_power_cut(const DiskFiles& files, const std::vector<DiskEvent>& events,
                          std::size_t count, const Luck& luck);

}  // namespace kotozute::test
