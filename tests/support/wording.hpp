#pragma once

#include "core/document/wording.hpp"
#include "tests/support/booklet.hpp"

// The shipped words of papers.
namespace kotozute::test {

inline const Wordings& the_wordings()
{
    static const Wordings wordings = [] {
        auto read = read_wordings(
            [](const std::string& name) -> Result<std::string> { return asset(name); },
            the_booklets());
        if (!read)
            throw std::runtime_error(read.error().message);
        return *std::move(read);
    }();
    return wordings;
}

inline const Wording& the_wording() { return the_wordings().in(first_language); }

}  // namespace kotozute::test
