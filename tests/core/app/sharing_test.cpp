#include "core/app/handing.hpp"
#include "core/app/typed.hpp"
#include "tests/support/at_home.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using namespace kotozute::test;

namespace {

Share a_share()
{
    Share share;
    share.about.name = "髙﨑";
    share.program = "kotozute";
    share.pdf = "%PDF-1.7 hers";
    return share;
}

}  // namespace

TEST_CASE("what is handed over holds what was chosen, and opens with the words told once",
          "[sharing]")
{
    AtHome her;
    her.says_something();
    const Outgoing file = her.hands_over({"pdf", "bundle"});
    CHECK(file.name == "share.age");
    CHECK(file.locked);
    const std::string passphrase = her.state().locking.passphrase;
    const auto text = age::unlock(file.bytes, passphrase);
    REQUIRE(text);
    const auto share = parse_share(*text, "f");
    REQUIRE(share);
    CHECK(share->pdf == "%PDF-1.7 sheet");
    CHECK(share->bundle == "{\"Bundle\": 1}");
    CHECK(share->about.name == "髙﨑");
    CHECK(share->program == "kotozute 1.2.3");
    CHECK(share->made == her.person.clock);
    her.does(Back{});
    CHECK(her.state().locking == Locking{});
}

TEST_CASE("nothing is in a locked file that was not chosen", "[sharing]")
{
    AtHome her;
    her.says_something();
    her.goes(Page::Kind::Locked);
    CHECK(her.state().locking.parts.empty());
    her.does(MakeShare{});
    CHECK(her.app.take_outgoing().empty());
    her.does(ToggleShared{"pdf"});
    her.does(ToggleShared{"bundle"});
    her.does(ToggleShared{"pdf"});
    her.does(ToggleShared{"../evil"});
    CHECK(her.state().locking.parts == std::set<std::string>{"bundle"});
}

TEST_CASE("the words told for a file stay until there is another file or the page is left",
          "[sharing]")
{
    AtHome her;
    her.says_something();
    her.hands_over({"pdf"});
    const std::string first = her.state().locking.passphrase;
    her.does(ToggleShared{"bundle"});
    CHECK(her.state().locking.passphrase == first);
    her.does(MakeShare{});
    CHECK(her.state().locking.passphrase != first);
    her.goes(Page::Kind::Summary);
    CHECK(her.state().locking.passphrase.empty());
}

TEST_CASE("a file that was saved locked is not said to have no lock", "[sharing]")
{
    AtHome her;
    her.app.saved("share.age", true, "", true);
    CHECK(her.state().file_locked);
    her.app.saved("summary.pdf", true);
    CHECK_FALSE(her.state().file_locked);
}

TEST_CASE("once a locked file is saved, to whom it goes can be written down: all of it, as a file",
          "[sharing]")
{
    AtHome her;
    her.says_something();
    her.hands_over({"pdf"});
    her.does(WriteDownShare{});
    CHECK(her.state().page.kind == Page::Kind::Locked);
    her.app.saved(share_file, false, "", true);
    CHECK_FALSE(her.state().locking.saved);
    her.app.saved(share_file, true, "", true);
    CHECK(her.state().locking.saved);
    her.does(MakeShare{});
    CHECK_FALSE(her.state().locking.saved);  // that is another file
    her.app.saved(share_file, true, "", true);
    her.does(WriteDownShare{});
    CHECK(her.state().page.kind == Page::Kind::Handing);
    CHECK(her.state().handing.way == "file");
    CHECK(her.state().handing.parts == ShareParts{SharePart::Places, SharePart::People,
                                                  SharePart::Wishes, SharePart::Voices,
                                                  SharePart::Others});
    CHECK(lacking(her.state()) == HandingLacks::Name);
}

