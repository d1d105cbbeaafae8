#include "core/places/area_builder.hpp"

#include "core/places/area.hpp"
#include "core/places/area_corrections.hpp"
#include "core/places/area_writer.hpp"
#include "core/places/correction_reader.hpp"
#include "core/places/encoding.hpp"
#include "core/places/hours_reader.hpp"
#include "core/places/municipality_names.hpp"
#include "core/places/open_data_file.hpp"
#include "core/places/place_reader.hpp"
#include "core/places/repair.hpp"
#include "core/places/town_files.hpp"
#include "core/places/town_placer.hpp"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <variant>

namespace kotozute {
namespace {

namespace fs = std::filesystem;

// Told by its beginning; what cannot be read here is refused when its turn comes.
bool holds_corrections(const std::string& path, const Columns& columns)
{
    auto beginning = open_data::read_beginning(path, std::size_t{8} * 1024);
    if (!beginning)
        return false;
    if (const std::size_t end = beginning->rfind('\n'); end != std::string::npos)
        beginning->resize(end + 1);
    std::string decoded;
    FileReport unseen;
    const auto text = text_of_file(*beginning, "", decoded);
    if (!text)
        return false;
    const auto table = TableReader::open(*text, columns, unseen);
    return table && table->format().holds == Holds::Corrections;
}

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

struct AreaBuilder::Work {
    Work(AreaOrder what, TownFiles about_towns, const Columns& headers, const Kinds& services)
        : order(std::move(what)), columns(headers), kinds(services),
          partial(order.out + ".partial"), town_files(std::move(about_towns)),
          book(order.code, order.name), of_towns(town_files.left())
    {
        report.reserve(of_towns + order.files.size());  // readers point into it
        waiting.assign(order.files.begin(), order.files.end());
        std::stable_partition(waiting.begin(), waiting.end(), [&](const std::string& path) {
            return holds_corrections(path, columns);
        });
        if (order.code.size() == 6 && !order.name.empty())
            names.add(order.code, order.name);
    }
    ~Work()
    {
        writer.reset();
        std::error_code nothing_to_remove;
        if (!done)
            fs::remove(partial, nothing_to_remove);
    }

    // Reads one file, whatever its rows are; nothing between two files.
    using Reader = std::variant<std::monostate, PlaceReader, HoursReader, CorrectionReader>;

    Result<Done> read_towns();
    Result<Done> open_next();
    Result<bool> open(const std::string& path);
    Result<bool> begin(TableReader table);
    std::string_view municipality(const PlaceRow& row);
    void read_rows(std::size_t rows);
    bool read_row(std::monostate&) { return false; }
    bool read_row(PlaceReader& places);
    bool read_row(HoursReader& hours);
    void add(PlaceRow row, std::string_view code, PlaceReader& places);
    bool read_row(CorrectionReader& corrections);
    std::string why_nothing() const;
    Result<bool> finish();
    Result<bool> write();
    Result<bool> put_in_place();

