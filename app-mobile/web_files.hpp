#pragma once

#include "core/document/fonts.hpp"
#include "shell/fonts.hpp"

#include <map>
#include <span>
#include <string>

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
    // The same bytes for everyone, and at the same place as long as this lives; nullptr for none.
    FontBytes shared(const std::string& name) const;
    std::span<const unsigned char> bytes(const std::string& name) const;

    // Takes a file out of here.
    std::string take(const std::string& name);

private:
    std::map<std::string, FontBytes> files_;
};

}  // namespace kotozute
