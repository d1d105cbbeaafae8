#pragma once

#include "core/base/result.hpp"
#include "core/preferences/record.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// A record in a file: everything that was said, in the order it was written down.
struct RecordFile {
    bool sample = false;  // of an invented person: every paper made from it says 見本
    std::vector<Change> changes;

    bool operator==(const RecordFile&) const = default;
};

// The readable form, for `kotozute summary --record`, tests and the sample (example:
// assets/samples/record.json). Sittings stand in the order of time, each with whose words these
// are, who wrote them down and when, and the language where it is not Japanese; its statements name
// a slot and hold exactly one of answer, subject, spokesperson, talk, share_consent, kept, place or
// "withdrawn": true; with "resolved": true it settled what differed there. Left out means unknown
// or empty. Unknown keys, unknown codes, days that do not exist and names of more than longest_name
// characters are refused with their place; codes are spelt as in core/preferences/codes.hpp. `name`
// only names the file in errors.
Result<RecordFile> read_record_file(std::string_view text, const std::string& name);
Result<std::string> write_record_file(const RecordFile& file);

// The part of a change that can tell who someone is: the content, who wrote it down, who was
// there, on what day. In a revision this is the payload, which can be erased while the slot, the
// voice, the role and the moment stay. Canonical JSON: keys sorted by their bytes, no blanks,
// nothing empty written; the same change always gives the same bytes. Refuses (Invalid) what
// could not be read back the same: text that is not UTF-8 or holds NUL, a day that does not
// exist, beyond json::Limits.
Result<std::string> payload_of(const Change& change);

// Completes `change`, of which slot, voice, recorded_by and recorded are known.
Result<Change> with_payload(Change change, std::string_view payload);

}  // namespace kotozute
