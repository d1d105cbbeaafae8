#include "tests/support/person.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using test::Person;

TEST_CASE("a file is handed out and its fate told", "[app]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.does(Export{"summary.pdf"});
    const auto files = person.app.take_outgoing();
    REQUIRE(files.size() == 1);
    CHECK(files[0].name == "summary.pdf");
    CHECK(person.app.take_outgoing().empty());
    person.app.saved("summary.pdf", true, "ドキュメント");
    CHECK(person.state().notice == Notice::FileSaved);
    CHECK(person.state().where == "ドキュメント");
    person.app.saved("summary.pdf", false);
    CHECK(person.state().notice == Notice::FileNotSaved);
    person.does(Export{"/etc/passwd"});
    CHECK(person.app.take_outgoing().empty());
}

TEST_CASE("the files for computers are handed out, too", "[app]")
{
    Person person;
    for (const char* file : {"bundle.json", "referral.json"}) {
        person.does(Export{file});
        CHECK(person.app.take_outgoing().at(0).name == file);
    }
}

TEST_CASE("what this device cannot do ends in a line that says so", "[app]")
{
    test::MemoryKeeper keeper;
    App app(test::the_booklets(), {[] { return Timestamp{}; }, keeper, {}, {}, {}, {}});
    app.handle(Export{"summary.pdf"});
    app.work();
    CHECK(app.state().notice == Notice::FileNotMade);
    app.handle(Go{{Page::Kind::Places, ""}});
    CHECK(app.state().notice == Notice::PlacesNotFound);
    CHECK(app.state().finding->unavailable);
}

TEST_CASE("the paper is laid out when it is to be seen, once per change", "[app]")
{
    test::MemoryKeeper keeper;
    int made = 0;
    Ports ports{[] { return Timestamp{}; }, keeper, {}, {}, {}, {}};
    ports.paper = [&](const Record&, const PaperWish&,
                      Timestamp) -> Result<std::shared_ptr<const Sheet>> {
        ++made;
        return std::make_shared<const Sheet>();
    };
    App app(test::the_booklets(), ports);
    app.handle(Choose{"place_of_care/now", "home"});
    CHECK(made == 0);
    app.handle(Go{{Page::Kind::Summary, ""}});
    app.handle(SetSetting{"theme", "dark"});
    CHECK(made == 1);
    CHECK(app.state().paper);
    app.handle(Choose{"place_of_care/now", "hospital"});
    CHECK(made == 2);
}
