#include "core/places/area_pack.hpp"

namespace kotozute {

Result<PlaceHours> Area::hours(std::string_view id)
{
    return guarded([&]() -> Result<PlaceHours> {
        sqlite::Query flags(pack_->db, "SELECT flags FROM closed_days WHERE row = (SELECT row FROM "
                                       "places WHERE id = ?) ORDER BY row");
        flags.bind(id);
        const std::string of_days = flags.next() ? flags.text(0) : "";
        sqlite::Query slot(pack_->db, "SELECT department, times FROM hours WHERE row = (SELECT row "
                                      "FROM places WHERE id = ?) ORDER BY slot");
        slot.bind(id);
        std::vector<DepartmentSlot> slots;
        while (slot.next()) {
            const auto times = times_in(slot.blob(1));
            if (!times)
                throw DamagedArea("the hours of a place are damaged");
            slots.push_back({slot.text(0), *times});
        }
        return hours_of(of_days, slots);
    });
}

}  // namespace kotozute
