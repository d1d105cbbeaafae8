#include "tests/support/at_home.hpp"

using namespace kotozute;
using namespace kotozute::test;
using Codes = std::vector<std::string>;

namespace {

// Somebody on the page where a paper is held before the device.
struct Holding : AtHome {
    Holding() { goes(Page::Kind::Scan); }
    bool asks_for_picture()
    {
        does(ChoosePicture{});
        return app.take_picture_wish();
    }
};

}  // namespace

TEST_CASE("choosing a picture asks the platform once, and what it says is looked at", "[app]")
{
    Holding it;
    REQUIRE(it.asks_for_picture());
    CHECK_FALSE(it.app.take_picture_wish());
    it.app.picture_read(Codes{"紙"});
    REQUIRE(it.state().scanned);
    CHECK(it.state().scanned->codes == Codes{"紙"});
}

TEST_CASE("a picture that cannot be read says why, and nothing is looked at", "[app]")
{
    using Code = Error::Code;
    Holding it;
    for (const auto& [why, notice] : {std::pair{Code::Corrupt, Notice::PictureNotRead},
                                      std::pair{Code::Invalid, Notice::PictureTooLarge},
                                      std::pair{Code::Full, Notice::PictureNotRead},
                                      std::pair{Code::NotFound, Notice::FilesNotChosen}}) {
        it.app.picture_read(Codes{"紙"});
        it.app.picture_read(Error{why, "f"});
        CHECK(it.state().notice == notice);
        CHECK(is_trouble(notice));
        CHECK_FALSE(it.state().scanned);
    }
}

TEST_CASE("a picture that comes after its page was left is not looked at", "[app]")
{
    Holding it;
    REQUIRE(it.asks_for_picture());
    it.goes(Page::Kind::Summary);
    it.app.picture_read(Codes{"紙"});
    CHECK_FALSE(it.state().scanned);
}

TEST_CASE("what a paper said is gone with its page", "[app]")
{
    Holding it;
    it.app.picture_read(Codes{"紙"});
    it.goes(Page::Kind::Summary);
    it.goes(Page::Kind::Scan);
    CHECK_FALSE(it.state().scanned);
}

TEST_CASE("opening one's record leads back to the paper that is to be compared with it", "[app]")
{
    AtHome it;
    it.says_something();
    it.keeps();
    it.does(Lock{});
    it.goes(Page::Kind::Scan);
    it.app.picture_read(Codes{"紙"});
    it.goes(Page::Kind::Unlock);
    it.does(Edit{"passphrase", "ねこ いぬ とり さる"});
    it.does(Unlock{});
    REQUIRE(it.state().custody == Custody::Kept);
    CHECK(it.state().page.kind == Page::Kind::Scan);
    REQUIRE(it.state().scanned);
    it.does(Lock{});
    CHECK_FALSE(it.state().scanned);
}

TEST_CASE("a camera is looked through only where there can be one", "[app]")
{
    Person person;
    for (const bool there : {false, true}) {
        Ports ports = person.ports();
        ports.has_camera = there;
        App app(the_booklets(), std::move(ports));
        CHECK(app.state().has_camera == there);
        app.handle(Go{{Page::Kind::Scan, ""}});
        app.handle(UseCamera{});
        CHECK(app.take_camera_wish() == there);
        CHECK_FALSE(app.take_camera_wish());
    }
}

TEST_CASE("the camera is there as well once a record was opened, and after it was locked", "[app]")
{
    AtHome it;
    it.says_something();
    it.keeps();
    it.does(Lock{});
    CHECK_FALSE(it.state().has_camera);

    Ports ports = it.ports();
    ports.has_camera = true;
    App app(the_booklets(), ports);
    const auto does = [&](const Action& action) {
        app.handle(action);
        while (app.working())
            app.work();
    };
    does(Go{{Page::Kind::Unlock, ""}});
    does(Edit{"passphrase", "ねこ いぬ とり さる"});
    does(Unlock{});
    does(Go{{Page::Kind::Scan, ""}});
    does(UseCamera{});
    CHECK(app.take_camera_wish());
    does(Lock{});
    CHECK(app.state().has_camera);
}
