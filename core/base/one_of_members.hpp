#pragma once

#include "core/base/one_of.hpp"

namespace kotozute {

template <class Variant>
OneOf<Variant>::OneOf() = default;
template <class Variant>
OneOf<Variant>::OneOf(const OneOf& other) = default;
template <class Variant>
OneOf<Variant>::OneOf(OneOf&& other) noexcept = default;
template <class Variant>
OneOf<Variant>& OneOf<Variant>::operator=(const OneOf& other) = default;
template <class Variant>
OneOf<Variant>& OneOf<Variant>::operator=(OneOf&& other) noexcept = default;
template <class Variant>
OneOf<Variant>::~OneOf() = default;

template <class Variant>
bool operator==(const OneOf<Variant>& a, const OneOf<Variant>& b)
{
    return static_cast<const Variant&>(a) == static_cast<const Variant&>(b);
}

}  // namespace kotozute
