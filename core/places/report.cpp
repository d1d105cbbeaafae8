#include "core/places/report.hpp"

namespace kotozute {

RowOutcome outcome(RowFinding finding)
{
    if (finding < RowFinding::UnusualHours)
        return RowOutcome::Repaired;
    if (finding < RowFinding::OutsideJapan)
        return RowOutcome::Noted;
    return finding < RowFinding::Missing ? RowOutcome::LeftOut : RowOutcome::Refused;
}

std::string_view id_of(RowFinding finding)
{
    switch (finding) {
    case RowFinding::LineBreak: return "line_break";
    case RowFinding::PlainPhone: return "plain_phone";
    case RowFinding::PrefectureAdded: return "prefecture_added";
    case RowFinding::WrittenTwice: return "written_twice";
    case RowFinding::ZeroRestored: return "zero_restored";
    case RowFinding::CheckDigitAdded: return "check_digit_added";
    case RowFinding::Swapped: return "swapped";
    case RowFinding::SchemeAdded: return "scheme_added";
    case RowFinding::Numbered: return "numbered";
    case RowFinding::UnusualHours: return "unusual_hours";
    case RowFinding::ClosedWithHours: return "closed_with_hours";
    case RowFinding::OpenWithoutHours: return "open_without_hours";
    case RowFinding::TownMiddle: return "town_middle";
    case RowFinding::OutsideJapan: return "outside_japan";
    case RowFinding::SharedPoint: return "shared_point";
    case RowFinding::NotAPoint: return "not_a_point";
    case RowFinding::NotAPhone: return "not_a_phone";
    case RowFinding::NotAWebAddress: return "not_a_web_address";
    case RowFinding::NotACount: return "not_a_count";
    case RowFinding::NotADay: return "not_a_day";
    case RowFinding::NotALastDay: return "not_a_last_day";
    case RowFinding::NotATime: return "not_a_time";
    case RowFinding::NotAFlag: return "not_a_flag";
    case RowFinding::ImpossibleHours: return "impossible_hours";
    case RowFinding::EmergencyHours: return "emergency_hours";
    case RowFinding::OutsideTown: return "outside_town";
    case RowFinding::Missing: return "missing";
    case RowFinding::NotAnOffice: return "not_an_office";
    case RowFinding::NotAMedicalId: return "not_a_medical_id";
    case RowFinding::NotAMunicipality: return "not_a_municipality";
    case RowFinding::NoSuchService: return "no_such_service";
    case RowFinding::WrongCells: return "wrong_cells";
    case RowFinding::Unreadable: return "unreadable";
    case RowFinding::TooManyServices: return "too_many_services";
    case RowFinding::NotAField: return "not_a_field";
    case RowFinding::NotAValue: return "not_a_value";
    case RowFinding::NotADate: return "not_a_date";
    case RowFinding::NoSuchPlace: return "no_such_place";
    case RowFinding::NotATown: return "not_a_town";
    }
    return "";
}

std::string_view describe(RowFinding finding)
{
    switch (finding) {
    case RowFinding::LineBreak: return "the words （改行） made a line break";
    case RowFinding::PlainPhone: return "written with plain digits and hyphens";
    case RowFinding::PrefectureAdded: return "prefecture or municipality added in front";
    case RowFinding::WrittenTwice: return "what stood twice is kept once";
    case RowFinding::ZeroRestored: return "lost leading zero restored";
    case RowFinding::CheckDigitAdded: return "check digit added";
    case RowFinding::Swapped: return "latitude and longitude changed back";
    case RowFinding::SchemeAdded: return "http:// put in front or put right";
    case RowFinding::Numbered: return "same office and service as an earlier row; numbered";
    case RowFinding::UnusualHours: return "before 06:00, after 23:00 or all day long; kept";
    case RowFinding::ClosedWithHours: return "closed, and yet times are given; both kept";
    case RowFinding::OpenWithoutHours: return "open, but at no stated time";
    case RowFinding::TownMiddle: return "no point; the middle of the town its address names";
    case RowFinding::OutsideJapan: return "the point is outside Japan; left out";
    case RowFinding::SharedPoint: return "a point that stands for not known; left out";
    case RowFinding::NotAPoint: return "no latitude and longitude; left out";
    case RowFinding::NotAPhone: return "not a whole telephone number; left out";
    case RowFinding::NotAWebAddress: return "not a web address; left out";
    case RowFinding::NotACount: return "not a number of persons; left out";
    case RowFinding::NotADay: return "a word that is no day; left out";
    case RowFinding::NotALastDay: return "no day, or one before the first; left out";
    case RowFinding::NotATime: return "not a time of day; left out";
    case RowFinding::NotAFlag: return "neither 0 for closed nor 1 for open; left out";
    case RowFinding::ImpossibleHours: return "hours that cannot be; left out";
    case RowFinding::EmergencyHours: return "of the emergency department; left out";
    case RowFinding::OutsideTown:
        return "the point is far from the town the address names; that town's middle instead";
    case RowFinding::Missing: return "empty";
    case RowFinding::NotAnOffice: return "not ten digits or letters";
    case RowFinding::NotAMedicalId: return "no number of a medical facility";
    case RowFinding::NotAMunicipality: return "not the code of a municipality";
    case RowFinding::NoSuchService: return "no service, and a name that tells none";
    case RowFinding::WrongCells: return "another number of cells than the header";
    case RowFinding::Unreadable: return "damaged quoting, or a cell beyond all measure";
    case RowFinding::NotAField: return "nothing that can be corrected";
    case RowFinding::NotAValue: return "nothing that field can hold";
    case RowFinding::NotADate: return "not a day like 2026-05-01";
    case RowFinding::NoSuchPlace: return "of a place that no file lists";
    case RowFinding::TooManyServices: return "more unknown services than a pack holds";
    case RowFinding::NotATown: return "no name or no place of a town";
    }
    return "";
}

}  // namespace kotozute
