// What holds of merging whatever people write on whichever device, in whatever order they meet.
// Each device is a real database; each property is tried with a thousand histories.
#include "core/preferences/slots.hpp"
#include "core/store/revision_table.hpp"
#include "core/store/schema.hpp"
#include "tests/support/said.hpp"

#include <catch2/catch_test_macros.hpp>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>

using namespace kotozute;
using namespace kotozute::test;

namespace {

constexpr std::array slots_used{"place_of_care/now", "spokesperson/1", "leeway"};
constexpr std::array values_said{"home", "hospital", "palliative_ward", "care_home"};

const Signer& signer_of(std::size_t device)
{
    static const std::array signers{Signer::generate(), Signer::generate(), Signer::generate()};
    return signers[device];
}

struct Device {
    sqlite::Database db{":memory:"};

    Device() { make_schema(db); }

    std::vector<Revision> revisions() { return *revision_table::all(db); }
    std::vector<Entry> entries()
    {
        std::vector<Entry> entries;
        for (const Revision& revision : revisions())
            entries.push_back(*entry_of(revision));
        return entries;
    }
    Record record() { return record_of(entries()); }
    std::set<Digest> ids()
    {
        std::set<Digest> ids;
        sqlite::Query rows(db, "SELECT id FROM revisions ORDER BY number");
        while (rows.next())
            ids.insert(id_in(rows));
        return ids;
    }
    Digest latest()
    {
        sqlite::Query rows(db, "SELECT id FROM revisions ORDER BY number DESC LIMIT 1");
        RC_ASSERT(rows.next());
        return id_in(rows);
    }
    Result<Merged> take(const std::vector<Revision>& came)
    {
        sqlite::Transaction transaction(db);
        const auto merged = revision_table::merge(db, came);
        if (merged)
            transaction.commit();
        return merged;
    }
    void say(std::size_t device, const Change& change)
    {
        RC_ASSERT(bool(revision_table::append(db, {change}, signer_of(device))));
    }

private:
    static Digest id_in(const sqlite::Query& rows)
    {
        const std::string bytes = rows.blob(0);
        Digest id{};
        std::copy(bytes.begin(), bytes.end(), id.begin());
        return id;
    }
};

// One thing that happens: what, on which device, with which other, and how.
using Happening = std::tuple<int, int, int, int>;
using Happenings = std::vector<Happening>;

rc::Gen<Happenings> happenings()
{
    const auto one = rc::gen::tuple(rc::gen::inRange(0, 8), rc::gen::inRange(0, 3),
                                    rc::gen::inRange(0, 3), rc::gen::inRange(0, 1000));
    return rc::gen::resize(11, rc::gen::container<Happenings>(one));
}

// Ten of them a time: RapidCheck tries a hundred times.
template <class Property>
bool holds_a_thousand_times(Property property)
{
    return rc::check([&] {
        for (const Happenings& all : *rc::gen::container<std::vector<Happenings>>(10, happenings()))
            property(all);
    });
}

// Three devices of one person, their clocks far apart.
struct Devices {
    std::array<Device, 3> all;
    std::array<int, 3> clocks{1000, 999999, 5};
    std::set<Digest> written;

    explicit Devices(const Happenings& happenings)
    {
        for (const Happening& happening : happenings)
            happen(happening);
    }

private:
    void say(std::size_t here, const Change& change)
    {
        all[here].say(here, change);
        written.insert(all[here].latest());
        clocks[here] += 1;
    }

    // What was said first of it, all or the first part, in any order.
    void sync(std::size_t from, std::size_t to, int how, bool whole)
    {
        auto came = all[from].revisions();
        if (!whole)
            came.resize(static_cast<std::size_t>(how) % (came.size() + 1));
        std::shuffle(came.begin(), came.end(), std::mt19937(static_cast<unsigned>(how)));
        RC_ASSERT(bool(all[to].take(came)));
        RC_ASSERT(bool(all[to].take(came)));
    }

