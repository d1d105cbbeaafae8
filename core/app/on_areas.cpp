// The lists of places in use, and a new one.
#include "core/app/on_areas.hpp"

#include "core/app/steps.hpp"
#include "core/app/typed.hpp"
#include "core/base/utf8.hpp"
#include "core/places/repair.hpp"

#include <algorithm>
#include <utility>

namespace kotozute {
namespace {

using Reached = TakingIn::Stage;

constexpr std::size_t shortest_name = std::string_view("文京区").size();

// "131059", of five digits with the sixth worked out, or of a list in use by its name; empty for
// anything else.
std::string municipality_code(const State& state, const std::string& typed)
{
    if (state.shelf)
        for (const ShelvedPack& pack : state.shelf->packs)
            if (typed.size() >= shortest_name && pack.name.ends_with(typed))
                return pack.code;
    const std::string digits = utf8::nfkc(typed).value_or("");
    std::string code;
    const auto finding = repair::municipality(digits, code);
    if (finding && outcome(*finding) != RowOutcome::Repaired)
        return "";
    return finding ? code : repair::checks(digits) ? digits : "";
}

}  // namespace

Step on(const Booklet&, const ChooseAreaFiles&, State state, Timestamp)
{
    const bool can =
        state.shelf && !state.shelf->fixed && state.taking_in.stage != Reached::Reading;
    return can ? show(std::move(state), AskAreaFiles{}) : show(std::move(state));
}

Step on(const Booklet& booklet, const StartIntake&, State state, Timestamp)
{
    if (state.taking_in.stage != Reached::Chosen)
        return show(std::move(state));
    const std::string code = municipality_code(state, trimmed(draft(state, area_code_field)));
    const std::string day = trimmed(draft(state, area_day_field));
    const auto edition = typed_date(day, booklet.dates);
    if (code.empty())
        state.troubles[std::string(area_code_field)] = FieldTrouble::NotAMunicipality;
    if (!day.empty() && !edition)
        state.troubles[std::string(area_day_field)] = FieldTrouble::NotADate;
    if (code.empty() || (!day.empty() && !edition)) {
        state.notice = Notice::NotUnderstood;
        return show(std::move(state));
    }
    IntakeOrder order{state.taking_in.paths, code, edition ? iso(*edition) : ""};
    return show(std::move(state), BeginIntake{std::move(order)});
}

Step on(const Booklet&, const GiveUpIntake&, State state, Timestamp)
{
    state.taking_in = {};
    return show(std::move(state), EndIntake{});
}

Step on(const Booklet&, const KeepIntake&, State state, Timestamp)
{
    if (state.taking_in.stage != Reached::Ready)
        return show(std::move(state));
    return show(std::move(state), FinishIntake{});
}

Step on(const Booklet&, const ExportCorrections& action, State state, Timestamp)
{
    return show(std::move(state), HandOutCorrections{action.code});
}

Step on(const Booklet&, const RemoveArea& action, State state, Timestamp)
{
    state.area_leaving = action.what;
    state.dialog = "area";
    return show(std::move(state));
}

Step on(const Booklet&, const RemoveAreaAnyway&, State state, Timestamp)
{
    PutAway effect{std::exchange(state.area_leaving, {})};
    state.dialog.clear();
    return effect.what.empty() ? show(std::move(state)) : show(std::move(state), std::move(effect));
}

// For the area whose list is in use, unless somebody typed another.
State chosen(State state, std::vector<std::string> paths)
{
    state.taking_in = {Reached::Chosen, std::move(paths), 0, nullptr, std::nullopt};
    constexpr std::size_t of_municipality = 6;
    if (state.shelf && !state.drafts.contains(std::string(area_code_field)))
        for (const ShelvedPack& pack : state.shelf->packs)
            if (pack.code.size() == of_municipality) {
                state.drafts[std::string(area_code_field)] = pack.code;
                break;
            }
    return state;
}

State other_areas(State state)
{
    state.finding.reset();
    state.gaps.reset();
    state.coming.reset();
    state.possible.reset();
    state.shelf.reset();
    state.details.reset();
    return state;
}

State refused(State state, IntakeRefusal refusal)
{
    state.taking_in = {Reached::Refused, {}, 0, nullptr, std::move(refusal)};
    return state;
}

}  // namespace kotozute
