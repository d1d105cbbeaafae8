#pragma once

#include "app-desktop/mapped_file.hpp"
#include "app-desktop/settings_file.hpp"
#include "app-desktop/team_files.hpp"
#include "core/app/app.hpp"
#include "core/document/papers.hpp"
#include "core/places/area_shelf.hpp"
#include "core/places/basemap_style.hpp"

#include <filesystem>
#include <functional>
#include <optional>

namespace kotozute {

// What the program reads before it can show anything: its words, and the files of its fonts.
struct Reading {
    std::filesystem::path assets, fonts;
    Booklets booklets;
    Wordings wordings;
    MappedFile regular, bold, icons;

    static Result<Reading> of_all();
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

    // The map lies on this file, this time. Says so where it does not name whom to credit.
    Result<Done> lay_under(const std::string& path, const std::string& credit);

private:
    Ports ports(Keeper& keeper, std::function<Timestamp()> now);
    Result<Outgoing> make(const Record& record, const PaperWish& wish, Timestamp at);
    Result<Possible> look_around(const std::string& choice, const std::string& near);
    Result<Gaps> count(std::optional<GapsBy> by, const std::string& area);
    Result<Outgoing> make_place_list(const PlaceList& list, Timestamp at);
    Result<Finding> find(const PlaceSearch& search);
    ShelfPlan shelf_plan() const;
    Result<UnderlayOffer> open_underlay(const std::string& path, const std::string& credit);

    const Wordings& wordings_;
    std::filesystem::path assets_, data_;
    bool sample_;
    SettingsFile settings_;
    Papers papers_;
    AreaShelf shelf_;
    TeamFiles team_;
    std::shared_ptr<const BasemapStyle> style_;  // of maps others made
    App app_;
};

}  // namespace kotozute
