#include "tests/core/places/device.hpp"

// Lists of places as a person brings them in: files chosen, looked at, and used or not.

using namespace kotozute;
using namespace kotozute::test;

namespace {

CareLine of_minato(const std::string& name)
{
    CareLine there = line(name, "1300000009");
    there.municipality = "131032";
    there.city = "港区";
    there.address = "東京都港区芝1-1-1";
    return there;
}

}  // namespace

TEST_CASE("where nobody brought a list, the small one that comes along is in use", "[places]")
{
    Device it;
    CHECK(it.names() == std::vector<std::string>{"東京都文京区"});
    CHECK(it.shelf.shelf().built);
    CHECK_FALSE(it.shelf.shelf().packs.front().removable);
    CHECK(it.here.names().empty());
}

TEST_CASE("a list is made of files and used only when the person says so", "[places]")
{
    Device it;
    CareLine odd = line("ふつうでない電話", "1300000002");
    odd.phone = "０３－００００－０００２";
    CareLine nameless = line("", "1300000003");
    const auto file = it.care("care.csv", {CareLine{}, odd, nameless, of_minato("となり")});
    REQUIRE_FALSE(it.brings({file}));
    const Intake& found = *it.shelf.ready();
    CHECK(found.code == "131059");
    CHECK(found.name == "東京都文京区");
    CHECK(found.places == 2);
    CHECK(found.edition == "2025-12-31");
    CHECK_FALSE(found.replaces);
    CHECK_FALSE(found.seal);
    REQUIRE(found.files.size() == 1);
    const IntakeFile& told = found.files.front();
    CHECK(told.file == "care.csv");
    CHECK(told.rows == 4);
    CHECK(told.kept == 2);
    CHECK(told.elsewhere == 1);
    CHECK(told.refused == 1);
    REQUIRE(told.findings.size() == 2);
    CHECK(told.findings[0] == IntakeFinding{RowFinding::Missing, "事業所名", 1, {4}});
    CHECK(told.findings[1] == IntakeFinding{RowFinding::PlainPhone, "電話番号", 1, {3}});
    // Nothing of it is in use yet.
    CHECK(it.shelf.shelf().built);
    CHECK(it.here.names() == std::vector<std::string>{"131059.area.partial"});

    REQUIRE_FALSE(it.shelf.keep());
    CHECK(it.here.names() == std::vector<std::string>{"131059.area"});
    CHECK(it.shelf.take_changed() ==
          std::vector<std::string>{"131059.area", "131059.area.minisig"});
    CHECK(it.names() == std::vector<std::string>{"東京都文京区"});
    CHECK_FALSE(it.shelf.shelf().built);
    CHECK((*it.shelf.areas())->places() == 2);
}

TEST_CASE("who thinks better of it, or stops half-way, has what was there", "[places]")
{
    Device it;
    REQUIRE_FALSE(it.brings({it.care("a.csv", {CareLine{}})}));
    REQUIRE_FALSE(it.shelf.keep());
    const std::string before = read_whole(it.here.path("131059.area"));
    const auto other = it.care("b.csv", {line("あたらしい", "1300000002")});

    REQUIRE_FALSE(it.brings({other}));
    CHECK(it.shelf.ready()->replaces);
    CHECK(it.shelf.ready()->diff->added == 1);
    CHECK(it.shelf.ready()->diff->gone == 1);
    it.shelf.give_up();
    CHECK(it.here.names() == std::vector<std::string>{"131059.area"});

    REQUIRE_FALSE(it.shelf.begin({{other}, "131059", ""}));
    REQUIRE_FALSE(it.shelf.step(1));
    CHECK_FALSE(it.shelf.ready());
    it.shelf.give_up();
    CHECK(it.here.names() == std::vector<std::string>{"131059.area"});
    CHECK(read_whole(it.here.path("131059.area")) == before);
    CHECK_FALSE(it.shelf.keep());
    CHECK((*it.shelf.areas())->places() == 1);
}

