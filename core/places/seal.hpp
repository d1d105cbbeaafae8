#pragma once

#include "core/store/minisign.hpp"

#include <string>
#include <vector>

namespace kotozute {

// Whether somebody vouches for an area pack: its signature stands beside it, F.area.minisig, made
// with `minisign -S -m F.area`.
struct Seal {
    enum class State {
        Unsigned,
        Foreign,  // signed with a key nobody here trusts, which is worth no more
        Signed,
    };
    State state = State::Unsigned;
    std::string key;      // the number of the key it was signed with
    std::string comment;  // where Signed: what the signer says about it

    bool operator==(const Seal&) const = default;
};

using TrustedKeys = std::vector<minisign::Key>;

// Where the signature of a pack stands, if it has one.
std::string signature_beside(const std::string& pack);

// An Error where a signature stands beside the pack that is none, or does not fit it. Reads the
// whole pack where there is one of a trusted key.
Result<Seal> seal_of(const std::string& pack, const TrustedKeys& trusted);

// The keys of a .pub file, of all those in a folder, or of the key itself as text.
Result<TrustedKeys> read_keys(const std::string& file_folder_or_key);

}  // namespace kotozute
