#include <ostream>

#include <fmt/format.h>

#include "casework/stories/warnings/warnings.h"
#include "cli/procedure_output.h"
#include "cli/procedure_verb.h"

namespace redress::cli {

namespace {

void write_in_order(std::ostream& out, const EditionFile& file) {
  out << file.name << ": " << summary_of(*file.edition) << '\n';
  for (const auto& warning : casework::warnings_of(*file.edition)) {
    out << fmt::format("{}: warning: {} {}\n", file.name, warning.where, warning.what);
  }
}

}  // namespace

int run_procedure_check(const ProcedureOptions& options, const Streams& streams,
                        const EditionSource& editions) {
  const auto files = editions(options.file_or_landlord);
  if (!files) {
    return refuse(streams, "procedure", files.error());
  }
  int status = kOk;
  for (const auto& file : *files) {
    status = file.edition ? status : kBadInput;
    if (options.json) {
      streams.out << check_as_json(file) << '\n';
    } else if (file.edition) {
      write_in_order(streams.out, file);
    } else {
      write_problems(streams.out, file.edition.error());
    }
  }
  return status;
}

}  // namespace redress::cli
