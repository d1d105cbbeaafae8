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
    PlaceKind kind;
    std::vector<Service> services;
    std::vector<Kinds::Telling> telling;  // by number of these services
};

KindWithServices read_kind(json::Object& object)
{
    KindWithServices result{
        {object.string("id"), object.string("name"), object.string("need")}, {}, {}};
    object.optional_list("services", [&](json::Object& service) {
        for (const std::string& words : service.optional_strings("names"))
            result.telling.push_back({normal::form(words), result.services.size()});
        result.services.push_back({service.string("code"), service.string("name"), result.kind.id});
        return true;
    });
    return result;
}

// Brackets are written now half, now full width, even within one name; normal forms have one.
const Service* find_named(const Kinds& kinds, std::string_view form)
{
    const auto exactly = [&](std::string_view name) -> const Service* {
        for (const Service& service : kinds.services)
            if (normal::form(service.name) == name)
                return &service;
        return nullptr;
    };
    if (const Service* known = exactly(form))
        return known;
    constexpr std::string_view and_so_on = "等";
    if (form.ends_with(and_so_on))
        form.remove_suffix(and_so_on.size());
    if (const Service* known = exactly(form))
        return known;
    return form.ends_with(')') ? exactly(form.substr(0, form.rfind('('))) : nullptr;
}

std::vector<std::string_view> parts_of(std::string_view form)
{
    std::vector<std::string_view> parts;
    while (!form.empty()) {
        const std::size_t end = std::min(form.find_first_of("/;,"), form.size());
        if (end > 0)
            parts.push_back(form.substr(0, end));
        form.remove_prefix(std::min(end + 1, form.size()));
    }
    return parts;
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
        for (Kinds::Telling& telling : read.telling) {
            telling.service += kinds.services.size();
            kinds.telling.push_back(std::move(telling));
        }
        kinds.services.insert(kinds.services.end(), read.services.begin(), read.services.end());
    }
    if (kinds.kinds.empty())
        object.refuse("no kinds");
    return kinds;
}

struct NeedWords {
    std::vector<std::string> words, kinds;
};

NeedWords read_need_words(json::Object& object)
{
    return {object.strings("words"), object.strings("kinds")};
}

}  // namespace

const Need& Kinds::need(std::string_view id) const
{
    const auto found = find_id(needs, id);
    assert(found != needs.end());
    return *found;
}

const PlaceKind& Kinds::kind(std::string_view id) const
{
    const auto found = find_id(kinds, id);
    assert(found != kinds.end());
    return *found;
}

Service Kinds::service(std::string_view name) const
{
    const Service* known = find_named(*this, normal::form(name));
    return known ? *known : Service{"", std::string(name), kinds.back().id};
}

std::vector<Service> Kinds::services_in(std::string_view cell, std::string_view place) const
{
    std::vector<Service> found;
    const std::string form = normal::form(cell.empty() ? place : cell);
    if (cell.empty()) {
        for (const Telling& sign : telling)
            if (form.find(sign.words) != std::string::npos && found.empty())
                found.push_back(services[sign.service]);
        return found;
    }
    if (find_named(*this, form) == nullptr)
        for (const std::string_view part : parts_of(form)) {
            const Service* known = find_named(*this, part);
            if (known == nullptr) {
                found.clear();
                break;
            }
            if (std::find(found.begin(), found.end(), *known) == found.end())
                found.push_back(*known);
        }
    return found.empty() ? std::vector{service(cell)} : found;
}

Result<Kinds> parse_kinds(std::string_view json, const std::string& file)
{
    return json::read(json, file, read_kinds);
}

Result<Done> read_words(Kinds& kinds, std::string_view json, const std::string& file)
{
    return json::read(json, file, [&](json::Object& object) {
        for (const NeedWords& read : object.list("words", read_need_words))
            for (const std::string& id : read.kinds) {
                if (find_id(kinds.kinds, id) == kinds.kinds.end())
                    object.refuse("unknown kind " + id);
                std::string& words = kinds.words.try_emplace(id, "\n").first->second;
                for (const std::string& word : read.words)
                    words.append(normal::form(word)).append("\n");
            }
        return Done{};
    });
}

bool says(std::string_view words, std::string_view normal)
{
    std::string line = "\n" + std::string(normal);
    if (normal::one_character(normal))
        line += '\n';
    return words.find(line) != std::string_view::npos;
}

}  // namespace kotozute
