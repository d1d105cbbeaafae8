#include "core/places/area_work.hpp"

#include "core/places/area.hpp"
#include "core/places/corrections_file.hpp"
#include "core/places/encoding.hpp"
#include "core/places/open_data_file.hpp"
#include "core/places/seal.hpp"

#include <algorithm>
#include <filesystem>

namespace kotozute {
namespace {

namespace fs = std::filesystem;

}  // namespace

AreaBuilder::Work::Work(AreaOrder given, AreaOrder what, TownFiles about_towns,
                        const Columns& headers, const Kinds& services)
    : asked(std::move(given)), order(std::move(what)), columns(headers), kinds(services),
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

AreaBuilder::Work::~Work()
{
    writer.reset();
    std::error_code nothing_to_remove;
    if (!done)
        fs::remove(partial, nothing_to_remove);
}

Result<Done> AreaBuilder::Work::read_towns()
{
    const auto read = town_files.read_next(columns, book, report);
    if (!read)
        return read.error();
    bytes_before += *read;
    if (town_files.left() == 0) {
        ground = book.ground();
        placer.emplace(ground.towns);
        writer->place_in_towns(*placer);
    }
    return Done{};
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
        reader.emplace<HoursReader>(std::move(table), columns);
        return true;
    }
    if (table.format().holds == Holds::Corrections) {
        if (writer->places() > 0)
            return Error{Error::Code::Invalid, report.back().file +
                                                   ": corrections whose header does not stand in "
                                                   "the first lines"};
        reader.emplace<CorrectionReader>(std::move(table), columns);
        return true;
    }
    if (table.format().holds == Holds::Events) {
        reader.emplace<EventReader>(std::move(table), columns);
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
        writer->add(*row, code, static_cast<int>(report.size()), places);
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

bool AreaBuilder::Work::read_row(CorrectionReader& file)
{
    const Correction* correction = file.next();
    if (correction)
        corrections.add(*correction);
    return correction != nullptr;
}

bool AreaBuilder::Work::read_row(EventReader& events)
{
    const Event* event = events.next();
    if (!event)
        return false;
    if (order.code == "all" || event->municipality.starts_with(order.code))
        writer->add_event(*event, static_cast<int>(report.size()));
    else
        events.pass_over();
    return true;
}

// Why there is nothing to make a pack of, in one line; empty when there is something.
std::string AreaBuilder::Work::why_nothing() const
{
    std::size_t elsewhere = 0;
    std::string refusal;
    if (writer->places() > 0 || writer->events() > 0)
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
    known_ids = writer->settle_ids();
    if (!known_ids.empty())
        return false;
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
    std::error_code no_signature;
    if (!error && !order.only_compare)  // it was of the pack that stood there
        fs::remove(signature_beside(order.out), no_signature);
    if (error)
        return Error{Error::Code::Io, order.out + ": " + error.message()};
    done = true;
    return true;
}

}  // namespace kotozute
