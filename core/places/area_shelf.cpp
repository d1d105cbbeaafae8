#include "core/places/area_shelf.hpp"

#include "core/places/credit.hpp"
#include "core/places/open_data_file.hpp"

#include <filesystem>

namespace kotozute {
namespace {

namespace fs = std::filesystem;

ShelvedPack shelved(const Area& area, bool removable)
{
    return {area.code(),   area.name(), dated_credit(area), edition_of(area),
            area.places(), area.seal(), removable};
}

}  // namespace

Result<Areas*> AreaShelf::areas()
{
    if (!areas_)
        if (const auto opened = open(); !opened) {
            areas_.reset();
            return opened.error();
        }
    return &*areas_;
}

Result<Done> AreaShelf::open()
{
    areas_.emplace();
    shelf_ = {};
    if (!plan_.fixed.empty())
        return open_fixed();
    open_each(packs_in(plan_.folder), true);
    if (areas_->empty())
        open_each(plan_.installed, false);
    return areas_->empty() ? open_built() : Done{};
}

Result<Done> AreaShelf::open_fixed()
{
    shelf_.fixed = true;
    auto areas = Areas::open(plan_.fixed, plan_.trusted);
    if (!areas)
        return areas.error();
    for (const Area& area : areas->all())
        shelf_.packs.push_back(shelved(area, false));
    areas_ = *std::move(areas);
    return Done{};
}

// What cannot be used is told of, and the others are used all the same. Of two packs of one area
// the first counts.
void AreaShelf::open_each(const std::vector<std::string>& paths, bool removable)
{
    for (const std::string& path : paths) {
        const bool sealed(seal_of(path, plan_.trusted));
        auto area = Area::open(path, plan_.trusted);
        if (!area) {
            const auto why = sealed ? why_not_opened(area.error()) : IntakeTrouble::WrongSignature;
            shelf_.unusable.push_back({open_data::name_of(path), why});
            continue;
        }
        if (areas_->of_code(area->code()))
            continue;
        shelf_.packs.push_back(shelved(*area, removable));
        areas_->add(*std::move(area));
    }
}

Result<Done> AreaShelf::open_built()
{
    auto order = plan_.built();
    if (!order)
        return order.error();
    const auto tables = plan_.tables();
    if (!tables)
        return tables.error();
    const std::string out = order->out;
    auto area = built_area(*std::move(order), *tables);
    std::error_code nothing_to_remove;
    fs::remove(out, nothing_to_remove);  // what is open stays readable
    if (!area)
        return area.error();
    shelf_.built = true;
    shelf_.packs.push_back(shelved(*area, false));
    areas_->add(*std::move(area));
    return Done{};
}

std::optional<IntakeRefusal> AreaShelf::begin(IntakeOrder order)
{
    if (!tables_) {
        const auto text = plan_.tables();
        auto tables = text ? parse_tables(*text) : Result<BuildTables>(text.error());
        if (!tables)
            return IntakeRefusal{IntakeTrouble::NotRead, ""};
        tables_ = std::make_unique<BuildTables>(*std::move(tables));
    }
    order.folder = plan_.folder;
    if (const auto open = areas(); open && order.name.empty())
        if (const Area* area = (*open)->of_code(order.code))
            order.name = area->name();
    intake_.emplace(tables_->columns, tables_->kinds, plan_.trusted);
    return intake_->begin(std::move(order));
}

std::optional<IntakeRefusal> AreaShelf::step(std::size_t rows)
{
    return intake_ ? intake_->step(rows) : std::nullopt;
}

const Intake* AreaShelf::ready() const
{
    return intake_ && intake_->ready() ? &*intake_->ready() : nullptr;
}

std::optional<IntakeRefusal> AreaShelf::keep()
{
    if (!ready())
        return std::nullopt;
    const std::string name = intake_->place();
    if (auto refusal = intake_->keep())
        return refusal;
    intake_.reset();
    changed(name);
    return std::nullopt;
}

void AreaShelf::give_up() { intake_.reset(); }

bool AreaShelf::remove(std::string_view code_or_file)
{
    for (const std::string& path : packs_in(plan_.folder)) {
        const std::string name = open_data::name_of(path);
        const auto area = Area::open(path, plan_.trusted);
        if (area ? area->code() != code_or_file : name != code_or_file)
            continue;
        const bool gone = remove_pack(path);
        if (gone)
            changed(name);
        return gone;
    }
    return false;
}

void AreaShelf::changed(const std::string& name)
{
    changed_.push_back(name);
    changed_.push_back(signature_beside(name));
    areas_.reset();
}

}  // namespace kotozute
