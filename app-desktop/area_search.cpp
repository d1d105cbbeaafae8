#include "app-desktop/area_search.hpp"

#include "app-desktop/command.hpp"
#include "core/places/areas.hpp"

#include <cmath>
#include <iostream>

namespace kotozute {
namespace {

// One line about who vouches for a pack.
std::string in_words(const Seal& seal)
{
    switch (seal.state) {
    case Seal::State::Unsigned: return "unsigned: nobody vouches for it";
    case Seal::State::Foreign: return "signed with a key nobody here trusts: " + seal.key;
    case Seal::State::Signed: return "signed: " + seal.key + ": " + seal.comment;
    }
    return "";
}

Result<TrustedKeys> trusted_keys(const std::vector<std::string>& named)
{
    TrustedKeys trusted;
    for (const std::string& keys : named) {
        const auto read = read_keys(keys);
        if (!read)
            return read.error();
        trusted.insert(trusted.end(), read->begin(), read->end());
    }
    return trusted;
}

Result<Areas> open(const std::vector<std::string>& paths, const std::vector<std::string>& keys)
{
    const auto trusted = trusted_keys(keys);
    return trusted ? Areas::open(paths, *trusted) : trusted.error();
}

void print(std::ostream& out, const PlaceHit& hit)
{
    const Place& place = hit.place;
    out << cell(place.id) << '\t' << cell(place.name) << '\t' << cell(place.kind) << '\t';
    if (hit.metres)
        out << std::lround(*hit.metres);
    out << '\t' << cell(place.address) << (place.building.empty() ? "" : " ")
        << cell(place.building) << '\t' << cell(place.phone) << '\n';
}

void print(std::ostream& out, const EventHit& hit)
{
    const Event& event = hit.event;
    const auto time = [&](const std::optional<int>& minutes) {
        if (minutes)
            out << *minutes / 60 << (*minutes % 60 < 10 ? ":0" : ":") << *minutes % 60;
        out << '\t';
    };
    out << iso(event.first_day) << '\t' << iso(event.last_day) << '\t';
    time(event.from);
    time(event.to);
    out << cell(event.name) << '\t' << cell(event.venue) << '\t' << cell(event.address) << '\t'
        << cell(event.phone) << '\n';
}

}  // namespace

int check_area(const std::string& path, const std::vector<std::string>& keys)
{
    auto areas = open({path}, keys);
    if (!areas)
        return refuse(areas.error().message);
    Area* const area = &areas->all().front();
    const auto checked = area->check();
    if (!checked)
        return refuse(path + ": " + checked.error().message);
    if (!checked->whole)
        return refuse(path + ": damaged: its tables do not agree");
    for (const KindCount& count : checked->kinds)
        std::cout << cell(count.kind.id) << '\t' << count.places << '\t' << cell(count.kind.name)
                  << '\n';
    std::cout << "places\t" << checked->places << "\nwithout_position\t"
              << checked->without_position << "\nwithout_phone\t" << checked->without_phone
              << "\ntown_middle\t" << checked->in_town_middle << '\n';
    for (const OutsidePlace& place : checked->outside)
        std::cout << "outside\t" << cell(place.id) << '\t' << cell(place.name) << '\t'
                  << cell(place.town) << '\t' << place.metres << '\n';
    std::cout << "signature\t" << cell(in_words(area->seal())) << '\n';
    for (const AreaSource& source : area->sources())
        std::cout << "source\t" << cell(source.file) << '\t' << cell(source.credit) << '\t'
                  << cell(source.title) << '\t' << cell(source.edition) << '\t'
                  << cell(source.licence) << '\n';
    return exit_status::done;
}

int find_places(const std::vector<std::string>& paths, const std::vector<std::string>& keys,
                const PlaceQuery& query)
{
    auto areas = open(paths, keys);
    if (!areas)
        return refuse(areas.error().message);
    for (std::size_t i = 0; i < paths.size(); ++i)
        if (const Seal& seal = areas->all()[i].seal(); seal.state != Seal::State::Signed)
            std::cerr << "kotozute: " << cell(paths[i] + ": " + in_words(seal)) << '\n';
    const auto found = areas->find(query);
    if (!found)
        return refuse(paths.front() + ": " + found.error().message);
    for (const AreasHit& hit : found->hits)
        print(std::cout, hit.hit);
    return exit_status::done;
}

int list_events(const std::string& path, const std::vector<std::string>& keys,
                const EventQuery& query)
{
    auto areas = open({path}, keys);
    if (!areas)
        return refuse(areas.error().message);
    const auto found = areas->all().front().events(query);
    if (!found)
        return refuse(path + ": " + found.error().message);
    for (const EventHit& hit : *found)
        print(std::cout, hit);
    return exit_status::done;
}

}  // namespace kotozute
