#include "core/preferences/history.hpp"
#include "core/preferences/slots.hpp"
#include "tests/support/said.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kotozute;
using namespace kotozute::test;

namespace {

constexpr auto place = "place_of_care/now";

EntryId id(unsigned char number)
{
    EntryId id{};
    id.back() = number;
    return id;
}

DeviceId device(unsigned char number)
{
    DeviceId device{};
    device.fill(number);
    return device;
}

const DeviceId tablet = device(0x3F), laptop = device(0xA0);

Entry entry(unsigned char number, std::vector<EntryId> follows, Change change,
            const DeviceId& by = tablet)
{
    return {id(number), std::move(follows), by, std::move(change)};
}

Change resolves(Slot slot, std::optional<Content> content, int minute = 0)
{
    return Resolved{std::move(slot), std::move(content), by_person(minute)};
}

// Two devices that were apart: home on the tablet, hospital on the laptop.
std::vector<Entry> apart()
{
    return {entry(1, {}, says(place, wish("care_home"))),
            entry(2, {id(1)}, says(place, wish("home"), 90)),
            entry(3, {id(1)}, says(place, wish("hospital"), 5), laptop)};
}

std::vector<Entry> with(std::vector<Entry> entries, Entry more)
{
    entries.push_back(std::move(more));
    return entries;
}

}  // namespace

TEST_CASE("two devices that say different things are both heard, whatever their clocks say",
          "[preferences]")
{
    const Record record = record_of(apart());

    CHECK(stands<Answer>(record, place) == nullptr);
    CHECK_FALSE(record.statements.contains(place));
    CHECK_FALSE(is_empty(record));
    const auto* sides = disputed(record, place);
    REQUIRE(sides);
    REQUIRE(sides->size() == 2);
    CHECK(sides->at(0) == Side{wish("home"), by_person(90), tablet});
    CHECK(sides->at(1) == Side{wish("hospital"), by_person(5), laptop});
}

TEST_CASE("the same things came in another order, and the same stands", "[preferences]")
{
    auto entries = apart();
    std::swap(entries[1], entries[2]);
    CHECK(record_of(entries) == record_of(apart()));
    std::reverse(entries.begin(), entries.end());
    CHECK(record_of(entries).disputes == record_of(apart()).disputes);
}

TEST_CASE("two devices that say the same agree", "[preferences]")
{
    const std::vector<Entry> entries{entry(1, {}, says(place, wish("home"))),
                                     entry(2, {}, says(place, wish("home"), 9), laptop)};
    const Record record = record_of(entries);
    CHECK(record.disputes.empty());
    CHECK(stands<Answer>(record, place)->choices.front() == "home");
}

TEST_CASE("the same wish in another's voice is not the same", "[preferences]")
{
    Said by_family = by_person();
    by_family.voice = Voice::Family;
    const Record record = record_of({entry(1, {}, says(place, wish("home"))),
                                     entry(2, {}, Stated{place, wish("home"), by_family}, laptop)});
    CHECK(disputed(record, place));
}

TEST_CASE("a wish against taking it back is a difference; taking it back twice is none",
          "[preferences]")
{
    const Entry first = entry(1, {}, says(place, wish("home")));
    const Entry taken_back = entry(2, {id(1)}, withdraws(place));
    Record record =
        record_of({first, taken_back, entry(3, {id(1)}, says(place, wish("hospital")), laptop)});
    REQUIRE(disputed(record, place));
    CHECK_FALSE(disputed(record, place)->front().content);

    record = record_of({first, taken_back, entry(3, {id(1)}, withdraws(place, 3), laptop)});
    CHECK(is_empty(record));
}

TEST_CASE("only a choice that follows all of them ends a difference", "[preferences]")
{
    SECTION("one of them chosen")
    {
        const Record record =
            record_of(with(apart(), entry(4, {id(2), id(3)}, resolves(place, wish("home"), 1))));
        CHECK(record.disputes.empty());
        CHECK(stands<Answer>(record, place)->choices.front() == "home");
    }
    SECTION("nothing is to stand there")
    {
        CHECK(is_empty(
            record_of(with(apart(), entry(4, {id(2), id(3)}, resolves(place, std::nullopt))))));
    }
    SECTION("a choice that saw only one of them")
    {
        const Record record =
            record_of(with(apart(), entry(4, {id(2)}, resolves(place, wish("care_home")))));
        CHECK(disputed(record, place)->size() == 2);
    }
    SECTION("what is no choice ends nothing, though it follows both")
    {
        const Record record =
            record_of(with(apart(), entry(4, {id(2), id(3)}, says(place, wish("care_home")))));
        CHECK(disputed(record, place)->size() == 3);
    }
    SECTION("and a late copy of one of them brings it not back")
    {
        auto entries = with(apart(), entry(4, {id(2), id(3)}, resolves(place, wish("home"))));
        std::swap(entries[2], entries[3]);
        CHECK(record_of(entries).disputes.empty());
    }
}

