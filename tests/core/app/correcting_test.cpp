// Putting right what the list says of a place.
#include "core/app/correcting.hpp"
#include "core/app/finding.hpp"
#include "tests/support/person.hpp"
#include "tests/support/shelf.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>

using namespace kotozute;
using namespace kotozute::test;

namespace {

// Someone who supports the person, with the small list the program brings along.
struct Supporter : ShelfOfTests {
    Person person;
    App app;
    std::string id;

    Supporter() : app(the_booklets(), with_places(person.ports()))
    {
        does(SetSpeaker{Voice::Person, Role::CareManager});
        does(Go{{Page::Kind::Places, ""}});
        REQUIRE(app.state().finding);
        id = app.state().finding->places.front().id;
        does(ShowPlace{id});
    }

    Ports with_places(Ports ports)
    {
        ports.shelf = &shelf;
        ports.find_places = [this](const PlaceSearch& search) {
            return finding(**shelf.areas(), search);
        };
        ports.find_details = [this](const std::string& of) { return details(**shelf.areas(), of); };
        return ports;
    }
    void does(const Action& action) { app.handle(action); }
    void types(std::string_view field, const std::string& text)
    {
        does(Edit{std::string(field), text});
    }
    FoundPlace place() const { return *shown_place(app.state()); }
    bool troubled(std::string_view field) const
    {
        return app.state().troubles.contains(std::string(field));
    }
    void puts_right(const std::string& phone)
    {
        does(OpenCorrection{true});
        types("correct#phone", phone);
        types(corrected_by_field, "ケアマネジャー 中村");
        types(corrected_why_field, "電話でうかがった");
        does(CorrectPlace{});
    }
};

}  // namespace

TEST_CASE("what is known stands in the fields, and what is put right stands on the card",
          "[app][places]")
{
    Supporter it;
    const FoundPlace before = it.place();
    it.does(OpenCorrection{true});
    for (const auto& [column, field] : correctable)
        CHECK(draft(it.app.state(), field) == value_of(before, column));
    CHECK(value_of(before, Column::Address) + before.building == before.address);
    it.does(OpenCorrection{false});

    it.puts_right("０３－１１１１－２２２２");
    CHECK(it.app.state().notice == Notice::PlaceCorrected);
    CHECK_FALSE(it.app.state().correcting);
    CHECK(it.place().phone == "03-1111-2222");
    CHECK(it.place().name == before.name);
    CHECK(it.app.state().details->provenance.corrections ==
          std::vector<ValueCorrection>{{"phone", "ケアマネジャー 中村",
                                        iso(japan_date(it.person.clock)), "電話でうかがった", true}});
    it.does(OpenCorrection{true});  // who says so is not asked anew for the next place
    CHECK(draft(it.app.state(), corrected_by_field) == "ケアマネジャー 中村");
    CHECK(draft(it.app.state(), corrected_why_field).empty());
}

TEST_CASE("what was put right can be taken back, all of a place at once", "[app][places]")
{
    Supporter it;
    const FoundPlace before = it.place();
    it.puts_right("03-1111-2222");
    it.does(TakeBackCorrections{});
    CHECK(it.app.state().notice == Notice::PlaceCorrected);
    CHECK(it.place() == before);
    CHECK(it.app.state().details->provenance.corrections.empty());
    it.does(TakeBackCorrections{});
    CHECK(it.app.state().notice == Notice::None);
}

TEST_CASE("what cannot be stays in its field and says so; nothing is put right half",
          "[app][places]")
{
    Supporter it;
    const FoundPlace before = it.place();
    it.does(OpenCorrection{true});
    it.types("correct#phone", "おりかえし");
    it.types("correct#url", "ない");
    it.types("correct#note", "第2火曜は休み");
    it.does(CorrectPlace{});
    CHECK(it.app.state().notice == Notice::NotUnderstood);
    CHECK(it.troubled("correct#phone"));
    CHECK(it.troubled("correct#url"));
    CHECK(it.troubled(corrected_by_field));
    CHECK_FALSE(it.troubled("correct#note"));
    CHECK(draft(it.app.state(), "correct#phone") == "おりかえし");
    CHECK(it.app.state().correcting);
    it.types(corrected_by_field, std::string(300, 'a'));
    it.does(CorrectPlace{});
    CHECK(it.troubled(corrected_by_field));
    it.does(OpenCorrection{false});
    CHECK_FALSE(it.troubled(corrected_by_field));
    CHECK(it.place() == before);
    CHECK_FALSE(it.troubled("correct#phone"));
    CHECK_FALSE(std::filesystem::exists(it.here / "131059.corrections.csv"));
}

