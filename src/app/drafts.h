#pragma once

#include <string>
#include <vector>

#include "base/message.h"
#include "base/result.h"
#include "cli/procedure/draft.h"

namespace redress::app {

/// Makes the folder <folder>/<slug>, or <data root>/procedures/<slug> where no folder is given, and
/// writes the files into it. Returns the folder, or a refusal where it is there already: nothing is
/// ever overwritten. Throws std::runtime_error when it cannot be written.
[[nodiscard]] Result<std::string, Message> write_draft(const std::string& data_root,
                                                       const std::string& slug,
                                                       const std::string& folder,
                                                       const std::vector<cli::DraftFile>& files);

}  // namespace redress::app
