#include "tests/core/store/disk.hpp"

#include <catch2/catch_test_macros.hpp>
#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <new>

namespace kotozute::test {

using Kind = DiskEvent::Kind;

struct Disk::Parts {
    sqlite3_vfs vfs{};
    sqlite3_vfs* real = nullptr;
    std::vector<DiskEvent> events;
    int until_failure = -1;  // events; -1: none is to fail
    Fault fault = Fault::Broken;
    Lasts lasts = Lasts::Once;
    bool failed = false;

    bool fails()
    {
        if (until_failure < 0 || until_failure-- > 0)
            return false;
        failed = true;
        if (lasts == Lasts::UntilMended)
            until_failure = 0;
        errno = fault == Fault::Full ? ENOSPC : EIO;
        return true;
    }
};

namespace {

constexpr auto plain_name = "kotozute-disk", encrypted_name = "multipleciphers-kotozute-disk";

// SQLite gives the memory: this, and behind it the file of the real VFS.
struct File {
    sqlite3_file base;
    Disk::Parts* disk;
    const char* path;

    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    void note(Kind kind, std::int64_t at = 0, std::string bytes = {})
    {
        const std::string_view name(path);
        disk->events.push_back(
            {kind, std::string(name.substr(name.rfind('/') + 1)), at, std::move(bytes)});
    }
};

File& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
Disk::Parts& of(sqlite3_vfs* vfs) { return *static_cast<Disk::Parts*>(vfs->pAppData); }

int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at)
{
    File& it = of(file);
    sqlite3_file* real = it.real();
    if (it.disk->fails()) {
        const int reason = errno;
        real->pMethods->xWrite(real, bytes, size / 2, at);
        errno = reason;
        return it.disk->fault == Disk::Fault::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    }
    it.note(Kind::Write, at,
            std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size)));
    return real->pMethods->xWrite(real, bytes, size, at);
}

int read(sqlite3_file* file, void* bytes, int size, sqlite3_int64 at)
{
    File& it = of(file);
    if (it.disk->fault == Disk::Fault::Unreadable && it.disk->fails())
        return SQLITE_IOERR_READ;
    return it.real()->pMethods->xRead(it.real(), bytes, size, at);
}

int truncate(sqlite3_file* file, sqlite3_int64 size)
{
    File& it = of(file);
    if (it.disk->fails())
        return SQLITE_IOERR_TRUNCATE;
    it.note(Kind::Truncate, size);
    return it.real()->pMethods->xTruncate(it.real(), size);
}

// The power that is cut is not that of this machine: what was synced is known from the events.
int sync(sqlite3_file* file, int /*flags*/)
{
    File& it = of(file);
    if (it.disk->fails())
        return SQLITE_IOERR_FSYNC;
    it.note(Kind::Sync);
    return SQLITE_OK;
}

// What else can be done to a file is done to the real one.
template <auto member, class... Arguments>
int pass(sqlite3_file* file, Arguments... arguments)
{
    sqlite3_file* real = of(file).real();
    return (real->pMethods->*member)(real, arguments...);
}

// The first version of the interface, without shared memory: one program at a time needs none.
const sqlite3_io_methods methods = {
    .iVersion = 1,
    .xClose = pass<&sqlite3_io_methods::xClose>,
    .xRead = read,
    .xWrite = write,
    .xTruncate = truncate,
    .xSync = sync,
    .xFileSize = pass<&sqlite3_io_methods::xFileSize, sqlite3_int64*>,
    .xLock = pass<&sqlite3_io_methods::xLock, int>,
    .xUnlock = pass<&sqlite3_io_methods::xUnlock, int>,
    .xCheckReservedLock = pass<&sqlite3_io_methods::xCheckReservedLock, int*>,
    .xFileControl = pass<&sqlite3_io_methods::xFileControl, int, void*>,
    .xSectorSize = pass<&sqlite3_io_methods::xSectorSize>,
    .xDeviceCharacteristics = pass<&sqlite3_io_methods::xDeviceCharacteristics>,
    .xShmMap = nullptr,
    .xShmLock = nullptr,
    .xShmBarrier = nullptr,
    .xShmUnmap = nullptr,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* given)
{
    Disk::Parts& disk = of(vfs);
    File* it = new (file) File{{nullptr}, &disk, path};
    int there = 1;
    disk.real->xAccess(disk.real, path, SQLITE_ACCESS_EXISTS, &there);
    const int result = disk.real->xOpen(disk.real, path, it->real(), flags, given);
    if (result != SQLITE_OK)
        return result;
    it->base.pMethods = &methods;
    if (there == 0)
        it->note(Kind::Create);
    return result;
}

