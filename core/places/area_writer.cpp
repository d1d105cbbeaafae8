#include "core/places/area_writer.hpp"

#include "core/places/area_schema.hpp"
#include "core/places/normal.hpp"

#include <algorithm>

namespace kotozute {
namespace {

// The file is thrown away when anything fails, so it needs no journal, and its pages may reach the
// disk in any order before the one sync of the commit.
constexpr auto open_sql = R"(
    PRAGMA page_size = 8192;
    PRAGMA journal_mode = OFF;
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA secure_delete = OFF;
    PRAGMA cache_size = -4000;
)";
constexpr auto place_sql = R"(
    INSERT INTO places (row, id, service, source, line, name, kana, municipality, address,
        building, lat, lon, position_kind, phone, fax, url, days, days_note, capacity, corporation,
        note, town, district, outside, findings)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))";
constexpr auto hours_sql = "INSERT INTO hours (row, slot, department, times) VALUES (?, ?, ?, ?)";
constexpr auto box_sql =
    "INSERT INTO places_box (row, min_lat, max_lat, min_lon, max_lon) VALUES (?, ?, ?, ?, ?)";

sqlite::Database create(const std::string& path)
{
    using namespace area_schema;
    sqlite::Database db(path);
    db.run(open_sql);
    db.run("PRAGMA application_id = " + std::to_string(application_id));
    db.run("PRAGMA user_version = " + std::to_string(version));
    db.run(create_sql);
    return db;
}

void append_int32(std::string& out, std::int32_t value)
{
    const auto bits = static_cast<std::uint32_t>(value);
    for (int shift = 0; shift < 32; shift += 8)
        out.push_back(static_cast<char>(bits >> shift & 0xFF));
}

}  // namespace

AreaWriter::AreaWriter(const std::string& path, const Kinds& kinds, int files)
    : kinds_(kinds), files_(files), db_(create(path)), transaction_(db_),
      insert_place_(db_, place_sql), insert_box_(db_, box_sql), insert_hours_(db_, hours_sql)
{
}

void AreaWriter::add(const PlaceRow& row, std::string_view municipality, int file,
                     PlaceReader& reader)
{
    if (!find_services(row, reader))
        return;
    const std::int64_t source = source_of(row, file);
    for (const std::size_t service : offered_)
        add_place(row, service, municipality, source, reader);
    if (row.hours)
        add_own_hours(row, file, reader);
}

// Fills `offered_` with the numbers the row's services have in this pack.
bool AreaWriter::find_services(const PlaceRow& row, PlaceReader& reader)
{
    if (row.service == service_cell_ && !service_cell_.empty())
        return true;
    service_cell_.clear();
    offered_.clear();
    for (const Service& service : kinds_.services_in(row.service, row.name)) {
        const auto known = std::find(services_.begin(), services_.end(), service);
        if (known == services_.end() && services_.size() == area_schema::most_services) {
            reader.turn_away(Column::Service, RowFinding::TooManyServices);
            return false;
        }
        offered_.push_back(static_cast<std::size_t>(known - services_.begin()));
        if (known == services_.end())
            services_.push_back(service);
    }
    if (offered_.empty()) {
        reader.turn_away(Column::Service, RowFinding::NoSuchService);
        return false;
    }
    service_cell_ = row.service;
    return true;
}

void AreaWriter::tell_of(const Service& service)
{
    covered_.insert(service.kind);
    told_.insert(service.code);
}

void AreaWriter::pass_over(const PlaceRow& row)
{
    if (row.service == passed_cell_ && !passed_cell_.empty())
        return;
    passed_cell_ = row.service;
    for (const Service& service : kinds_.services_in(row.service, row.name))
        tell_of(service);
}

// The files come first; behind them whom the rows name themselves.
std::int64_t AreaWriter::source_of(const PlaceRow& row, int file)
{
    if (row.source.empty())
        return file;
    const RowSource wanted{file, std::string(row.source), std::string(row.edition)};
    const auto known = std::find(row_sources_.begin(), row_sources_.end(), wanted);
    const auto index = known - row_sources_.begin();
    if (known == row_sources_.end())
        row_sources_.push_back(wanted);
    return files_ + 1 + index;
}

void AreaWriter::add_place(const PlaceRow& row, std::size_t service, std::string_view municipality,
                           std::int64_t source, PlaceReader& reader)
{
    ++row_;
    make_id(row, service, municipality, reader);
    const PlaceRow& kept = placed(corrected(row), reader);
    const Position at = kept.position.value_or(Position{});
    const int position_kind = kept.position ? static_cast<int>(at.kind) : 0;
    insert_place_
        .bind(row_, std::string_view(id_), service, source, reader.line(), kept.name, kept.kana,
              municipality, kept.address, kept.building, at.lat, at.lon, position_kind, kept.phone,
              kept.fax, kept.url, kept.days, kept.days_note, kept.capacity, kept.corporation,
              kept.note, kept.town, kept.district, kept.metres_outside, findings(reader))
        .run();
    add_words(kept);
    add_point(kept, service);
}

// The row in the town its address names; what that puts right is noted once, also where the row
// offers several services.
const PlaceRow& AreaWriter::placed(const PlaceRow& row, PlaceReader& reader)
{
    if (!placer_)
        return row;
    placed_ = row;
    const auto finding = placer_->place(placed_);
    const auto noted = reader.notices();
    const bool again = std::any_of(noted.begin(), noted.end(), [&](const RowNotice& notice) {
        return notice.finding == finding;
    });
    if (finding && !again)
        reader.note(Column::Latitude, *finding);
    return placed_;
}

