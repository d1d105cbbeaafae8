#include "tests/support/page.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using namespace kotozute::test;

namespace {

struct Looking {
    Person person;
    State state = person.state();

    Screen at(Page::Kind kind)
    {
        state.page = {kind, ""};
        return shown(state, person.clock);
    }
    // On the page of a file that was opened.
    Screen opened(const Overlap& comparison, Custody custody, bool kept_here = true)
    {
        Share share;
        share.about = {"髙﨑|明子", "タカサキ アキコ", std::chrono::year{1941} / 5 / 2};
        share.made = person.clock;
        share.program = "kotozute 1.2.3";
        share.pdf = "%PDF-";
        share.revisions.resize(3);
        state.custody = custody;
        state.kept_here = kept_here;
        state.received =
            std::make_shared<const Received>(Received{"her.age", "bytes", share, comparison});
        return at(Page::Kind::TakeIn);
    }
};

}  // namespace

TEST_CASE("a locked file is made only once something was chosen to be in it", "[screens]")
{
    Looking it;
    const auto can_make = [](const Screen& page) {
        for (const Block& block : page.body)
            if (const auto* button = std::get_if<block::Button>(&block))
                if (button->label.id == "locked.make")
                    return button->enabled;
        return false;
    };
    CHECK_FALSE(can_make(it.at(Page::Kind::Locked)));
    it.state.locking.parts = {"pdf"};
    CHECK(can_make(it.at(Page::Kind::Locked)));
}

TEST_CASE("the words that open a file stand there large, with how to tell them", "[screens]")
{
    Looking it;
    CHECK_FALSE(has(it.at(Page::Kind::Locked), "locked.tell"));
    it.state.locking = {{"pdf"}, "さくら もなか"};
    const Screen page = it.at(Page::Kind::Locked);
    CHECK(shows(page, "さくら もなか"));
    CHECK(shows(page, "ファイルとは別の方法で"));
}

TEST_CASE("after a locked file was saved, there is a way to write down who was given it",
          "[screens]")
{
    Looking it;
    it.state.locking = {{"pdf"}, "さくら もなか"};
    CHECK_FALSE(has(it.at(Page::Kind::Locked), "locked.write_down"));
    it.state.locking.saved = true;
    CHECK(has(it.at(Page::Kind::Locked), "locked.write_down"));
}

TEST_CASE("a locked page asks whom the file is for, and says that it was written down", "[screens]")
{
    Looking it;
    const Screen page = it.at(Page::Kind::Locked);
    for (const char* what : {"だれに渡しますか", "渡す相手のお名前", "まだ決めていないとき"})
        CHECK(shows(page, what));
    it.state.locking = {{"pdf"}, "さくら もなか"};
    it.state.locking.saved = it.state.locking.written = true;
    it.state.locking.to.emplace().recipient = "みどり訪問看護";
    CHECK(shows(it.at(Page::Kind::Locked), "みどり訪問看護に渡したことを、書きとめました。"));
    CHECK_FALSE(has(it.at(Page::Kind::Locked), "locked.write_down"));
}

TEST_CASE("whoever hands on the record itself is told what goes along that is on no paper",
          "[screens]")
{
    Looking it;
    it.state.custody = Custody::Kept;
    const Screen page = it.at(Page::Kind::Locked);
    for (const char* what : {"だれに何を渡したか", "お気に入りのところ", "取り消したことば",
                             "「今は話したくない」に添えたことば"})
        CHECK(shows(page, what));
}

TEST_CASE("what goes with a letter of referral stands beside the hospital's file", "[screens]")
{
    Looking it;
    const Screen page = it.at(Page::Kind::Summary);
    const auto* button = find_button(page, "summary.referral");
    REQUIRE(button);
    CHECK(button->label.text.find("診療情報提供書") == 0);
    CHECK(std::get<Export>(button->action).file == "referral.json");
}

