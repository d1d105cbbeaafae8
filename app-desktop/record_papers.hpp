#pragma once

#include "app-desktop/files.hpp"
#include "core/preferences/record.hpp"
#include "core/sharing/share.hpp"

#include <string>
#include <vector>

namespace kotozute {

// Every paper of a record: summary.pdf, bundle.json, card.png and card.txt. `fonts` is their
// folder; empty: the program's own. A sample's papers say so.
Result<std::vector<OutputFile>> papers_of(const Record& record, bool sample, Timestamp now,
                                          const std::string& fonts);

// The sheet and the Bundle among them, to be locked; as yet without what was said in revisions.
Share share_of(const Record& record, bool sample, Timestamp now,
               const std::vector<OutputFile>& papers);

}  // namespace kotozute
