#include "tests/support/at_home.hpp"

#include <map>

using namespace kotozute;
using namespace kotozute::test;

namespace {

constexpr auto place = "place_of_care/now";

// A folder that something carries to every device at once.
class SharedFolder : public TeamFolders {
public:
    std::map<std::string, std::string> files;  // by name
    bool away = false, full = false;

    bool begun(const std::string&) const override { return files.contains(team::key_file); }
    Result<team::Begun> begin(const std::string&, std::string_view passphrase) override
    {
        if (begun(""))
            return Error{Error::Code::Invalid, "already"};
        return team::begin(passphrase, age::Work::for_tests());
    }
    Result<age::Identity> open(const std::string&, std::string_view passphrase) override
    {
        return team::open_key(files.at(team::key_file), passphrase);
    }
    Result<team::Contents> read(const std::string&, const age::Identity& key) override
    {
        if (away)
            return Error{Error::Code::Io, "no such folder"};
        team::Reader reader(key);
        for (const auto& [name, bytes] : files)
            reader.take({name, bytes});
        return reader.contents();
    }
    Result<Done> add(const std::string&, const std::vector<team::File>& added) override
    {
        if (full)
            return Error{Error::Code::Full, "full"};
        for (const team::File& file : added)
            files.emplace(file.name, file.bytes);
        return Done{};
    }
};

// A daughter and a nurse; the daughter has begun the record and the folder.
struct OfHers {
    SharedFolder folder;
    AtHome daughter{{}, &folder}, nurse{{}, &folder};
    std::string told;

    OfHers()
    {
        daughter.says_something();
        daughter.keeps();
        told = enters(daughter, "髙﨑 明子", Role::Family, "");
        REQUIRE(folder.begun(""));
    }
    static std::string enters(AtHome& one, const char* name, Role role, const std::string& words)
    {
        one.goes(Page::Kind::Team);
        one.does(ChooseTeamFolder{});
        REQUIRE(one.app.take_team_wish());
        one.app.team_folder_chosen("/media/和子");
        one.does(Edit{std::string(team_name_field), name});
        one.does(SetTeamRole{role});
        one.does(Edit{"passphrase", words});
        one.does(EnterTeam{});
        return one.state().team.passphrase;
    }
    // With nothing on her device yet.
    void nurse_enters()
    {
        nurse.goes(Page::Kind::Team);
        nurse.keeps();
        enters(nurse, "佐藤 めぐみ", Role::VisitingNurse, told);
    }
};

void opens(AtHome& one)
{
    one.goes(Page::Kind::Unlock);
    one.does(Edit{"passphrase", "ねこ いぬ とり さる"});
    one.does(Unlock{});
    REQUIRE(one.state().custody == Custody::Kept);
}

void opens_again(AtHome& one)
{
    one.does(Lock{});
    opens(one);
}

const std::string& choice(const AtHome& one)
{
    const Answer* answer = stands<Answer>(one.state().record, place);
    REQUIRE(answer);
    return answer->choices.front();
}

}  // namespace

TEST_CASE("who begins a team's folder is told its words once", "[team]")
{
    OfHers it;
    CHECK_FALSE(it.told.empty());
    CHECK(it.daughter.state().team.in_use);
    it.daughter.goes(Page::Kind::Summary);
    CHECK(it.daughter.state().team.passphrase.empty());
    CHECK(it.daughter.state().team.in_use);
}

TEST_CASE("who enters with the words has the same record, and each sees who the other is", "[team]")
{
    OfHers it;
    it.nurse_enters();
    CHECK(choice(it.nurse) == "home");
    CHECK(it.nurse.state().team.people.size() == 2);
    CHECK(it.nurse.state().team.passphrase.empty());
    it.daughter.does(ExchangeTeam{});
    REQUIRE(it.daughter.state().team.people.size() == 2);
    CHECK(it.daughter.state().team.people.front().role == Role::VisitingNurse);
}

TEST_CASE("wrong words for a team's folder bind the record to nothing", "[team]")
{
    OfHers it;
    it.nurse.says_something();
    it.nurse.keeps();
    OfHers::enters(it.nurse, "佐藤 めぐみ", Role::VisitingNurse, "ちがう ことば です");
    CHECK(it.nurse.state().troubles.at("passphrase") == FieldTrouble::Wrong);
    CHECK_FALSE(it.nurse.state().team.in_use);
    CHECK(it.nurse.person.keeper.notes.empty());
}

