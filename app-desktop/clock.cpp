#include "app-desktop/clock.hpp"

namespace kotozute {

Timestamp now()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

}  // namespace kotozute
