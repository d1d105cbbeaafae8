#include "core/places/town_files.hpp"

#include "core/places/open_data_file.hpp"

#include <algorithm>
#include <filesystem>

namespace kotozute {
namespace {

namespace fs = std::filesystem;

std::string without_extension(const std::string& path)
{
    return fs::path(path).replace_extension().string();
}

// The .dbf of the same name: among the files, else beside the .shp; else the only one there is.
Result<std::string> table_of(const std::string& shapes, const std::vector<std::string>& tables,
                             bool only_shapes)
{
    const std::string stem = without_extension(shapes);
    for (const std::string& table : tables)
        if (without_extension(table) == stem)
            return table;
    std::error_code unknown;
    for (const char* extension : {".dbf", ".DBF"})
        if (fs::exists(stem + extension, unknown))
            return stem + extension;
    if (tables.size() == 1 && only_shapes)
        return tables.front();
    return Error{Error::Code::NotFound,
                 open_data::name_of(shapes) + ": the .dbf that belongs to it is missing"};
}

}  // namespace

Result<TownFiles> TownFiles::sort_out(std::vector<std::string>& files, const Columns& columns)
{
    TownFiles sorted;
    std::vector<std::string> places, tables;
    for (const std::string& path : files) {
        const auto beginning = open_data::read_beginning(path, telling_bytes);
        if (!beginning)
            return beginning.error();
        const FileKind kind = kind_of(*beginning, columns);
        if (kind == FileKind::Places)
            places.push_back(path);
        else if (kind == FileKind::ShapeTable)
            tables.push_back(path);
        else if (kind == FileKind::Projection) {
            if (const auto good = check_projection(*beginning, open_data::name_of(path)); !good)
                return good.error();
        } else if (kind != FileKind::ShapeIndex)
            sorted.waiting_.push_back({kind, path, ""});
    }
    const auto is_shapes = [](const File& file) { return file.kind == FileKind::Shapes; };
    const auto shapes = std::count_if(sorted.waiting_.begin(), sorted.waiting_.end(), is_shapes);
    for (File& file : sorted.waiting_)
        if (is_shapes(file)) {
            auto table = table_of(file.path, tables, shapes == 1);
            if (!table)
                return table.error();
            file.table = *std::move(table);
        }
    std::stable_sort(sorted.waiting_.begin(), sorted.waiting_.end(),
                     [](const File& a, const File& b) { return a.kind < b.kind; });
    files = std::move(places);
    return sorted;
}

Result<std::size_t> TownFiles::read_next(const Columns& columns, TownBook& book, AreaReport& report)
{
    const File file = waiting_.front();
    waiting_.pop_front();
    const auto bytes = open_data::read(file.path);
    if (!bytes)
        return bytes.error();
    FileReport& reported = report.emplace_back();
    reported.file = open_data::name_of(file.path);
    Result<Done> done = Done{};
    if (file.kind == FileKind::Shapes) {
        const auto table = open_data::read(file.table);
        if (!table)
            return table.error();
        done = read_town_shapes(*bytes, *table, columns, book, reported);
    } else if (file.kind == FileKind::Json) {
        done = read_town_json(*bytes, columns, book, reported);
    } else {
        done = read_town_table(*bytes, columns, book, reported);
    }
    return done ? Result<std::size_t>(bytes->size()) : done.error();
}

}  // namespace kotozute
