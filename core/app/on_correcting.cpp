// Putting right what a list says of a place.
#include "core/app/correcting.hpp"
#include "core/app/steps.hpp"
#include "core/app/typed.hpp"
#include "core/base/utf8.hpp"
#include "core/places/correction_reader.hpp"

namespace kotozute {
namespace {

constexpr std::size_t longest_value = 1'000;  // characters

bool can_correct(const State& state)
{
    const auto place = shown_place(state);
    return place && place->in_pack && state.shelf && !state.shelf->fixed;
}

FieldTrouble trouble_of(Column column)
{
    switch (column) {
    case Column::Name: return FieldTrouble::NoName;
    case Column::Address: return FieldTrouble::NoAddress;
    case Column::Phone: return FieldTrouble::NotAPhone;
    default: return FieldTrouble::NotAUrl;  // everything else is right as it is typed
    }
}

// What was typed that is another than what is known, an emptied field that there is none; what
// cannot be goes to its field.
std::vector<Correction> typed_corrections(const State& state, const FoundPlace& place,
                                          std::map<std::string, FieldTrouble>& troubles)
{
    std::vector<Correction> typed;
    for (const auto& [column, field] : correctable) {
        const std::string text = trimmed(draft(state, field));
        if (text == value_of(place, column))
            continue;
        const auto value = corrected_value(column, text.empty() ? std::string(no_value) : text);
        if (utf8::length(text) > longest_value)
            troubles[std::string(field)] = FieldTrouble::TooLong;
        else if (!value)
            troubles[std::string(field)] = trouble_of(column);
        else
            typed.push_back({place_id(place.id).id, column, *value, {}, {}, {}});
    }
    return typed;
}

State without_form(State state)
{
    state.correcting = false;
    for (const CorrectableField& field : correctable) {
        state.drafts.erase(std::string(field.field));
        state.troubles.erase(std::string(field.field));
    }
    state.drafts.erase(std::string(corrected_why_field));
    for (const std::string_view field : {corrected_by_field, corrected_why_field})
        state.troubles.erase(std::string(field));
    return state;
}

}  // namespace

std::string value_of(const FoundPlace& place, Column column)
{
    switch (column) {
    case Column::Name: return place.name;
    case Column::Phone: return place.phone;
    case Column::Building: return place.building;
    case Column::Url: return place.url;
    case Column::DaysNote: return place.days_note;
    case Column::Note: return place.note;
    case Column::Address:
        return place.address.substr(0, place.address.size() - place.building.size());
    default: return {};
    }
}

// Filled in with what is known. Who says so stays for the next place.
Step on(const Booklet&, const OpenCorrection& action, State state, Timestamp)
{
    if (!action.open || !can_correct(state))
        return show(without_form(std::move(state)));
    const FoundPlace place = *shown_place(state);
    state = without_form(std::move(state));
    state.correcting = true;
    for (const auto& [column, field] : correctable)
        state.drafts[std::string(field)] = value_of(place, column);
    std::string& by = state.drafts[std::string(corrected_by_field)];
    if (by.empty() && helper_writes(state))
        by = state.recorder;
    return show(std::move(state));
}

Step on(const Booklet&, const CorrectPlace&, State state, Timestamp now)
{
    if (!state.correcting || !can_correct(state))
        return show(std::move(state));
    const FoundPlace place = *shown_place(state);
    std::map<std::string, FieldTrouble> troubles;
    std::vector<Correction> typed = typed_corrections(state, place, troubles);
    const std::string by = trimmed(draft(state, corrected_by_field));
    const std::string why = trimmed(draft(state, corrected_why_field));
    if (by.empty())
        troubles[std::string(corrected_by_field)] = FieldTrouble::NoCorrector;
    for (const auto& [field, text] :
         {std::pair{corrected_by_field, &by}, {corrected_why_field, &why}})
        if (utf8::length(*text) > longest_name)
            troubles[std::string(field)] = FieldTrouble::LongName;
    if (!troubles.empty()) {
        state.troubles.insert(troubles.begin(), troubles.end());
        state.notice = Notice::NotUnderstood;
        return show(std::move(state));
    }
    if (typed.empty())
        return show(without_form(std::move(state)));
    Corrections corrections;
    for (Correction& correction : typed) {
        correction.by = by;
        correction.on = iso(japan_date(now));
        correction.why = why;
        corrections.add(std::move(correction));
    }
    return show(std::move(state),
                StoreCorrections{place_id(place.id).code, std::move(corrections)});
}

// An empty value takes a correction back.
Step on(const Booklet&, const TakeBackCorrections&, State state, Timestamp now)
{
    const auto place = shown_place(state);
    if (!can_correct(state) || !state.details)
        return show(std::move(state));
    Corrections none;
    for (const ValueCorrection& one : state.details->provenance.corrections)
        if (const auto column = column_named(one.column); column && one.here)
            none.add({place_id(place->id).id, *column, "", one.by, iso(japan_date(now)), ""});
    if (none.empty())
        return show(std::move(state));
    return show(std::move(state), StoreCorrections{place_id(place->id).code, std::move(none)});
}

State corrected(State state)
{
    return noticed(without_form(other_areas(std::move(state))), Notice::PlaceCorrected);
}

}  // namespace kotozute
