#pragma once

#include "core/document/document.hpp"

#include <string>
#include <string_view>
#include <vector>

// The document as XHTML, section by section: the narrative a FHIR Bundle carries for people.
namespace kotozute::narrative {

// The text with &, <, > and quotes as entities, without break hints and control characters.
std::string escaped(std::string_view text);

// Paragraphs in the <div> FHIR asks for; never without text.
std::string paragraphs(const std::vector<std::string>& texts);

std::string head(const Document& document);
std::string people(const Document& document);
std::string scenarios(const Document& document);
std::string wishes(const Document& document);
std::string voices(const Document& document);
std::string about(const Document& document);

}  // namespace kotozute::narrative
