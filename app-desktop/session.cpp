#include "app-desktop/session.hpp"

#include "app-desktop/clock.hpp"
#include "app-desktop/files.hpp"
#include "app-desktop/folders.hpp"
#include "app-desktop/font_files.hpp"
#include "app-desktop/picture_codes.hpp"
#include "core/screens/screens.hpp"
#include "core/sharing/age.hpp"
#include "core/store/file.hpp"
#include "shell/tree_json.hpp"

#include <algorithm>

namespace kotozute {
namespace {

namespace fs = std::filesystem;

constexpr double shortest_frame = 1.0 / 60;  // seconds, where the display does not set the pace
constexpr int most_rounds = 64;              // of input between two pictures
constexpr double dialog_check = 0.1;         // seconds between looks at a file dialog
constexpr std::size_t rows_a_frame = 1'000;  // of a list of places: some ten milliseconds

// A name in the folder that nothing has yet: "summary.pdf", "summary (2).pdf" …
fs::path free_name(const fs::path& folder, const fs::path& name)
{
    fs::path path = folder / name;
    std::error_code error;
    for (int number = 2; fs::exists(path, error); ++number)
        path = folder / (name.stem().string() + " (" + std::to_string(number) + ")" +
                         name.extension().string());
    return path;
}

}  // namespace

Session::Session(const Reading& reading, Desktop& desktop, shell::Shell& shell, Window& window)
    : reading_(reading), app_(desktop.app()), shell_(shell), window_(window)
{
}

void Session::run(std::optional<double> seconds)
{
    start_ = Clock::now();
    while (!app_.state().closed) {
        std::optional<double> left;
        if (seconds) {
            left = *seconds - std::chrono::duration<double>(Clock::now() - start_).count();
            if (*left <= 0)
                return;
        }
        window_.wait(rest(left));
        if (window_.touched())
            pacer_.wake();
        if (window_.closing())
            act({Close{}});
        hand_out();
        if (pacer_.due())
            draw();
    }
}

// How long there is nothing to do unless something happens; nothing: for ever.
std::optional<double> Session::rest(std::optional<double> seconds_left) const
{
    std::optional<double> rest = seconds_left;
    const auto at_most = [&rest](double seconds) {
        rest = std::min(rest.value_or(seconds), seconds);
    };
    if (pacer_.due()) {
        const std::chrono::duration<double> since = Clock::now() - drawn_;
        at_most(std::max(0.0, shortest_frame - since.count()));
    }
    if (dialog_ || choosing_ || gathering_)
        at_most(dialog_check);
    return rest;
}

// One round of input, App and page, not yet on screen.
shell::Frame Session::frame()
{
    page_ = screen(app_.state(), reading_.booklets, reading_.wordings, now());
    window_.begin_frame();
    shell::Frame frame = shell_.frame(page_);
    act(frame.actions);
    return frame;
}

// What was typed faster than pages can be drawn is taken in before the next one is shown: so no
// key waits behind a slow picture, and none is held long enough to count as repeated.
void Session::draw()
{
    drawn_ = Clock::now();
    const bool waits = app_.working();  // this frame asks for patience; the work follows it
    shell::Frame latest = frame();
    for (int more = 0; window_.input_waits() && !app_.working() && more < most_rounds; ++more)
        latest = frame();
    window_.end_frame(shell::Shell::background(page_));
    pacer_.drawn(latest.moving);
    tell(latest.tree);
    if (!latest.actions.empty() || window_.input_waits())
        pacer_.wake();
    if (latest.wants_rest_font && !rest_font_)
        bring_rest_font();
    if (app_.taking_in()) {
        app_.take_in(rows_a_frame);
        pacer_.wake();
    }
    if (waits && app_.working()) {
        app_.work();
        pacer_.wake();
    }
}

void Session::tell(const shell::Tree& tree)
{
    if (tree_file_.empty() || tree == told_)
        return;
    told_ = tree;
    const auto written = write_file(tree_file_, shell::tree_json(told_));
    static_cast<void>(written);
}

void Session::bring_rest_font()
{
    auto font = MappedFile::open(font_path(reading_.fonts, Face::Rest));
    if (!font)
        return;
    rest_font_ = *std::move(font);
    shell_.add_rest_font(rest_font_->bytes());
    pacer_.wake();
}

void Session::act(const std::vector<Action>& actions)
{
    for (const Action& action : actions)
        app_.handle(action);
    if (const auto phone = app_.take_call()) {
        window_.copy(*phone);
        app_.phone_copied();
    }
    if (!actions.empty())
        pacer_.wake();
}

void Session::hand_out()
{
    for (Outgoing& file : app_.take_outgoing())
        outgoing_.push_back(std::move(file));
    if (app_.take_underlay_wish())
        choose(Sought::Underlay, "underlay.choose");
    if (app_.take_share_wish())
        choose(Sought::Share, "take_in.choose");
    if (app_.take_picture_wish())
        choose(Sought::Picture, "check_paper.choose");
    if (app_.take_team_wish())
        choose(Sought::Team, "team.choose");
    if (choosing_)
        if (const auto answer = choosing_->answer()) {
            choosing_.reset();
            take(*answer);
        }
    if (app_.take_area_wish() && !gathering_)
        ask_for_area();
    if (gathering_)
        if (const auto answer = gathering_->answer()) {
            gathering_.reset();
            take_area(*answer);
        }
    if (dialog_) {
        if (const auto answer = dialog_->answer()) {
            dialog_.reset();
            settle(*answer);
        }
    } else if (!outgoing_.empty()) {
        ask_where();
    }
}

void Session::choose(Sought sought, const char* title)
{
    if (choosing_)
        return;
    sought_ = sought;
    const std::string words = app_.booklet().strings(title);
    choosing_ = sought == Sought::Team ? FileDialog::open_folder(words, folders::documents())
                                       : FileDialog::open(words, folders::documents());
    if (!choosing_)
        take(FileDialog::Failed{});
}

// Where no dialog could ask, the page says that no file was read.
void Session::take(const FileDialog::Answer& answer)
{
    pacer_.wake();
    if (std::holds_alternative<FileDialog::Cancelled>(answer))
        return;
    const auto* chosen = std::get_if<FileDialog::Chosen>(&answer);
    const fs::path path = chosen ? chosen->front() : fs::path();
    switch (sought_) {
    case Sought::Underlay: return app_.underlay_chosen(path.string());
    case Sought::Share:
        return app_.share_chosen(path.filename().string(),
                                 file::read(path.string(), age::largest_file));
    case Sought::Picture: return app_.picture_read(codes_in(path));
    case Sought::Team: return app_.team_folder_chosen(path.string());
    }
}

void Session::ask_for_area()
{
    gathering_ =
        FileDialog::open_several(app_.booklet().strings("areas.choose"), folders::documents());
    if (!gathering_)
        take_area(FileDialog::Failed{});
}

void Session::take_area(const FileDialog::Answer& answer)
{
    pacer_.wake();
    if (std::holds_alternative<FileDialog::Cancelled>(answer))
        return;
    std::vector<std::string> paths;
    if (const auto* chosen = std::get_if<FileDialog::Chosen>(&answer))
        for (const fs::path& path : *chosen)
            paths.push_back(path.string());
    app_.area_chosen(std::move(paths));
}

void Session::ask_where()
{
    const fs::path proposed = folders::documents() / outgoing_.front().name;
    dialog_ = FileDialog::save(app_.booklet().strings("desktop.save"), proposed);
    if (!dialog_)
        settle(FileDialog::Failed{});
}

// Where the desktop has no save dialog, or a broken one, the file goes where documents go, and the
// page says so.
void Session::settle(const FileDialog::Answer& answer)
{
    const Outgoing file = std::move(outgoing_.front());
    outgoing_.pop_front();
    pacer_.wake();
    if (std::holds_alternative<FileDialog::Cancelled>(answer))
        return;
    const auto* chosen = std::get_if<FileDialog::Chosen>(&answer);
    const fs::path place = chosen ? chosen->front() : free_name(folders::documents(), file.name);
    const bool written(write_file(place, file.bytes));
    app_.saved(place.filename().string(), written, place.parent_path().string(), file.locked);
}

}  // namespace kotozute