TEST_CASE("who a locked file is for is asked before it is made, and written down once it is saved",
          "[sharing]")
{
    AtHome her;
    her.says_something();
    her.does(Edit{"hand#name", "みどり訪問看護"});
    her.does(Edit{"hand#role", "訪問看護"});
    her.does(Edit{"hand#until", "2027年3月31日"});
    her.hands_over({"pdf"});
    REQUIRE(her.state().locking.to);
    CHECK(handed(her.state().record).empty());  // nothing was given yet
    her.app.saved(share_file, false, "", true);
    CHECK(handed(her.state().record).empty());
    her.app.saved(share_file, true, "ダウンロード", true);
    CHECK(her.state().notice == Notice::FileSaved);
    CHECK(her.state().where == "ダウンロード");
    const auto given = handed(her.state().record);
    REQUIRE(given.size() == 1);
    CHECK(given.front().what.recipient == "みどり訪問看護");
    CHECK(given.front().what.role == "訪問看護");
    CHECK(given.front().what.way == "file");
    CHECK(parts_of(given.front().what) == whole_record());
    CHECK(given.front().what.until == typed_date("2027-3-31", the_booklet().dates));
    CHECK_FALSE(outdated(her.state().record, given.front().what));
    CHECK(draft(her.state(), "hand#name").empty());
    CHECK(her.state().locking.written);
    her.app.saved(share_file, true, "", true);  // once more, elsewhere: it was written down
    CHECK(handed(her.state().record).size() == 1);
    her.hands_over({"pdf"});  // another file, for nobody in particular
    her.app.saved(share_file, true, "", true);
    CHECK(handed(her.state().record).size() == 1);
    CHECK_FALSE(her.state().locking.written);
}

TEST_CASE("a recipient that cannot be read keeps a locked file from being made, and says where",
          "[sharing]")
{
    AtHome her;
    her.says_something();
    her.does(Edit{"hand#name", "みどり訪問看護"});
    her.does(Edit{"hand#until", "いつか"});
    her.does(Go{{Page::Kind::Locked, ""}});
    her.does(ToggleShared{"pdf"});
    her.does(MakeShare{});
    CHECK(her.state().troubles.contains("hand#until"));
    CHECK(her.state().notice == Notice::NotUnderstood);
    CHECK(her.state().locking.passphrase.empty());
    CHECK(her.app.take_outgoing().empty());
    CHECK(draft(her.state(), "hand#name") == "みどり訪問看護");
}

TEST_CASE("a locked file from somebody is opened and changes nothing here", "[sharing]")
{
    AtHome his;
    his.says_something();
    const Record before = his.state().record;
    his.takes_in(locked(a_share()));
    REQUIRE(his.state().received);
    CHECK(his.state().received->file == "from her.age");
    CHECK_FALSE(his.state().received->share);
    his.opens(words_told);
    REQUIRE(his.state().received->share);
    CHECK(*his.state().received->share == a_share());
    CHECK(draft(his.state(), "passphrase").empty());
    CHECK(his.state().record == before);
    his.does(TakePaper{});
    const auto files = his.app.take_outgoing();
    REQUIRE(files.size() == 1);
    CHECK(files.front().bytes == "%PDF-1.7 hers");
    CHECK_FALSE(files.front().locked);
}

TEST_CASE("wrong words leave a file as locked as it was, and what was typed stays", "[sharing]")
{
    AtHome his;
    his.takes_in(locked(a_share()));
    his.opens("もなか さくら ひだまり");
    CHECK(his.state().notice == Notice::WrongPassphrase);
    CHECK(his.state().troubles.at("passphrase") == FieldTrouble::Wrong);
    CHECK_FALSE(his.state().received->share);
    his.opens(words_told);
    CHECK(his.state().received->share);
    CHECK(his.state().troubles.empty());
}

