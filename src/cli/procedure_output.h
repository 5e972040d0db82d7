#pragma once

#include <string>
#include <vector>

#include "cli/procedure/beside.h"
#include "cli/procedure_verb.h"
#include "procedure/diff.h"
#include "procedure/lint.h"

namespace redress::cli {

/// Returns one line on what an edition holds: "in order: 5 kinds, 2 stages, ...".
[[nodiscard]] std::string summary_of(const procedure::Edition& edition);

/// Returns one line of JSON for a file, as described in docs/command-line.md, without a newline.
[[nodiscard]] std::string check_as_json(const EditionFile& file);
/// The same for a file beside the editions: `file`, `in_order` and `problems`.
[[nodiscard]] std::string check_as_json(const CompanionResult& result);
[[nodiscard]] std::string show_as_json(const procedure::Edition& edition);
[[nodiscard]] std::string lint_as_json(const procedure::Edition& edition,
                                       const std::vector<procedure::CodeFinding>& findings);
[[nodiscard]] std::string diff_as_json(const procedure::Edition& before,
                                       const procedure::Edition& after,
                                       const std::vector<procedure::EditionChange>& changes);

}  // namespace redress::cli
