#pragma once

#include "core/app/update.hpp"
#include "core/store/vault.hpp"

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kotozute {

// Keeps records on this device, or in this browser, each in a vault of its own. The platform says
// where they lie and what their key derivation may cost. Not thread-safe; one is open at a time.
class Keeper {
public:
    // Durable: it is safe, a power cut cannot take it. Pending: App::acknowledged() will be told.
    enum class Saved { Durable, Pending };

    virtual ~Keeper() = default;

    // What the records here are called, open or not, in the order they were begun. A name is in
    // plain sight: it only tells them apart.
    virtual std::vector<std::string> names() const = 0;
    // Which of them everything below speaks of; behind the last one: none, until it is made.
    // Closes what is open. At first it is the first one.
    virtual void choose(std::size_t record) = 0;
    // Makes a vault with these changes in it; leaves it open. Invalid when there is one already;
    // after any error there is none, as before. May take seconds (key derivation).
    virtual Result<Saved> create(const std::string& name, const std::string& passphrase,
                                 const std::vector<Change>& changes) = 0;
    // Everything stored. WrongSecret changes nothing. May take seconds.
    virtual Result<History> open(const std::string& passphrase) = 0;
    // Stores all of these or none.
    virtual Result<Saved> append(const std::vector<Change>& changes) = 0;
    // What a merge came to.
    struct Joined {
        Merged merged;
        History history;
        Saved saved;
    };
    // Takes in what another device wrote, as Vault::merge. May take seconds.
    virtual Result<Joined> merge(const std::vector<Revision>& came) = 0;
    // What signs here, where a record is open.
    virtual DeviceId device() const = 0;
    // Everything stored as it is signed, where a record is open.
    virtual Result<std::vector<Revision>> revisions() const = 0;
    // What this device keeps for itself beside the open record, as Vault::note(). Only where
    // Ports::team is.
    virtual Result<std::string> note(const std::string&) const { return std::string(); }
    virtual Result<Done> set_note(const std::string&, const std::string&)
    {
        return Error{Error::Code::Io, "nothing is kept beside the record here"};
    }
    virtual void close() = 0;
};

// A file to hand to the person: the platform asks where to (save dialog) or downloads it.
struct Outgoing {
    std::string name;
    std::string mime;
    std::string bytes;
    bool locked = false;  // nobody reads it without a passphrase

    bool operator==(const Outgoing&) const = default;
};

// A file of tiles somebody chose.
struct UnderlayOffer {
    std::shared_ptr<const MapTiles> tiles;  // nullptr: it does not say whom to name on the map
};

// What App needs of the world. `keeper` outlives the App. An empty function is a thing this
// platform cannot do: asking for it ends in a notice.
struct Ports {
    std::function<Timestamp()> now;
    Keeper& keeper;
    std::function<Result<Outgoing>(const Record&, const PaperWish&, Timestamp)> make_file;
    // Called when the page of places is to be seen, once per change; takes no longer than a frame.
    std::function<Result<Finding>(const PlaceSearch&)> find_places;
    std::function<void(const std::string& key, const std::string& value)> store_setting;
    // The record as paper, for the preview. Called when it is to be seen, once per change.
    std::function<Result<std::shared_ptr<const Sheet>>(const Record&, const PaperWish&, Timestamp)>
        paper;
    // What a list of places shows for an answer to a place question; `near` as in core/places.
    // Takes no longer than a frame.
    std::function<Result<Possible>(const std::string& choice, const std::string& near)>
        find_possible = {};
    // The places of the area counted. Called when that page is to be seen, once per change.
    std::function<Result<Gaps>(std::optional<GapsBy>, const std::string& area)> find_gaps = {};
    std::function<Result<Outgoing>(const PlaceList&, Timestamp)> make_place_list = {};
    // Of a place found. Called when its card is to be seen.
    std::function<Result<PlaceDetails>(const std::string& id)> find_details = {};
    std::function<Result<UnderlayOffer>(const std::string& path, const std::string& credit)>
        open_underlay = {};
    // What takes place from that day on. Called when that page is to be seen, once per change.
    std::function<Result<ComingEvents>(const Date& today, const std::string& near)> find_events =
        {};
    // The lists of places on this device; outlives the App. nullptr: none can be changed here.
    AreaShelf* shelf = nullptr;
    bool finds_underlay_again = true;  // on the next visit; else it is not remembered
    std::string program = {};          // "kotozute 0.1.0"
    bool has_camera = false;           // that can look for a code
    TeamFolders* team = nullptr;       // outlives the App
    // What a FHIR Bundle of that name says, in that language; absent: none is read here.
    std::function<Result<BundleContents>(const std::string& text, const std::string& name,
                                         const std::string& language, Timestamp)>
        read_bundle = {};
};

// The imperative rim around update(): stores first, shows second.
//
// A platform's loop, once per event or frame:
//
//     for (const Action& action : actions_of_the_frame)
//         app.handle(action);
//     draw(app.state());               // shows "しばらくお待ちください" while app.working()
//     if (app.working()) {
//         app.work();                  // after that frame was shown; may take seconds
//         draw_again();
//     }
//     if (app.taking_in()) {
//         app.take_in(rows);           // some more of a list of places
//         draw_again();
//     }
//     for (Outgoing& file : app.take_outgoing())
//         app.saved(file.name, save_as(file));
//     if (app.state().closed)
//         end();
class App {
public:
    // `booklets` outlives it; `settings` are those of an earlier run.
    App(const Booklets& booklets, Ports ports, Settings settings = {});

    // In the language on screen.
    const Booklet& booklet() const { return booklets_.in(state_.settings.language); }
    const State& state() const { return state_; }

    // If a change cannot be stored, what was on screen stays true and says so. While a save is
    // pending or long work waits, actions queue up in their order.
    void handle(const Action& action);

    // True while something long waits to be done by work(), which does it in one go.
    bool working() const { return job_.has_value(); }
    void work();

    // True between a Pending save and acknowledged(): the storage behind the Keeper reports that
    // the bytes are durable, or why they are not. After an error the Keeper must be as before.
    bool pending() const { return pending_.has_value(); }
    void acknowledged(const Result<Done>& result);

    // The number to call, once. Where the platform cannot call, it copies it and says so.
    std::optional<std::string> take_call();
    void phone_copied();

    // The files made since the last call. Each is answered with saved() once its fate is known; a
    // person who cancels a save dialog needs no answer.
    std::vector<Outgoing> take_outgoing();
    // `where` is told to the person when they were not asked (a folder); may be empty.
    void saved(const std::string& name, bool ok, const std::string& where = {},
               bool locked = false);

    // True once after the person asked for a file for the map to lie on: the platform lets them
    // choose one. A person who thinks better of it needs no answer.
    bool take_underlay_wish() { return std::exchange(wants_underlay_, false); }
    void underlay_chosen(const std::string& path);
    // The same for a file that somebody handed over: its bytes, at most age::largest_file of them.
    // Without a name: the platform could not ask.
    bool take_share_wish() { return std::exchange(wants_share_, false); }
    void share_chosen(const std::string& name, const Result<std::string>& bytes);
    // The same for a picture of a paper: what the codes on it say. NotFound: the platform could not
    // ask, or has no camera.
    bool take_picture_wish() { return std::exchange(wants_picture_, false); }
    bool take_camera_wish() { return std::exchange(wants_camera_, false); }
    void picture_read(const Result<std::vector<std::string>>& codes);
    // The same for a folder of a team; empty: the platform could not ask.
    bool take_team_wish() { return std::exchange(wants_team_, false); }
    void team_folder_chosen(const std::string& folder);
    // Without anybody asking: nothing is stored or said.
    void lay_under(const std::string& path, std::shared_ptr<const MapTiles> tiles);

    // True once after the person asked for files to make or take a list of places from.
    bool take_area_wish() { return std::exchange(wants_area_, false); }
    // None: the platform could not ask.
    void area_chosen(std::vector<std::string> paths);
    // While a list of places is being read: reads up to so many more rows.
    bool taking_in() const { return state_.taking_in.stage == TakingIn::Stage::Reading; }
    void take_in(std::size_t rows);
    // A list of places could not be stored for the next time.
    void area_not_kept();

private:
    // A step whose storing is under way, and what to go back to.
    struct Attempt {
        Step step;
        Action action;
    };

    void take(const Action& action);
    void store(Attempt attempt);
    void settle(Attempt attempt, const Result<Keeper::Saved>& result);
    void fail(const Action& action, Error::Code why);
    void start(Attempt attempt);
    void perform(Attempt attempt);
    void drain();
    void lay_out_paper();
    void count_gaps();
    void look_up_places();
    void look_up_details();
    void look_at_shelf();
    void look_up_events();
    void compare_share();
    void look_up_code();
    void tell_intake();

    // Does what a step asks for beyond storing.
    void run(const CreateVault& effect, Attempt attempt);
    void run(const OpenVault& effect, Attempt attempt);
    void run(const CloseVault& effect, Attempt attempt);
    void run(const ChooseVault& effect, Attempt attempt);
    void run(const MergeRevisions& effect, Attempt attempt);
    void run(const MakeFile& effect, Attempt attempt);
    void run(const FindPossible& effect, Attempt attempt);
    void run(const HandOut& effect, Attempt attempt);
    void run(const MakePlaceList& effect, Attempt attempt);
    void run(const Call& effect, Attempt attempt);
    void run(const StoreSetting& effect, Attempt attempt);
    void run(const AskUnderlay& effect, Attempt attempt);
    void run(const OpenUnderlay& effect, Attempt attempt);
    void run(const ForgetUnderlay& effect, Attempt attempt);
    void run(const AskAreaFiles& effect, Attempt attempt);
    void run(const BeginIntake& effect, Attempt attempt);
    void run(const EndIntake& effect, Attempt attempt);
    void run(const FinishIntake& effect, Attempt attempt);
    void run(const PutAway& effect, Attempt attempt);
    void run(const StoreCorrections& effect, Attempt attempt);
    void run(const HandOutCorrections& effect, Attempt attempt);
    void begin_intake(IntakeOrder order);
    void run(const LockShare& effect, Attempt attempt);
    void run(const AskShare& effect, Attempt attempt);
    void run(const UnlockShare& effect, Attempt attempt);
    void run(const AskPicture& effect, Attempt attempt);
    void run(const OpenCamera& effect, Attempt attempt);
    void run(const AskTeamFolder& effect, Attempt attempt);
    void run(const EnterTeamFolder& effect, Attempt attempt);
    void run(const ExchangeWithTeam& effect, Attempt attempt);
    void run(const ForgetTeamFolder& effect, Attempt attempt);
    std::optional<TeamLink> team_link() const;
    void look_for_team();
    Result<std::optional<Keeper::Joined>> take_in_all(const std::vector<Revision>& coming);
    Result<Done> give_to_team(const TeamLink& link, const team::Contents& there,
                              std::vector<Revision> going, const CloseVault& whose);
    void give_before_closing(const CloseVault& whose);
    Result<Done> begin_team(const std::string& name, const std::string& passphrase);
    Result<Done> enter_team(const std::string& name, const std::string& passphrase);
    Result<Share> share_of(const std::set<std::string>& parts) const;
    void take_share();
    void take_bundle(const std::string& name, const std::string& text);
    void open_underlay(const std::string& path, const std::string& credit);
    void remember_underlay(const std::string& path, const std::string& credit);
    void store_setting(const std::string& key, const std::string& value);

    const Booklets& booklets_;
    Ports ports_;
    State state_;
    std::deque<Action> queue_;
    std::optional<Attempt> job_;
    std::optional<Attempt> pending_;
    std::optional<std::pair<std::string, Result<std::string>>> came_share_;
    std::vector<Outgoing> outgoing_;
    std::optional<std::string> call_;
    bool wants_underlay_ = false, wants_area_ = false, wants_share_ = false;
    bool wants_picture_ = false, wants_camera_ = false, wants_team_ = false;
};

}  // namespace kotozute
