#include "core/places/municipality_names.hpp"

namespace kotozute {

void MunicipalityNames::add(std::string_view code, std::string_view prefecture,
                            std::string_view city)
{
    if (code == last_)
        return;
    last_ = code;
    std::string name(prefecture);
    prefectures_.emplace(code.substr(0, 2), name);
    codes_.emplace(name.append(city), code);
}

void MunicipalityNames::add(std::string_view code, const std::string& name)
{
    codes_.emplace(name, code);
}

// Of names that begin alike, the longest that fits stands just before the address or before one
// that fits: 横浜市 before 横浜市鶴見区.
std::string_view MunicipalityNames::code_of(std::string_view address) const
{
    for (auto next = codes_.upper_bound(address); next != codes_.begin();) {
        --next;
        if (address.starts_with(next->first))
            return next->second;
        if (next->first.substr(0, 3) != address.substr(0, 3))
            break;
    }
    return {};
}

std::string MunicipalityNames::name_of(std::string_view code) const
{
    if (const auto prefecture = prefectures_.find(code); prefecture != prefectures_.end())
        return prefecture->second;
    for (const auto& [name, of] : codes_)
        if (of == code)
            return name;
    return {};
}

}  // namespace kotozute
