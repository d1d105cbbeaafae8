// Writing.
#include "core/app/steps.hpp"
#include "core/base/utf8.hpp"

namespace kotozute {

Step on(const Booklet&, const Edit& action, State state, Timestamp)
{
    if (!utf8::valid(action.text)) {
        state.troubles[action.field] = FieldTrouble::NotText;
        return show(std::move(state));
    }
    const auto before = state.drafts.find(action.field);
    if (before != state.drafts.end() && before->second == action.text)
        return show(std::move(state));  // a field that was only looked at again
    state.drafts[action.field] = action.text;
    state.troubles.erase(action.field);
    state.held.erase(action.field);
    if (action.text.size() > longest_field)
        state.troubles[action.field] = FieldTrouble::TooLong;
    return show(std::move(state));
}

Step on(const Booklet& booklet, const Leave&, State state, Timestamp now)
{
    return settle_drafts(booklet, std::move(state), now);
}

}  // namespace kotozute
