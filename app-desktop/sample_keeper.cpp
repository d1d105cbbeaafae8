#include "app-desktop/sample_keeper.hpp"

namespace kotozute {
namespace {

EntryId numbered(std::size_t number)
{
    EntryId id{};
    id[0] = static_cast<unsigned char>(number / 256);
    id[1] = static_cast<unsigned char>(number % 256);
    return id;
}

// The sample as one device wrote it.
History history_of(const std::vector<Change>& changes)
{
    History history;
    for (const Change& change : changes) {
        std::vector<EntryId> follows;
        for (const Entry* head : standing(history.entries, slot_of(change)))
            follows.push_back(head->id);
        history.entries.push_back(
            {numbered(history.entries.size() + 1), std::move(follows), {}, change});
    }
    return history;
}

}  // namespace

std::vector<Entry> from_elsewhere(std::size_t known, Timestamp now)
{
    DeviceId laptop{};
    laptop[0] = 0x3F;
    laptop[1] = 0x9A;
    Answer hospital;
    hospital.choices = {"hospital"};
    Said said;
    said.voice = Voice::Family;
    said.recorded_by = Role::Family;
    said.recorder = "髙﨑 明子";
    said.recorded = now;
    return {{numbered(known + 1), {}, laptop, Stated{"place_of_care/now", hospital, said}},
            {numbered(known + 2), {}, laptop, Withdrawn{"leeway", said}}};
}

std::vector<Revision> signed_by_one(const std::vector<Change>& changes)
{
    const Signer signer = Signer::generate();
    std::vector<Revision> revisions;
    for (const Change& change : changes)
        if (auto revision = revision_of(change, {}, signer))
            revisions.push_back(*std::move(revision));
    return revisions;
}

SampleKeeper::SampleKeeper(const std::vector<Change>& sample, std::vector<std::string> names,
                           Timestamp now)
    : history_(history_of(sample)), revisions_(signed_by_one(sample)), names_(std::move(names)),
      now_(now)
{
}

Result<Keeper::Saved> SampleKeeper::create(const std::string& name, const std::string&,
                                           const std::vector<Change>&)
{
    names_.push_back(name);
    return saved();
}

Result<History> SampleKeeper::open(const std::string& words)
{
    if (words != sample_passphrase)
        return Error{Error::Code::WrongSecret, "wrong passphrase"};
    return history_;
}

Result<Keeper::Joined> SampleKeeper::merge(const std::vector<Revision>&)
{
    const auto came = from_elsewhere(history_.entries.size(), now_);
    history_.entries.insert(history_.entries.end(), came.begin(), came.end());
    return Joined{{came.size(), 0}, history_, Saved::Durable};
}

Result<Done> SampleKeeper::set_note(const std::string&, const std::string& value)
{
    note_ = value;
    return Done{};
}

Result<Keeper::Saved> SampleKeeper::saved() const
{
    return full ? Result<Saved>(Error{Error::Code::Full, "full"}) : Saved::Durable;
}

}  // namespace kotozute
