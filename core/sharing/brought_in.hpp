#pragma once

#include "core/preferences/record.hpp"
#include "core/store/revisions.hpp"

#include <vector>

namespace kotozute {

// Makes what a file without revisions tells (a FHIR Bundle), in the order it happened, into
// revisions that can be merged: what is `here` already, or came before it, is left out, what goes
// on from it follows it, and what begins anew stands beside it, so that nothing is replaced unseen.
// What a document of somebody else says (slots "received/…") is the same whenever it is brought in.
// Invalid when a change could not be kept, Corrupt when `here` cannot be read.
Result<std::vector<Revision>> brought_in(const std::vector<Change>& changes,
                                         const std::vector<Revision>& here, const Signer& signer);

}  // namespace kotozute