// What was noted about the row, "phone:plain_phone latitude:swapped".
std::string_view AreaWriter::findings(const PlaceReader& reader)
{
    findings_.clear();
    for (const RowNotice& notice : reader.notices())
        findings_.append(findings_.empty() ? "" : " ")
            .append(id_of(notice.column))
            .append(":")
            .append(id_of(notice.finding));
    return findings_;
}

void AreaWriter::add_words(const PlaceRow& row)
{
    const auto add = [&](normal::Field field, std::string_view text) {
        normal_.clear();
        normal::append(normal_, text);
        characters_.add(static_cast<std::uint32_t>(row_), field, normal_);
        pairs_.add(static_cast<std::uint32_t>(row_), field, normal_);
    };
    add(normal::Field::Name, row.name);
    add(normal::Field::Kana, row.kana);
    add(normal::Field::Address, row.address);
    add(normal::Field::Address, row.building);
}

void AreaWriter::add_point(const PlaceRow& row, std::size_t service)
{
    using namespace area_schema;
    append_int32(points_, row.position ? millionths(row.position->lat) : no_point);
    append_int32(points_, row.position ? millionths(row.position->lon) : 0);
    points_.push_back(static_cast<char>(service));
    if (row.position)
        insert_box_
            .bind(row_, row.position->lat, row.position->lat, row.position->lon, row.position->lon)
            .run();
}

void AreaWriter::add_sources(const AreaReport& report, const Columns& columns)
{
    sqlite::Query insert(db_, R"(
        INSERT INTO sources (source, file, format, title, credit, licence, edition, rows, kept,
            repaired, refused, of_ground)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))");
    int source = 0;
    const auto add = [&](const FileReport& file, const auto& formats, bool of_ground) {
        for (const auto& format : formats)
            if (format.id == file.format)
                insert
                    .bind(source, file.file, file.format, format.title,
                          format.credit.empty() ? file.credit : format.credit, format.licence,
                          file.edition, file.rows, file.kept, file.repaired, file.refused,
                          of_ground)
                    .run();
    };
    for (const FileReport& file : report) {
        ++source;
        add(file, columns.formats, false);
        add(file, columns.towns, true);
    }
    for (const RowSource& row : row_sources_)
        insert
            .bind(++source, report[static_cast<std::size_t>(row.file - 1)].file, "", row.title,
                  row.title, "", row.edition, 0, 0, 0, 0, false)
            .run();
}

void AreaWriter::add_services()
{
    sqlite::Query insert(db_, R"(
        INSERT INTO services (service, code, name, kind, kind_name, need, need_name, text, words)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))");
    for (std::size_t i = 0; i < services_.size(); ++i) {
        const Service& service = services_[i];
        const PlaceKind& kind = kinds_.kind(service.kind);
        const Need& need = kinds_.need(kind.need);
        // A line feed keeps words from being found across two names: normal forms hold none.
        const std::string text = normal::form(service.name) + "\n" + normal::form(kind.name) +
                                 "\n" + normal::form(need.name);
        const auto words = kinds_.words.find(kind.id);
        insert
            .bind(i, service.code, service.name, kind.id, kind.name, need.id, need.name, text,
                  words == kinds_.words.end() ? "" : words->second)
            .run();
    }
}

void AreaWriter::add_characters()
{
    sqlite::Query insert(db_, "INSERT INTO characters (field, character, rows) VALUES (?, ?, ?)");
    for (const auto& entry : characters_.entries())
        insert
            .bind(static_cast<int>(entry.field), static_cast<std::int64_t>(entry.character),
                  sqlite::Blob{entry.rows.data(), entry.rows.size()})
            .run();
}

void AreaWriter::add_pairs()
{
    sqlite::Query insert(db_, "INSERT INTO pairs (pair, list) VALUES (?, ?)");
    for (const auto& entry : pairs_.entries())
        insert.bind(entry.pair, sqlite::Blob{entry.list.data(), entry.list.size()}).run();
}

void AreaWriter::add_meta(const std::string& code, const std::string& name)
{
    sqlite::Query insert(db_, "INSERT INTO meta (key, value) VALUES (?, ?)");
    insert.bind("code", code).run();
    insert.bind("name", name).run();
    insert.bind("places", std::to_string(row_)).run();
}

// Official services come in a file each: a list of the small nursing homes says nothing of the
// large ones. Of other services (their codes are our own) no list claims to be whole.
bool AreaWriter::tells_all_of(const PlaceKind& kind) const
{
    constexpr char our_own = 'P';
    std::size_t services = 0, told = 0;
    for (const Service& one : kinds_.services)
        if (one.kind == kind.id) {
            ++services;
            told += one.code[0] != our_own && told_.contains(one.code) ? 1 : 0;
        }
    return services > 0 && told == services;
}

void AreaWriter::add_covered()
{
    for (const Service& service : services_)
        tell_of(service);
    sqlite::Query insert(db_, "INSERT INTO covered (kind, name, whole) VALUES (?, ?, ?)");
    for (const std::string& id : covered_) {
        const PlaceKind& kind = kinds_.kind(id);
        insert.bind(id, kind.name, static_cast<int>(tells_all_of(kind))).run();
    }
}

void AreaWriter::finish(const std::string& code, const std::string& name)
{
    add_services();
    add_covered();
    add_characters();
    add_pairs();
    add_meta(code, name);
    sqlite::Query(db_, "INSERT INTO points (points, data) VALUES (1, ?)")
        .bind(sqlite::Blob{points_.data(), points_.size()})
        .run();
    db_.run("CREATE UNIQUE INDEX places_by_id ON places (id)");
    transaction_.commit();
}

}  // namespace kotozute
