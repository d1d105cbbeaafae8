// What was put right on this device, in places of whatever list is in use.
#include "core/places/area_corrections.hpp"
#include "core/places/area_shelf.hpp"
#include "core/places/corrections_file.hpp"
#include "core/places/credit.hpp"
#include "core/places/open_data_file.hpp"

#include <filesystem>

namespace kotozute {
namespace {

constexpr std::size_t changes_told = 5;

IntakeRefusal not_kept(const Error& error)
{
    return {error.code == Error::Code::Full ? IntakeTrouble::NoRoom : IntakeTrouble::NotWritten,
            ""};
}

// What these would change in the places of the list in use; those of other places wait.
AreaDiff diff_of(Area& area, const Corrections& coming)
{
    AreaDiff diff;
    for (const std::string& id : coming.places()) {
        const auto place = area.place(id);
        if (!place || !*place)
            continue;
        ++diff.changed;
        if (diff.examples.size() == changes_told)
            continue;
        PlaceChange change{PlaceChange::What::Changed, id, (*place)->name, {}};
        for (const Correction* correction : coming.all())
            if (correction->place == id)
                change.fields.emplace_back(id_of(correction->column));
        diff.examples.push_back(std::move(change));
    }
    return diff;
}

}  // namespace

std::string AreaShelf::corrections_path(std::string_view code) const
{
    const std::string name = std::string(code) + ".corrections.csv";
    return (std::filesystem::path(plan_.folder) / name).string();
}

// A row that cannot be read now stays in the table, for a program that can.
Corrections AreaShelf::own_corrections(std::string_view code)
{
    const std::string path = corrections_path(code);
    std::error_code unknown;
    if (!std::filesystem::exists(path, unknown))
        return {};
    const auto read_with = tables();
    if (!read_with)
        return {};
    FileReport unseen;
    auto own = read_corrections(path, (*read_with)->columns, unseen);
    return own ? *std::move(own) : Corrections{};
}

Result<Done> AreaShelf::correct(std::string_view code, const Corrections& corrections)
{
    const auto write_with = tables();
    if (!write_with)
        return write_with.error();
    const std::string path = corrections_path(code);
    if (auto done = append_corrections(path, corrections.all(), (*write_with)->columns); !done)
        return done.error();
    changed(open_data::name_of(path));
    return Done{};
}

Result<std::string> AreaShelf::corrections(std::string_view code) const
{
    return open_data::read(corrections_path(code));
}

// Tables of corrections alone are no list of places: they lie over the one that is in use.
std::optional<IntakeRefusal> AreaShelf::begin_corrections(const IntakeOrder& order)
{
    const auto open = areas();
    Area* area = open ? (*open)->of_code(order.code) : nullptr;
    if (!area)
        return IntakeRefusal{IntakeTrouble::NothingHere, ""};
    AreaReport report;
    coming_ = {};
    for (const std::string& path : order.files) {
        const auto read = read_corrections(path, tables_->columns, report.emplace_back());
        if (!read)
            return IntakeRefusal{IntakeTrouble::NotRead, open_data::name_of(path)};
        for (const Correction* correction : read->all())
            coming_.add(*correction);
    }
    Intake found;
    found.code = area->code();
    found.name = area->name();
    found.places = area->places();
    found.credit = dated_credit(*area);
    found.edition = found.edition_now = edition_of(*area);
    found.files = told(report, tables_->columns);
    found.of_corrections = true;
    found.diff = diff_of(*area, coming_);
    if (found.diff->changed == 0)
        return IntakeRefusal{IntakeTrouble::NothingHere, ""};
    found_ = std::move(found);
    return std::nullopt;
}

std::optional<IntakeRefusal> AreaShelf::keep_corrections()
{
    const auto done = correct(found_->code, coming_);
    give_up();
    return done ? std::nullopt : std::optional(not_kept(done.error()));
}

// A finished list that takes the place of another knows nothing of what was put right in that one:
// it goes on lying over the new one. (One that is made here takes it along by itself.)
std::optional<IntakeRefusal> AreaShelf::save_corrections_of(const std::string& pack)
{
    const bool finished = ready()->files.empty();
    if (!finished)
        return std::nullopt;
    const auto old = corrections_in((std::filesystem::path(plan_.folder) / pack).string());
    if (!old)
        return IntakeRefusal{IntakeTrouble::InTheWay, ""};
    const Corrections own = own_corrections(ready()->code);
    Corrections more;
    for (const Correction* correction : old->all()) {
        const Correction* here = own.find(correction->place, correction->column);
        if (!here || here->on < correction->on)
            more.add(*correction);
    }
    if (more.empty())
        return std::nullopt;
    const auto done = correct(ready()->code, more);
    return done ? std::nullopt : std::optional(not_kept(done.error()));
}

}  // namespace kotozute
