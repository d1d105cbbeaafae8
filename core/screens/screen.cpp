#include "core/screens/screen.hpp"

#include "core/base/one_of_members.hpp"

namespace kotozute {

template class OneOf<AnyBlock>;

}  // namespace kotozute
