#include "app-desktop/tour_walk.hpp"

#include "core/app/walk.hpp"
#include "core/screens/screens.hpp"

namespace kotozute {

void Tour::look(const Sitting& sitting, const std::string& suffix)
{
    State state = sitting.app.state();
    state.settings = settings_;
    Screen page = screen(state, reading_.booklets, reading_.wordings, now_);
    const std::string name = page.name + suffix;
    stops_.push_back({name, std::move(page)});
}

void Tour::walk_through(Sitting& sitting, const std::string& suffix)
{
    for (const Page& page : walk(booklet(), sitting.app.state())) {
        sitting.app.handle(Go{page});
        look(sitting, suffix);
    }
}

void Tour::guest()
{
    Sitting sitting(*this, {});
    look(sitting);
    sitting.go(Page::Kind::Reading);
    look(sitting);
    for (const Article& article : booklet().guidance.articles) {
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

void Tour::kept()
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

void Tour::look_for_places(Sitting& sitting)
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
    sitting.app.handle(OpenCorrection{true});
    look(sitting);
    sitting.app.handle(OpenCorrection{false});
    sitting.app.handle(ToggleFavourite{id});
    sitting.app.handle(ToggleTeam{id});
    sitting.app.handle(ListFavourites{true});
    look(sitting, "-own");
    sitting.app.handle(ListFavourites{false});
    sitting.app.handle(Edit{"find#words", "どこにもない"});
    sitting.app.handle(Find{});
    look(sitting, "-none");
}

void Tour::near(Sitting& sitting)
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

void Tour::consultation(Sitting& sitting)
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

void Tour::practice()
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

void Tour::differing()
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

void Tour::lists(Sitting& sitting)
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

void Tour::trouble()
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

std::vector<Stop> tour(const Reading& reading, const std::vector<Change>& sample,
                       const Settings& settings, Timestamp now, const std::filesystem::path& data)
{
    return Tour(reading, sample, settings, now, data).stops();
}

}  // namespace kotozute
