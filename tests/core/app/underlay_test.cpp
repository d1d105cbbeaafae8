#include "tests/support/person.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using namespace kotozute::test;

namespace {

// A map that needs no file.
class PlainTiles : public MapTiles {
public:
    const BasemapInfo& info() const override { return info_; }
    std::shared_ptr<const TileContent> tile(const Position&, const TileId&) const override
    {
        return nullptr;
    }

private:
    BasemapInfo info_;
};

// Files on this device: one that names its maker, one that does not, and no others.
Result<UnderlayOffer> open(const std::string& path, const std::string& credit)
{
    if (path != "/maps/ward.pmtiles" && path != "/maps/bare.mbtiles")
        return Error{Error::Code::Invalid, "not a map"};
    const bool named = path == "/maps/ward.pmtiles" || !credit.empty();
    return UnderlayOffer{named ? std::make_shared<const PlainTiles>() : nullptr};
}

struct WithMaps {
    Person person;
    App app;

    explicit WithMaps(Settings settings = {}) : app(the_booklets(), ports(), std::move(settings)) {}
    explicit WithMaps(bool each_time) : app(the_booklets(), ports(each_time), {}) {}

    Ports ports(bool each_time = false)
    {
        Ports ports = person.ports();
        ports.open_underlay = open;
        ports.finds_underlay_again = !each_time;
        return ports;
    }
    const State& state() const { return app.state(); }
    void chooses(const std::string& path)
    {
        app.handle(ChooseUnderlay{});
        REQUIRE(app.take_underlay_wish());
        app.underlay_chosen(path);
    }
    void keeps()
    {
        app.handle(Choose{"place_of_care/now", "home"});
        app.handle(Go{{Page::Kind::Keep, {}}});
        app.handle(Edit{"passphrase", "ねこ いぬ とり さる"});
        app.handle(Keep{});
        while (app.working())
            app.work();
        REQUIRE(state().kept_here);
        person.settings.clear();
    }
};

using Settings_ = std::vector<std::pair<std::string, std::string>>;

}  // namespace

TEST_CASE("the map lies on the file that was chosen", "[underlay]")
{
    WithMaps it;
    CHECK(it.state().underlay.offered);
    CHECK_FALSE(it.app.take_underlay_wish());
    it.chooses("/maps/ward.pmtiles");
    CHECK_FALSE(it.app.take_underlay_wish());
    CHECK(it.state().underlay.tiles);
    CHECK(it.state().underlay.file == "ward.pmtiles");
    CHECK(it.state().notice == Notice::UnderlayTaken);
    it.app.handle(DropUnderlay{});
    CHECK_FALSE(it.state().underlay.tiles);
    CHECK(it.state().notice == Notice::UnderlayDropped);
}

TEST_CASE("a map without its maker's name is not shown before somebody types it", "[underlay]")
{
    WithMaps it;
    it.chooses("/maps/bare.mbtiles");
    CHECK_FALSE(it.state().underlay.tiles);
    CHECK(it.state().underlay.unnamed == "/maps/bare.mbtiles");
    it.app.handle(NameUnderlay{});
    CHECK_FALSE(it.state().underlay.tiles);
    it.app.handle(Edit{"underlay#credit", "文京区"});
    it.app.handle(NameUnderlay{});
    CHECK(it.state().underlay.tiles);
    CHECK(it.state().underlay.unnamed.empty());
    CHECK(draft(it.state(), "underlay#credit").empty());
}

TEST_CASE("a map that is not found again on the next visit is not remembered, and the page says so",
          "[underlay]")
{
    WithMaps it(true);
    it.keeps();
    it.chooses("/maps/ward.pmtiles");
    CHECK(it.state().underlay.tiles);
    CHECK(it.state().settings.underlay.empty());
    CHECK(it.person.settings.empty());
    it.app.handle(DropUnderlay{});
    CHECK(it.state().underlay.each_time);
}

TEST_CASE("a file that is no map leaves the one before and says so", "[underlay]")
{
    WithMaps it;
    it.chooses("/maps/ward.pmtiles");
    it.chooses("/maps/letter.pdf");
    CHECK(it.state().notice == Notice::UnderlayNotRead);
    CHECK(is_trouble(it.state().notice));
    CHECK(it.state().underlay.file == "ward.pmtiles");
}

TEST_CASE("the chosen map is remembered only on the device of somebody who keeps a record there",
          "[underlay]")
{
    WithMaps it;
    it.chooses("/maps/ward.pmtiles");
    CHECK(it.person.settings.empty());
    it.keeps();
    it.chooses("/maps/bare.mbtiles");
    CHECK(it.person.settings.empty());
    it.app.handle(Edit{"underlay#credit", "文京区"});
    it.app.handle(NameUnderlay{});
    CHECK(it.person.settings ==
          Settings_{{"underlay", "/maps/bare.mbtiles"}, {"underlay_credit", "文京区"}});
    it.person.settings.clear();
    it.app.handle(DropUnderlay{});
    CHECK(it.person.settings == Settings_{{"underlay", ""}, {"underlay_credit", ""}});
}

TEST_CASE("the map of last time lies there again, and one that has gone is missed in silence",
          "[underlay]")
{
    Settings settings;
    settings.underlay = "/maps/bare.mbtiles";
    settings.underlay_credit = "文京区";
    CHECK(WithMaps(settings).state().underlay.file == "bare.mbtiles");
    settings.underlay = "/maps/gone.pmtiles";
    const WithMaps gone(settings);
    CHECK_FALSE(gone.state().underlay.tiles);
    CHECK(gone.state().notice == Notice::None);
}

TEST_CASE("where no file can be chosen, none is asked for", "[underlay]")
{
    Person person;
    person.does(ChooseUnderlay{});
    CHECK_FALSE(person.app.take_underlay_wish());
    CHECK_FALSE(person.state().underlay.offered);
}
