#pragma once

#include "core/app/state.hpp"
#include "core/content/booklet.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace kotozute {

// The pages from the first question to the last page, in the order the booklet asks, for the
// situations chosen and for whoever writes.
std::vector<Page> walk(const Booklet& booklet, const State& state);

// Lets the walk go through every situation something was said of.
void walk_through_all(const Booklet& booklet, State& state);

// The stage a page belongs to, or nullptr (entrance, support …).
const Stage* stage_of(const Booklet& booklet, const Page& page);

// Where to go on: the page of the walk left last, or else the first after the one answered last.
Page resumed_page(const Booklet& booklet, const State& state);

// The first page of a stage; nothing when it has none for whoever writes.
std::optional<Page> first_page(const Booklet& booklet, const State& state, std::string_view stage);

// The page after or before this one in the walk. From a page that is not in it: the first one of
// the following stage, or nothing.
std::optional<Page> page_after(const Booklet& booklet, const State& state, const Page& page);

// The answers that are not a wish, as they are offered with a question to whoever writes.
std::vector<const OtherAnswer*> other_answers(const Booklet& booklet, const State& state,
                                              const Question& question);

// True when something stands in a slot a page of this stage asks for.
bool answered(const Booklet& booklet, const State& state, const Stage& stage);

}  // namespace kotozute
