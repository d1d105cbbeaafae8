#include "core/places/town_of_address.hpp"

#include "core/places/address_form.hpp"
#include "core/places/prefectures.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace kotozute {
namespace {

using address::is_digit;

constexpr std::u32string_view chome = U"丁目";

bool ends_with_number(std::u32string_view text) { return !text.empty() && is_digit(text.back()); }

// What a name may be written as, best first: つつじが丘北三番町 as つつじが丘北3, 豊川町 as 豊川 —
// these only where a number follows.
struct Spelling {
    std::u32string_view text;
    bool number_follows = false;
};

std::vector<Spelling> spellings(std::u32string_view name)
{
    std::vector<Spelling> all = {{name, false}};
    constexpr std::u32string_view numbered = U"番町";
    constexpr std::u32string_view town = U"町";
    if (name.ends_with(numbered) && ends_with_number(name.substr(0, name.size() - 2)))
        all.push_back({name.substr(0, name.size() - 2), false});
    else if (name.ends_with(town) && name.size() > 2)
        all.push_back({name.substr(0, name.size() - 1), true});
    return all;
}

// The number behind the town's name, past 丁目 and hyphens.
int block_in(std::u32string_view rest)
{
    if (rest.starts_with(chome))
        rest.remove_prefix(chome.size());
    while (rest.starts_with(U'-') || rest.starts_with(U'の'))
        rest.remove_prefix(1);
    constexpr int most = 100'000;
    int number = -1;
    for (; !rest.empty() && is_digit(rest[0]) && number < most; rest.remove_prefix(1))
        number = std::max(number, 0) * 10 + static_cast<int>(rest[0] - U'0');
    return number;
}

// 東京都文京区, 文京区; of a county's town also without the county: 金ケ崎町.
std::vector<std::u32string> forms_of_city(const std::string& city)
{
    std::string_view rest = city;
    rest.remove_prefix(prefecture_name(rest).size());
    std::vector<std::u32string> forms = {address::form(city), address::form(rest)};
    constexpr std::string_view county = "郡";
    if (const auto at = rest.find(county); at != std::string_view::npos && at > 0)
        forms.push_back(address::form(rest.substr(at + county.size())));
    forms.erase(std::remove(forms.begin(), forms.end(), U""), forms.end());
    return forms;
}

// Without 丁目, unless nothing but a number stands before it: 八丁目 is a name.
std::u32string form_of_town(const std::string& name)
{
    std::u32string form = address::form(name);
    const bool numbered =
        form.ends_with(chome) && !std::all_of(form.begin(), form.end() - 2, is_digit);
    return numbered ? form.substr(0, form.size() - chome.size()) : form;
}

}  // namespace

// How well a name fits: the farther it reaches the better, then the more exactly.
struct TownsByAddress::Fit {
    const Name* name = nullptr;
    std::size_t end = 0;
    std::size_t spelling = 0;
    int freedom = 0;

    auto rank() const { return std::tuple(-static_cast<std::ptrdiff_t>(end), spelling, freedom); }

    // The best spelling of the name that the address begins with.
    static Fit of(const Name& name, std::u32string_view address)
    {
        Fit best;
        const auto all = spellings(name.form);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto reach = address::reach(all[i].text, address);
            if (!reach)
                continue;
            const bool number = reach->end < address.size() && is_digit(address[reach->end]);
            // 本郷1 does not begin 本郷10.
            if (number ? ends_with_number(all[i].text) : all[i].number_follows)
                continue;
            const Fit fit{&name, reach->end, i, reach->freedom};
            if (!best.name || fit.rank() < best.rank())
                best = fit;
        }
        return best;
    }
};

TownsByAddress::TownsByAddress(const std::vector<Town>& towns)
{
    std::map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < towns.size(); ++i) {
        const auto [city, is_new] = known.emplace(towns[i].city, cities_.size());
        if (is_new)
            cities_.push_back({forms_of_city(towns[i].city), {}});
        Name name{form_of_town(towns[i].name), address::form(town_without_number(towns[i].name)),
                  i};
        if (!name.form.empty())
            cities_[city->second].names.push_back(std::move(name));
    }
}

// The municipalities the address may be in, and where it goes on below them.
std::vector<std::pair<const TownsByAddress::City*, std::size_t>>
TownsByAddress::cities_of(std::u32string_view address) const
{
    std::vector<std::pair<const City*, std::size_t>> all, named;
    std::size_t farthest = 0;
    for (const City& city : cities_) {
        all.emplace_back(&city, 0);
        std::size_t end = 0;
        for (const std::u32string& form : city.forms)
            if (const auto reach = address::reach(form, address))
                end = std::max(end, reach->end);
        if (end > farthest)
            named.clear();
        farthest = std::max(farthest, end);
        if (end > 0 && end == farthest)
            named.emplace_back(&city, end);
    }
    return named.empty() ? all : named;
}

std::optional<TownOfAddress> TownsByAddress::of(std::string_view written) const
{
    const std::u32string form = address::form(written);
    Fit best;
    bool twice = false;
    std::u32string_view below;
    for (const auto& [city, begin] : cities_of(form)) {
        const std::u32string_view address = std::u32string_view(form).substr(begin);
        for (const Name& name : city->names) {
            const Fit fit = Fit::of(name, address);
            if (!fit.name || (best.name && best.rank() < fit.rank()))
                continue;
            twice = best.name && best.rank() == fit.rank();
            best = fit;
            below = address;
        }
    }
    if (!best.name || twice)
        return std::nullopt;
    return TownOfAddress{best.name->town, block_in(below.substr(best.end))};
}

std::vector<std::size_t> TownsByAddress::called(std::string_view town) const
{
    const std::u32string form = address::form(town);
    std::vector<std::size_t> called;
    for (const auto& [city, begin] : cities_of(form))
        for (const Name& name : city->names)
            if (name.whole == std::u32string_view(form).substr(begin))
                called.push_back(name.town);
    return called;
}

}  // namespace kotozute
