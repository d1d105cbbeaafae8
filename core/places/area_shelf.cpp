#include "core/places/area_shelf.hpp"

#include "core/places/corrections_file.hpp"
#include "core/places/credit.hpp"
#include "core/places/open_data_file.hpp"

#include <algorithm>
#include <filesystem>

namespace kotozute {
namespace {

namespace fs = std::filesystem;

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
    for (Area& area : areas->all())
        use(std::move(area), false);
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
        if (!areas_->of_code(area->code()))
            use(*std::move(area), removable);
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
    use(*std::move(area), false);
    return Done{};
}

// With what was put right in its places on this device.
void AreaShelf::use(Area area, bool removable)
{
    ShelvedPack pack{area.code(),   area.name(), dated_credit(area), edition_of(area),
                     area.places(), area.seal(), removable,          0};
    if (const Corrections own = own_corrections(area.code()); area.lay_over(own))
        for (const std::string& place : own.places())
            pack.corrected += own.of(place).empty() ? 0 : 1;
    shelf_.packs.push_back(std::move(pack));
    areas_->add(std::move(area));
}

Result<const BuildTables*> AreaShelf::tables()
{
    if (tables_)
        return tables_.get();
    const auto text = plan_.tables();
    if (!text)
        return text.error();
    auto tables = parse_tables(*text);
    if (!tables)
        return tables.error();
    tables_ = std::make_unique<const BuildTables>(*std::move(tables));
    return tables_.get();
}

std::optional<IntakeRefusal> AreaShelf::begin(IntakeOrder order)
{
    give_up();
    const auto ready_tables = tables();
    if (!ready_tables)
        return IntakeRefusal{IntakeTrouble::NotRead, ""};
    const bool of_corrections =
        std::all_of(order.files.begin(), order.files.end(), [&](const std::string& path) {
            return holds_corrections(path, tables_->columns);
        });
    if (of_corrections && !order.files.empty())
        return begin_corrections(order);
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

double AreaShelf::progress() const { return found_ ? 1 : intake_ ? intake_->progress() : 0; }

const Intake* AreaShelf::ready() const
{
    if (found_)
        return &*found_;
    return intake_ && intake_->ready() ? &*intake_->ready() : nullptr;
}

std::optional<IntakeRefusal> AreaShelf::keep()
{
    if (!ready())
        return std::nullopt;
    if (found_)
        return keep_corrections();
    const std::string name = intake_->place();
    if (auto refusal = save_corrections_of(name)) {
        give_up();
        return refusal;
    }
    if (auto refusal = intake_->keep())
        return refusal;
    intake_.reset();
    changed(name);
    return std::nullopt;
}

void AreaShelf::give_up()
{
    intake_.reset();
    found_.reset();
    coming_ = {};
}

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

// With its signature, where it has one.
void AreaShelf::changed(const std::string& name)
{
    changed_.push_back(name);
    if (name.ends_with(pack_ending))
        changed_.push_back(signature_beside(name));
    areas_.reset();
}

}  // namespace kotozute
