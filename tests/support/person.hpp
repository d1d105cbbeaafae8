#pragma once

#include "core/app/app.hpp"
#include "core/store/revision_table.hpp"
#include "core/store/schema.hpp"
#include "tests/support/wording.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

// Somebody who uses the program, without a window.
namespace kotozute::test {

// Keeps a record in memory and fails, waits or refuses when told to, as a device does.
class MemoryKeeper : public Keeper {
public:
    std::vector<Change> stored;  // in the order it came, also from other devices
    std::string called;
    std::optional<std::string> passphrase;
    std::optional<Error::Code> trouble;
    bool slow = false;  // saves are Pending
    bool is_open = false;
    int saves = 0;
    std::map<std::string, std::string> notes;

    MemoryKeeper() { make_schema(db_); }

    std::vector<std::string> names() const override
    {
        return passphrase ? std::vector{called} : std::vector<std::string>();
    }
    void choose(std::size_t) override { is_open = false; }
    Result<Saved> create(const std::string& name, const std::string& secret,
                         const std::vector<Change>& changes) override
    {
        if (trouble)
            return Error{*trouble, "told to"};
        called = name;
        passphrase = secret;
        is_open = true;
        return append(changes);
    }
    Result<History> open(const std::string& secret) override
    {
        if (trouble)
            return Error{*trouble, "told to"};
        if (secret != passphrase)
            return Error{Error::Code::WrongSecret, "not this one"};
        is_open = true;
        return history();
    }
    Result<Saved> append(const std::vector<Change>& changes) override
    {
        if (trouble)
            return Error{*trouble, "told to"};
        if (const auto added = revision_table::append(db_, changes, signer_); !added)
            return added.error();
        stored.insert(stored.end(), changes.begin(), changes.end());
        return saved();
    }
    Result<Joined> merge(const std::vector<Revision>& came) override
    {
        if (trouble)
            return Error{*trouble, "told to"};
        sqlite::Transaction transaction(db_);
        const auto merged = revision_table::merge(db_, came);
        if (!merged)
            return merged.error();
        transaction.commit();
        stored.clear();
        for (const Entry& entry : history().entries)
            stored.push_back(entry.change);
        return Joined{*merged, history(), saved()};
    }
    DeviceId device() const override { return signer_.author; }
    Result<std::vector<Revision>> revisions() const override
    {
        if (trouble)
            return Error{*trouble, "told to"};
        return revision_table::all(db_);
    }
    Result<std::string> note(const std::string& name) const override
    {
        const auto found = notes.find(name);
        return found == notes.end() ? std::string() : found->second;
    }
    Result<Done> set_note(const std::string& name, const std::string& value) override
    {
        if (trouble)
            return Error{*trouble, "told to"};
        notes[name] = value;
        return Done{};
    }
    void close() override { is_open = false; }

    // What it has to hand on.
    std::vector<Revision> written() const { return *revision_table::all(db_); }
    History history()
    {
        History all{signer_.author, {}};
        for (const Revision& revision : written())
            all.entries.push_back(*entry_of(revision));
        return all;
    }

private:
    Saved saved()
    {
        ++saves;
        return slow ? Saved::Pending : Saved::Durable;
    }

