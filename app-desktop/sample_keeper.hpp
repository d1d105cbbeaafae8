#pragma once

#include "core/app/app.hpp"

#include <string>
#include <vector>

namespace kotozute {

// Opens the sample on the way through the program.
constexpr auto sample_passphrase = "ゆずの木の下でお茶を";

// What another device says, which had not heard of the `known` entries of the sample.
std::vector<Entry> from_elsewhere(std::size_t known, Timestamp now);

// The changes as revisions of a device made up for it.
std::vector<Revision> signed_by_one(const std::vector<Change>& changes);

// A device that holds the sample, and whose storage can fail.
class SampleKeeper : public Keeper {
public:
    SampleKeeper(const std::vector<Change>& sample, std::vector<std::string> names, Timestamp now);

    bool full = false;

    std::vector<std::string> names() const override { return names_; }
    void choose(std::size_t) override {}
    Result<Saved> create(const std::string& name, const std::string&,
                         const std::vector<Change>&) override;
    Result<History> open(const std::string& words) override;
    Result<Saved> append(const std::vector<Change>&) override { return saved(); }
    Result<Joined> merge(const std::vector<Revision>&) override;
    DeviceId device() const override { return history_.device; }
    Result<std::vector<Revision>> revisions() const override { return revisions_; }
    Result<std::string> note(const std::string&) const override { return note_; }
    Result<Done> set_note(const std::string&, const std::string& value) override;
    void close() override {}

private:
    Result<Saved> saved() const;

    History history_;
    std::vector<Revision> revisions_;
    std::string note_;
    std::vector<std::string> names_;
    Timestamp now_;
};

}  // namespace kotozute
