#pragma once

#include "app-mobile/web_canvas.hpp"
#include "app-mobile/web_files.hpp"
#include "app-mobile/web_keeper.hpp"
#include "app-mobile/web_papers.hpp"
#include "app-mobile/web_tree.hpp"
#include "core/app/state.hpp"
#include "core/places/area_shelf.hpp"
#include "core/places/basemap_style.hpp"
#include "shell/frame_pacer.hpp"
#include "shell/shell.hpp"

#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace kotozute {

// The program in a browser's page: files and events come in, frames and files go out. Nothing
// runs by itself; the page calls frame() when one is due.
class WebProgram {
public:
    // Before start(), but for the face of rare characters, which may come later.
    void put_file(const std::string& name, std::string bytes);
    void put_setting(const std::string& key, const std::string& value);
    // Corrupt when the words do not read; Io where there is no WebGL2.
    Result<Done> start();

    // Draws, then does what was asked for. Gives the milliseconds until the next frame is due,
    // infinity when none is before something happens.
    double frame(double now_ms, const WebCanvas::Shape& shape);
    // What the last frame shows, where that is news.
    std::optional<std::string> changed_tree() { return tree_.changed(); }

    // Something happened: a frame is due.
    shell::Ui& touched();
    void restore();

    // True when something would be lost if the page went away now: said and not kept, typed and not
    // understood, or not yet safe in the browser.
    bool would_lose() const;

    void keeper_settled(const Result<Done>& result);
    void file_saved(const std::string& name);
    // Of a list of places, where they lie before the program, one path a line; none when the person
    // thought better of it.
    void area_chosen(const std::string& paths);
    void areas_kept(bool kept);
    void rest_came(bool came);
    void underlay_chosen(const std::string& path);
    void share_chosen(const std::string& path);
    // So many codes lie before the program as files: "code/0" …
    void codes_read(int count);
    void codes_not_read(bool too_large);

private:
    Ports ports();
    void fetch_rest(bool wanted);
    void show_look(const Screen& screen);
    Result<Finding> find(const PlaceSearch& search);
    Result<Possible> look_around(const std::string& choice, const std::string& near);
    Result<Gaps> count(std::optional<GapsBy> by, const std::string& area);
    ShelfPlan shelf_plan();
    void lay_out_areas();
    void take_in();
    void keep_areas();
    Result<UnderlayOffer> open_underlay(const std::string& path, const std::string& credit);

    WebFiles files_;
    Settings settings_;
    std::optional<Booklets> booklets_;
    std::optional<Wordings> wordings_;

    std::optional<WebKeeper> keeper_;
    std::optional<WebPapers> papers_;
    std::optional<AreaShelf> shelf_;
    std::shared_ptr<const BasemapStyle> style_;  // read when it is first needed
    std::optional<App> app_;
    std::optional<shell::Shell> shell_;
    std::optional<WebCanvas> canvas_;
    shell::FramePacer pacer_;

    enum class Rest { Unknown, OnItsWay, Here, NotToBeHad };
    Rest rest_ = Rest::Unknown;
    std::optional<std::tuple<Colours, float, std::string>> look_;  // shown to the page last
    bool patience_asked_ = false;  // a frame that says so was drawn before the long work
    double last_ms_ = 0;
    WebTree tree_;
};

}  // namespace kotozute
