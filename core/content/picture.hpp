#pragma once

#include <optional>
#include <string_view>

namespace kotozute {

// A line icon, by meaning; the shell knows the drawing.
enum class Icon {
    None,
    House,
    TextSize,
    Globe,
    Lock,
    Check,
    Right,
    Left,
    Back,
    Next,
    Map,
    Pin,
    Phone,
    Plus,
    Minus,
    Person,
    People,
    Doctor,
    Talk,
    Care,
    Book,
    Letter,
    Print,
    Code,
    LockedFile,
    Info,
    Ear,
    Note,
    Pencil,
    Eye,
    List,
    Clock,
    Calendar,
    Hospital,
    Bed,
    Van,
    Walk,
    Chair,
    Moon,
    Pause,
    Up,
    Down,
    Sun,
    Keyboard,
    Cross,
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
