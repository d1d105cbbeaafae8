#include "core/places/columns.hpp"

#include "core/base/utf8.hpp"
#include "core/content/json.hpp"

#include <algorithm>

namespace kotozute {
namespace {

constexpr std::array<std::string_view, column_count> column_names = {"municipality",
                                                                     "prefecture_code",
                                                                     "prefecture",
                                                                     "city",
                                                                     "number",
                                                                     "name",
                                                                     "kana",
                                                                     "service",
                                                                     "address",
                                                                     "building",
                                                                     "latitude",
                                                                     "longitude",
                                                                     "phone",
                                                                     "fax",
                                                                     "corporation",
                                                                     "days",
                                                                     "days_note",
                                                                     "capacity",
                                                                     "url",
                                                                     "note",
                                                                     "source",
                                                                     "edition",
                                                                     "department_code",
                                                                     "department",
                                                                     "first_day",
                                                                     "last_day",
                                                                     "start_time",
                                                                     "end_time",
                                                                     "venue",
                                                                     "cost",
                                                                     "applying",
                                                                     "subject",
                                                                     "field",
                                                                     "value",
                                                                     "by",
                                                                     "on",
                                                                     "why",
                                                                     "hours"};

std::size_t index(Column column) { return static_cast<std::size_t>(column); }

std::vector<Column> required(const Format& format)
{
    if (format.holds == Holds::Hours)
        return {Column::Number, Column::Department};
    if (format.holds == Holds::Events)
        return {Column::Municipality, Column::Name, Column::FirstDay};
    if (format.holds == Holds::Corrections)
        return {Column::Subject, Column::Field, Column::Value, Column::By, Column::On};
    std::vector<Column> columns = {Column::Name, Column::Address};
    if (format.numbering != Numbering::Own)
        columns.push_back(Column::Number);
    if (format.numbering != Numbering::Medical && format.service.empty())
        columns.push_back(Column::Service);
    return columns;
}

Numbering read_numbering(json::Object& object)
{
    const std::string name = object.string("numbering");
    if (name == "office")
        return Numbering::Office;
    if (name == "medical")
        return Numbering::Medical;
    if (name != "own")
        object.refuse("unknown numbering " + name);
    return Numbering::Own;
}

Holds read_holds(json::Object& object)
{
    const std::string name = object.string_or("holds", "places");
    if (name == "hours")
        return Holds::Hours;
    if (name == "corrections")
        return Holds::Corrections;
    if (name == "events")
        return Holds::Events;
    if (name != "places")
        object.refuse("unknown holds " + name);
    return Holds::Places;
}

// {day}, {week} and {slot} in a name stand for each day, week of the month and time slot.
void expand(std::string_view name, HoursCell cell, std::map<std::string, HoursCell>& into)
{
    constexpr std::string_view days[] = {"月", "火", "水", "木", "金", "土", "日", "祝"};
    constexpr std::string_view parts[] = {"1", "2", "3", "4", "5"};
    const auto each = [&](std::string_view mark, const auto& values, std::uint8_t HoursCell::*to) {
        const std::size_t at = name.find(mark);
        if (at == std::string_view::npos)
            return false;
        for (const std::string_view& value : values) {
            std::string filled(name);
            cell.*to = static_cast<std::uint8_t>(&value - &values[0]);
            expand(filled.replace(at, mark.size(), value), cell, into);
        }
        return true;
    };
    if (!each("{day}", days, &HoursCell::day) && !each("{week}", parts, &HoursCell::part) &&
        !each("{slot}", parts, &HoursCell::part))
        into.emplace(header_key(name), cell);
}

std::map<std::string, HoursCell> read_hours(json::Object& object)
{
    using What = HoursCell::What;
    constexpr std::pair<std::string_view, HoursCell> sorts[] = {
        {"open_flag", {What::OpenFlag, 0, 0}},
        {"open_flag_holiday", {What::OpenFlag, 7, 0}},
        {"open_flag_in_week", {What::OpenFlagInWeek, 0, 0}},
        {"from", {What::From, 0, 0}},
        {"to", {What::To, 0, 0}},
        {"reception_from", {What::ReceptionFrom, 0, 0}},
        {"reception_to", {What::ReceptionTo, 0, 0}},
    };
    std::map<std::string, HoursCell> hours;
    for (const auto& [key, cell] : sorts)
        for (const std::string& name : object.optional_strings(key))
            expand(name, cell, hours);
    return hours;
}

std::vector<std::string> keys_of(const std::vector<std::string>& names)
{
    std::vector<std::string> keys;
    for (const std::string& name : names) {
        std::map<std::string, HoursCell> expanded;
        expand(name, {}, expanded);
        for (const auto& [key, cell] : expanded)
            keys.push_back(key);
    }
    return keys;
}

Format read_format(json::Object& object)
{
    Format format;
    format.id = object.string("id");
    format.title = object.string("title");
    format.credit = object.string("credit");
    format.licence = object.string("licence");
    format.numbering = read_numbering(object);
    format.service = object.optional_string("service").value_or("");
    format.holds = read_holds(object);
    object.as("columns", [&](json::Object& columns) {
        for (std::size_t i = 0; i < column_count; ++i)
            format.names[i] = keys_of(columns.optional_strings(column_names[i]));
        return true;
    });
    format.hours =
        object.optional("hours", read_hours).value_or(std::map<std::string, HoursCell>());
    format.told = keys_of(object.optional_strings("told"));
    format.unused = keys_of(object.optional_strings("unused"));
    for (const Column column : required(format))
        if (format.names[index(column)].empty())
            object.refuse("no name for the column " + std::string(column_names[index(column)]));
    return format;
}

Placeholder read_placeholder(json::Object& object)
{
    Placeholder placeholder{object.number("lat"), object.number("lon")};
    object.string("why");  // for the reader of the table
    return placeholder;
}

bool holds(const std::vector<std::string>& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

TableHeader map_cells(const Format& format, const std::vector<std::string_view>& row)
{
    TableHeader header{&format, {}, {}, {}, row.size(), {}};
    header.cell.fill(-1);
    for (std::size_t cell = 0; cell < row.size(); ++cell) {
        const std::string key = header_key(row[cell]);
        const auto is_named = [&](const auto& names) { return holds(names, key); };
        const auto found = std::find_if(format.names.begin(), format.names.end(), is_named);
        if (found != format.names.end())
            header.cell[static_cast<std::size_t>(found - format.names.begin())] =
                static_cast<int>(cell);
        else if (const auto hours = format.hours.find(key); hours != format.hours.end())
            header.hours.emplace_back(hours->second, static_cast<int>(cell));
        else if (holds(format.told, key))
            header.told.emplace_back(key, static_cast<int>(cell));
        else if (!holds(format.unused, key))
            header.unknown.emplace_back(row[cell]);
    }
    return header;
}

}  // namespace

std::string_view id_of(Column column) { return column_names[index(column)]; }

std::optional<Column> column_named(std::string_view id)
{
    for (std::size_t i = 0; i < column_count; ++i)
        if (id_of(static_cast<Column>(i)) == id)
            return static_cast<Column>(i);
    return std::nullopt;
}

Result<Columns> parse_columns(std::string_view json, const std::string& file)
{
    return json::read(json, file, [](json::Object& object) {
        return Columns{object.list("formats", read_format),
                       object.list("no_position", read_placeholder),
                       object.optional_list("towns", read_town_format)};
    });
}

std::string header_name(const Columns& columns, std::string_view format, Column column)
{
    for (const Format& known : columns.formats) {
        const auto& names = known.names[index(column)];
        if (known.id == format && !names.empty())
            return names.front();
    }
    return std::string(id_of(column));
}

std::string header_key(std::string_view cell)
{
    const auto composed = utf8::nfkc(cell);
    std::string_view rest = composed ? std::string_view(*composed) : cell;
    std::string key;
    while (!rest.empty()) {
        const char32_t c = utf8::take(rest);
        if (c > U' ' && c != U'"' && c != U'\u3000' && c != U'\u00A0' && c != U'\uFEFF')
            utf8::append(key, c);
    }
    return key;
}

Result<TableHeader> recognise(const Columns& columns, const std::vector<std::string_view>& row)
{
    TableHeader best;
    std::ptrdiff_t most = 1;
    for (const Format& format : columns.formats) {
        TableHeader header = map_cells(format, row);
        const auto known = std::count_if(header.cell.begin(), header.cell.end(),
                                         [](int cell) { return cell >= 0; }) +
                           static_cast<std::ptrdiff_t>(header.hours.size());
        if (known > most) {
            most = known;
            best = std::move(header);
        }
    }
    if (!best.format)
        return best;
    for (const Column column : required(*best.format))
        if (best.cell[index(column)] < 0)
            return Error{Error::Code::Invalid,
                         "the header has no column " + best.format->names[index(column)].front()};
    return best;
}

}  // namespace kotozute
