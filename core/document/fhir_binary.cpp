#include "core/base/base64.hpp"
#include "core/document/fhir_parts.hpp"

namespace kotozute::fhir {

std::string sheet(Making& making)
{
    return making.add_bare("@sheet", {{"resourceType", "Binary"},
                                      {"contentType", "application/pdf"},
                                      {"data", base64::print(making.pdf)}});
}

}  // namespace kotozute::fhir
