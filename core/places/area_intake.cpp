#include "core/places/area_intake.hpp"

#include "core/places/credit.hpp"
#include "core/places/open_data_file.hpp"

#include <algorithm>
#include <filesystem>

namespace kotozute {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t changes_told = 5;  // of each sort

// Corrections that the pack of an area holds, and what changes in it, are told of that file.
std::string place_for(const std::string& folder, const std::string& code)
{
    for (const std::string& path : packs_in(folder))
        if (const auto area = Area::open(path); area && area->code() == code)
            return path;
    return (fs::path(folder) / (code + std::string(pack_ending))).string();
}

// A signature that was chosen with the pack, or lies beside it; empty where there is none.
std::string signature_among(const std::vector<std::string>& files, const std::string& pack)
{
    const std::string name = signature_beside(open_data::name_of(pack));
    for (const std::string& file : files)
        if (open_data::name_of(file) == name)
            return file;
    std::error_code unknown;
    return fs::exists(signature_beside(pack), unknown) ? signature_beside(pack) : "";
}

IntakeTrouble why_not_written(const std::error_code& error)
{
    return error == std::errc::no_space_on_device ? IntakeTrouble::NoRoom
                                                  : IntakeTrouble::NotWritten;
}

IntakeTrouble why_not_made(Error::Code code, bool reading)
{
    switch (code) {
    case Error::Code::Full: return IntakeTrouble::NoRoom;
    case Error::Code::TooNew:
    case Error::Code::Corrupt: return IntakeTrouble::InTheWay;
    case Error::Code::Invalid: return IntakeTrouble::NotATable;
    case Error::Code::NotFound:
        return reading ? IntakeTrouble::NothingHere : IntakeTrouble::NotRead;
    default: return IntakeTrouble::NotRead;
    }
}

}  // namespace

bool is_area_pack(const std::string& path)
{
    constexpr std::string_view magic = "SQLite format 3";
    const auto beginning = open_data::read_beginning(path, magic.size());
    return beginning && *beginning == magic;
}

std::vector<std::string> packs_in(const std::string& folder)
{
    std::vector<std::string> packs;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none))
        if (entry.path().extension() == pack_ending)
            packs.push_back(entry.path().string());
    std::sort(packs.begin(), packs.end());
    return packs;
}

bool remove_pack(const std::string& path)
{
    std::error_code error, no_signature;
    fs::remove(path, error);
    if (!error)
        fs::remove(signature_beside(path), no_signature);
    return !error;
}

std::string edition_of(const Area& area)
{
    std::string latest;
    for (const AreaSource& source : area.sources())
        if (!source.of_ground)
            latest = std::max(latest, source.edition);
    return latest;
}

std::optional<IntakeRefusal> AreaIntake::begin(IntakeOrder order)
{
    give_up();
    order_ = std::move(order);
    const auto pack = std::find_if(order_.files.begin(), order_.files.end(), is_area_pack);
    if (pack != order_.files.end())
        return take(*pack);
    out_ = place_for(order_.folder, order_.code);
    std::error_code error;
    fs::create_directories(order_.folder, error);
    AreaOrder what{order_.files, order_.code, order_.edition, out_, order_.name};
    what.examples = changes_told;
    auto builder = AreaBuilder::start(std::move(what), *columns_, *kinds_);
    if (!builder)
        return refuse(builder.error(), false);
    builder_ = *std::move(builder);
    return std::nullopt;
}

std::optional<IntakeRefusal> AreaIntake::take(const std::string& pack)
{
    const std::string signature = signature_beside(open_data::name_of(pack));
    for (const std::string& file : order_.files)
        if (file != pack && open_data::name_of(file) != signature)
            return refuse({IntakeTrouble::OneAtATime, open_data::name_of(pack)});
    if (auto refusal = copy(pack))
        return refusal;
    const std::string name = open_data::name_of(pack);
    if (!seal_of(incoming_, trusted_))
        return refuse({IntakeTrouble::WrongSignature, name});
    auto area = Area::open(incoming_, trusted_);
    if (!area)
        return refuse({why_not_opened(area.error()), name});
    const auto check = area->check();
    if (!check || !check->whole)
        return refuse({IntakeTrouble::Damaged, name});
    out_ = place_for(order_.folder, area->code());
    tell(incoming_);
    return std::nullopt;
}

