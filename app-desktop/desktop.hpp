#pragma once

#include "app-desktop/mapped_file.hpp"
#include "app-desktop/settings_file.hpp"
#include "core/app/app.hpp"
#include "core/document/papers.hpp"
#include "core/places/area.hpp"

#include <filesystem>
#include <functional>
#include <optional>

namespace kotozute {

// What the program reads before it can show anything: its words, and the files of its fonts.
struct Reading {
    std::filesystem::path assets, fonts;
    Booklet booklet;
    Wording wording;
    MappedFile regular, bold, icons;

    static Result<Reading> of(const std::string& language);
};

// The App with what this computer can do for it: papers, places, settings. `reading` and `keeper`
// outlive it. Fonts of papers and the places of the area are read when they are first asked for.
class Desktop {
public:
    // `sample`: the record is of an invented person, and its papers say so.
    Desktop(const Reading& reading, Keeper& keeper, std::function<Timestamp()> now,
            const std::filesystem::path& data, bool sample = false);
    Desktop(const Desktop&) = delete;
    Desktop& operator=(const Desktop&) = delete;

    App& app() { return app_; }

private:
    Ports ports(Keeper& keeper, std::function<Timestamp()> now);
    Result<Outgoing> make(const Record& record, const std::string& name, Timestamp at);
    Result<Possible> look_around(const std::string& choice, const std::string& near);
    Result<Gaps> count(std::optional<GapsBy> by);
    Result<Done> find_area();
    Result<Outgoing> make_place_list(const PlaceList& list, Timestamp at);
    Result<Finding> find(const PlaceSearch& search);
    Result<Area> open_area();

    const Wording& wording_;
    std::filesystem::path assets_, data_;
    bool sample_;
    SettingsFile settings_;
    Papers papers_;
    std::optional<Area> area_;
    App app_;
};

}  // namespace kotozute