TEST_CASE("what happens in a disputed slot joins the dispute, until it is settled", "[preferences]")
{
    Record record = record_of(apart());
    record = after(record, says(place, wish("care_home"), 100), laptop);
    CHECK(disputed(record, place)->size() == 3);
    record = after(record, withdraws(place, 101), tablet);
    REQUIRE(disputed(record, place)->size() == 4);
    CHECK(disputed(record, place)->back() == Side{std::nullopt, by_person(101), tablet});
    CHECK_FALSE(record.statements.contains(place));

    record = after(record, resolves(place, wish("home"), 102));
    CHECK(record.disputes.empty());
    CHECK(stands<Answer>(record, place)->choices.front() == "home");
}

TEST_CASE("a version is of what was read: what came from elsewhere is not in it", "[preferences]")
{
    const Slot kept(slots::kept);
    const Entry home = entry(1, {}, says(place, wish("home")));
    const Entry version = entry(2, {id(1)}, says(kept, Kept{"はじめて"}, 1));
    CHECK_FALSE(record_of({home, version}).changed_since_kept);

    // Arrived before the version, but whoever kept it did not know.
    const Entry other = entry(3, {}, says("must_not", wish("", "がまんはいや")), laptop);
    CHECK(record_of({other, home, version}).changed_since_kept);
    CHECK(record_of({other, home, version}).version == 1);

    const auto versions = versions_of({tablet, {other, home, version}});
    REQUIRE(versions.size() == 1);
    CHECK_FALSE(versions.front().statements.contains("must_not"));
    CHECK(versions.front().statements.contains(place));
}

TEST_CASE("versions kept on two devices are no difference, but nobody has read the whole",
          "[preferences]")
{
    const Slot kept(slots::kept);
    const std::vector<Entry> entries{
        entry(1, {}, says(place, wish("home"))), entry(2, {id(1)}, says(kept, Kept{"はじめて"}, 1)),
        entry(3, {id(1), id(2)}, says(kept, Kept{"退院して"}, 2)),
        entry(4, {id(1), id(2)}, says(kept, Kept{"入院して"}, 3), laptop)};
    const Record record = record_of(entries);
    CHECK(record.disputes.empty());
    CHECK(record.version == 2);
    CHECK(record.changed_since_kept);
    CHECK(stands<Kept>(record, slots::kept) == nullptr);

    const auto versions = versions_of({tablet, entries});
    REQUIRE(versions.size() == 3);
    CHECK(versions[0].version == 1);
    CHECK(stands<Kept>(versions[1], slots::kept)->reason == "入院して");
    CHECK(stands<Kept>(versions[2], slots::kept)->reason == "退院して");  // this device's last

    const Record again =
        record_of(with(entries, entry(5, {id(1), id(3), id(4)}, says(kept, Kept{}, 4))));
    CHECK(again.version == 3);
    CHECK_FALSE(again.changed_since_kept);
}

TEST_CASE("of the first vaults, whose versions do not say what was read, the order tells",
          "[preferences]")
{
    const Slot kept(slots::kept);
    const Entry home = entry(1, {}, says(place, wish("home")));
    const Entry version = entry(2, {}, says(kept, Kept{}, 1));
    CHECK_FALSE(record_of({home, version}).changed_since_kept);
    CHECK(record_of({version, home}).changed_since_kept);
    CHECK(versions_of({tablet, {home, version, entry(3, {}, says("leeway", wish("depends")))}})
              .front()
              .statements.contains(place));
}

TEST_CASE("a record in one line is the same as a file and as a history", "[preferences]")
{
    std::vector<Change> changes = one_of_each();
    std::vector<Entry> entries;
    for (const Change& change : changes) {
        std::vector<EntryId> follows;
        for (const Entry* head : standing(entries, slot_of(change)))
            follows.push_back(head->id);
        entries.push_back(entry(static_cast<unsigned char>(entries.size() + 1), follows, change));
    }
    CHECK(record_of(entries) == replay(changes));
}

TEST_CASE("a person's own lists differ without any paper telling of it", "[preferences]")
{
    const Slot favourite = slots::listed(slots::favourites, "area:1/2");
    const Slot team = slots::listed(slots::care_team, "area:1/2");
    std::vector<Entry> entries = apart();
    unsigned char number = 10;
    const std::vector<std::pair<Slot, Content>> lists{{favourite, KnownPlace{}},
                                                      {team, KnownPlace{}},
                                                      {"share/1", ShareConsent{"在宅医", {}, {}}}};
    for (const auto& [slot, content] : lists) {
        entries.push_back(entry(++number, {}, says(slot, content)));
        entries.push_back(entry(++number, {}, withdraws(slot), laptop));
    }
    const Record record = record_of(entries);
    CHECK(record.disputes.size() == 4);
    CHECK(open_disputes(record) == std::vector<Slot>{team, place});
}

TEST_CASE("devices have short names to be told apart by", "[preferences]")
{
    CHECK(short_name(tablet) == "3F3F");
    CHECK(short_name(laptop) == "A0A0");
}