// Into the folder, so that keeping it is one renaming: what a person was told of is what is kept.
std::optional<IntakeRefusal> AreaIntake::copy(const std::string& pack)
{
    incoming_ = (fs::path(order_.folder) / "incoming.partial").string();
    remove_pack(incoming_);
    std::error_code error;
    fs::create_directories(order_.folder, error);
    fs::copy_file(pack, incoming_, error);
    const std::string signature = signature_among(order_.files, pack);
    if (!error && !signature.empty())
        fs::copy_file(signature, signature_beside(incoming_), error);
    if (error)
        return refuse({why_not_written(error), open_data::name_of(pack)});
    return std::nullopt;
}

std::optional<IntakeRefusal> AreaIntake::step(std::size_t rows)
{
    if (!builder_ || ready_)
        return std::nullopt;
    const auto stepped = builder_->step(rows);
    if (!stepped)
        return refuse(stepped.error(), true);
    if (builder_->made()) {
        tell(*builder_->made());
        if (!ready_)
            return refuse({IntakeTrouble::NotWritten, ""});
        ready_->files = told(builder_->report(), *columns_);
        ready_->diff = builder_->diff();
    }
    return std::nullopt;
}

// What is known of a pack that is made, and of the one it would replace.
void AreaIntake::tell(const std::string& pack)
{
    const auto area = Area::open(pack, trusted_);
    if (!area)
        return;
    Intake intake;
    intake.code = area->code();
    intake.name = area->name();
    intake.places = area->places();
    intake.credit = dated_credit(*area);
    intake.edition = edition_of(*area);
    if (!builder_)
        intake.seal = area->seal();
    if (const auto now = Area::open(out_, trusted_)) {
        intake.replaces = true;
        intake.edition_now = edition_of(*now);
        if (!builder_)
            if (auto diff = differences(out_, pack, changes_told))
                intake.diff = *std::move(diff);
    }
    ready_ = std::move(intake);
}

std::string AreaIntake::place() const { return open_data::name_of(out_); }

double AreaIntake::progress() const { return ready_ ? 1 : builder_ ? builder_->progress() : 0; }

std::optional<IntakeRefusal> AreaIntake::keep()
{
    if (!ready_)
        return std::nullopt;
    if (!builder_)
        return put_in_place();
    const auto done = builder_->step(1);
    if (!done)
        return refuse(done.error(), true);
    builder_.reset();
    give_up();
    return std::nullopt;
}

// A power cut between the three leaves a pack nobody vouches for, never one with another's
// signature.
std::optional<IntakeRefusal> AreaIntake::put_in_place()
{
    std::error_code error, nothing_to_remove;
    fs::remove(signature_beside(out_), nothing_to_remove);
    fs::rename(incoming_, out_, error);
    if (error)
        return refuse({why_not_written(error), ""});
    if (fs::exists(signature_beside(incoming_), nothing_to_remove))
        fs::rename(signature_beside(incoming_), signature_beside(out_), error);
    give_up();
    return std::nullopt;
}

void AreaIntake::give_up()
{
    builder_.reset();
    ready_.reset();
    if (!incoming_.empty())
        remove_pack(incoming_);
    incoming_.clear();
}

std::optional<IntakeRefusal> AreaIntake::refuse(IntakeRefusal refusal)
{
    give_up();
    return refusal;
}

// Errors begin with the name of the file they are about.
std::optional<IntakeRefusal> AreaIntake::refuse(const Error& error, bool reading)
{
    IntakeRefusal refusal{why_not_made(error.code, reading), ""};
    for (const std::string& file : order_.files)
        if (const std::string name = open_data::name_of(file);
            error.message.starts_with(name + ":"))
            refusal.file = name;
    if (refusal.file.empty() && refusal.why == IntakeTrouble::NotRead)
        refusal.why = IntakeTrouble::NotWritten;
    return refuse(std::move(refusal));
}

}  // namespace kotozute
