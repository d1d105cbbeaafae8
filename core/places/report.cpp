#include "core/places/report.hpp"

namespace kotozute {

Outcome outcome(Finding finding)
{
    if (finding < Finding::OutsideJapan)
        return Outcome::Repaired;
    return finding < Finding::Missing ? Outcome::LeftOut : Outcome::Refused;
}

std::string_view id_of(Finding finding)
{
    switch (finding) {
    case Finding::LineBreak: return "line_break";
    case Finding::PlainPhone: return "plain_phone";
    case Finding::PrefectureAdded: return "prefecture_added";
    case Finding::WrittenTwice: return "written_twice";
    case Finding::ZeroRestored: return "zero_restored";
    case Finding::CheckDigitAdded: return "check_digit_added";
    case Finding::Swapped: return "swapped";
    case Finding::SchemeAdded: return "scheme_added";
    case Finding::Numbered: return "numbered";
    case Finding::OutsideJapan: return "outside_japan";
    case Finding::SharedPoint: return "shared_point";
    case Finding::NotAPoint: return "not_a_point";
    case Finding::NotAPhone: return "not_a_phone";
    case Finding::NotAWebAddress: return "not_a_web_address";
    case Finding::NotACount: return "not_a_count";
    case Finding::NotADay: return "not_a_day";
    case Finding::Missing: return "missing";
    case Finding::NotAnOffice: return "not_an_office";
    case Finding::NotAMunicipality: return "not_a_municipality";
    case Finding::WrongCells: return "wrong_cells";
    case Finding::Unreadable: return "unreadable";
    case Finding::TooManyServices: return "too_many_services";
    }
    return "";
}

std::string_view describe(Finding finding)
{
    switch (finding) {
    case Finding::LineBreak: return "the words （改行） made a line break";
    case Finding::PlainPhone: return "written with plain digits and hyphens";
    case Finding::PrefectureAdded: return "prefecture or municipality added in front";
    case Finding::WrittenTwice: return "what stood twice is kept once";
    case Finding::ZeroRestored: return "lost leading zero restored";
    case Finding::CheckDigitAdded: return "check digit added";
    case Finding::Swapped: return "latitude and longitude changed back";
    case Finding::SchemeAdded: return "http:// put in front or put right";
    case Finding::Numbered: return "same office and service as an earlier row; numbered";
    case Finding::OutsideJapan: return "the point is outside Japan; left out";
    case Finding::SharedPoint: return "a point that stands for not known; left out";
    case Finding::NotAPoint: return "no latitude and longitude; left out";
    case Finding::NotAPhone: return "not a whole telephone number; left out";
    case Finding::NotAWebAddress: return "not a web address; left out";
    case Finding::NotACount: return "not a number of persons; left out";
    case Finding::NotADay: return "a word that is no day; left out";
    case Finding::Missing: return "empty";
    case Finding::NotAnOffice: return "not ten digits or letters";
    case Finding::NotAMunicipality: return "not the code of a municipality";
    case Finding::WrongCells: return "another number of cells than the header";
    case Finding::Unreadable: return "damaged quoting, or a cell beyond all measure";
    case Finding::TooManyServices: return "more unknown services than a pack holds";
    }
    return "";
}

}  // namespace kotozute
