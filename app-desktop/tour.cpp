#include "app-desktop/tour.hpp"

#include "core/app/walk.hpp"
#include "core/screens/screens.hpp"

namespace kotozute {
namespace {

constexpr auto passphrase = "ゆずの木の下でお茶を";

EntryId numbered(std::size_t number)
{
    EntryId id{};
    id[0] = static_cast<unsigned char>(number / 256);
    id[1] = static_cast<unsigned char>(number % 256);
    return id;
}

// The sample as one device wrote it.
History history_of(const std::vector<Change>& changes)
{
    History history;
    for (const Change& change : changes) {
        std::vector<EntryId> follows;
        for (const Entry* head : standing(history.entries, slot_of(change)))
            follows.push_back(head->id);
        history.entries.push_back(
            {numbered(history.entries.size() + 1), std::move(follows), {}, change});
    }
    return history;
}

// What another device says, which had not heard of the sample.
std::vector<Entry> from_elsewhere(std::size_t known, Timestamp now)
{
    DeviceId laptop{};
    laptop[0] = 0x3F;
    laptop[1] = 0x9A;
    Answer hospital;
    hospital.choices = {"hospital"};
    Said said;
    said.voice = Voice::Family;
    said.recorded_by = Role::Family;
    said.recorder = "髙﨑 明子";
    said.recorded = now;
    return {{numbered(known + 1), {}, laptop, Stated{"place_of_care/now", hospital, said}},
            {numbered(known + 2), {}, laptop, Withdrawn{"leeway", said}}};
}

// A device that holds the sample, and whose storage can fail.
class SampleKeeper : public Keeper {
public:
    SampleKeeper(const std::vector<Change>& sample, bool exists, Timestamp now)
        : history_(history_of(sample)), exists_(exists), now_(now)
    {
    }

    bool full = false;

    bool exists() const override { return exists_; }
    Result<Saved> create(const std::string&, const std::vector<Change>&) override
    {
        exists_ = true;
        return saved();
    }
    Result<History> open(const std::string& words) override
    {
        if (words != passphrase)
            return Error{Error::Code::WrongSecret, "wrong passphrase"};
        return history_;
    }
    Result<Saved> append(const std::vector<Change>&) override { return saved(); }
    Result<Joined> merge(const std::vector<Revision>&) override
    {
        const auto came = from_elsewhere(history_.entries.size(), now_);
        history_.entries.insert(history_.entries.end(), came.begin(), came.end());
        return Joined{{came.size(), 0}, history_, Saved::Durable};
    }
    void close() override {}

private:
    Result<Saved> saved() const
    {
        return full ? Result<Saved>(Error{Error::Code::Full, "full"}) : Saved::Durable;
    }

    History history_;
    bool exists_;
    Timestamp now_;
};

class Tour {
public:
    Tour(const Reading& reading, const std::vector<Change>& sample, const Settings& settings,
         Timestamp now, const std::filesystem::path& data)
        : reading_(reading), sample_(sample), settings_(settings), now_(now), data_(data)
    {
    }

    std::vector<Stop> stops()
    {
        guest();
        kept();
        differing();
        trouble();
        return std::move(stops_);
    }

private:
    // One sitting: an App on a device.
    struct Sitting {
        SampleKeeper keeper;
        Desktop desktop;
        App& app;

        Sitting(const Tour& tour, bool kept_here)
            : keeper(tour.sample_, kept_here, tour.now_),
              desktop(
                  tour.reading_, keeper, [at = tour.now_] { return at; }, tour.data_, true),
              app(desktop.app())
        {
            const Settings& settings = tour.settings_;
            if (!settings.underlay.empty())
                static_cast<void>(desktop.lay_under(settings.underlay, settings.underlay_credit));
        }