TEST_CASE("what there is none of is emptied, and can be taken back; a name and an address stay",
          "[app][places]")
{
    Supporter it;
    const FoundPlace before = it.place();
    REQUIRE_FALSE(before.phone.empty());
    it.puts_right("");
    CHECK(it.app.state().notice == Notice::PlaceCorrected);
    CHECK(it.place().phone.empty());
    it.does(OpenCorrection{true});
    CHECK(draft(it.app.state(), "correct#phone").empty());
    it.does(OpenCorrection{false});
    it.does(TakeBackCorrections{});
    CHECK(it.place() == before);

    it.does(OpenCorrection{true});
    it.types("correct#name", "");
    it.types("correct#address", " ");
    it.does(CorrectPlace{});
    CHECK(it.app.state().troubles.at("correct#name") == FieldTrouble::NoName);
    CHECK(it.app.state().troubles.at("correct#address") == FieldTrouble::NoAddress);
    CHECK(it.place() == before);
}

TEST_CASE("where nothing was changed nothing is put right", "[app][places]")
{
    Supporter it;
    const FoundPlace before = it.place();
    it.puts_right(before.phone);
    CHECK(it.app.state().notice == Notice::None);
    CHECK_FALSE(it.app.state().correcting);
    CHECK(it.place() == before);
    it.does(CorrectPlace{});  // a stale press
    CHECK(it.place() == before);
}

TEST_CASE("back leads from the fields to the card, and from the card to the list", "[app][places]")
{
    Supporter it;
    it.does(OpenCorrection{true});
    it.types("correct#phone", "03-1111-2222");
    it.does(Back{});
    CHECK_FALSE(it.app.state().correcting);
    CHECK(shown_place(it.app.state()));
    it.does(OpenCorrection{true});
    CHECK(draft(it.app.state(), "correct#phone") == it.place().phone);
    it.does(Back{});
    it.does(Back{});
    CHECK_FALSE(shown_place(it.app.state()));
}

TEST_CASE("what could not be written stays in its fields", "[app][places]")
{
    Supporter it;
    std::filesystem::create_directories(it.here / "131059.corrections.csv.partial/in the way");
    it.puts_right("03-1111-2222");
    CHECK(it.app.state().notice == Notice::CouldNotSave);
    CHECK(it.app.state().correcting);
    CHECK(draft(it.app.state(), "correct#phone") == "03-1111-2222");
    std::filesystem::remove_all(it.here / "131059.corrections.csv.partial");
    it.does(CorrectPlace{});
    CHECK(it.app.state().notice == Notice::PlaceCorrected);
    CHECK(it.place().phone == "03-1111-2222");
}

TEST_CASE("what was put right becomes a file for others", "[app][places]")
{
    Supporter it;
    it.does(ExportCorrections{"131059"});
    CHECK(it.app.state().notice == Notice::FileNotMade);
    it.puts_right("03-1111-2222");
    it.does(Go{{Page::Kind::Areas, ""}});
    CHECK(it.app.state().shelf->packs.front().corrected == 1);
    it.does(ExportCorrections{"131059"});
    const auto files = it.app.take_outgoing();
    REQUIRE(files.size() == 1);
    CHECK(files.front().name == "131059.corrections.csv");
    CHECK(files.front().bytes.find("電話番号,03-1111-2222") != std::string::npos);
}

TEST_CASE("while practising nothing real is put right", "[app][places]")
{
    Supporter it;
    const FoundPlace before = it.place();
    it.does(Go{{Page::Kind::Entrance, ""}});
    it.does(Practise{});
    REQUIRE(it.app.state().practising);
    it.does(Go{{Page::Kind::Places, ""}});
    it.does(ShowPlace{it.id});
    it.puts_right("03-1111-2222");
    CHECK(it.app.state().notice == Notice::OnlyPractice);
    CHECK(it.place() == before);
}

TEST_CASE("a table of corrections is used when the person says so", "[app][areas]")
{
    Supporter it;
    const std::string table = it.chosen / "ward.csv";
    std::ofstream(table, std::ios::binary)
        << "対象,項目,値,だれが,いつ,理由\r\n"
        << place_id(it.id).id << ",電話番号,03-1111-2222,文京区,2026-05-01,\r\n";
    it.does(Go{{Page::Kind::Areas, ""}});
    it.app.area_chosen({table});
    it.does(StartIntake{});
    REQUIRE(it.app.state().taking_in.stage == TakingIn::Stage::Ready);
    CHECK(it.app.state().taking_in.found->of_corrections);
    it.does(KeepIntake{});
    CHECK(it.app.state().notice == Notice::PlaceCorrected);
    CHECK(it.app.state().shelf->built);
    it.does(Go{{Page::Kind::Places, ""}});
    it.does(ShowPlace{it.id});
    CHECK(it.place().phone == "03-1111-2222");
}
