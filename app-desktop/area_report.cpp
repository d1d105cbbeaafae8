#include "app-desktop/area_report.hpp"

#include "app-desktop/command.hpp"

#include <map>
#include <ostream>
#include <sstream>

namespace kotozute {
namespace {

void print_rows(std::ostream& out, const FileReport& file, std::string_view name)
{
    out << cell(name) << '\t' << file.rows << '\t' << file.kept << '\t' << file.elsewhere << '\t'
        << file.repaired << '\t' << file.refused << '\n';
}

}  // namespace

void print_report(std::ostream& out, const AreaReport& report, const Columns& columns)
{
    FileReport all;
    std::map<std::pair<RowFinding, std::string>, std::size_t> findings;
    out << "file\trows\tkept\telsewhere\trepaired\trefused\n";
    for (const FileReport& file : report) {
        print_rows(out, file, file.file);
        all.rows += file.rows;
        all.kept += file.kept;
        all.elsewhere += file.elsewhere;
        all.repaired += file.repaired;
        all.refused += file.refused;
        for (const RowNotice& notice : file.notices)
            ++findings[{notice.finding, header_name(columns, file.format, notice.column)}];
    }
    print_rows(out, all, "all");
    out << "\nfield\trows\tfinding\n";
    for (const auto& [what, rows] : findings)
        out << cell(what.second) << '\t' << rows << '\t' << describe(what.first) << '\n';
    for (const FileReport& file : report) {
        for (const std::string& header : file.unknown)
            out << cell(file.file) << ": column not read: " << cell(header_key(header)) << '\n';
        for (const RowNotice& notice : file.notices)
            if (outcome(notice.finding) == RowOutcome::Refused)
                out << cell(file.file) << ": line " << notice.line << ": "
                    << cell(header_name(columns, file.format, notice.column))
                    << ": refused: " << describe(notice.finding) << '\n';
    }
}

std::string listed(const AreaReport& report, const Columns& columns)
{
    constexpr std::string_view outcomes[] = {"repaired", "noted", "left_out", "refused"};
    std::ostringstream list;
    list << "file\tline\tfield\toutcome\tfinding\twhy\n";
    for (const FileReport& file : report)
        for (const RowNotice& notice : file.notices)
            list << cell(file.file) << '\t' << notice.line << '\t'
                 << cell(header_name(columns, file.format, notice.column)) << '\t'
                 << outcomes[static_cast<std::size_t>(outcome(notice.finding))] << '\t'
                 << id_of(notice.finding) << '\t' << describe(notice.finding) << '\n';
    return list.str();
}

void print_diff(std::ostream& out, const AreaDiff& diff)
{
    constexpr std::string_view sorts[] = {"added", "gone", "changed"};
    out << "difference\tadded " << diff.added << "\tgone " << diff.gone << "\tchanged "
        << diff.changed << '\n';
    for (const PlaceChange& change : diff.examples) {
        out << sorts[static_cast<std::size_t>(change.what)] << '\t' << cell(change.id) << '\t'
            << cell(change.name) << '\t';
        for (const std::string& field : change.fields)
            out << (&field == &change.fields.front() ? "" : " ") << field;
        out << '\n';
    }
    out << std::flush;
}

}  // namespace kotozute