        void go(Page::Kind kind, std::string id = {}) { app.handle(Go{{kind, std::move(id)}}); }
        void work()
        {
            while (app.working())
                app.work();
        }
        void unlock(const std::string& words)
        {
            go(Page::Kind::Unlock);
            app.handle(Edit{"passphrase", words});
            app.handle(Unlock{});
        }
    };

    void look(const Sitting& sitting, const std::string& suffix = {})
    {
        State state = sitting.app.state();
        state.settings = settings_;
        Screen page = screen(state, reading_.booklet, reading_.wording, now_);
        const std::string name = page.name + suffix;
        stops_.push_back({name, std::move(page)});
    }

    void walk_through(Sitting& sitting, const std::string& suffix)
    {
        for (const Page& page : walk(reading_.booklet, sitting.app.state())) {
            sitting.app.handle(Go{page});
            look(sitting, suffix);
        }
    }

    void guest()
    {
        Sitting sitting(*this, false);
        look(sitting);
        sitting.go(Page::Kind::Reading);
        look(sitting);
        for (const Article& article : reading_.booklet.guidance.articles) {
            sitting.go(Page::Kind::Reading, article.id);
            look(sitting);
        }
        for (const Page::Kind kind : {Page::Kind::Speaker, Page::Kind::Support, Page::Kind::Rest,
                                      Page::Kind::Settings, Page::Kind::Keep, Page::Kind::Places}) {
            sitting.go(kind);
            look(sitting, kind == Page::Kind::Keep ? "-first" : "");
        }
        walk_through(sitting, "-empty");
    }

    void kept()
    {
        Sitting sitting(*this, true);
        look(sitting, "-kept");
        sitting.go(Page::Kind::Unlock);
        look(sitting);
        sitting.unlock(passphrase);
        look(sitting, "-busy");
        sitting.work();
        sitting.app.handle(SetSpeaker{Voice::Person, Role::VisitingNurse});
        walk_through(sitting, "");
        for (const Page::Kind kind : {Page::Kind::Keep, Page::Kind::Rest}) {
            sitting.go(kind);
            look(sitting, "-open");
        }
        sitting.go(Page::Kind::Places, "place_of_care/cancer");
        look_for_places(sitting);
        near(sitting);
    }

    void look_for_places(Sitting& sitting)
    {
        sitting.app.handle(OpenSearch{true});
        look(sitting, "-search");
        sitting.app.handle(Edit{"find#words", "訪問"});
        sitting.app.handle(Edit{"find#near", "大塚"});
        sitting.app.handle(Find{});
        look(sitting, "-found");
        sitting.app.handle(ToggleKind{"visit"});
        look(sitting, "-visit");
        const auto finding = sitting.app.state().finding;
        if (finding->places.empty())
            return;
        const std::string& id = finding->places.front().id;
        sitting.app.handle(ShowPlace{id});
        look(sitting);
        sitting.app.handle(ToggleFavourite{id});
        sitting.app.handle(ToggleTeam{id});
        sitting.app.handle(ListFavourites{true});
        look(sitting, "-own");
        sitting.app.handle(ListFavourites{false});
        sitting.app.handle(Edit{"find#words", "どこにもない"});
        sitting.app.handle(Find{});
        look(sitting, "-none");
    }

    // What is possible near an answer, on the sheet too, and the places of the area counted.
    void near(Sitting& sitting)
    {
        sitting.go(Page::Kind::Question, "place_of_care/now");
        sitting.app.handle(Edit{"find#near", "大塚四丁目"});
        sitting.app.handle(LookAround{"place_of_care/now"});
        sitting.app.handle(RecordFeasibility{"place_of_care/now"});
        look(sitting, "-near");
        sitting.go(Page::Kind::Summary);
        sitting.app.handle(PutOnPaper{true});
        look(sitting, "-feasibility");
        sitting.go(Page::Kind::Cards);
        for (const char* part : {"place", "worse", "person"})
            sitting.app.handle(PutOnCard{part});
        look(sitting);
        handing(sitting);
        consultation(sitting);
        sitting.go(Page::Kind::Gaps);
        look(sitting);
        sitting.app.handle(ShowGaps{"care_home"});
        look(sitting, "-kind");
    }

