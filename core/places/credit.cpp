#include "core/places/credit.hpp"

#include "core/places/area.hpp"

#include <algorithm>
#include <vector>

namespace kotozute {

std::string dated_credit(const Area& area)
{
    std::vector<std::string> each;
    for (const AreaSource& source : area.sources()) {
        const std::string& name = source.credit;
        const std::string text = source.edition.empty() ? name : name + " " + source.edition;
        if (!name.empty() && std::find(each.begin(), each.end(), text) == each.end())
            each.push_back(text);
    }
    std::string all;
    for (const std::string& one : each)
        all += (all.empty() ? "" : "、") + one;
    return all;
}

}  // namespace kotozute
