// What the map lies on.
#include "core/app/steps.hpp"

namespace kotozute {
namespace {

constexpr auto credit_field = "underlay#credit";

std::string name_of(const std::string& path)
{
    const std::size_t folder = path.rfind('/');
    return folder == std::string::npos ? path : path.substr(folder + 1);
}

}  // namespace

Step on(const Booklet&, const ChooseUnderlay&, State state, Timestamp)
{
    const bool offered = state.underlay.offered;
    state.underlay.unnamed.clear();
    Step step = show(std::move(state));
    if (offered)
        step.effect = AskUnderlay{};
    return step;
}

Step on(const Booklet&, const NameUnderlay&, State state, Timestamp)
{
    OpenUnderlay open{state.underlay.unnamed, draft(state, credit_field)};
    Step step = show(std::move(state));
    if (!open.path.empty())
        step.effect = std::move(open);
    return step;
}

Step on(const Booklet&, const DropUnderlay&, State state, Timestamp)
{
    state.underlay.tiles.reset();
    state.underlay.file.clear();
    state.underlay.unnamed.clear();
    state.settings.underlay.clear();
    state.settings.underlay_credit.clear();
    state.notice = Notice::UnderlayDropped;
    Step step = show(std::move(state));
    step.effect = ForgetUnderlay{};
    return step;
}

State underlaid(State state, const std::string& path, std::shared_ptr<const MapTiles> tiles)
{
    if (!tiles) {
        state.underlay.unnamed = path;
        return state;
    }
    state.drafts.erase(credit_field);
    state.underlay.tiles = std::move(tiles);
    state.underlay.file = name_of(path);
    state.underlay.unnamed.clear();
    return state;
}

}  // namespace kotozute