TEST_CASE("what cannot be made into a list is refused with its file, and leaves what was there",
          "[places]")
{
    Device it;
    const auto refused = [&](const std::vector<std::string>& files, const std::string& code) {
        const auto refusal = it.brings(files, code);
        REQUIRE(refusal);
        CHECK(it.here.names().empty());
        CHECK(it.shelf.ready() == nullptr);
        return *refusal;
    };
    const auto letter = it.chosen.write("letter.csv", "これは,表では,ありません\r\n");
    CHECK(refused({letter}, "131059") == IntakeRefusal{IntakeTrouble::NotATable, "letter.csv"});
    const auto minato = it.care("minato.csv", {of_minato("みなと")});
    CHECK(refused({minato}, "131059").why == IntakeTrouble::NothingHere);
    CHECK(refused({it.chosen.path("gone.csv")}, "131059") ==
          IntakeRefusal{IntakeTrouble::NotRead, "gone.csv"});
}

TEST_CASE("a finished pack says what it is, who vouches for it and whether it is older", "[places]")
{
    Device it;
    const auto pack = it.pack("bunkyo.area", {CareLine{}});
    REQUIRE_FALSE(it.brings({pack}, ""));
    CHECK(it.shelf.ready()->seal->state == Seal::State::Unsigned);
    CHECK(it.shelf.ready()->name == "東京都文京区");
    CHECK(it.shelf.ready()->files.empty());
    CHECK_FALSE(is_older(*it.shelf.ready()));
    REQUIRE_FALSE(it.shelf.keep());
    CHECK(it.here.names() == std::vector<std::string>{"131059.area"});
    CHECK(fs::exists(pack));

    Columns columns = shipped_columns();
    Kinds kinds = shipped_kinds();
    auto older = AreaBuilder::start(
        {{it.care("old.csv", {CareLine{}})}, "131059", "2024-06-30", it.chosen.path("old.area")},
        columns, kinds);
    while (!*older->step(100)) {
    }
    REQUIRE_FALSE(it.brings({it.chosen.path("old.area")}, ""));
    CHECK(is_older(*it.shelf.ready()));
    CHECK(it.shelf.ready()->edition == "2024-06-30");
    CHECK(it.shelf.ready()->edition_now == "2025-12-31");
}

TEST_CASE("a signed pack keeps its signature; one that is not what was signed is refused",
          "[places]")
{
    Device it;
    const auto pack = it.pack("bunkyo.area", {CareLine{}});
    if (!sign(it.chosen, pack))
        SKIP(no_minisign);
    REQUIRE_FALSE(it.brings({pack}, ""));
    CHECK(it.shelf.ready()->seal->state == Seal::State::Foreign);

    it.plan.trusted = *read_keys(it.chosen.path("k.pub"));
    AreaShelf shelf(it.plan);
    REQUIRE_FALSE(shelf.begin({{pack, pack + ".minisig"}, "", ""}));
    REQUIRE(shelf.ready());
    CHECK(shelf.ready()->seal->comment == "bunkyo 2026-11-26");
    REQUIRE_FALSE(shelf.keep());
    CHECK(it.here.names() == std::vector<std::string>{"131059.area", "131059.area.minisig"});
    REQUIRE(shelf.areas());
    CHECK(shelf.shelf().packs.front().seal.state == Seal::State::Signed);

    std::string changed = read_whole(pack);
    changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 1);
    it.chosen.write("bunkyo.area", changed);
    CHECK(shelf.begin({{pack}, "", ""}) ==
          IntakeRefusal{IntakeTrouble::WrongSignature, "bunkyo.area"});
    CHECK(it.here.names() == std::vector<std::string>{"131059.area", "131059.area.minisig"});
    // An unsigned list in its place: the signature was the other's.
    REQUIRE_FALSE(shelf.begin({{it.care("new.csv", {CareLine{}})}, "131059", ""}));
    while (!shelf.ready())
        REQUIRE_FALSE(shelf.step(10));
    REQUIRE_FALSE(shelf.keep());
    CHECK(it.here.names() == std::vector<std::string>{"131059.area"});
}

