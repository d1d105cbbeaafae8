#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>

// The tables of an area pack, for area_writer.cpp and area.cpp.
//
// An area pack is one SQLite file, written once and then only read:
//   meta           what it is about: "code", "name", "places"
//   sources        numbered from 1: the files it was made from, with what their licences ask us
//                  to print, of_ground where they tell of towns and not of places; behind them
//                  whom single rows name instead (format "")
//   services       every service in it, with its kind and need and their names; `text` is the
//                  normal form of all these names, for finding by them, and `words` are what
//                  people say who need such a service (assets/places/words.json)
//   covered        the kinds its files tell of, though it may be of places elsewhere only: of
//                  other kinds nobody knows whether there are any here; `whole` where they tell of
//                  every service of the kind
//   places         one row for each Place; position_kind 0 where there is no point; `town` is a row
//                  of towns, or 0; `outside` is how many metres its source's point lay outside
//                  that town, where it was so far that the town's middle stands there instead;
//                  `findings` says what the import did to it, "phone:plain_phone latitude:swapped"
//   corrections    what the ward or a supporter put right, which is in `places` already; also of
//                  places that are not in the pack now, for the next time it is built
//   events         one row for each Event; days as "2026-05-01", start and finish in minutes after
//                  midnight where they are stated
//   hours          the time slots of places that state them, in the order of their files; `times`
//                  as in core/places/hours.hpp, the department empty where there are none
//   closed_days    of the same places the flags of core/places/hours.hpp
//   towns          every 町丁目; `shape` as bytes_of (core/places/shape.hpp), without rings where
//                  only the middle is known
//   town_blocks    blocks of a town that belong to another district than the rest of it
//   borders        the outline of the area (neighbour 0) and the municipalities next to it
//   places_box     R*Tree over the points, for the map
//   pairs          for each field and pair of neighbouring characters the rows that hold it, and
//                  where (core/places/pair_index.hpp)
//   characters     for each field and character the rows that hold it (core/places/
//                  character_index.hpp)
//   points         one BLOB in the order of places.row: for each place latitude and longitude as
//                  little-endian 32-bit integers of a millionth of a degree and one byte for its
//                  service; without a point the latitude is the smallest integer. It is what a
//                  search sorts by, and read in one piece when the pack is opened.
namespace kotozute::area_schema {

constexpr std::int64_t application_id = 0x4B54'5A41;  // "KTZA"
constexpr std::int64_t version = 5;
constexpr int point_bytes = 9;
constexpr std::int32_t no_point = INT32_MIN;
constexpr std::size_t most_services = 250;

// As it stands in `points`.
inline std::int32_t millionths(double degrees)
{
    return static_cast<std::int32_t>(std::lround(degrees * 1e6));
}

constexpr auto create_sql = R"(
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE sources (
        source INTEGER PRIMARY KEY, file TEXT NOT NULL, format TEXT NOT NULL, title TEXT NOT NULL,
        credit TEXT NOT NULL, licence TEXT NOT NULL, edition TEXT NOT NULL,
        rows INTEGER NOT NULL, kept INTEGER NOT NULL, repaired INTEGER NOT NULL,
        refused INTEGER NOT NULL, of_ground INTEGER NOT NULL);
    CREATE TABLE services (
        service INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
        kind_name TEXT NOT NULL, need TEXT NOT NULL, need_name TEXT NOT NULL, text TEXT NOT NULL,
        words TEXT NOT NULL);
    CREATE TABLE covered (
        kind TEXT PRIMARY KEY, name TEXT NOT NULL, whole INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE places (
        row INTEGER PRIMARY KEY, id TEXT NOT NULL, service INTEGER NOT NULL,
        source INTEGER NOT NULL, line INTEGER NOT NULL, name TEXT NOT NULL, kana TEXT NOT NULL,
        municipality TEXT NOT NULL, address TEXT NOT NULL, building TEXT NOT NULL,
        lat REAL NOT NULL, lon REAL NOT NULL, position_kind INTEGER NOT NULL,
        phone TEXT NOT NULL, fax TEXT NOT NULL, url TEXT NOT NULL, days INTEGER NOT NULL,
        days_note TEXT NOT NULL, capacity INTEGER NOT NULL, corporation TEXT NOT NULL,
        note TEXT NOT NULL, town INTEGER NOT NULL, district TEXT NOT NULL,
        outside INTEGER NOT NULL, findings TEXT NOT NULL);
    CREATE TABLE corrections (
        place TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, by TEXT NOT NULL,
        day TEXT NOT NULL, why TEXT NOT NULL, PRIMARY KEY (place, field)) WITHOUT ROWID;
    CREATE TABLE events (
        event INTEGER PRIMARY KEY, source INTEGER NOT NULL, name TEXT NOT NULL, kana TEXT NOT NULL,
        municipality TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL,
        start INTEGER, finish INTEGER, time_note TEXT NOT NULL, venue TEXT NOT NULL,
        address TEXT NOT NULL, building TEXT NOT NULL, lat REAL NOT NULL, lon REAL NOT NULL,
        position_kind INTEGER NOT NULL, phone TEXT NOT NULL, url TEXT NOT NULL, cost TEXT NOT NULL,
        host TEXT NOT NULL, how_to_apply TEXT NOT NULL, note TEXT NOT NULL);
    CREATE TABLE hours (
        row INTEGER NOT NULL, slot INTEGER NOT NULL, department TEXT NOT NULL, times BLOB NOT NULL,
        PRIMARY KEY (row, slot)) WITHOUT ROWID;
    CREATE TABLE closed_days (row INTEGER PRIMARY KEY, flags TEXT NOT NULL);
    CREATE TABLE towns (
        town INTEGER PRIMARY KEY, municipality TEXT NOT NULL, city TEXT NOT NULL,
        name TEXT NOT NULL, district TEXT NOT NULL, lat REAL NOT NULL, lon REAL NOT NULL,
        population INTEGER NOT NULL, households INTEGER NOT NULL, square_metres REAL NOT NULL,
        shape BLOB NOT NULL);
    CREATE TABLE town_blocks (
        town INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
        district TEXT NOT NULL);
    CREATE TABLE borders (
        border INTEGER PRIMARY KEY, neighbour INTEGER NOT NULL, name TEXT NOT NULL,
        lat REAL NOT NULL, lon REAL NOT NULL, shape BLOB NOT NULL);
    CREATE TABLE points (points INTEGER PRIMARY KEY, data BLOB NOT NULL);
    CREATE VIRTUAL TABLE places_box USING rtree(row, min_lat, max_lat, min_lon, max_lon);
    CREATE TABLE pairs (pair INTEGER PRIMARY KEY, list BLOB NOT NULL);
    CREATE TABLE characters (
        field INTEGER NOT NULL, character INTEGER NOT NULL, rows BLOB NOT NULL,
        PRIMARY KEY (field, character)) WITHOUT ROWID;
)";

}  // namespace kotozute::area_schema
