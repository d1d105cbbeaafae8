#include "core/places/area_pack.hpp"

#include <algorithm>

namespace kotozute {
namespace {

// "phone:plain_phone latitude:swapped"
std::vector<ValueFinding> findings_in(std::string_view text)
{
    std::vector<ValueFinding> findings;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view one = text.substr(0, end);
        const std::size_t colon = std::min(one.find(':'), one.size());
        findings.push_back({std::string(one.substr(0, colon)),
                            std::string(one.substr(std::min(colon + 1, one.size())))});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return findings;
}

}  // namespace

Result<Provenance> Area::provenance(std::string_view id)
{
    return guarded([&]() -> Result<Provenance> {
        Provenance provenance;
        sqlite::Query place(pack_->db, "SELECT s.file, p.line, s.credit, s.licence, s.edition, "
                                       "p.findings FROM places p JOIN sources s ON s.source = "
                                       "p.source WHERE p.id = ? ORDER BY p.row");
        place.bind(id);
        if (place.next()) {
            provenance.file = place.text(0);
            provenance.line = static_cast<int>(place.integer(1));
            provenance.credit = place.text(2);
            provenance.licence = place.text(3);
            provenance.edition = place.text(4);
            provenance.findings = findings_in(place.text_view(5));
        }
        if (const auto over = pack_->laid.find(id); over != pack_->laid.end()) {
            provenance.corrections = over->second.corrections;
            return provenance;
        }
        sqlite::Query correction(pack_->db, "SELECT field, by, day, why FROM corrections WHERE "
                                            "place = ? AND value != '' ORDER BY field");
        correction.bind(id);
        while (correction.next())
            provenance.corrections.push_back({correction.text(0), correction.text(1),
                                              correction.text(2), correction.text(3), false});
        return provenance;
    });
}

}  // namespace kotozute
