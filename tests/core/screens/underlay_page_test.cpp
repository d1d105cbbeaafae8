#include "tests/support/page.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kotozute;
using namespace kotozute::test;

namespace {

class NamedTiles : public MapTiles {
public:
    NamedTiles() { info_.attribution = "見本の地図|提供"; }
    const BasemapInfo& info() const override { return info_; }
    std::shared_ptr<const TileContent> tile(const Position&, const TileId&) const override
    {
        return nullptr;
    }

private:
    BasemapInfo info_;
};

Screen page_of(const Underlay& underlay)
{
    Person person;
    State state = person.state();
    state.page = {Page::Kind::Settings, {}};
    state.underlay = underlay;
    return screen(state, the_booklets(), the_wordings(), person.clock);
}

}  // namespace

TEST_CASE("a file for the map to lie on is offered where one can be chosen", "[screens][underlay]")
{
    CHECK_FALSE(has(page_of({}), "underlay.choose"));
    const Screen page = page_of({true, nullptr, "", ""});
    CHECK(has(page, "underlay.choose"));
    CHECK_FALSE(has(page, "underlay.drop"));
    CHECK_FALSE(has(page, "underlay.credit"));
}

TEST_CASE("the map in use is named with its makers, and can be put away", "[screens][underlay]")
{
    const Screen page = page_of({true, std::make_shared<const NamedTiles>(), "a|b.pmtiles", ""});
    CHECK(has(page, "underlay.drop"));
    CHECK(has(page, "underlay.choose_other"));
    const auto texts = all_texts(page);
    CHECK(std::any_of(texts.begin(), texts.end(), [](const std::string& text) {
        return text.find("a｜b.pmtiles") != std::string::npos &&
               text.find("見本の地図｜提供") != std::string::npos;
    }));
}

TEST_CASE("a map that does not say whom to name asks for that first", "[screens][underlay]")
{
    const Screen page = page_of({true, nullptr, "", "/maps/bare.mbtiles"});
    CHECK(has(page, "underlay.unnamed"));
    CHECK(has(page, "underlay.credit"));
    CHECK(has(page, "underlay.name"));
}
