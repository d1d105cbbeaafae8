#include "core/app/action.hpp"

#include "core/base/one_of_members.hpp"

namespace kotozute {

template class OneOf<AnyAction>;

}  // namespace kotozute