    // Given to two people, one of whom holds what no longer stands; then to be given anew.
    void handing(Sitting& sitting)
    {
        sitting.go(Page::Kind::Handing);
        const auto give = [&](const char* name, const char* role, SharePart part) {
            sitting.app.handle(Edit{"hand#name", name});
            sitting.app.handle(Edit{"hand#role", role});
            sitting.app.handle(PutPart{part});
            sitting.app.handle(SetWay{"paper"});
            sitting.app.handle(RecordHanding{});
        };
        give("佐藤 医師", "在宅医", SharePart::Places);
        sitting.app.handle(Choose{"place_of_care/cancer", "hospital"});
        look(sitting);
        sitting.app.handle(FillRecipient{"spokesperson/1"});
        sitting.app.handle(PutPart{SharePart::Places});
        sitting.app.handle(PutPart{SharePart::People});
        look(sitting, "-new");
        sitting.app.handle(Undo{});
        sitting.app.handle(Undo{});
    }

    // A nurse listens, reads back what was written today, and sees what was not asked.
    void consultation(Sitting& sitting)
    {
        sitting.app.handle(SetSpeaker{Voice::Person, Role::VisitingNurse});
        sitting.go(Page::Kind::Question, "worries");
        look(sitting, "-listening");
        sitting.app.handle(ShowPrompts{true});
        look(sitting, "-prompts");
        sitting.app.handle(ShowPrompts{false});
        sitting.go(Page::Kind::ReadBack);
        look(sitting);
        sitting.app.handle(SetSpeaker{Voice::Person, Role::Person});
    }

    // After taking in what another device wrote.
    void differing()
    {
        const Slot place = "place_of_care/now";
        Sitting sitting(*this, true);
        sitting.unlock(passphrase);
        sitting.work();
        sitting.app.handle(TakeIn{});
        sitting.work();
        look(sitting, "-differing");
        sitting.go(Page::Kind::Question, place);
        look(sitting, "-differing");
        sitting.app.handle(SayAnew{place});
        look(sitting, "-anew");
        sitting.go(Page::Kind::Summary);
        look(sitting, "-differing");
    }

    void trouble()
    {
        Sitting locked(*this, true);
        locked.unlock("かきの木の下でお茶を");
        locked.work();
        look(locked, "-wrong");

        Sitting full(*this, true);
        full.unlock(passphrase);
        full.work();
        full.keeper.full = true;
        full.go(Page::Kind::Question, "values");
        full.app.handle(TakeBack{"values"});
        look(full, "-device_full");

        Sitting leaving(*this, false);
        leaving.go(Page::Kind::Question, "place_of_care/now");
        leaving.app.handle(Choose{"place_of_care/now", "home"});
        look(leaving, "-chosen");
        leaving.app.handle(Close{});
        look(leaving, "-closing");
        leaving.app.handle(Dismiss{});
        leaving.app.handle(Ask{"forget"});
        look(leaving, "-forgetting");
        leaving.app.handle(Dismiss{});
        leaving.go(Page::Kind::Keep);
        leaving.app.handle(Edit{"passphrase", "みじかい"});
        leaving.app.handle(Keep{});
        leaving.work();
        look(leaving, "-too_short");
    }

    const Reading& reading_;
    const std::vector<Change>& sample_;
    Settings settings_;
    Timestamp now_;
    std::filesystem::path data_;
    std::vector<Stop> stops_;
};

}  // namespace

std::vector<Stop> tour(const Reading& reading, const std::vector<Change>& sample,
                       const Settings& settings, Timestamp now, const std::filesystem::path& data)
{
    return Tour(reading, sample, settings, now, data).stops();
}

}  // namespace kotozute
