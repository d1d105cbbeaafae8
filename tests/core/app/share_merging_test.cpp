#include "core/app/handing.hpp"
#include "core/sharing/code_share.hpp"
#include "tests/support/at_home.hpp"

using namespace kotozute;
using namespace kotozute::test;

namespace {

constexpr auto place = "place_of_care/now";

// The same person at home and at her daughter's, where the record began by itself.
struct TwoHomes {
    AtHome home, away;

    TwoHomes()
    {
        home.says_something();
        home.keeps();
        away.does(Choose{"leeway", "depends"});
        away.does(Edit{"subject#family", "髙﨑"});
        away.does(Leave{"subject#family"});
        away.keeps();
    }
};

// All that was said, from one to the other by file.
void carry(AtHome& from, AtHome& to)
{
    const Outgoing file = from.hands_over({"revisions"});
    const std::string words = from.state().locking.passphrase;
    to.takes_in(file.bytes);
    to.opens(words);
    REQUIRE(to.state().received->share);
}

void carry_and_merge(AtHome& from, AtHome& to)
{
    carry(from, to);
    to.does(MergeShare{});
}

// Of somebody with this name, who said one thing.
Share share_of(const std::string& name)
{
    AtHome other;
    other.does(Choose{place, "hospital"});
    other.keeps();
    Share share;
    share.about.name = name;
    share.program = "kotozute";
    share.revisions = other.person.keeper.written();
    return share;
}

}  // namespace

TEST_CASE("what was looked at comes into the open record at one press, and is told", "[sharing]")
{
    TwoHomes it;
    carry_and_merge(it.home, it.away);
    const State& state = it.away.state();
    CHECK(state.notice == Notice::TakenIn);
    CHECK(state.came_in == 3);
    CHECK(state.page.kind == Page::Kind::Review);
    CHECK_FALSE(state.received);
    CHECK(stands<Answer>(state.record, place)->choices.front() == "home");
    CHECK(stands<Answer>(state.record, "leeway"));
    CHECK(state.undo.empty());
    CHECK(record_of(it.away.person.keeper.history().entries) == state.record);
}

TEST_CASE("a difference handed to and fro is seen in both homes and settled once", "[sharing]")
{
    TwoHomes it;
    carry_and_merge(it.home, it.away);
    it.home.does(Choose{place, "care_home"});
    it.away.does(Choose{place, "hospital"});

    carry_and_merge(it.home, it.away);
    carry_and_merge(it.away, it.home);
    for (AtHome* one : {&it.home, &it.away})
        REQUIRE(disputed(one->state().record, place));

    const auto sides = *disputed(it.home.state().record, place);
    it.home.does(ChooseSide{place, sides.front()});
    carry_and_merge(it.home, it.away);
    CHECK(it.away.state().record.disputes.empty());
    CHECK(it.away.state().record.statements == it.home.state().record.statements);
    CHECK(it.away.person.keeper.written().size() == it.home.person.keeper.written().size());
}

TEST_CASE("what is here already is not offered again", "[sharing]")
{
    TwoHomes it;
    carry_and_merge(it.home, it.away);
    carry(it.home, it.away);
    CHECK(it.away.overlap().only_there == 0);
    it.away.does(MergeShare{});
    CHECK(it.away.state().notice == Notice::NothingCame);
}

TEST_CASE("the record of another person comes in only when asked for twice", "[sharing]")
{
    AtHome his;
    his.says_something();
    his.keeps();
    const std::size_t before = his.person.keeper.written().size();

    SECTION("with another name") { his.takes_in(locked(share_of("山田"))); }
    SECTION("with no name, and nothing in common") { his.takes_in(locked(share_of(""))); }
    his.opens(words_told);
    his.does(MergeShareAnyway{});  // nobody asked
    CHECK(his.state().dialog.empty());
    his.does(MergeShare{});
    CHECK(his.state().dialog == "merge");
    his.does(Dismiss{});
    CHECK(his.person.keeper.written().size() == before);
    CHECK(his.state().received);

    his.does(MergeShare{});
    his.does(MergeShareAnyway{});
    CHECK(his.state().notice == Notice::TakenIn);
    CHECK(his.state().dialog.empty());
    CHECK(his.person.keeper.written().size() > before);
}

