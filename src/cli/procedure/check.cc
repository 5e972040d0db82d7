#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "casework/stories/warnings/warnings.h"
#include "cli/procedure/beside.h"
#include "cli/procedure_output.h"
#include "cli/procedure_verb.h"

namespace redress::cli {

namespace {

void write_edition(const EditionFile& file, bool json, std::ostream& out) {
  if (json) {
    out << check_as_json(file) << '\n';
    return;
  }
  if (!file.edition) {
    write_problems(out, file.edition.error());
    return;
  }
  out << file.name << ": " << summary_of(*file.edition) << '\n';
  for (const auto& warning : casework::warnings_of(*file.edition)) {
    out << fmt::format("{}: warning: {} {}\n", file.name, warning.where, warning.what);
  }
}

void write_result(const CompanionResult& result, bool json, std::ostream& out) {
  if (json) {
    out << check_as_json(result) << '\n';
  } else if (result.problems.empty()) {
    out << result.name << ": " << result.summary << '\n';
  } else {
    write_problems(out, result.problems);
  }
}

}  // namespace

int run_procedure_check(const ProcedureOptions& options, const Streams& streams,
                        const ProcedureSources& sources) {
  const auto files = sources.editions(options.file_or_landlord);
  if (!files) {
    return refuse(streams, "procedure", files.error());
  }
  for (const auto& file : *files) {
    write_edition(file, options.json, streams.out);
  }
  const bool all_in_order =
      std::ranges::all_of(*files, [](const auto& file) { return file.edition.has_value(); });
  if (!all_in_order) {
    return kBadInput;
  }
  int status = kOk;
  for (const auto& result :
       run_beside(sources.beside(options.file_or_landlord), *files, sources.calendars)) {
    status = result.problems.empty() ? status : kProblemsFound;
    write_result(result, options.json, streams.out);
  }
  return status;
}

}  // namespace redress::cli