TEST_CASE("a pack among other files, and what is no pack, are refused", "[places]")
{
    Device it;
    const auto pack = it.pack("bunkyo.area", {CareLine{}});
    const auto csv = it.care("more.csv", {CareLine{}});
    CHECK(it.brings({pack, csv}) == IntakeRefusal{IntakeTrouble::OneAtATime, "bunkyo.area"});
    const std::string whole = read_whole(pack);
    it.chosen.write("bunkyo.area", whole.substr(0, whole.size() / 2));
    CHECK(it.brings({pack}) == IntakeRefusal{IntakeTrouble::Damaged, "bunkyo.area"});
    std::string newer = whole;
    newer[63] = 99;  // user_version
    it.chosen.write("bunkyo.area", newer);
    CHECK(it.brings({pack}) == IntakeRefusal{IntakeTrouble::LaterProgram, "bunkyo.area"});
    newer[63] = 1;
    it.chosen.write("bunkyo.area", newer);
    CHECK(it.brings({pack}) == IntakeRefusal{IntakeTrouble::EarlierProgram, "bunkyo.area"});
    CHECK(it.here.names().empty());
}

TEST_CASE("two areas are in use together; one can be put away, the other stays", "[places]")
{
    Device it;
    REQUIRE_FALSE(it.brings({it.care("a.csv", {CareLine{}})}));
    REQUIRE_FALSE(it.shelf.keep());
    REQUIRE_FALSE(it.brings({it.care("b.csv", {of_minato("みなと")})}, "131032"));
    REQUIRE_FALSE(it.shelf.keep());
    CHECK(it.names() == std::vector<std::string>{"東京都港区", "東京都文京区"});
    CHECK((*it.shelf.areas())->places() == 2);
    CHECK_FALSE(it.shelf.remove("999999"));
    CHECK(it.shelf.remove("131032"));
    CHECK(it.names() == std::vector<std::string>{"東京都文京区"});
    CHECK(it.shelf.remove("131059"));
    CHECK(it.names() == std::vector<std::string>{"東京都文京区"});
    CHECK(it.shelf.shelf().built);
}

TEST_CASE("a broken pack is told of and can be put away; the others are used", "[places]")
{
    Device it;
    REQUIRE_FALSE(it.brings({it.care("a.csv", {CareLine{}})}));
    REQUIRE_FALSE(it.shelf.keep());
    it.here.write("broken.area", "this is no pack");
    AreaShelf again(it.plan);
    REQUIRE(again.areas());
    CHECK(again.shelf().packs.size() == 1);
    REQUIRE(again.shelf().unusable.size() == 1);
    CHECK(again.shelf().unusable.front() == UnusablePack{"broken.area", IntakeTrouble::Damaged});
    CHECK(again.remove("broken.area"));
    REQUIRE(again.areas());
    CHECK(again.shelf().unusable.empty());
}

TEST_CASE("a list that lies there by another name is replaced, with what was put right in it",
          "[places]")
{
    Device it;
    const auto corrections =
        it.chosen.write("c.csv", "対象,項目,値,だれが,いつ,理由\r\n"
                                 "1300000001-130,電話番号,03-9999-9999,文京区,2026-05-01,変更\r\n");
    const auto care = it.care("a.csv", {CareLine{}});
    REQUIRE(build({care, corrections}, "131059", it.here.path("ward.area")).done);
    REQUIRE_FALSE(it.brings({care}));
    CHECK(it.shelf.ready()->replaces);
    REQUIRE_FALSE(it.shelf.keep());
    CHECK(it.here.names() == std::vector<std::string>{"ward.area"});
    const Place place = **(*it.shelf.areas())->all().front().place("1300000001-130");
    CHECK(place.phone == "03-9999-9999");
}
