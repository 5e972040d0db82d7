#pragma once

#include <string>
#include <vector>

#include "casebook/archive.h"

namespace redress::app {

/// Returns what goes into an archive besides the store: the page that explains it, and every
/// edition and calendar under the data root. Throws std::runtime_error when one cannot be read.
[[nodiscard]] std::vector<casebook::ArchivedFile> companions_in(const std::string& data_root);

}  // namespace redress::app
