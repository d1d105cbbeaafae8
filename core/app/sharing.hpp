#pragma once

#include "core/document/fhir_read.hpp"
#include "core/document/qr.hpp"
#include "core/sharing/share.hpp"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace kotozute {

// What a locked file can hold. The revisions are those of an open record: a guest has none.
namespace shared {
constexpr std::string_view sheet = "pdf";
constexpr std::string_view bundle = "bundle";
constexpr std::string_view revisions = "revisions";
}  // namespace shared

// A locked file the person is making.
struct Locking {
    std::set<std::string> parts;  // what is to be in it; nothing unless it was chosen
    std::string passphrase;       // of the file made last, as long as its page is open
    bool saved = false;           // that file is where the person can hand it on from
    // To whom it goes, where that was said before it was made; written down once it is saved.
    std::optional<ShareConsent> to = std::nullopt;
    bool written = false;

    bool operator==(const Locking&) const = default;
};

// A file that somebody handed to the person: a locked one, or a FHIR Bundle, which is open.
struct Received {
    std::string file;                               // its name, only to be shown
    std::string bytes;                              // as it came, while it is locked
    std::optional<Share> share = std::nullopt;      // once it was unlocked
    std::optional<Overlap> overlap = std::nullopt;  // with the open record, where there is one
    bool incomparable = false;                      // the open record could not be read for that
    bool lacking = false;  // what some of it follows is neither in it nor here
    // What it says, where it is one; `share` then has its words as revisions.
    std::shared_ptr<const BundleContents> bundle = nullptr;

    bool operator==(const Received&) const = default;
};

// The newest words as a code on the screen, for another device.
struct ShownCode {
    QrCode code;
    enum class Trouble { None, TooLong, Nothing, NotRead };  // not even the latest fits …

    Trouble trouble = Trouble::None;
    std::size_t revisions = 0;  // that are in it
    bool all = false;           // those are all

    bool operator==(const ShownCode&) const = default;
};

// It is open, and holds what was said and not only papers of it.
bool can_be_merged(const Received& received);

// Whether it may be of somebody else than the record is, before they were compared, too.
Doubt doubt(const Record& record, const Received& received);

}  // namespace kotozute
