#include "tests/support/page.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using namespace kotozute::test;

namespace {

// On the page of the team's folder.
struct Looking {
    Person person;
    State state = person.state();

    Looking()
    {
        state.page = {Page::Kind::Team, ""};
        state.custody = Custody::Kept;
        state.kept_here = true;
        state.team.offered = true;
    }
    Screen page() const { return shown(state, person.clock); }
    bool has(const std::string& id) const { return test::has(page(), id); }
    bool says(const std::string& part) const { return shows(page(), part); }
};

}  // namespace

TEST_CASE("where no folders are to be had the page says what to do instead", "[screens]")
{
    Looking it;
    it.state.team.offered = false;
    CHECK(it.has("team.not_here"));
    CHECK_FALSE(it.has("team.choose"));
}

TEST_CASE("a guest is shown the way to a record first", "[screens]")
{
    Looking it;
    it.state.custody = Custody::Guest;
    CHECK(it.has("team.unlock_first"));
    it.state.kept_here = false;
    CHECK(it.has("team.nothing_here"));
    CHECK_FALSE(it.has("team.choose"));
}

TEST_CASE("a chosen folder is called by its name, and asks for words only where somebody began it",
          "[screens]")
{
    Looking it;
    CHECK(it.has("team.choose"));
    CHECK_FALSE(it.has("team.begin"));
    it.state.team.folder = "/home/akiko/和子さん";
    CHECK(it.says("選んだフォルダ：和子さん"));
    CHECK_FALSE(it.says("akiko"));
    CHECK(it.has("team.begin"));
    CHECK_FALSE(it.has("passphrase"));
    it.state.team.begun = true;
    CHECK(it.has("team.enter"));
    CHECK(it.has("passphrase"));
}

TEST_CASE("the folder's page tells who is there, what came and went, and what could not be read",
          "[screens]")
{
    Looking it;
    it.state.team.folder = "/media/stick";
    it.state.team.in_use = true;
    CHECK(it.has("team.exchange"));
    CHECK(it.says("まだ、だれも名前を書いていません。"));
    it.state.team.people = {{it.state.device, "佐藤 めぐみ", Role::VisitingNurse, {}}};
    it.state.team.news = TeamNews{3, 2, 0, 0};
    CHECK(it.says("佐藤 めぐみ"));
    CHECK(it.says("訪問看護師"));
    CHECK(it.says("3件"));
    CHECK_FALSE(it.has("team.waiting"));
    CHECK_FALSE(it.has("team.refused"));
    it.state.team.news = TeamNews{3, 2, 1, 1};
    CHECK(it.has("team.waiting"));
    CHECK(it.has("team.refused"));
    CHECK_FALSE(it.has("team.made.passphrase"));
    it.state.team.passphrase = "かぶ かもめ こたつ";
    CHECK(it.says("かぶ かもめ こたつ"));
}
