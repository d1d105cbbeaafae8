#pragma once

#include "core/document/fonts.hpp"
#include "shell/fonts.hpp"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// What the page has fetched for the program, by the names it has there.
class WebFiles {
public:
    static constexpr auto regular = "fonts/kotozute-regular.ttf";
    static constexpr auto bold = "fonts/kotozute-bold.ttf";
    static constexpr auto icons = "fonts/icons.ttf";
    static constexpr auto rest = "fonts/kotozute-rest.otf";

    void put(const std::string& name, std::string bytes);

    // Empty where there is no such file.
    std::string text(const std::string& name) const;
    // The same bytes for everyone, and at the same place as long as this lives; false for none.
    FontBytes font(const std::string& name) const;

    // The names that begin so.
    std::vector<std::string> below(std::string_view beginning) const;

    // Takes a file out of here.
    std::string take(const std::string& name);

private:
    std::map<std::string, std::shared_ptr<const std::string>> files_;
};

}  // namespace kotozute
