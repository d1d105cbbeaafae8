#include "app-mobile/web_tree.hpp"

#include "shell/tree_json.hpp"

#include <utility>

namespace kotozute {
namespace {

constexpr double between = 80;  // milliseconds

}  // namespace

void WebTree::shown(shell::Tree tree, bool map_moves, double now_ms)
{
    now_ = std::move(tree);
    now_ms_ = now_ms;
    waits_ = map_moves && now_ms - told_ms_ < between;
}

std::optional<std::string> WebTree::changed()
{
    if (waits_ || now_ == told_)
        return std::nullopt;
    told_ = now_;
    told_ms_ = now_ms_;
    return shell::tree_json(told_);
}

}  // namespace kotozute