    const AreaOrder order;
    const Columns& columns;
    const Kinds& kinds;
    const std::string partial;
    TownFiles town_files;
    TownBook book;
    const std::size_t of_towns;  // so many of the files; they are read first
    Ground ground;
    std::optional<TownPlacer> placer;
    std::deque<std::string> waiting;  // files still to be read
    std::size_t put_off = 0;          // of these, at the end, those that need the others' names
    std::deque<std::string> late;     // files about places in the others: read last
    MunicipalityNames names;
    std::uintmax_t bytes_in_all = 0;
    std::uintmax_t bytes_before = 0;  // of the files that have been read
    std::string bytes, decoded;       // of the file being read; `reader` points into one of them
    Reader reader;
    Corrections corrections;
    std::optional<AreaWriter> writer;
    AreaReport report;
    std::vector<Correction> without_place;
    std::optional<AreaDiff> diff;
    bool written = false;
    bool done = false;
};

Result<Done> AreaBuilder::Work::read_towns()
{
    const auto read = town_files.read_next(columns, book, report);
    if (read && town_files.left() == 0)
        placer.emplace((ground = book.ground()).towns);
    return read;
}

// A file without codes is read when all the others have told which code is which town, and one of
// hours when all places are there.
Result<Done> AreaBuilder::Work::open_next()
{
    std::deque<std::string>& files = waiting.empty() ? late : waiting;
    const std::string path = files.front();
    files.pop_front();
    const auto ready = open(path);
    if (!ready)
        return ready.error();
    if (!*ready)
        report.pop_back();
    return Done{};
}

// False where the file has to wait.
Result<bool> AreaBuilder::Work::open(const std::string& path)
{
    auto read = open_data::read(path);
    if (!read)
        return read.error();
    bytes = *std::move(read);
    FileReport& file = report.emplace_back();
    file.file = open_data::name_of(path);
    file.edition = order.edition.empty() ? edition_in(path) : order.edition;
    const auto text = text_of_file(bytes, file.file, decoded);
    if (!text)
        return text.error();
    auto table = TableReader::open(*text, columns, file);
    if (!table)
        return table.error();
    if (table->format().holds == Holds::Hours && !waiting.empty()) {
        late.push_back(path);
        return false;
    }
    auto ready = begin(*std::move(table));
    if (ready && !*ready) {
        waiting.push_back(path);
        ++put_off;
    }
    return ready;
}

// Sets the reader for what the rows are; false where names of towns are needed first.
Result<bool> AreaBuilder::Work::begin(TableReader table)
{
    if (table.format().holds == Holds::Hours) {
        reader.emplace<HoursReader>(std::move(table));
        return true;
    }
    if (table.format().holds == Holds::Corrections) {
        reader.emplace<CorrectionReader>(std::move(table), columns);
        return true;
    }
    PlaceReader places(std::move(table), columns);
    if (!places.knows_municipality() && waiting.size() > put_off)
        return false;
    if (!places.knows_municipality() && order.code != "all" && names.empty())
        return Error{Error::Code::Invalid, report.back().file + ": no column of municipalities' "
                                                                "codes; say the area's name"};
    reader.emplace<PlaceReader>(std::move(places));
    return true;
}

// The row's own code, or that of the town its address begins with; empty where nobody told it.
std::string_view AreaBuilder::Work::municipality(const PlaceRow& row)
{
    if (row.municipality.empty())
        return names.code_of(row.address);
    if (!row.city.empty())
        names.add(row.municipality, row.prefecture, row.city);
    return row.municipality;
}

void AreaBuilder::Work::read_rows(std::size_t rows)
{
    for (; rows > 0; --rows)
        if (!std::visit([&](auto& file) { return read_row(file); }, reader)) {
            bytes_before += bytes.size();
            reader.emplace<std::monostate>();
            return;
        }
}

// False at the end of the file.
bool AreaBuilder::Work::read_row(PlaceReader& places)
{
    const PlaceRow* row = places.next();
    if (!row)
        return false;
    const std::string_view code = municipality(*row);
    if (order.code == "all" || code.starts_with(order.code))
        add(*row, code, places);
    else {
        writer->pass_over(*row);
        places.pass_over();
    }
    return true;
}

bool AreaBuilder::Work::read_row(HoursReader& hours)
{
    const HoursRow* row = hours.next();
    if (!row)
        return false;
    if (!writer->add_hours(*row)) {
        if (order.code == "all")
            hours.turn_away(Column::Number, RowFinding::NoSuchPlace);
        else
            hours.pass_over();
    }
    return true;
}

void AreaBuilder::Work::add(PlaceRow row, std::string_view code, PlaceReader& places)
{
    if (placer)
        if (const auto finding = placer->place(row))
            places.note(Column::Latitude, *finding);
    writer->add(row, code, static_cast<int>(report.size()), places);
}

bool AreaBuilder::Work::read_row(CorrectionReader& file)
{
    const Correction* correction = file.next();
    if (correction)
        corrections.add(*correction);
    return correction != nullptr;
}

// Why there is nothing to make a pack of, in one line; empty when there is something.
std::string AreaBuilder::Work::why_nothing() const
{
    std::size_t elsewhere = 0;
    std::string refusal;
    if (writer->places() > 0)
        return "";
    for (std::size_t i = of_towns; i < report.size(); ++i) {
        const FileReport& file = report[i];
        elsewhere += file.elsewhere;
        for (const RowNotice& notice : file.notices)
            if (refusal.empty())
                refusal = file.file + ": line " + std::to_string(notice.line) + ": " +
                          std::string(describe(notice.finding)) + "; no row could be kept";
    }
    if (elsewhere > 0)
        return "no row of these files is of " + order.code;
    return refusal.empty() ? report[of_towns].file + ": a header and no rows" : refusal;
}

// In two steps, so that what changes can be told before it does.
Result<bool> AreaBuilder::Work::finish() { return written ? put_in_place() : write(); }

Result<bool> AreaBuilder::Work::write()
{
    if (const std::string nothing = why_nothing(); !nothing.empty())
        return Error{Error::Code::NotFound, nothing};
    for (const Correction* correction : writer->add_corrections())
        without_place.push_back(*correction);
    writer->add_closed_days(report);
    writer->add_sources(report, columns);
    writer->add_ground(ground);
    writer->finish(order.code, order.name.empty() ? names.name_of(order.code) : order.name);
    writer.reset();
    written = true;
    if (!Area::open(order.out))
        return false;
    auto found = differences(order.out, partial, order.examples);
    if (!found)
        return Error{found.error().code, order.out + ": " + found.error().message};
    diff = *std::move(found);
    return false;
}

Result<bool> AreaBuilder::Work::put_in_place()
{
    std::error_code error;
    if (order.only_compare)
        fs::remove(partial, error);
    else
        fs::rename(partial, order.out, error);
    if (error)
        return Error{Error::Code::Io, order.out + ": " + error.message()};
    done = true;
    return true;
}

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
    auto towns = TownFiles::sort_out(order.files, columns);
    if (!towns)
        return towns.error();
    if (order.files.empty())
        return Error{Error::Code::Invalid, "no files of places to read"};
    auto work = std::make_unique<Work>(std::move(order), *std::move(towns), columns, kinds);
    work->bytes_in_all = bytes;
    auto corrections = corrections_in(work->order.out);
    if (!corrections)
        return corrections.error();
    work->corrections = *std::move(corrections);
    std::error_code nothing_to_remove;
    fs::remove(work->partial, nothing_to_remove);
    try {
        const std::size_t files = work->of_towns + work->order.files.size();
        work->writer.emplace(work->partial, kinds, static_cast<int>(files));
        work->writer->correct(work->corrections);
    } catch (const sqlite::Failure& failure) {
        return cannot_write(work->order.out, failure);
    }
    return AreaBuilder(std::move(work));
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
    if (work.waiting.empty() && work.late.empty())
        return work.finish();
    const auto opened = work.open_next();
    return opened ? Result<bool>(false) : opened.error();
} catch (const sqlite::Failure& failure) {
    return cannot_write(work_->order.out, failure);
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
