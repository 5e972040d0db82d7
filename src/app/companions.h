#pragma once

#include <string>
#include <vector>

#include "casebook/archive.h"

namespace redress::app {

/// What goes into an archive beside the store: the page that explains it, every edition and every
/// calendar under the data root. Throws std::runtime_error when one cannot be read.
[[nodiscard]] std::vector<casebook::ArchivedFile> companions_in(const std::string& data_root);

}  // namespace redress::app
