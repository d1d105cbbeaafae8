#include "app-desktop/tour.hpp"

#include "app-desktop/sample_keeper.hpp"
#include "core/app/walk.hpp"
#include "core/document/card.hpp"
#include "core/screens/screens.hpp"
#include "core/sharing/age.hpp"

namespace kotozute {
namespace {

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
        practice();
        kept();
        differing();
        several();
        trouble();
        return std::move(stops_);
    }

private:
    static inline const std::vector<std::string> one_record{""};

    // One sitting: an App on a device.
    struct Sitting {
        SampleKeeper keeper;
        Desktop desktop;
        App& app;

        Sitting(const Tour& tour, std::vector<std::string> records)
            : keeper(tour.sample_, std::move(records), tour.now_),
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
        Sitting sitting(*this, {});
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
        begin_with_share(sitting);
    }

    // Somebody who has nothing yet but a file.
    void begin_with_share(Sitting& sitting)
    {
        constexpr auto words = "かぶ かもめ こたつ";
        sitting.go(Page::Kind::TakeIn);
        sitting.app.share_chosen(share_file, share_of_another(words));
        open_share(sitting, words, "-nothing_here");
    }

    void kept()
    {
        Sitting sitting(*this, one_record);
        look(sitting, "-kept");
        sitting.go(Page::Kind::Unlock);
        look(sitting);
        sitting.unlock(sample_passphrase);
        look(sitting, "-busy");
        sitting.work();
        sitting.app.handle(SetSpeaker{Voice::Person, Role::VisitingNurse});
        walk_through(sitting, "");
        for (const Page::Kind kind : {Page::Kind::Keep, Page::Kind::Rest}) {
            sitting.go(kind);
            look(sitting, "-open");
        }
        hand_over(sitting);
        check_papers(sitting);
        sitting.go(Page::Kind::Code);
        look(sitting);
        team(sitting);
        sitting.go(Page::Kind::Places, "place_of_care/cancer");
        look_for_places(sitting);
        near(sitting);
        lists(sitting);
    }

    // A locked file made here, and taken in as if it came from somebody; then one of another
    // person.
    void hand_over(Sitting& sitting)
    {
        App& app = sitting.app;
        sitting.go(Page::Kind::Locked);
        for (const char* part : {"pdf", "bundle", "revisions"})
            app.handle(ToggleShared{part});
        look(sitting);
        app.handle(MakeShare{});
        sitting.work();
        look(sitting, "-made");
        const std::string words = app.state().locking.passphrase;
        const auto files = app.take_outgoing();
        sitting.go(Page::Kind::TakeIn);
        look(sitting);
        app.share_chosen(share_file, files.empty() ? "" : files.back().bytes);
        look(sitting, "-locked");
        open_share(sitting, words, "-opened");
        app.share_chosen(share_file, share_of_another(words));
        open_share(sitting, words, "-another");
        app.handle(MergeShare{});
        look(sitting, "-asking");
        app.handle(Dismiss{});
    }

    // A folder of a team: begun here, and one that somebody else has begun.
    void team(Sitting& sitting)
    {
        App& app = sitting.app;
        const std::filesystem::path folder = data_ / "和子さんのチーム";
        std::filesystem::remove_all(folder);
        sitting.go(Page::Kind::Team);
        look(sitting);
        app.team_folder_chosen(folder.string());
        look(sitting, "-chosen");
        app.handle(Edit{std::string(team_name_field), "佐藤 めぐみ"});
        app.handle(SetTeamRole{Role::VisitingNurse});
        app.handle(EnterTeam{});
        sitting.work();
        look(sitting, "-begun");
        app.handle(LeaveTeam{});
        look(sitting, "-leaving");
        app.handle(LeaveTeamAnyway{});
        app.team_folder_chosen(folder.string());
        look(sitting, "-found");
    }

