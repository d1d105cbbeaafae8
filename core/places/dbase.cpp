#include "core/places/dbase.hpp"

#include "core/places/binary.hpp"
#include "core/places/encoding.hpp"
#include "core/places/repair.hpp"

#include <algorithm>

namespace kotozute {
namespace {

constexpr std::size_t head_bytes = 32;
constexpr std::size_t field_bytes = 32;
constexpr std::size_t name_bytes = 11;
constexpr char end_of_fields = '\r';
constexpr char deleted = '*';

struct Field {
    std::string name;
    std::size_t at = 0;
    std::size_t size = 0;
};

struct Layout {
    std::size_t rows = 0;
    std::size_t first = 0;  // where the rows begin
    std::size_t size = 0;   // of a row
    std::vector<Field> fields;
};

Error refused(const std::string& file, const std::string& reason)
{
    return {Error::Code::Invalid, file + ": " + reason};
}

Result<Layout> read_layout(std::string_view bytes, const std::string& file,
                           const FeatureLimits& limits)
{
    if (bytes.size() < head_bytes)
        return refused(file, "cut off in its header");
    Layout layout{binary::little<std::uint32_t>(bytes, 4),
                  binary::little<std::uint16_t>(bytes, 8),
                  binary::little<std::uint16_t>(bytes, 10),
                  {}};
    if (layout.rows > limits.features)
        return refused(file, "more rows than are read");
    std::size_t offset = 1;  // behind the mark of a deleted row
    for (std::size_t at = head_bytes; at < bytes.size() && bytes[at] != end_of_fields;
         at += field_bytes) {
        if (at + field_bytes > bytes.size() || at + field_bytes > layout.first ||
            layout.fields.size() == limits.properties)
            return refused(file, "a damaged list of columns");
        const std::string_view name = bytes.substr(at, name_bytes);
        const std::size_t size = static_cast<unsigned char>(bytes[at + 16]);
        if (size == 0)  // costs nothing in the file, and would cost memory for each row
            return refused(file, "a damaged list of columns");
        layout.fields.push_back({std::string(name.substr(0, name.find('\0'))), offset, size});
        offset += size;
    }
    if (layout.fields.empty() || offset > layout.size)
        return refused(file, "columns that do not fit into its rows");
    if (layout.first > bytes.size() || (bytes.size() - layout.first) / layout.size < layout.rows)
        return refused(file, "fewer rows than its header says");
    return layout;
}

// Not repair::trim, which knows the blanks of UTF-8 only.
std::string_view without_padding(std::string_view cell)
{
    const std::size_t end = cell.find_last_not_of(std::string_view(" \0", 2));
    cell = cell.substr(0, end == std::string_view::npos ? 0 : end + 1);
    return cell.substr(std::min(cell.find_first_not_of(' '), cell.size()));
}

// All the cells, each on a line of its own, for the encoding is one of the whole file.
std::string cells_of(std::string_view bytes, const Layout& layout)
{
    std::string cells;
    for (std::size_t row = 0; row < layout.rows; ++row) {
        const std::string_view whole = bytes.substr(layout.first + row * layout.size, layout.size);
        for (const Field& field : layout.fields) {
            for (const char c : without_padding(whole.substr(field.at, field.size)))
                cells.push_back(static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
            cells.push_back('\n');
        }
    }
    return cells;
}

}  // namespace

Result<std::vector<DbaseRow>> parse_dbase(std::string_view bytes, const std::string& file,
                                          const FeatureLimits& limits)
{
    const auto layout = read_layout(bytes, file, limits);
    if (!layout)
        return layout.error();
    std::vector<DbaseRow> rows;
    if (layout->rows == 0)
        return rows;
    const std::string cells = cells_of(bytes, *layout);
    std::string decoded;
    const auto text = text_of_file(cells, file, decoded);
    if (!text)
        return text.error();
    std::string_view rest = *text;
    for (std::size_t row = 0; row < layout->rows; ++row) {
        auto& kept = rows.emplace_back().emplace();
        for (const Field& field : layout->fields) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            kept.emplace_back(field.name, repair::trim(rest.substr(0, end)));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        if (bytes[layout->first + row * layout->size] == deleted)
            rows.back().reset();
    }
    return rows;
}

}  // namespace kotozute