TEST_CASE("who begins a folder that somebody began meanwhile is asked for its words", "[team]")
{
    OfHers it;
    it.nurse.says_something();
    it.nurse.keeps();
    const std::string key = std::exchange(it.folder.files[team::key_file], {});
    it.folder.files.erase(team::key_file);
    it.nurse.goes(Page::Kind::Team);
    it.nurse.app.team_folder_chosen("/media/和子");
    CHECK_FALSE(it.nurse.state().team.begun);
    it.folder.files[team::key_file] = key;
    it.nurse.does(Edit{std::string(team_name_field), "佐藤 めぐみ"});
    it.nurse.does(EnterTeam{});
    CHECK(it.nurse.state().team.begun);
    CHECK_FALSE(it.nurse.state().team.in_use);
    CHECK(it.folder.files[team::key_file] == key);
}

TEST_CASE("nobody enters a team's folder without a name", "[team]")
{
    OfHers it;
    it.nurse.says_something();
    it.nurse.keeps();
    OfHers::enters(it.nurse, " 　", Role::VisitingNurse, it.told);
    CHECK(it.nurse.state().troubles.at(std::string(team_name_field)) == FieldTrouble::NoName);
    CHECK_FALSE(it.nurse.state().team.in_use);
}

TEST_CASE("what was said before the record was locked is in the other's when they open theirs",
          "[team]")
{
    OfHers it;
    it.nurse_enters();
    it.nurse.does(Choose{place, "hospital"});
    it.nurse.does(Lock{});
    opens_again(it.daughter);
    CHECK(choice(it.daughter) == "hospital");
    CHECK(it.daughter.state().notice == Notice::TakenIn);
    CHECK(it.daughter.state().came_in == 1);
    CHECK(it.daughter.state().page.kind == Page::Kind::Summary);
    CHECK(it.daughter.state().team.in_use);
}

TEST_CASE("what was said before the window was closed goes into the folder", "[team]")
{
    OfHers it;
    it.nurse_enters();
    it.nurse.does(Choose{place, "hospital"});
    it.nurse.does(Close{});
    CHECK(it.nurse.state().closed);
    it.daughter.does(ExchangeTeam{});
    CHECK(choice(it.daughter) == "hospital");
}

TEST_CASE("two who answered the same apart see both answers under their names", "[team]")
{
    OfHers it;
    it.nurse_enters();
    it.nurse.does(Choose{place, "hospital"});
    it.daughter.does(Choose{place, "care_home"});
    it.nurse.does(ExchangeTeam{});
    it.daughter.does(ExchangeTeam{});
    it.nurse.does(ExchangeTeam{});
    for (const AtHome* one : {&it.daughter, &it.nurse})
        CHECK(disputed(one->state().record, place));
    it.nurse.does(ChooseSide{place, disputed(it.nurse.state().record, place)->front()});
    it.nurse.does(ExchangeTeam{});
    it.daughter.does(ExchangeTeam{});
    CHECK(it.daughter.state().record.disputes.empty());
    CHECK(choice(it.daughter) == choice(it.nurse));
}

TEST_CASE("a folder of another person's team asks first, and takes in nothing", "[team]")
{
    OfHers it;
    it.nurse.does(Edit{"subject#family", "山本"});
    it.nurse.does(Leave{"subject#family"});
    it.nurse.keeps();
    const std::size_t before = it.nurse.person.keeper.written().size();
    const std::size_t files = it.folder.files.size();
    OfHers::enters(it.nurse, "佐藤 めぐみ", Role::VisitingNurse, it.told);
    CHECK(it.nurse.state().dialog == "team");
    it.nurse.does(Dismiss{});
    it.nurse.does(ExchangeTeam{true});  // a press that came too late
    CHECK(it.nurse.person.keeper.written().size() == before);
    it.nurse.does(Lock{});
    CHECK(it.folder.files.size() == files);
}

TEST_CASE("without the folder the record opens as ever, and says that it was not there", "[team]")
{
    OfHers it;
    it.folder.away = true;
    opens_again(it.daughter);
    CHECK(choice(it.daughter) == "home");
    CHECK(it.daughter.state().notice == Notice::TeamAway);
    it.folder.away = false;
    it.daughter.does(ExchangeTeam{});
    CHECK(it.daughter.state().notice == Notice::TeamExchanged);
}

TEST_CASE("what a full folder could not take goes there the next time", "[team]")
{
    OfHers it;
    it.nurse_enters();
    it.folder.full = true;
    it.nurse.does(Choose{place, "hospital"});
    it.nurse.does(ExchangeTeam{});
    CHECK(it.nurse.state().notice == Notice::TeamNotGiven);
    CHECK(choice(it.nurse) == "hospital");
    it.folder.full = false;
    opens_again(it.nurse);
    it.daughter.does(ExchangeTeam{});
    CHECK(choice(it.daughter) == "hospital");
}

