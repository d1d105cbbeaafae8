#include "core/places/corrections_file.hpp"

#include "core/places/correction_reader.hpp"
#include "core/places/csv_write.hpp"
#include "core/places/encoding.hpp"
#include "core/places/open_data_file.hpp"

#include <cerrno>
#include <filesystem>
#include <fstream>

namespace kotozute {
namespace {

namespace fs = std::filesystem;

using Rows = std::vector<std::vector<std::string>>;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// What stands there, as UTF-8 whatever a spreadsheet saved it as, up to the beginning of a row.
Result<std::string> whole_text(const std::string& path)
{
    const auto bytes = open_data::read(path);
    if (!bytes)
        return bytes.error();
    std::string decoded;
    const auto text = text_of_file(*bytes, open_data::name_of(path), decoded);
    if (!text)
        return text.error();
    std::string whole(text->starts_with(byte_order_mark) ? "" : byte_order_mark);
    whole += *text;
    return whole.ends_with('\n') ? whole : whole + "\r\n";
}

// What tables of corrections call their columns.
std::vector<std::string> header(const Columns& columns)
{
    std::vector<std::string> cells;
    for (const Column column :
         {Column::Subject, Column::Field, Column::Value, Column::By, Column::On, Column::Why})
        cells.push_back(header_name(columns, "corrections", column));
    return cells;
}

std::vector<std::string> row(const Correction& correction, const Columns& columns)
{
    return {correction.place, correctable_name(correction.column, columns),
            correction.value, correction.by,
            correction.on,    correction.why};
}

Error not_written(const std::string& path, const std::error_code& why)
{
    return {why == std::errc::no_space_on_device ? Error::Code::Full : Error::Code::Io,
            open_data::name_of(path) + ": cannot be written"};
}

// Beside it first, so that the table is whole whatever happens.
Result<Done> replace(const std::string& path, const std::string& bytes)
{
    const std::string beside = path + ".partial";
    std::error_code error;
    fs::create_directories(fs::path(path).parent_path(), error);
    {
        std::ofstream file(beside, std::ios::binary);
        file << bytes;
        file.close();
        if (!file)
            error = std::error_code(errno == 0 ? EIO : errno, std::generic_category());
    }
    if (!error)
        fs::rename(beside, path, error);
    std::error_code nothing_to_remove;
    if (error)
        fs::remove(beside, nothing_to_remove);
    return error ? Result<Done>(not_written(path, error)) : Done{};
}

}  // namespace

bool holds_corrections(const std::string& path, const Columns& columns)
{
    const auto beginning = open_data::read_beginning(path, std::size_t{8} * 1024);
    if (!beginning)
        return false;
    std::string decoded;
    FileReport unseen;
    const auto text = text_of_file(whole_lines(*beginning), "", decoded);
    if (!text)
        return false;
    const auto table = TableReader::open(*text, columns, unseen);
    return table && table->format().holds == Holds::Corrections;
}

Result<Corrections> read_corrections(const std::string& path, const Columns& columns,
                                     FileReport& report)
{
    report.file = open_data::name_of(path);
    const auto bytes = open_data::read(path);
    if (!bytes)
        return bytes.error();
    std::string decoded;
    const auto text = text_of_file(*bytes, report.file, decoded);
    if (!text)
        return text.error();
    auto table = TableReader::open(*text, columns, report);
    if (!table)
        return table.error();
    if (table->format().holds != Holds::Corrections)
        return Error{Error::Code::Invalid, report.file + ": no table of corrections"};
    report.format = table->format().id;
    Corrections corrections;
    CorrectionReader reader(*std::move(table), columns);
    while (const Correction* correction = reader.next())
        corrections.add(*correction);
    return corrections;
}

Result<Done> append_corrections(const std::string& path,
                                const std::vector<const Correction*>& corrections,
                                const Columns& columns)
{
    std::string text;
    std::error_code unknown;
    const bool begins = !fs::exists(path, unknown);
    if (!begins) {
        auto there = whole_text(path);
        if (!there)
            return there.error();
        text = *std::move(there);
    }
    Rows rows;
    if (begins)
        rows.push_back(header(columns));
    for (const Correction* correction : corrections)
        rows.push_back(row(*correction, columns));
    const std::string more = csv_file(rows);
    return replace(path, begins ? more : text + more.substr(byte_order_mark.size()));
}

}  // namespace kotozute
