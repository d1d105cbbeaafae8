#pragma once

#include <map>
#include <string>
#include <string_view>

namespace kotozute {

// Which code is which town, learnt from the files that say both, for those that say neither: these
// have only addresses.
class MunicipalityNames {
public:
    void add(std::string_view code, std::string_view prefecture, std::string_view city);
    void add(std::string_view code, const std::string& name);  // 東京都文京区

    bool empty() const { return codes_.empty(); }

    // The code of the town the address begins with; empty where none fits.
    std::string_view code_of(std::string_view address) const;

    // The name of a municipality or, for two digits, of a prefecture; empty where nobody told it.
    std::string name_of(std::string_view code) const;

private:
    std::map<std::string, std::string, std::less<>> codes_;  // by name
    std::map<std::string, std::string, std::less<>> prefectures_;
    std::string last_;  // the code added last; files are sorted by town
};

}  // namespace kotozute