TEST_CASE("a device that failed to keep what came has put nothing away", "[team]")
{
    OfHers it;
    it.nurse_enters();
    it.nurse.does(Choose{place, "hospital"});
    it.nurse.does(ExchangeTeam{});
    it.daughter.person.keeper.trouble = Error::Code::Full;
    it.daughter.does(ExchangeTeam{});
    CHECK(is_trouble(it.daughter.state().notice));
    CHECK(choice(it.daughter) == "home");
    it.daughter.person.keeper.trouble.reset();
    it.daughter.does(ExchangeTeam{});
    CHECK(choice(it.daughter) == "hospital");
}

TEST_CASE("a folder that could not be bound to the record is not begun for anybody", "[team]")
{
    SharedFolder folder;
    AtHome her{{}, &folder};
    her.says_something();
    her.keeps();
    her.person.keeper.trouble = Error::Code::Full;
    OfHers::enters(her, "髙﨑 明子", Role::Family, "");
    CHECK(is_trouble(her.state().notice));
    CHECK(folder.files.empty());
    her.person.keeper.trouble.reset();
    folder.full = true;
    her.does(EnterTeam{});
    CHECK(is_trouble(her.state().notice));
    CHECK_FALSE(her.state().team.in_use);
    folder.full = false;
    her.does(EnterTeam{});
    CHECK(her.state().team.in_use);
    CHECK(her.state().notice == Notice::TeamEntered);
}

TEST_CASE("into a folder of which nothing has come but its key nobody puts a word", "[team]")
{
    OfHers it;
    const auto all = it.folder.files;
    it.folder.files = {{team::key_file, all.at(team::key_file)}};
    it.nurse.does(Choose{place, "hospital"});
    it.nurse.keeps();
    OfHers::enters(it.nurse, "佐藤 めぐみ", Role::VisitingNurse, it.told);
    CHECK(it.nurse.state().notice == Notice::TeamNotYet);
    it.nurse.does(Lock{});
    CHECK(it.folder.files.size() == 1);
    it.folder.files = all;
    opens(it.nurse);
    CHECK(it.nurse.state().dialog == "team");  // whose it is, is not known of her record
    it.nurse.does(ExchangeTeam{true});
    CHECK(it.folder.files.size() > all.size());
    CHECK(it.nurse.state().team.people.size() == 2);
}

TEST_CASE("what was said before the window was closed over a text that cannot be read is given",
          "[team]")
{
    OfHers it;
    it.nurse_enters();
    it.nurse.does(Choose{place, "hospital"});
    it.nurse.does(Edit{"subject#born", "いつか"});
    it.nurse.does(Close{});
    CHECK_FALSE(it.nurse.state().closed);
    it.nurse.does(CloseAnyway{});
    CHECK(it.nurse.state().closed);
    it.daughter.does(ExchangeTeam{});
    CHECK(choice(it.daughter) == "hospital");
}

TEST_CASE("who leaves a team is asked first, keeps the record, and gives no more", "[team]")
{
    OfHers it;
    it.daughter.does(LeaveTeam{});
    CHECK(it.daughter.state().team.in_use);
    it.daughter.does(LeaveTeamAnyway{});
    CHECK_FALSE(it.daughter.state().team.in_use);
    CHECK(it.daughter.state().team.offered);
    const std::size_t files = it.folder.files.size();
    it.daughter.does(Choose{place, "hospital"});
    opens_again(it.daughter);
    CHECK(it.folder.files.size() == files);
    CHECK_FALSE(it.daughter.state().team.in_use);
    CHECK(choice(it.daughter) == "hospital");
}

TEST_CASE("the folder a device remembers is the one it was told, whatever its name", "[team]")
{
    const TeamLink link{"/media/一\n二", age::make_identity(), true, "佐藤", Role::HomeDoctor};
    const std::string text = print(link);
    const auto again = parse_team_link(text);
    REQUIRE(again);
    CHECK(again->folder == link.folder);
    CHECK(age::print(again->key) == age::print(link.key));
    CHECK(again->begun_here);
    CHECK(again->name == "佐藤");
    CHECK(again->role == Role::HomeDoctor);
    for (std::size_t size = 0; size < text.size(); ++size)
        CHECK_FALSE(parse_team_link(text.substr(0, size)));
    CHECK_FALSE(parse_team_link(text + "x"));
}
