#include "core/places/intake.hpp"

#include "core/places/columns.hpp"

#include <algorithm>

namespace kotozute {
namespace {

void add(std::vector<IntakeFinding>& findings, RowFinding what, std::string column,
         std::uint32_t line)
{
    auto found = std::find_if(findings.begin(), findings.end(), [&](const IntakeFinding& finding) {
        return finding.finding == what && finding.column == column;
    });
    if (found == findings.end())
        found = findings.insert(found, {what, std::move(column), 0, {}});
    ++found->rows;
    if (found->first.size() < lines_told)
        found->first.push_back(line);
}

bool comes_first(const IntakeFinding& a, const IntakeFinding& b)
{
    const bool refused = outcome(a.finding) == RowOutcome::Refused;
    return refused != (outcome(b.finding) == RowOutcome::Refused) ? refused : a.rows > b.rows;
}

}  // namespace

bool is_older(const Intake& intake)
{
    return intake.replaces && !intake.edition.empty() && intake.edition < intake.edition_now;
}

IntakeTrouble why_not_opened(const Error& error)
{
    switch (error.code) {
    case Error::Code::TooNew: return IntakeTrouble::LaterProgram;
    case Error::Code::Invalid: return IntakeTrouble::EarlierProgram;
    default: return IntakeTrouble::Damaged;
    }
}

std::vector<IntakeFile> told(const AreaReport& report, const Columns& columns)
{
    std::vector<IntakeFile> files;
    for (const FileReport& file : report) {
        IntakeFile& told = files.emplace_back();
        told.file = file.file;
        told.rows = file.rows;
        told.kept = file.kept;
        told.elsewhere = file.elsewhere;
        told.repaired = file.repaired;
        told.refused = file.refused;
        for (const std::string& cell : file.unknown)
            told.unknown.push_back(header_key(cell));
        for (const RowNotice& notice : file.notices)
            add(told.findings, notice.finding, header_name(columns, file.format, notice.column),
                notice.line);
        std::stable_sort(told.findings.begin(), told.findings.end(), comes_first);
    }
    return files;
}

}  // namespace kotozute
