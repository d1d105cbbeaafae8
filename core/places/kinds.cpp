#include "core/places/kinds.hpp"

#include "core/content/json.hpp"
#include "core/places/normal.hpp"

#include <algorithm>
#include <cassert>

namespace kotozute {
namespace {

template <class Items>
auto find_id(const Items& items, std::string_view id)
{
    return std::find_if(items.begin(), items.end(),
                        [&](const auto& item) { return item.id == id; });
}

Need read_need(json::Object& object) { return {object.string("id"), object.string("name")}; }

struct KindWithServices {
    Kind kind;
    std::vector<Service> services;
};

KindWithServices read_kind(json::Object& object)
{
    KindWithServices result{{object.string("id"), object.string("name"), object.string("need")},
                            {}};
    result.services = object.optional_list("services", [&](json::Object& service) {
        return Service{service.string("code"), service.string("name"), result.kind.id};
    });
    return result;
}

Kinds read_kinds(json::Object& object)
{
    Kinds kinds;
    kinds.needs = object.list("needs", read_need);
    for (KindWithServices& read : object.list("kinds", read_kind)) {
        if (find_id(kinds.needs, read.kind.need) == kinds.needs.end())
            object.refuse("kind " + read.kind.id + ": unknown need " + read.kind.need);
        if (find_id(kinds.kinds, read.kind.id) != kinds.kinds.end())
            object.refuse("kind " + read.kind.id + " stands twice");
        kinds.kinds.push_back(std::move(read.kind));
        kinds.services.insert(kinds.services.end(), read.services.begin(), read.services.end());
    }
    if (kinds.kinds.empty())
        object.refuse("no kinds");
    return kinds;
}

}  // namespace

const Need& Kinds::need(std::string_view id) const
{
    const auto found = find_id(needs, id);
    assert(found != needs.end());
    return *found;
}

const Kind& Kinds::kind(std::string_view id) const
{
    const auto found = find_id(kinds, id);
    assert(found != kinds.end());
    return *found;
}

Service Kinds::service(std::string_view name) const
{
    // Brackets are written now half, now full width, even within one name.
    const std::string form = normal::form(name);
    for (const Service& service : services)
        if (normal::form(service.name) == form)
            return service;
    return {"", std::string(name), kinds.back().id};
}

Result<Kinds> parse_kinds(std::string_view json, const std::string& file)
{
    return json::read(json, file, read_kinds);
}

}  // namespace kotozute
