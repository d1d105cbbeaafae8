#include "core/places/repair.hpp"

#include <cmath>

namespace kotozute::repair {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool begins_with_digit(std::string_view text)
{
    return !text.empty() && (is_digit(text[0]) || (text >= "０" && text < "：" && text.size() > 2));
}

// Ends where a house number may go on: with a digit or a hyphen, of either width.
bool ends_in_number(std::string_view text)
{
    if (text.empty())
        return false;
    if (is_digit(text.back()) || text.back() == '-')
        return true;
    constexpr std::string_view wide[] = {"０", "１", "２", "３", "４", "５", "６", "７",
                                         "８", "９", "－", "ー", "‐",  "−",  "―",  "ｰ"};
    for (const std::string_view end : wide)
        if (text.ends_with(end))
            return true;
    return false;
}

bool in_japan(double lat, double lon) { return lat >= 20 && lat <= 46 && lon >= 122 && lon <= 154; }

// 横浜市 of 横浜市鶴見区; empty where `city` is not a ward of a city.
std::string_view city_of_ward(std::string_view city)
{
    constexpr std::string_view shi = "市";
    const std::size_t at = city.find(shi);
    const std::size_t end = at + shi.size();
    return at == std::string_view::npos || end == city.size() ? "" : city.substr(0, end);
}

}  // namespace

std::optional<RowFinding> address(std::string_view cell, std::string_view prefecture,
                                  std::string_view city, std::string& out)
{
    if (cell.empty() || cell.starts_with(prefecture))
        return std::nullopt;
    const std::string_view head = cell.substr(0, 48);
    const std::string_view big_city = city_of_ward(city);
    const std::string_view ward = city.substr(big_city.size());
    // 郡 stands before the towns and villages of a district: 広尾郡大樹町.
    const bool district = cell.substr(0, 24).find("郡") != std::string_view::npos;
    out = prefecture;
    if (!big_city.empty() && !head.starts_with(big_city) && cell.starts_with(ward))
        out.append(big_city);
    else if (head.find(city) == std::string_view::npos && !district &&
             (big_city.empty() || !cell.starts_with(big_city)))
        out.append(city);
    out.append(cell);
    return RowFinding::PrefectureAdded;
}

std::optional<RowFinding> building(std::string_view& address, std::string_view& building)
{
    std::optional<RowFinding> finding;
    const std::size_t half = address.size() / 2;
    if (address.size() % 2 == 0 && half > 12 && address.substr(0, half) == address.substr(half)) {
        address = address.substr(0, half);
        finding = RowFinding::WrittenTwice;
    }
    if (building.empty() || !address.ends_with(building))
        return finding;
    const std::string_view rest = trim(address.substr(0, address.size() - building.size()));
    if (rest.empty() || (begins_with_digit(building) && ends_in_number(rest)))
        building = {};
    else
        address = rest;
    return RowFinding::WrittenTwice;
}

std::optional<double> degrees(std::string_view text)
{
    const bool negative = text.starts_with('-');
    if (negative)
        text.remove_prefix(1);
    constexpr int places = 7;
    std::int64_t value = 0;
    int after_point = -1;  // digits read behind the point; none seen yet
    bool any = false;
    for (const char c : text) {
        if (c == '.' && after_point < 0) {
            after_point = 0;
        } else if (!is_digit(c) || value > 100'000'000'000) {
            return std::nullopt;
        } else if (after_point < places) {
            value = value * 10 + (c - '0');
            any = true;
            after_point += after_point >= 0 ? 1 : 0;
        } else if (after_point == places) {
            value += c >= '5' ? 1 : 0;
            ++after_point;
        }
    }
    for (int i = after_point < 0 ? 0 : after_point; i < places; ++i)
        value *= 10;
    if (!any || value > 3'600'000'000)
        return std::nullopt;
    const double result = static_cast<double>(value) / 1e7;
    return negative ? -result : result;
}

Point position(std::string_view lat_text, std::string_view lon_text,
               const std::vector<Placeholder>& placeholders)
{
    const auto lat = degrees(lat_text);
    const auto lon = degrees(lon_text);
    if (!lat || !lon || (*lat == 0 && *lon == 0))
        return {std::nullopt, RowFinding::NotAPoint};
    for (const Placeholder& placeholder : placeholders)
        if (std::abs(placeholder.lat - *lat) < 1e-6 && std::abs(placeholder.lon - *lon) < 1e-6)
            return {std::nullopt, RowFinding::SharedPoint};
    if (in_japan(*lat, *lon))
        return {Position{*lat, *lon, PositionKind::Source}, std::nullopt};
    if (in_japan(*lon, *lat))
        return {Position{*lon, *lat, PositionKind::Source}, RowFinding::Swapped};
    return {std::nullopt, RowFinding::OutsideJapan};
}

}  // namespace kotozute::repair