TEST_CASE("a record of the same name, written with a blank, is no other person's", "[sharing]")
{
    AtHome his;
    his.says_something();
    his.keeps();
    his.takes_in(locked(share_of("髙 　﨑")));
    his.opens(words_told);
    CHECK(doubt(his.state().record, *his.state().received) == Doubt::None);
    his.does(MergeShare{});
    CHECK(his.state().notice == Notice::TakenIn);
}

TEST_CASE("a file of papers alone can be read, and there is nothing to merge", "[sharing]")
{
    AtHome his;
    his.says_something();
    his.keeps();
    Share share = share_of("髙﨑");
    share.revisions.clear();
    share.pdf = "%PDF-1.7 hers";
    his.takes_in(locked(share));
    his.opens(words_told);
    CHECK_FALSE(can_be_merged(*his.state().received));
    his.does(MergeShare{});
    CHECK(his.state().notice == Notice::None);
    CHECK(his.state().page.kind == Page::Kind::TakeIn);
}

TEST_CASE("somebody without a record begins one with what was handed over", "[sharing]")
{
    AtHome her, his;
    her.says_something();
    her.keeps();
    carry(her, his);
    his.does(MergeShare{});  // nowhere to keep it
    CHECK(his.state().custody == Custody::Guest);
    CHECK(is_empty(his.state().record));

    his.keeps();
    CHECK(his.state().notice == Notice::FirstKept);
    CHECK(his.state().page.kind == Page::Kind::TakeIn);
    CHECK(his.state().versions.empty());
    CHECK(his.overlap() == Overlap{0, her.person.keeper.written().size(), 0});
    his.does(MergeShare{});
    CHECK(his.state().record == her.state().record);
    CHECK(his.state().versions.size() == 1);
}

TEST_CASE("without a file nobody keeps a record of nothing", "[sharing]")
{
    AtHome his;
    his.goes(Page::Kind::Keep);
    his.does(Edit{"passphrase", "ねこ いぬ とり さる"});
    his.does(Keep{});
    CHECK(his.state().custody == Custody::Guest);
    CHECK(his.state().notice == Notice::NothingNew);
}

TEST_CASE("a device that is full takes nothing in, and the file is still looked at", "[sharing]")
{
    TwoHomes it;
    carry(it.home, it.away);
    const Record before = it.away.state().record;
    it.away.person.keeper.trouble = Error::Code::Full;
    it.away.does(MergeShare{});
    CHECK(it.away.state().notice == Notice::DeviceFull);
    CHECK(it.away.state().record == before);
    CHECK(it.away.state().received);
    it.away.person.keeper.trouble.reset();
    it.away.does(MergeShare{});
    CHECK(it.away.state().notice == Notice::TakenIn);
}

TEST_CASE("a record that cannot be read to compare is told, once", "[sharing]")
{
    TwoHomes it;
    const Outgoing file = it.home.hands_over({"revisions"});
    const std::string words = it.home.state().locking.passphrase;
    it.away.person.keeper.trouble = Error::Code::Corrupt;
    it.away.takes_in(file.bytes);
    it.away.opens(words);
    CHECK(it.away.state().notice == Notice::VaultDamaged);
    CHECK(it.away.state().received->incomparable);
    CHECK_FALSE(it.away.state().received->overlap);
    it.away.person.keeper.trouble.reset();
    const Record before = it.away.state().record;
    it.away.does(MergeShare{});
    CHECK(it.away.state().record == before);
}

TEST_CASE("a file chosen while the one before is being opened waits for its turn", "[sharing]")
{
    TwoHomes it;
    const Outgoing file = it.home.hands_over({"revisions"});
    const std::string words = it.home.state().locking.passphrase;
    it.away.takes_in(file.bytes);
    it.away.does(Edit{"passphrase", words});
    it.away.app.handle(OpenShare{});
    REQUIRE(it.away.app.working());
    it.away.app.share_chosen("letter.txt", std::string("これは手紙です。"));
    CHECK(it.away.state().received);
    it.away.app.work();
    CHECK_FALSE(it.away.state().received);
    CHECK(it.away.state().notice == Notice::ShareNotRead);
}

