#pragma once

#include "shell/semantics.hpp"

#include <string>

namespace kotozute::shell {

// The name a role has in a tree file and in the accessible page: "button", "radio", "textbox" …,
// as in WAI-ARIA where it knows the role.
const char* name_of(Role role);

// The tree as JSON, one node a line: {"nodes":[{"id":…,"role":…,"label":…, …}]}. What has no
// meaning for a node is left out; numbers are rounded to a tenth of a pixel.
std::string tree_json(const Tree& tree);

}  // namespace kotozute::shell
