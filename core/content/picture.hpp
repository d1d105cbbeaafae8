#pragma once

#include <optional>
#include <string_view>

namespace kotozute {

// A line icon, by meaning; the shell knows the drawing.
enum class Icon {
    None,
    House,
    TextSize,
    Language,
    Lock,
    Check,
    Right,
    Back,
    Next,
    Map,
    Pin,
    Phone,
    Plus,
    Person,
    People,
    Doctor,
    Care,
    Book,
    Letter,
    Print,
    Code,
    Info,
    Note,
    Pencil,
    List,
    Calendar,
    Hospital,
    Search,
    Heart,
    Talk,
    Cup,
    Moon,
    Pause,
    Up,
    Down,
    Sun,
    Cross,
    Van,
    TwoWays,
    Walk,
    Bed,
    Wheelchair,
    Minus,
    Whole,
};

// A quiet picture of our own.
enum class Picture {
    None,
    Home,
    Kin,
    Hospice,
    Hospital,
    CareHome,
    Cups,
    Other,
    Undecided,
    Entrust,
    NotNow,
    Lamp,
    Letter,
    Knot,
};

// The picture that content files call "home", "care_home" ...; nothing for any other name.
std::optional<Picture> picture_named(std::string_view name);

}  // namespace kotozute