    // A card of now, one from before the person chose otherwise, and what is none of theirs.
    void check_papers(Sitting& sitting)
    {
        App& app = sitting.app;
        const auto holds = [&](const std::vector<std::string>& codes, const std::string& suffix) {
            app.picture_read(codes);
            look(sitting, suffix);
        };
        const Wording& wording = reading_.wording;
        const std::string card =
            card_text(document(app.state().record, wording, {now_, false}), wording.sheet);
        const auto with = [&](const std::string& from, const std::string& to) {
            std::string other = card;
            if (const auto at = other.find(from); at != other.npos)
                other.replace(at, from.size(), to);
            return other;
        };
        sitting.go(Page::Kind::Scan);
        look(sitting);
        holds({}, "-no_code");
        holds({"https://example.jp/"}, "-not_a_card");
        holds({with("和子", "花子")}, "-another");
        holds({with("版 2 ", "版 1 ")}, "-older");
        holds({with("版 2 ", "版 3 ")}, "-newer");
        holds({with("2026年10月6日", "2026年10月5日")}, "-otherwise");
        holds({card}, "-same");
        app.handle(Choose{"place_of_care/now", "hospital"});
        holds({card}, "-changed");
        app.handle(Undo{});
    }

    void open_share(Sitting& sitting, const std::string& words, const std::string& suffix)
    {
        sitting.app.handle(Edit{"passphrase", words});
        sitting.app.handle(OpenShare{});
        sitting.work();
        look(sitting, suffix);
    }

    Result<std::string> share_of_another(const std::string& words) const
    {
        Share share;
        share.about.name = "見本 花子";
        share.made = now_;
        share.program = "kotozute";
        std::vector<Change> said;
        for (const Entry& entry : from_elsewhere(0, now_))
            said.push_back(entry.change);
        share.revisions = signed_by_one(said);
        const auto text = print(share);
        return text ? age::lock(*text, words) : text.error();
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

    // A supporter practises with an invented person.
    void practice()
    {
        Sitting sitting(*this, {});
        sitting.app.handle(SetSpeaker{Voice::Person, Role::ConsultationCentre});
        sitting.go(Page::Kind::Speaker);
        look(sitting, "-practice");
        sitting.app.handle(Practise{});
        sitting.app.handle(Edit{"must_not#words", "わけが分からないまま決められること"});
        sitting.go(Page::Kind::Question, "place_of_care/now");
        look(sitting, "-practice");
        sitting.go(Page::Kind::ReadBack);
        look(sitting, "-practice");
    }

    // After taking in what another device wrote.
    void differing()
    {
        const Slot place = "place_of_care/now";
        Sitting sitting(*this, one_record);
        sitting.unlock(sample_passphrase);
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

    // A supporter with the records of three people.
    void several()
    {
        Sitting sitting(*this, {"", "はなさん", "三号室"});
        look(sitting, "-several");
        sitting.go(Page::Kind::Records);
        look(sitting);
        sitting.app.handle(ChooseRecord{1});
        look(sitting, "-of_several");
        sitting.app.handle(ChooseRecord{3});
        sitting.app.handle(Choose{"place_of_care/now", "home"});
        sitting.go(Page::Kind::Keep);
        sitting.app.handle(Edit{std::string(record_name_field), "三号室"});
        sitting.app.handle(Edit{"passphrase", "ゆず きなこ せみ あさがお"});
        sitting.app.handle(Keep{});
        look(sitting, "-beside");
    }

    // The lists of places in use, and one that is on its way but never used; what takes place near.
    void lists(Sitting& sitting)
    {
        App& app = sitting.app;
        sitting.go(Page::Kind::Areas);
        look(sitting);
        std::vector<std::string> files;
        for (const std::string_view file : built_area_files)
            files.push_back((reading_.assets / file).string());
        app.area_chosen(files);
        look(sitting, "-chosen");
        app.handle(StartIntake{});
        app.take_in(1);
        look(sitting, "-reading");
        while (app.taking_in())
            app.take_in(1'000);
        look(sitting, "-ready");
        app.handle(GiveUpIntake{});
        app.area_chosen({files.back()});
        app.handle(StartIntake{});
        look(sitting, "-refused");
        sitting.go(Page::Kind::Events);
        look(sitting);
    }

    void trouble()
    {
        Sitting locked(*this, one_record);
        locked.unlock("かきの木の下でお茶を");
        locked.work();
        look(locked, "-wrong");

        Sitting full(*this, one_record);
        full.unlock(sample_passphrase);
        full.work();
        full.keeper.full = true;
        full.go(Page::Kind::Question, "values");
        full.app.handle(TakeBack{"values"});
        look(full, "-device_full");

        Sitting leaving(*this, {});
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