TEST_CASE("what was asked about one file is not done with another that came meanwhile", "[sharing]")
{
    TwoHomes it;
    const std::string other = locked(share_of("山田"));
    it.away.takes_in(other);
    it.away.opens(words_told);
    it.away.does(MergeShare{});
    REQUIRE(it.away.state().dialog == "merge");
    const Record before = it.away.state().record;
    it.away.takes_in(other);
    CHECK(it.away.state().dialog.empty());
    it.away.does(MergeShareAnyway{});
    CHECK(it.away.state().record == before);
}

namespace {

// One shows the code of what is new, the other looks at it through the camera.
void shows(AtHome& from, AtHome& to)
{
    from.goes(Page::Kind::Code);
    REQUIRE(from.state().shown_code);
    const auto code = code_share(subject_of(from.state().record), from.person.keeper.written());
    REQUIRE(code);
    CHECK(*qr_code(code->bytes, largest_on_screen) == from.state().shown_code->code);
    CHECK(code->revisions == from.state().shown_code->revisions);
    to.goes(Page::Kind::Scan);
    to.app.picture_read(std::vector<std::string>{"https://example.org", code->bytes});
}

}  // namespace

TEST_CASE("what is new goes from one screen to another as a code, and is compared before it is "
          "taken in",
          "[sharing]")
{
    TwoHomes it;
    carry_and_merge(it.home, it.away);
    it.home.does(Choose{place, "care_home"});
    shows(it.home, it.away);
    CHECK(it.away.state().page.kind == Page::Kind::TakeIn);
    CHECK(it.away.overlap().only_there == 1);
    it.away.does(MergeShare{});
    CHECK(it.away.state().notice == Notice::TakenIn);
    CHECK(stands<Answer>(it.away.state().record, place)->choices.front() == "care_home");
    it.home.goes(Page::Kind::Summary);
    CHECK_FALSE(it.home.state().shown_code);
}

TEST_CASE("a code that follows words which are not here is not taken in, and says so", "[sharing]")
{
    TwoHomes it;
    for (int i = 0; i < 4; ++i)
        for (const char* choice : {"care_home", "hospital", "home"})
            it.home.does(Choose{place, choice});
    shows(it.home, it.away);
    CHECK(it.away.state().received->lacking);
    const std::size_t before = it.away.person.keeper.written().size();
    it.away.does(MergeShare{});
    CHECK(it.away.person.keeper.written().size() == before);
}

TEST_CASE("to whom a code on the screen was shown can be written down", "[sharing]")
{
    TwoHomes it;
    it.home.does(Choose{place, "care_home"});
    shows(it.home, it.away);
    it.home.does(WriteDownShare{});
    CHECK(it.home.state().page.kind == Page::Kind::Handing);
    CHECK(it.home.state().handing.way == "screen");
    CHECK(it.home.state().handing.parts == whole_record());  // the code has room for all of it
    it.home.does(Edit{"hand#name", "訪問看護師 中村"});
    it.home.does(RecordHanding{});
    const auto given = handed(it.home.state().record);
    REQUIRE(given.size() == 1);
    CHECK(given.front().what.way == "screen");
}

TEST_CASE("of a code with the newest words only, whoever shows it says which parts went",
          "[sharing]")
{
    TwoHomes it;
    for (int i = 0; i < 4; ++i)
        for (const char* choice : {"care_home", "hospital", "home"})
            it.home.does(Choose{place, choice});
    shows(it.home, it.away);
    REQUIRE_FALSE(it.home.state().shown_code->all);
    it.home.does(WriteDownShare{});
    CHECK(it.home.state().handing.way == "screen");
    CHECK(it.home.state().handing.parts.empty());
}

TEST_CASE("of a record that is not kept no code is shown", "[sharing]")
{
    AtHome guest;
    guest.says_something();
    guest.goes(Page::Kind::Code);
    CHECK_FALSE(guest.state().shown_code);
}
