#pragma once

#include <string>

namespace redress::app {

/// Returns where the data is by default: share/redress beside the folder of an installed program,
/// or else the nearest folder above the program that holds calendars/, which is the source tree for
/// a build inside it. Empty when there is neither.
[[nodiscard]] std::string default_data_root();

}  // namespace redress::app
