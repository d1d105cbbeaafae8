#include "core/content/picture.hpp"

#include <array>
#include <utility>

namespace kotozute {

std::optional<Picture> picture_named(std::string_view name)
{
    using Named = std::pair<std::string_view, Picture>;
    static constexpr std::array<Named, 13> pictures{{{"home", Picture::Home},
                                                     {"kin", Picture::Kin},
                                                     {"hospice", Picture::Hospice},
                                                     {"hospital", Picture::Hospital},
                                                     {"care_home", Picture::CareHome},
                                                     {"cups", Picture::Cups},
                                                     {"other", Picture::Other},
                                                     {"undecided", Picture::Undecided},
                                                     {"entrust", Picture::Entrust},
                                                     {"not_now", Picture::NotNow},
                                                     {"lamp", Picture::Lamp},
                                                     {"letter", Picture::Letter},
                                                     {"knot", Picture::Knot}}};
    for (const auto& [known, picture] : pictures)
        if (known == name)
            return picture;
    return std::nullopt;
}

}  // namespace kotozute