    void happen(const Happening& happening)
    {
        const auto [what, x, y, how] = happening;
        const auto here = static_cast<std::size_t>(x), there = static_cast<std::size_t>(y);
        const Slot slot = slots_used[static_cast<std::size_t>(y)];
        const Answer value = wish(values_said[static_cast<std::size_t>(how) % 4]);
        switch (what) {
        case 0:
        case 1:
        case 2: say(here, says(slot, value, clocks[here])); break;
        case 3: say(here, withdraws(slot, clocks[here])); break;
        case 4:
            if (disputed(all[here].record(), slot))
                say(here, Resolved{slot, value, by_person(clocks[here])});
            break;
        case 5:
            if (!all[here].revisions().empty())
                say(here, says(Slot(slots::kept), Kept{}, clocks[here]));
            clocks[here] -= how;
            break;
        default: sync(here, there, how, what == 6);
        }
    }
};

bool same(Device& one, Device& other)
{
    return one.ids() == other.ids() && one.record() == other.record();
}

Device united(std::initializer_list<Device*> devices)
{
    Device all;
    for (Device* device : devices)
        RC_ASSERT(bool(all.take(device->revisions())));
    return all;
}

// The contents and withdrawals that stand in a slot, found in another way than the program does.
std::vector<std::optional<Content>> unfollowed(const std::vector<Entry>& entries, const Slot& slot)
{
    std::vector<std::optional<Content>> found;
    for (const Entry& entry : entries) {
        const bool followed = std::any_of(entries.begin(), entries.end(), [&](const Entry& later) {
            return slot_of(later.change) == slot &&
                   std::count(later.parents.begin(), later.parents.end(), entry.id) > 0;
        });
        const Content* content = content_of(entry.change);
        if (slot_of(entry.change) == slot && !followed)
            found.push_back(content ? std::optional(*content) : std::nullopt);
    }
    return found;
}

void expect_all_seen(const std::vector<Entry>& entries, const Slot& slot)
{
    const Record record = record_of(entries);
    const auto standing = record.statements.find(slot);
    const auto* sides = disputed(record, slot);
    const auto found = unfollowed(entries, slot);
    const bool differ = std::any_of(found.begin(), found.end(),
                                    [&](const auto& one) { return one != found.front(); });
    RC_ASSERT(differ == (sides != nullptr));
    RC_ASSERT(!sides || standing == record.statements.end());
    for (const auto& one : found) {
        if (!sides) {
            RC_ASSERT(one.has_value() == (standing != record.statements.end()));
            RC_ASSERT(!one || standing->second.content == *one);
            continue;
        }
        RC_ASSERT(std::any_of(sides->begin(), sides->end(),
                              [&](const Side& side) { return side.content == one; }));
    }
}

}  // namespace

TEST_CASE("it does not matter who takes in whose record, in which order or how often",
          "[store][merging]")
{
    CHECK(holds_a_thousand_times([](const Happenings& happenings) {
        Devices it(happenings);
        auto& [a, b, c] = it.all;
        Device ab = united({&a, &b}), ba = united({&b, &a});
        RC_ASSERT(same(ab, ba));
        Device bc = united({&b, &c});
        Device left = united({&ab, &c}), right = united({&a, &bc});
        RC_ASSERT(same(left, right));
        RC_ASSERT(*a.take(a.revisions()) == (Merged{0, a.ids().size()}));
    }));
}

TEST_CASE("nothing anybody wrote is lost by merging, and nothing that stands is left unseen",
          "[store][merging]")
{
    CHECK(holds_a_thousand_times([](const Happenings& happenings) {
        Devices it(happenings);
        Device all = united({&it.all[2], &it.all[0], &it.all[1]});
        RC_ASSERT(all.ids() == it.written);
        const auto entries = all.entries();
        for (const char* slot : slots_used) {
            expect_all_seen(entries, slot);
            expect_all_seen(it.all[0].entries(), slot);
        }
    }));
}

