#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace kotozute {

// How a place's point on the map came to be. Never draw the middle of a town as if it were a door.
enum class PositionKind : std::uint8_t {
    Source = 1,      // as the source gives it
    TownCentre = 2,  // the middle of the 丁目 its address names
    ByHand = 3,      // put there by a person
};

// A point on the earth, in degrees (JGD2011, which here is WGS 84).
struct Position {
    double lat = 0;
    double lon = 0;
    PositionKind kind = PositionKind::Source;

    bool operator==(const Position&) const = default;
};

// The days a place says it is open. None at all means that it does not say.
enum Days : std::uint8_t {
    DaysNotStated = 0,
    Weekdays = 1,
    Saturday = 2,
    Sunday = 4,
    Holidays = 8,
};

// One office offering one service, as its source describes it; an office with three services is
// three places. Empty text and zero mean "not stated", never "there is none".
struct Place {
    std::string
        id;  // office number and service code, "1370500245-120"; the number may hold letters
    std::string name;
    std::string kana;
    std::string kind;          // an id of assets/places/kinds.json
    std::string service;       // the service's official name, as the source writes it
    std::string municipality;  // six digits, "131059"
    std::string address;       // with the prefecture, without the building
    std::string building;
    std::optional<Position> position;
    std::string phone;  // digits and plain hyphens
    std::string fax;
    std::string url;  // http:// or https://
    std::uint8_t days = DaysNotStated;
    std::string days_note;
    int capacity = 0;
    std::string corporation;
    std::string note;
    std::string source;   // who publishes it
    std::string edition;  // the day the source describes, "2025-12-31"; empty when not known
    std::string town;     // 大塚四丁目: the town its address names, where the pack knows towns
    std::string district;    // 日常生活圏域; empty where nobody told
    int metres_outside = 0;  // how far the source's point lay outside that town, where it was so
                             // far that the town's middle stands there instead

    bool operator==(const Place&) const = default;
};

}  // namespace kotozute
