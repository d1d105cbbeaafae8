#pragma once

#include <type_traits>
#include <utility>
#include <variant>

namespace kotozute {

// True for the kinds a variant may hold.
template <class Kind, class Variant>
struct IsKindOf : std::false_type {
};
template <class Kind, class... Kinds>
struct IsKindOf<Kind, std::variant<Kinds...>> : std::disjunction<std::is_same<Kind, Kinds>...> {
};

// A variant of many kinds, used as any std::variant is. Copying, moving, comparing and ending one
// are compiled in one file, which says `template class OneOf<V>;` with one_of_members.hpp, and not
// again in every file that touches one: of those that draw pages they were two thirds of the work.
template <class Variant>
class OneOf : public Variant {
public:
    OneOf();  // the first kind
    template <class Kind>
    requires IsKindOf<Kind, Variant>::value OneOf(Kind kind)
        : Variant(std::in_place_type<Kind>, std::move(kind))
    {
    }
    OneOf(const OneOf& other);
    OneOf(OneOf&& other) noexcept;
    OneOf& operator=(const OneOf& other);
    OneOf& operator=(OneOf&& other) noexcept;
    ~OneOf();
};

template <class Variant>
bool operator==(const OneOf<Variant>& a, const OneOf<Variant>& b);

}  // namespace kotozute