int remove(sqlite3_vfs* vfs, const char* path, int for_good)
{
    Disk::Parts& disk = of(vfs);
    if (disk.fails())
        return SQLITE_IOERR_DELETE;
    File{{}, &disk, path}.note(for_good != 0 ? Kind::DeleteForGood : Kind::Delete);
    return disk.real->xDelete(disk.real, path, for_good);
}

}  // namespace

Disk::Disk() : parts_(std::make_unique<Parts>())
{
    sqlite3_initialize();
    parts_->real = sqlite3_vfs_find("unix");
    REQUIRE(parts_->real != nullptr);
    parts_->vfs = *parts_->real;  // what does not touch files stays as it is
    parts_->vfs.szOsFile = static_cast<int>(sizeof(File)) + parts_->real->szOsFile;
    parts_->vfs.zName = plain_name;
    parts_->vfs.pAppData = parts_.get();
    parts_->vfs.xOpen = open;
    parts_->vfs.xDelete = remove;
    REQUIRE(sqlite3_vfs_register(&parts_->vfs, 0) == SQLITE_OK);
    REQUIRE(sqlite3mc_vfs_create(plain_name, 1) == SQLITE_OK);
    REQUIRE(std::string(sqlite3_vfs_find(nullptr)->zName) == encrypted_name);
}

Disk::~Disk()
{
    sqlite3_vfs_register(sqlite3_vfs_find("multipleciphers-unix"), 1);
    sqlite3mc_vfs_destroy(encrypted_name);
    sqlite3_vfs_unregister(&parts_->vfs);
}

void Disk::fail(int after, Fault fault, Lasts lasts)
{
    parts_->until_failure = after;
    parts_->fault = fault;
    parts_->lasts = lasts;
    parts_->failed = false;
}

void Disk::mend() { parts_->until_failure = -1; }

bool Disk::failed() const { return parts_->failed; }

const std::vector<DiskEvent>& Disk::events() const { return parts_->events; }

namespace {

constexpr std::size_t sector = 512;

// A file as it is on the device, and what has been done to it since.
struct Inode {
    std::string durable;
    std::vector<DiskEvent> pending;
};
using Names = std::map<std::string, std::shared_ptr<Inode>>;

void put(std::string& bytes, std::size_t at, std::string_view piece)
{
    bytes.resize(std::max(bytes.size(), at + piece.size()));
    bytes.replace(at, piece.size(), piece);
}

std::string made_of(const Inode& inode, const Luck& luck)
{
    std::string bytes = inode.durable;
    for (const DiskEvent& event : inode.pending) {
        const auto at = static_cast<std::size_t>(event.at);
        if (event.kind == Kind::Truncate) {
            if (luck())
                bytes.resize(at);
            continue;
        }
        for (std::size_t from = 0; from < event.bytes.size(); from += sector)
            if (luck())
                put(bytes, at + from, std::string_view(event.bytes).substr(from, sector));
    }
    return bytes;
}

void happen(Names& names, Names& on_device, const DiskEvent& event)
{
    switch (event.kind) {
    case Kind::Create: names[event.file] = std::make_shared<Inode>(); return;
    case Kind::Write:
    case Kind::Truncate: names.at(event.file)->pending.push_back(event); return;
    case Kind::Sync: {
        Inode& inode = *names.at(event.file);
        inode.durable = made_of(inode, [] { return true; });
        inode.pending.clear();
        if (!on_device.count(event.file))
            on_device = names;  // SQLite syncs the folder along with a new file
        return;
    }
    case Kind::Delete: names.erase(event.file); return;
    case Kind::DeleteForGood:
        names.erase(event.file);
        on_device = names;
        return;
    }
}

}  // namespace

DiskFiles after_power_cut(const DiskFiles& files, const std::vector<DiskEvent>& events,
                          std::size_t count, const Luck& luck)
{
    Names names;
    for (const auto& [name, bytes] : files)
        names[name] = std::make_shared<Inode>(Inode{bytes, {}});
    Names on_device = names;
    for (std::size_t i = 0; i < count; ++i)
        happen(names, on_device, events[i]);
    DiskFiles left;
    for (const auto& [name, inode] : luck() ? names : on_device)
        left[name] = made_of(*inode, luck);
    return left;
}

}  // namespace kotozute::test