TEST_CASE("taking in more never takes anything away", "[store][merging]")
{
    CHECK(holds_a_thousand_times([](const Happenings& happenings) {
        Devices it(happenings);
        Device& here = it.all[0];
        const auto before = here.ids();
        const auto entries = here.entries();
        RC_ASSERT(bool(here.take(it.all[1].revisions())));
        const auto after = here.ids();
        RC_ASSERT(std::includes(after.begin(), after.end(), before.begin(), before.end()));
        const auto later = here.entries();
        for (const char* slot : slots_used)
            for (const Entry* head : standing(entries, slot)) {
                const auto heads = standing(later, slot);
                const bool stands = std::any_of(heads.begin(), heads.end(), [&](const Entry* one) {
                    return one->id == head->id;
                });
                const bool followed =
                    std::any_of(later.begin(), later.end(), [&](const Entry& one) {
                        return std::count(one.parents.begin(), one.parents.end(), head->id) > 0;
                    });
                RC_ASSERT(stands || followed);
            }
    }));
}

TEST_CASE("two devices that were apart and say different things are both seen, until one chooses",
          "[store][merging]")
{
    CHECK(holds_a_thousand_times([](const Happenings& happenings) {
        Devices it(happenings);
        const auto [what, x, y, how] =
            happenings.empty() ? Happening{0, 0, 1, 7} : happenings.back();
        const Slot slot = "worries";
        const Answer one = wish(values_said[static_cast<std::size_t>(how) % 4]);
        const Answer other = wish(values_said[static_cast<std::size_t>(x + y) % 4]);
        it.all[0].say(0, says(slot, one, how));
        it.all[1].say(1, says(slot, other, 500 - how));
        Device both = united({&it.all[0], &it.all[1]});
        RC_ASSERT((disputed(both.record(), slot) != nullptr) == (one != other));
        if (one == other)
            return;
        both.say(2, Resolved{slot, other, by_person(-how)});
        RC_ASSERT(!disputed(both.record(), slot));
        RC_ASSERT(stands<Answer>(both.record(), slot)->choices == other.choices);
        RC_ASSERT(bool(both.take(it.all[0].revisions())));  // a late old copy
        RC_ASSERT(!disputed(both.record(), slot));
        RC_ASSERT(bool(it.all[1].take(both.revisions())));
        RC_ASSERT(!disputed(it.all[1].record(), slot));
    }));
}

TEST_CASE("whatever is changed in what comes, none of it is taken in", "[store][merging]")
{
    CHECK(holds_a_thousand_times([](const Happenings& happenings) {
        Devices it(happenings);
        auto came = united({&it.all[0], &it.all[1], &it.all[2]}).revisions();
        if (came.empty())
            return;
        const int how = std::get<3>(happenings.back()) + std::get<1>(happenings.back());
        Revision& changed = came[static_cast<std::size_t>(how) % came.size()];
        const auto bit = static_cast<std::size_t>(how);
        switch (how % 9) {
        case 0: changed.wording->payload += ' '; break;
        case 1: changed.at += std::chrono::seconds{1}; break;
        case 2: changed.signature[bit % 64] ^= 1U; break;
        case 3: changed.said_by = "family"; break;
        case 4: changed.parents.insert(changed.parents.begin(), Digest{}); break;
        case 5: changed.slot = "values"; break;
        case 6: changed.author[bit % 32] ^= 1U; break;
        case 7: changed.wording->salt[bit % 16] ^= 1U; break;
        default: changed.typed_by = "other"; break;
        }
        Device fresh;
        const auto taken = fresh.take(came);
        RC_ASSERT(!taken);
        RC_ASSERT(taken.error().code == Error::Code::Corrupt);
        RC_ASSERT(fresh.revisions().empty());
    }));
}
