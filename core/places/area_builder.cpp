#include "core/places/area_builder.hpp"

#include "core/places/area_corrections.hpp"
#include "core/places/area_work.hpp"
#include "core/places/open_data_file.hpp"
#include "core/places/repair.hpp"

#include <algorithm>
#include <filesystem>

namespace kotozute {
namespace {

// SQLite's own words hold its statement; whoever builds a pack needs the file and the reason.
Error cannot_write(const std::string& out, const sqlite::Failure& failure)
{
    const Error::Code code = sqlite::as_error(failure).code;
    const bool full = code == Error::Code::Full;
    return {code, out + (full ? ": no room left on the device" : ": cannot be written")};
}

bool is_code(const std::string& code)
{
    const bool prefecture = code.size() == 2 && code >= "01" && code <= "47" && code[1] <= '9';
    return code == "all" || prefecture || repair::checks(code);
}

}  // namespace

AreaBuilder::AreaBuilder(std::unique_ptr<Work> work) : work_(std::move(work)) {}
AreaBuilder::~AreaBuilder() = default;
AreaBuilder::AreaBuilder(AreaBuilder&&) noexcept = default;
AreaBuilder& AreaBuilder::operator=(AreaBuilder&&) noexcept = default;

Result<AreaBuilder> AreaBuilder::start(AreaOrder order, const Columns& columns, const Kinds& kinds)
{
    if (!is_code(order.code))
        return Error{Error::Code::Invalid,
                     order.code + ": neither a municipality, nor a prefecture, nor all"};
    std::uintmax_t bytes = 0;
    for (const std::string& path : order.files) {
        const auto size = open_data::size_of(path);
        if (!size)
            return size.error();
        bytes += *size;
    }
    AreaOrder asked = order;
    auto towns = TownFiles::sort_out(order.files, columns);
    if (!towns)
        return towns.error();
    if (order.files.empty())
        return Error{Error::Code::Invalid, "no files of places to read"};
    auto work = std::make_unique<Work>(std::move(asked), std::move(order), *std::move(towns),
                                       columns, kinds);
    work->bytes_in_all = bytes;
    auto corrections = corrections_in(work->order.out);
    if (!corrections)
        return corrections.error();
    work->corrections = *std::move(corrections);
    std::error_code nothing_to_remove;
    std::filesystem::remove(work->partial, nothing_to_remove);
    try {
        const std::size_t files = work->of_towns + work->order.files.size();
        work->writer.emplace(work->partial, kinds, static_cast<int>(files));
        work->writer->correct(work->corrections);
    } catch (const sqlite::Failure& failure) {
        return cannot_write(work->order.out, failure);
    }
    return AreaBuilder(std::move(work));
}

// Which of several rows of one id is which is known only when all were read. Where somebody
// corrected one of them, they are read once more.
Result<bool> AreaBuilder::read_again()
{
    KnownIds ids = std::move(work_->known_ids);
    const AreaOrder asked = work_->asked;
    const Columns& columns = work_->columns;
    const Kinds& kinds = work_->kinds;
    work_->writer.reset();
    auto again = start(asked, columns, kinds);
    if (!again)
        return again.error();
    work_->done = true;  // what it was writing is now the other's
    work_ = std::move(again->work_);
    work_->writer->know_ids(std::move(ids));
    return false;
}

Result<bool> AreaBuilder::step(std::size_t rows)
try {
    Work& work = *work_;
    if (work.done)
        return true;
    if (work.reader.index() != 0) {
        work.read_rows(rows);
        return false;
    }
    if (work.town_files.left() > 0) {
        const auto read = work.read_towns();
        return read ? Result<bool>(false) : read.error();
    }
    if (work.waiting.empty() && work.late.empty()) {
        const auto finished = work.finish();
        return finished && !work.known_ids.empty() ? read_again() : finished;
    }
    const auto opened = work.open_next();
    return opened ? Result<bool>(false) : opened.error();
} catch (const sqlite::Failure& failure) {
    return cannot_write(work_->order.out, failure);
}

std::optional<std::string> AreaBuilder::made() const
{
    return work_->written && !work_->done ? std::optional(work_->partial) : std::nullopt;
}

double AreaBuilder::progress() const
{
    const Work& work = *work_;
    if (work.done)
        return 1;
    const auto here = std::visit(
        [](const auto& file) {
            if constexpr (std::is_base_of_v<TableReader, std::decay_t<decltype(file)>>)
                return file.bytes_read();
            else
                return std::size_t{0};
        },
        work.reader);
    const auto all = static_cast<double>(std::max<std::uintmax_t>(work.bytes_in_all, 1));
    return std::min(0.99, static_cast<double>(work.bytes_before + here) / all);
}

const AreaReport& AreaBuilder::report() const { return work_->report; }
const std::optional<AreaDiff>& AreaBuilder::diff() const { return work_->diff; }
const std::vector<Correction>& AreaBuilder::without_place() const { return work_->without_place; }

}  // namespace kotozute
