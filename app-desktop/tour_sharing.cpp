#include "app-desktop/tour_walk.hpp"

#include "core/app/handing.hpp"
#include "core/document/card.hpp"
#include "core/sharing/age.hpp"

namespace kotozute {
namespace {

// As little as a document of another program can say.
constexpr auto from_another_system = R"({"resourceType": "Bundle", "type": "document", "entry": [
    {"fullUrl": "urn:uuid:1", "resource": {"resourceType": "Composition", "title": "事前の意思表示",
     "date": "2025-03-14", "author": [{"display": "青葉病院 相談室"}],
     "subject": {"reference": "urn:uuid:2"}, "section": [
        {"title": "過ごしたい場所", "text": {"div": "<div><p>できるだけ、自宅で。</p></div>"}},
        {"title": "代わりに決める人", "text": {"div": "<div><p>長女に、たのんであります。</p></div>"},
         "extension": [{"url": "urn:another", "valueString": "1"}]}]}},
    {"fullUrl": "urn:uuid:2", "resource": {"resourceType": "Patient", "birthDate": "1941-05-02",
     "name": [{"text": "見本 花子"}]}}]})";

}  // namespace

void Tour::begin_with_share(Sitting& sitting)
{
    constexpr auto words = "かぶ かもめ こたつ";
    sitting.go(Page::Kind::TakeIn);
    sitting.app.share_chosen(share_file, share_of_another(words));
    open_share(sitting, words, "-nothing_here");
}

void Tour::hand_over(Sitting& sitting)
{
    App& app = sitting.app;
    sitting.go(Page::Kind::Locked);
    for (const char* part : {"pdf", "bundle", "revisions"})
        app.handle(ToggleShared{part});
    look(sitting);
    app.handle(MakeShare{});
    sitting.work();
    look(sitting, "-made");
    app.saved(share_file, true, "", true);
    look(sitting, "-saved");
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
    app.handle(Export{"bundle.json"});
    sitting.work();
    const auto bundle = app.take_outgoing();
    app.share_chosen("bundle.json", bundle.empty() ? "" : bundle.back().bytes);
    look(sitting, "-bundle");
    app.share_chosen("directive.json", std::string(from_another_system));
    look(sitting, "-foreign");
}

void Tour::team(Sitting& sitting)
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

void Tour::check_papers(Sitting& sitting)
{
    App& app = sitting.app;
    const auto holds = [&](const std::vector<std::string>& codes, const std::string& suffix) {
        app.picture_read(codes);
        look(sitting, suffix);
    };
    const Wording& wording = reading_.wordings.in(first_language);
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

void Tour::open_share(Sitting& sitting, const std::string& words, const std::string& suffix)
{
    sitting.app.handle(Edit{"passphrase", words});
    sitting.app.handle(OpenShare{});
    sitting.work();
    look(sitting, suffix);
}

Result<std::string> Tour::share_of_another(const std::string& words) const
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

void Tour::handing(Sitting& sitting)
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
    sitting.app.handle(TakeBackHanding{handed(sitting.app.state().record).front().slot});
    look(sitting, "-called_off");
    for (int said = 0; said < 3; ++said)  // given, changed, called off
        sitting.app.handle(Undo{});
}

void Tour::several()
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

}  // namespace kotozute