TEST_CASE("a file saved with a lock is not said to have none", "[screens]")
{
    Looking it;
    it.state.notice = Notice::FileSaved;
    it.state.file = "share.age";
    for (const char* where : {"", "ドキュメント"}) {
        it.state.where = where;
        it.state.file_locked = true;
        CHECK_FALSE(shows(it.at(Page::Kind::Locked), "鍵はかかっていません"));
        it.state.file_locked = false;
        CHECK(shows(it.at(Page::Kind::Locked), "鍵はかかっていません"));
    }
}

TEST_CASE("a file from somebody is asked for, then its words", "[screens]")
{
    Looking it;
    CHECK(has(it.at(Page::Kind::TakeIn), "take_in.choose"));
    it.state.received = std::make_shared<const Received>(Received{"a|b.age", "bytes"});
    const Screen page = it.at(Page::Kind::TakeIn);
    CHECK(shows(page, "a｜b.age"));
    CHECK(has(page, "passphrase"));
    CHECK(has(page, "take_in.open"));
}

TEST_CASE("an opened file says whom it is about, when it was made and what is in it", "[screens]")
{
    Looking it;
    const Screen page = it.opened({2, 1, 4}, Custody::Guest, false);
    CHECK(shows(page, "髙﨑｜明子"));
    CHECK(shows(page, "1941年5月2日生まれ"));
    CHECK(shows(page, "2026年11月22日（kotozute 1.2.3）"));
    CHECK(shows(page, "まとめた紙（PDF）"));
    CHECK(has(page, "take_in.paper"));
}

TEST_CASE("an opened file is compared in plain words with the record that is open", "[screens]")
{
    Looking it;
    CHECK(has(it.opened({}, Custody::Guest, true), "take_in.unlock"));
    const Screen nothing = it.opened({}, Custody::Guest, false);
    CHECK(shows(nothing, "この端末には、記録がまだありません"));
    CHECK(has(nothing, "take_in.keep_first"));
    CHECK_FALSE(has(nothing, "take_in.merge"));
    const Screen newer = it.opened({2, 1, 4}, Custody::Kept);
    CHECK(shows(newer, "1件"));
    CHECK(shows(newer, "4件"));
    CHECK_FALSE(shows(newer, "ほかの人の記録か"));
    CHECK(has(newer, "take_in.merge"));
    const Screen known = it.opened({3, 0, 4}, Custody::Kept);
    CHECK(shows(known, "この端末にすべてあります"));
    CHECK_FALSE(has(known, "take_in.merge"));
}

TEST_CASE("a file of somebody else is said to be that", "[screens]")
{
    Looking it;
    const Screen page = it.opened({0, 3, 4}, Custody::Kept);
    CHECK(shows(page, "同じものが、一つもありません"));
    CHECK(shows(page, "名前と生年月日をたしかめてください"));
}

TEST_CASE("a file with another name says so before it can be merged, and asks", "[screens]")
{
    Looking it;
    Subject subject;
    subject.family = "山田";
    it.state.record.statements["subject"] = {subject, Said{}};
    Screen page = it.opened({0, 3, 4}, Custody::Kept);
    CHECK(shows(page, "名前か生年月日が、この端末の記録とちがいます"));
    it.state.dialog = "merge";
    page = it.at(Page::Kind::TakeIn);
    REQUIRE(page.dialog);
    CHECK(page.dialog->confirm->label.id == "take_in.another.confirm");
    CHECK(page.dialog->cancel);
}

TEST_CASE("a file of papers alone says that there is nothing to merge", "[screens]")
{
    Looking it;
    it.opened({}, Custody::Kept);
    auto papers = std::make_shared<Received>(*it.state.received);
    papers->share->revisions.clear();
    it.state.received = papers;
    const Screen page = it.at(Page::Kind::TakeIn);
    CHECK(shows(page, "合わせるものは、入っていません"));
    CHECK_FALSE(has(page, "take_in.merge"));
    CHECK_FALSE(has(page, "take_in.common"));
}
