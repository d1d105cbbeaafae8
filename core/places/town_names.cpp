#include "core/places/town_names.hpp"

#include "core/places/normal.hpp"

namespace kotozute {
namespace {

constexpr std::string_view chome = "丁目";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// True when `text` begins with `name`, and no number at its end goes on behind it.
bool begins_with(std::string_view text, std::string_view name)
{
    const bool goes_on = text.size() > name.size() && is_digit(text[name.size()]);
    return text.starts_with(name) && !(is_digit(name.back()) && goes_on);
}

}  // namespace

TownNames::TownNames(const MapBase& base) : municipality_(normal::form(base.name))
{
    for (const MapTown& town : base.towns) {
        Name name{normal::form(town.name), normal::form(town.town), &town};
        if (name.form.ends_with(chome))
            name.form.resize(name.form.size() - chome.size());
        if (!name.form.empty())
            names_.push_back(std::move(name));
    }
}

std::string_view TownNames::below_municipality(std::string_view form) const
{
    const std::size_t at =
        municipality_.empty() ? std::string_view::npos : form.find(municipality_);
    return at == std::string_view::npos ? form : form.substr(at + municipality_.size());
}

// The longest name counts, and 本郷1 does not begin 本郷10.
const MapTown* TownNames::of(std::string_view address) const
{
    const std::string form = normal::form(address);
    const std::string_view rest = below_municipality(form);
    const Name* best = nullptr;
    for (const Name& name : names_)
        if (begins_with(rest, name.form) && (!best || name.form.size() > best->form.size()))
            best = &name;
    return best ? best->means : nullptr;
}

std::vector<const MapTown*> TownNames::all_of(std::string_view written) const
{
    if (const MapTown* exact = of(written))
        return {exact};
    const std::string form = normal::form(written);
    const std::string_view rest = below_municipality(form);
    std::vector<const MapTown*> towns;
    for (const Name& name : names_)
        if (!rest.empty() && rest == name.town)
            towns.push_back(name.means);
    return towns;
}

}  // namespace kotozute
