#pragma once

#include <string>
#include <vector>

#include "base/money.h"
#include "calendar/date.h"

// What the fields of events are made of. Another type needs a place in the codec and in fields.h.
namespace redress::casework {

using calendar::Date;
using calendar::Instant;
using Texts = std::vector<std::string>;

}  // namespace redress::casework