    mutable sqlite::Database db_{":memory:"};
    Signer signer_ = Signer::generate();
};

// What a list may show for an answer: the one thing it asks for, one that is not listed, and one
// nobody's list tells of.
inline Possible one_of_each_standing()
{
    const auto need = [](const char* id, const char* name, NeedFound::Standing standing) {
        NeedFound found;
        found.need = {id, name, "来てくれます。", {}, ""};
        found.standing = standing;
        found.source = {"names", "サービスの名前", "2025年"};
        return found;
    };
    Possible possible;
    possible.area = "東京都文京区";
    possible.credit = "厚生労働省 2025-12-31";
    possible.source = {"answers", "答えのことば", "2026年"};
    possible.outcome = Feasible::LooksPossible;
    possible.needs = {need("nursing", "家に来る|看護", NeedFound::Standing::Listed),
                      need("night", "夜の|訪問", NeedFound::Standing::NotListed),
                      need("doctor", "家に来る|医師", NeedFound::Standing::NotCovered)};
    possible.needs.front().required = true;
    possible.needs.front().listed = 3;
    possible.needs.front().search = {"home_nursing", "visit"};
    return possible;
}

// Two towns, and a place in neither; of pharmacies nobody told.
inline Gaps two_towns()
{
    Gaps gaps;
    gaps.by = GapsBy::Town;
    gaps.ways = {GapsBy::Town, GapsBy::Whole};
    gaps.area = "東京都文京区";
    gaps.credit = "厚生労働省 2025-12-31";
    gaps.kinds = {{"day_care", "デイサービス", true, true}, {"pharmacy", "薬局", false}};
    gaps.parts = {
        {"大塚", 20'000, {{3, 2, 35}, {}}}, {"千石", -1, {{}, {}}}, {"", -1, {{1, 0, 0}, {}}}};
    gaps.part_of_town = {0, 1};
    MapBase map;
    map.credit = "e-Stat";
    map.towns.resize(2);
    for (MapTown& town : map.towns)
        town.rings = {{{0, 0}, {100, 0}, {0, 100}}};
    gaps.map = std::make_shared<const MapBase>(std::move(map));
    return gaps;
}

// What a list of one town holds.
inline Finding places_found(const PlaceSearch& search)
{
    Finding finding;
    FoundPlace nurse{
        {"area:131059/1", "みどり訪問看護", "看護師の訪問", "文京区大塚4-1-1", "", "home", "", ""}};
    nurse.metres = 350;
    nurse.need = "visit";
    nurse.kind_id = "home_nursing";
    FoundPlace home{{"area:131059/2", "ひだまりホーム", "介護つきの住まい", "文京区白山1-1-1",
                     "03-0000-0000", "care_home", "厚生労働省", "2025-12-31"}};
    home.metres = 1250;
    home.need = "live";
    home.kind_id = "care_home";
    const bool any = search.words != "ない";
    finding.kinds = {{"visit", "家に来てもらう", "", any ? 1U : 0U},
                     {"home_nursing", "看護師の訪問", "visit", any ? 1U : 0U},
                     {"live", "移り住む", "", any ? 1U : 0U},
                     {"care_home", "介護つきの住まい", "live", any ? 1U : 0U},
                     {"meet", "集まる・話す", "", 0}};
    const auto wanted = [&](const FoundPlace& place) {
        return search.kinds.empty() || search.kinds.contains(place.need) ||
               search.kinds.contains(place.kind_id);
    };
    if (search.only)
        for (const KnownPlace& place : *search.only)
            finding.places.push_back(as_known(place));
    else
        for (const FoundPlace& place : {nurse, home})
            if (any && wanted(place))
                finding.places.push_back(place);
    auto ward = std::make_shared<MapBase>();
    ward->outline = {{{-2000, -1500}, {2000, -1500}, {2000, 1500}, {-2000, 1500}}};
    ward->towns = {{"大塚四丁目", "大塚", "", {-500, -300}, {}},
                   {"白山一丁目", "白山", "", {900, 400}, {}}};
    ward->credit = "政府統計の総合窓口（e-Stat）";
    auto marked = std::make_shared<std::vector<MapPlace>>();
    for (const FoundPlace& place : finding.places)
        marked->push_back({place.id, place.name, {-400, 300}, place.sort, place.rough_position});
    finding.base = ward;
    finding.marked = marked;
    finding.start = search.near;
    finding.credit = "厚生労働省 2025年12月";
    return finding;
}

struct Person {
    MemoryKeeper keeper;
    Gaps counts = two_towns();
    Possible nearby = one_of_each_standing();
    Timestamp clock{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};
    std::vector<std::pair<std::string, std::string>> settings;
    std::vector<PlaceSearch> searches;
    std::vector<PaperWish> wishes;  // the papers asked for, to see or to hand out
    Record printed;                 // in the file handed out last
    App app{the_booklets(), ports()};

    Person() = default;
    Person(const Person&) = delete;  // the App points to the keeper

    const State& state() const { return app.state(); }
    const Record& record() const { return app.state().record; }

    // Does it, and waits for whatever takes long.
    void does(const Action& action)
    {
        clock += std::chrono::seconds{1};
        app.handle(action);
        while (app.working())
            app.work();
    }
    void goes(Page::Kind kind, const std::string& id = "") { does(Go{{kind, id}}); }
    void types(const std::string& field, const std::string& text)
    {
        does(Edit{field, text});
        does(Leave{field});
    }
    void keeps(const std::string& passphrase = "ねこ いぬ とり さる")
    {
        goes(Page::Kind::Keep);
        does(Edit{"passphrase", passphrase});
        does(Keep{});
    }

    Ports ports()
    {
        Ports ports{
            [this] { return clock; },
            keeper,
            [this](const Record& record, const PaperWish& wish, Timestamp) -> Result<Outgoing> {
                wishes.push_back(wish);
                printed = record;
                return Outgoing{wish.file, "application/octet-stream", "bytes"};
            },
            [this](const PlaceSearch& search) -> Result<Finding> {
                searches.push_back(search);
                return places_found(search);
            },
            [this](const std::string& key, const std::string& value) {
                settings.emplace_back(key, value);
            },
            [this](const Record&, const PaperWish& wish,
                   Timestamp) -> Result<std::shared_ptr<const Sheet>> {
                wishes.push_back(wish);
                return std::make_shared<const Sheet>(Sheet{{}, {}, {SheetPage{}}, 9});
            },
            [this](const std::string& choice, const std::string& near) -> Result<Possible> {
                Possible found = nearby;
                found.choice = choice;
                found.near = found.start = near;
                return found;
            },
            [this](std::optional<GapsBy> by, const std::string& area) -> Result<Gaps> {
                Gaps counted = counts;
                counted.by = by.value_or(counted.by);
                if (!area.empty())
                    counted.code = area;
                return counted;
            }};
        ports.read_bundle = [](const std::string& text, const std::string& name,
                               const std::string& language, Timestamp at) {
            return kotozute::read_bundle(text, name, the_wordings().in(language), at);
        };
        return ports;
    }
};

}  // namespace kotozute::test
