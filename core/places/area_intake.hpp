#pragma once

#include "core/places/area.hpp"
#include "core/places/area_builder.hpp"
#include "core/places/intake.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// What is to be made, or taken as it is, and where it is to lie.
struct IntakeOrder {
    std::vector<std::string> files;  // open data, or one finished pack and its signature
    std::string code;                // of open data: the municipality
    std::string edition;      // the day it describes, where the files do not say; may be empty
    std::string folder = {};  // where packs lie
    std::string name = {};    // of the municipality, where it is known already
};

// Makes a pack of open data, or takes a finished one, up to where it could take its place; a piece
// at a time, so that a window can go on drawing. Nothing of what is in use is touched before
// keep(), and an intake that goes, or is refused, leaves nothing behind.
class AreaIntake {
public:
    // `columns` and `kinds` must outlive the intake; `trusted` are the keys that count.
    AreaIntake(const Columns& columns, const Kinds& kinds, TrustedKeys trusted)
        : columns_(&columns), kinds_(&kinds), trusted_(std::move(trusted))
    {
    }
    ~AreaIntake() { give_up(); }
    AreaIntake(const AreaIntake&) = delete;
    AreaIntake& operator=(const AreaIntake&) = delete;

    // These two give why it cannot go on; it has then given up.
    std::optional<IntakeRefusal> begin(IntakeOrder order);
    std::optional<IntakeRefusal> step(std::size_t rows);

    double progress() const;  // from 0 to 1
    // What there is to tell, once it is ready to be kept; else nothing.
    const std::optional<Intake>& ready() const { return ready_; }

    // The name of the file it becomes: that of the pack of the same area in the folder, or
    // CODE.area.
    std::string place() const;
    // Puts it there. Gives why it cannot: what stood there still
    // does, and nothing else is left.
    std::optional<IntakeRefusal> keep();
    void give_up();

private:
    std::optional<IntakeRefusal> take(const std::string& pack);
    std::optional<IntakeRefusal> copy(const std::string& pack);
    std::optional<IntakeRefusal> put_in_place();
    std::optional<IntakeRefusal> refuse(IntakeRefusal refusal);
    std::optional<IntakeRefusal> refuse(const Error& error, bool reading);
    void tell(const std::string& pack);

    const Columns* columns_;
    const Kinds* kinds_;
    TrustedKeys trusted_;
    IntakeOrder order_;
    std::string incoming_;  // where a finished pack lies until it is kept
    std::string out_;       // its place
    std::optional<AreaBuilder> builder_;
    std::optional<Intake> ready_;
};

constexpr std::string_view pack_ending = ".area";

bool is_area_pack(const std::string& path);

// Every *.area in the folder, by name.
std::vector<std::string> packs_in(const std::string& folder);

// Takes a pack away with its signature. False where it is still there; then so is its signature.
bool remove_pack(const std::string& path);

// The latest day that the places of an area are described of; empty where none is known.
std::string edition_of(const Area& area);

}  // namespace kotozute
