#pragma once

#include "core/app/app.hpp"
#include "core/document/fonts.hpp"
#include "core/document/wording.hpp"

#include <memory>
#include <optional>
#include <string>

namespace kotozute {

// Makes the papers of a record: the sheet for the preview, and the files to hand out. A browser
// has the face of rare characters only once it was fetched; until then a paper that needs it is
// not made.
class WebPapers {
public:
    // `load` as for Fonts; `wording` outlives this.
    WebPapers(const Wording& wording, Fonts::Load load);

    Result<std::shared_ptr<const Sheet>> sheet(const Record& record, Timestamp now);
    Result<Outgoing> file(const Record& record, const std::string& name, Timestamp now);

    // A record asked for the face of rare characters, which is not there.
    bool wants_rest() const { return wants_rest_; }
    // The face came (load() has it now), or is not to be had: then 〓 stands in its place.
    void rest_came();

private:
    Result<Done> open_fonts();

    const Wording& wording_;
    Fonts::Load load_;
    std::optional<Fonts> fonts_;
    bool wants_rest_ = false, asked_ = false;
};

}  // namespace kotozute
