#pragma once

#include "core/places/area_intake.hpp"
#include "core/places/areas.hpp"
#include "core/places/built_area.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kotozute {

// A pack that is in use, as a person is told of it.
struct ShelvedPack {
    std::string code, name;
    std::string credit;   // whose files it is made from, with their days
    std::string edition;  // the latest of these days; may be empty
    std::size_t places = 0;
    Seal seal;
    bool removable = false;     // it lies in the folder of this device
    std::size_t corrected = 0;  // places with something put right on this device

    bool operator==(const ShelvedPack&) const = default;
};

// One that lies in the folder and cannot be used.
struct UnusablePack {
    std::string file;  // its name
    IntakeTrouble why = IntakeTrouble::Damaged;

    bool operator==(const UnusablePack&) const = default;
};

// What a person sees of the packs on a device.
struct Shelf {
    bool fixed = false;  // somebody chose the packs for this run: nothing can be changed
    bool built = false;  // nothing but the small list that the program brings along
    std::vector<ShelvedPack> packs;
    std::vector<UnusablePack> unusable;

    bool operator==(const Shelf&) const = default;
};

// Where packs may lie on this device, and what to use where there are none.
struct ShelfPlan {
    std::vector<std::string> fixed;      // these and no others; usually none
    std::string folder;                  // for every *.area in it
    std::vector<std::string> installed;  // where the folder holds none that can be used
    TrustedKeys trusted;
    std::function<Result<PlaceTables>()> tables;
    // The small list, to be built where nothing else is there; what it is built as is taken away.
    std::function<Result<AreaOrder>()> built;
};

// The packs of places on a device: those in use, and the one that is being made. Nothing is opened
// before it is asked for. One thread at a time.
class AreaShelf {
public:
    explicit AreaShelf(ShelfPlan plan) : plan_(std::move(plan)) {}

    // Those in use. An Error where something fixed cannot be opened, or not even the small list.
    Result<Areas*> areas();
    // What areas() came to; empty before it was asked for.
    const Shelf& shelf() const { return shelf_; }

    // See AreaIntake; `folder` of the order is the shelf's own. keep() opens the packs anew.
    std::optional<IntakeRefusal> begin(IntakeOrder order);
    std::optional<IntakeRefusal> step(std::size_t rows);
    double progress() const;
    const Intake* ready() const;
    std::optional<IntakeRefusal> keep();
    void give_up();

    // What somebody put right in places of the area of that code: over whatever list of it is in
    // use, now and later. It lies in the folder as CODE.corrections.csv. Opens the packs anew.
    Result<Done> correct(std::string_view code, const Corrections& corrections);
    // That table, to be given to others; NotFound where nothing was ever put right.
    Result<std::string> corrections(std::string_view code) const;

    // A pack of that code, or an unusable one of that name, out of the folder. False where there is
    // none such.
    bool remove(std::string_view code_or_file);

    // The names of the files in the folder that came, changed or went since this was last asked.
    std::vector<std::string> take_changed() { return std::exchange(changed_, {}); }

private:
    Result<Done> open();
    Result<Done> open_fixed();
    void open_each(const std::vector<std::string>& paths, bool removable);
    Result<Done> open_built();
    Result<const BuildTables*> tables();
    std::string corrections_path(std::string_view code) const;
    Corrections own_corrections(std::string_view code);
    void use(Area area, bool removable);
    std::optional<IntakeRefusal> begin_corrections(const IntakeOrder& order);
    std::optional<IntakeRefusal> keep_corrections();
    std::optional<IntakeRefusal> save_corrections_of(const std::string& pack);
    void changed(const std::string& name);

    ShelfPlan plan_;
    std::optional<Areas> areas_;
    Shelf shelf_;
    std::unique_ptr<const BuildTables> tables_;
    std::optional<AreaIntake> intake_;
    // Or, of tables of corrections alone, what they would change.
    std::optional<Intake> found_;
    Corrections coming_;
    std::vector<std::string> changed_;
};

}  // namespace kotozute
