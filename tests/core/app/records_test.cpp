#include "tests/support/person.hpp"

#include <catch2/catch_test_macros.hpp>

#include <memory>

using namespace kotozute;
using namespace kotozute::test;

namespace {

constexpr auto place = "place_of_care/now";
constexpr auto hers = "ねこ いぬ とり さる", his = "うみ やま かわ そら";

// A device with records of several people.
class Drawer : public Keeper {
public:
    std::vector<std::string> names() const override
    {
        std::vector<std::string> names;
        for (const auto& record : records_)
            names.push_back(record->called);
        return names;
    }
    void choose(std::size_t record) override
    {
        close();
        chosen_ = record;
    }
    Result<Saved> create(const std::string& name, const std::string& passphrase,
                         const std::vector<Change>& changes) override
    {
        if (full)
            return Error{Error::Code::Full, "full"};
        if (chosen_ < records_.size())
            return Error{Error::Code::Invalid, "there is one"};
        records_.push_back(std::make_unique<MemoryKeeper>());
        return one().create(name, passphrase, changes);
    }
    Result<History> open(const std::string& passphrase) override { return one().open(passphrase); }
    Result<Saved> append(const std::vector<Change>& changes) override
    {
        return one().append(changes);
    }
    Result<Joined> merge(const std::vector<Revision>& came) override { return one().merge(came); }
    DeviceId device() const override { return records_[chosen_]->device(); }
    Result<std::vector<Revision>> revisions() const override
    {
        return records_[chosen_]->revisions();
    }
    void close() override
    {
        if (chosen_ < records_.size())
            one().close();
    }

    bool full = false;
    MemoryKeeper& record(std::size_t number) { return *records_[number]; }

private:
    MemoryKeeper& one() { return *records_[chosen_]; }

    std::vector<std::unique_ptr<MemoryKeeper>> records_;
    std::size_t chosen_ = 0;
};

// A supporter's tablet with her record on it, locked.
struct Tablet {
    Drawer drawer;
    Timestamp clock{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};
    App app{the_booklets(), ports()};

    Ports ports()
    {
        return {[this] { return clock; }, drawer, {}, {}, {}, {}};
    }
    Tablet()
    {
        does(Choose{place, "home"});
        keeps("", hers);
        does(Lock{});
    }
    const State& state() const { return app.state(); }
    void does(const Action& action)
    {
        app.handle(action);
        while (app.working())
            app.work();
    }
    void keeps(const std::string& name, const std::string& passphrase)
    {
        does(Go{{Page::Kind::Keep, ""}});
        does(Edit{std::string(record_name_field), name});
        does(Edit{"passphrase", passphrase});
        does(Keep{});
    }
    void begins_his(const std::string& name)
    {
        does(ChooseRecord{state().records.size()});
        does(Choose{place, "hospital"});
        keeps(name, his);
    }
    void opens(std::size_t record, const std::string& passphrase)
    {
        does(Lock{});
        does(ChooseRecord{record});
        does(Edit{"passphrase", passphrase});
        does(Unlock{});
    }
    std::string choice() const
    {
        const Answer* answer = stands<Answer>(state().record, place);
        return answer ? answer->choices.front() : "";
    }
};

}  // namespace

TEST_CASE("a second person's record lies beside the first, each behind its own passphrase",
          "[records]")
{
    Tablet it;
    it.begins_his("三号室");
    CHECK(it.state().custody == Custody::Kept);
    CHECK(it.state().records == std::vector<std::string>{"", "三号室"});
    CHECK(it.choice() == "hospital");

    it.opens(0, his);
    CHECK(it.state().notice == Notice::WrongPassphrase);
    CHECK(it.state().custody == Custody::Guest);
    it.does(Edit{"passphrase", hers});
    it.does(Unlock{});
    CHECK(it.choice() == "home");
    it.opens(1, his);
    CHECK(it.choice() == "hospital");
    CHECK(it.drawer.record(0).stored.size() == it.drawer.record(1).stored.size());
}

TEST_CASE("nothing of one person is on the screen once another's record was chosen", "[records]")
{
    Tablet it;
    it.begins_his("三号室");
    it.does(ChooseRecord{0});  // his is still open: a stale press
    CHECK(it.choice() == "hospital");
    it.does(Lock{});
    it.does(ChooseRecord{0});
    CHECK(is_empty(it.state().record));
    CHECK(it.state().versions.empty());
    CHECK(it.state().page.kind == Page::Kind::Unlock);
    it.does(ChooseRecord{7});
    CHECK(it.state().record_chosen == 0);
}

TEST_CASE("a record beside others needs a name that tells it from them", "[records]")
{
    Tablet it;
    const auto trouble_with = [&](const std::string& name) {
        it.keeps(name, his);
        CHECK(it.state().custody == Custody::Guest);
        CHECK(it.choice() == "hospital");
        return it.state().troubles.at(std::string(record_name_field));
    };
    it.begins_his("三号室");
    it.does(Lock{});
    it.does(ChooseRecord{2});
    it.does(Choose{place, "hospital"});
    CHECK(trouble_with(" 　") == FieldTrouble::NoRecordName);
    CHECK(trouble_with("三号室 ") == FieldTrouble::TakenName);
    CHECK(trouble_with(std::string(300, 'a')) == FieldTrouble::LongName);
    it.keeps("四号室", his);
    CHECK(it.state().custody == Custody::Kept);
    CHECK(it.state().records.back() == "四号室");
}

TEST_CASE("what a guest wrote goes into the record of their choice, or into none", "[records]")
{
    Tablet it;
    it.begins_his("三号室");
    it.does(Lock{});
    it.does(Choose{"leeway", "depends"});
    it.does(ChooseRecord{1});
    it.does(Edit{"passphrase", his});
    it.does(Unlock{true});
    CHECK(stands<Answer>(it.state().record, "leeway"));
    CHECK(it.choice() == "hospital");

    it.does(Lock{});
    it.does(Choose{"leeway", "as_wished"});
    it.does(ChooseRecord{2});  // a new one, which begins empty
    CHECK(it.state().dialog == "forget");
    CHECK(stands<Answer>(it.state().record, "leeway"));
    it.does(Forget{});
    it.does(ChooseRecord{2});
    CHECK(is_empty(it.state().record));
}

TEST_CASE("what was written before a record is opened can become one of its own", "[records]")
{
    Tablet it;
    it.does(Choose{place, "hospital"});
    it.does(Go{{Page::Kind::Keep, ""}});
    it.does(KeepBeside{});
    it.keeps("三号室", his);
    CHECK(it.state().records.size() == 2);
    CHECK(it.choice() == "hospital");
    it.opens(0, hers);
    CHECK(it.choice() == "home");
}

TEST_CASE("a record that could not be kept is not listed, and its words stay", "[records]")
{
    Tablet it;
    it.does(ChooseRecord{1});
    it.does(Choose{place, "hospital"});
    it.drawer.full = true;
    it.keeps("三号室", his);
    CHECK(it.state().notice == Notice::DeviceFull);
    CHECK(it.state().records.size() == 1);
    CHECK(it.choice() == "hospital");
    it.drawer.full = false;
    it.keeps("三号室", his);
    CHECK(it.state().records.size() == 2);
}
