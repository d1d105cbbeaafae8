#pragma once

#include "core/screens/parts.hpp"

#include <string>

// What the page of lists of places is put together from. Only for core/screens.
namespace kotozute {

// 東京都文京区, 全国, or the code where nobody told the name.
std::string area_name(const Scene& scene, const std::string& name, const std::string& code);
// Who vouches for a list.
std::string seal_words(const Scene& scene, const Seal& seal);
std::string trouble_words(const Scene& scene, IntakeTrouble why);
std::string refusal_words(const Scene& scene, const IntakeRefusal& refusal);

// A list that is ready: what it is, what it changes, what became of its files, and whether to use
// it.
void append_ready(std::vector<Block>& body, const Scene& scene, const Intake& intake);

}  // namespace kotozute