TEST_CASE("a file that is none is told from one this program is too old for", "[sharing]")
{
    AtHome his;
    const auto said = [&](const std::string& bytes) {
        his.takes_in(bytes);
        return his.state().notice;
    };
    CHECK(said("%PDF-1.7") == Notice::ShareNotRead);
    CHECK(said(locked(a_share()).substr(0, 40)) == Notice::ShareNotRead);
    CHECK(said("age-encryption.org/v2\n") == Notice::ShareTooNew);
    const auto key =
        age::parse_recipient("age13uvhwrlag9nkkalkpqptw872p3sqvqm5qzmp7gsjpzv43qqdpdsqwpjly7");
    CHECK(said(*age::lock("words", {*key})) == Notice::ShareForKeys);
    CHECK_FALSE(his.state().received);
    CHECK(said(*age::lock("a letter", words_told, age::Work::for_tests())) == Notice::None);
    his.opens(words_told);
    CHECK(his.state().notice == Notice::ShareNotRead);
    CHECK_FALSE(his.state().received->share);
}

TEST_CASE("what was opened is gone once its page is left", "[sharing]")
{
    AtHome his;
    his.takes_in(locked(a_share()));
    his.opens(words_told);
    SECTION("for another page") { his.goes(Page::Kind::Summary); }
    SECTION("by going back") { his.does(Back{}); }
    SECTION("by putting it away") { his.does(DropShare{}); }
    SECTION("for another file") { his.takes_in("a letter"); }
    CHECK_FALSE(his.state().received);
}

TEST_CASE("a file that comes after its page was left is not looked at", "[sharing]")
{
    AtHome his;
    his.goes(Page::Kind::TakeIn);
    his.does(ChooseShare{});
    his.goes(Page::Kind::Summary);
    his.app.share_chosen("from her.age", locked(a_share()));
    CHECK_FALSE(his.state().received);
}

TEST_CASE("what was said goes along only from a record that is kept", "[sharing]")
{
    AtHome her;
    her.says_something();
    her.goes(Page::Kind::Locked);
    her.does(ToggleShared{"revisions"});
    CHECK(her.state().locking.parts.empty());
    her.keeps();
    const Outgoing file = her.hands_over({"revisions"});
    const auto text = age::unlock(file.bytes, her.state().locking.passphrase);
    REQUIRE(text);
    const auto share = parse_share(*text, "f");
    REQUIRE(share);
    CHECK(share->revisions == her.person.keeper.written());
    CHECK(share->pdf.empty());
}

TEST_CASE("a file is compared with the record that is open, and with no other", "[sharing]")
{
    AtHome her;
    her.says_something();
    her.keeps();
    const std::size_t before = her.person.keeper.written().size();
    Share share = a_share();
    share.revisions = her.person.keeper.written();

    her.does(Choose{"place_of_care/now", "hospital"});
    her.takes_in(locked(share));
    her.opens(words_told);
    CHECK(her.overlap() == Overlap{before, 0, 1});
    CHECK_FALSE(unrelated(her.overlap()));

    AtHome his;
    his.says_something();
    his.keeps();
    his.takes_in(locked(share));
    his.opens(words_told);
    CHECK(unrelated(his.overlap()));

    his.does(Lock{});
    his.takes_in(locked(share));
    his.opens(words_told);
    CHECK_FALSE(his.state().received->overlap);
    his.goes(Page::Kind::Unlock);
    his.does(Edit{"passphrase", "ねこ いぬ とり さる"});
    his.does(Unlock{false});
    CHECK(his.state().page.kind == Page::Kind::TakeIn);
    CHECK(unrelated(his.overlap()));
}

TEST_CASE("a record that cannot be read is not handed over in part", "[sharing]")
{
    AtHome her;
    her.says_something();
    her.keeps();
    her.goes(Page::Kind::Locked);
    her.does(ToggleShared{"revisions"});
    her.person.keeper.trouble = Error::Code::Corrupt;
    her.does(MakeShare{});
    CHECK(her.app.take_outgoing().empty());
    CHECK(her.state().notice == Notice::FileNotMade);
    CHECK(her.state().locking.passphrase.empty());
}

TEST_CASE("a device that cannot ask for a file says that, and not that the file is broken",
          "[sharing]")
{
    AtHome his;
    his.goes(Page::Kind::TakeIn);
    his.does(ChooseShare{});
    his.app.share_chosen("", Error{Error::Code::NotFound, "no dialog"});
    CHECK(his.state().notice == Notice::FilesNotChosen);
}
