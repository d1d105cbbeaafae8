#include "core/places/credit.hpp"

#include "core/base/time.hpp"
#include "core/places/areas.hpp"

#include <algorithm>

namespace kotozute {

std::string credit_of(const std::vector<AreaSource>& sources, Credited which, bool dated)
{
    std::vector<std::string> each;
    for (const AreaSource& source : sources) {
        if (which != Credited::All && source.of_ground != (which == Credited::Ground))
            continue;
        const std::string& name = source.credit;
        const auto day = dated ? parse_date(source.edition) : std::nullopt;
        const std::string text = day ? name + "（" + japanese(*day) + "）" : name;
        if (!name.empty() && std::find(each.begin(), each.end(), text) == each.end())
            each.push_back(text);
    }
    std::string all;
    for (const std::string& one : each)
        all += (all.empty() ? "" : "、") + one;
    return all;
}

std::string credit_of(const Areas& areas, Credited which, bool dated)
{
    std::vector<AreaSource> sources;
    for (const Area& area : areas.all())
        sources.insert(sources.end(), area.sources().begin(), area.sources().end());
    return credit_of(sources, which, dated);
}

std::string dated_credit(const Area& area)
{
    return credit_of(area.sources(), Credited::All, true);
}

}  // namespace kotozute
