#pragma once

#include "core/app/app.hpp"
#include "core/document/papers.hpp"

#include <memory>
#include <optional>
#include <string>

namespace kotozute {

// The papers of a record in a browser, which has the face of rare characters only once it was
// fetched. Until then a sheet that needs it is not to be had.
class WebPapers {
public:
    // `load` as for Fonts; `wordings` outlives this.
    WebPapers(const Wordings& wordings, Fonts::Load load);

    Result<std::shared_ptr<const Sheet>> sheet(const Record& record, const PaperWish& wish,
                                               Timestamp now);
    Result<Outgoing> file(const Record& record, const PaperWish& wish, Timestamp now);

    Result<Outgoing> places(const PlaceList& list, Timestamp now);

    // A record asked for the face of rare characters, which is not there.
    bool wants_rest() const { return wants_rest_; }
    // `load` has the face now, or it is not to be had: then 〓 stands in its place.
    void rest_came();

private:
    void open();

    const Wordings& wordings_;
    Fonts::Load load_;
    bool wants_rest_ = false, asked_ = false;
    std::optional<Papers> papers_;
};

}  // namespace kotozute
