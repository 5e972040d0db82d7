#include <algorithm>
#include <ostream>

#include "cli/procedure_json.h"
#include "cli/procedure_output.h"

// Compares an edition with the Code, and with another edition.
namespace redress::cli {

namespace {

using procedure::Edition;

void write_problems(const Streams& streams, const EditionFile& file) {
  for (const auto& problem : file.edition.error()) {
    streams.err << to_string(problem) << '\n';
  }
}

/// Returns the newest edition under a name or, after reporting why, nothing.
std::optional<Edition> newest(const std::string& name, const Streams& streams,
                              const EditionSource& editions) {
  const auto files = editions(name);
  if (!files) {
    refuse(streams, "procedure", files.error());
    return std::nullopt;
  }
  const EditionFile& file = files->back();
  if (!file.edition) {
    write_problems(streams, file);
    return std::nullopt;
  }
  return *file.edition;
}

Json finding_json(const procedure::CodeFinding& finding) {
  return {Json::Object{{"provision", text_json(finding.provision)},
                       {"weight", text_json(to_word(finding.weight))},
                       {"asks", text_json(finding.asks)},
                       {"says", text_json(finding.says)},
                       {"fix", text_json(finding.fix)}}};
}

Json change_json(const procedure::EditionChange& change) {
  return {Json::Object{{"part", text_json(change.part)},
                       {"name", text_json(change.name)},
                       {"what", text_json(to_word(change.what))},
                       {"fact", text_or_null(change.fact)},
                       {"before", text_or_null(change.before)},
                       {"after", text_or_null(change.after)}}};
}

Json edition_json(const Edition& edition) {
  return {
      Json::Object{{"landlord", text_json(edition.landlord)}, {"edition", text_json(edition.id)}}};
}

bool is_against_the_code(const std::vector<procedure::CodeFinding>& findings) {
  return std::ranges::any_of(
      findings, [](const auto& finding) { return finding.weight == procedure::Weight::failure; });
}

}  // namespace

std::string lint_as_json(const Edition& edition,
                         const std::vector<procedure::CodeFinding>& findings) {
  return system::to_text({Json::Object{{"landlord", text_json(edition.landlord)},
                                       {"edition", text_json(edition.id)},
                                       {"findings", list_json(findings, finding_json)}}});
}

std::string diff_as_json(const Edition& before, const Edition& after,
                         const std::vector<procedure::EditionChange>& changes) {
  return system::to_text({Json::Object{{"before", edition_json(before)},
                                       {"after", edition_json(after)},
                                       {"changes", list_json(changes, change_json)}}});
}

int run_procedure_lint(const ProcedureOptions& options, const Streams& streams,
                       const EditionSource& editions) {
  const auto files = editions(options.file_or_landlord);
  if (!files) {
    return refuse(streams, "procedure", files.error());
  }
  int status = kOk;
  for (const auto& file : *files) {
    if (!file.edition) {
      write_problems(streams, file);
      status = kBadInput;
      continue;
    }
    const auto findings = procedure::lint(*file.edition);
    if (options.json) {
      streams.out << lint_as_json(*file.edition, findings) << '\n';
    } else {
      streams.out << (&file == &files->front() ? "" : "\n")
                  << procedure::findings_in_words(*file.edition, findings);
    }
    status = std::max(status, is_against_the_code(findings) ? kProblemsFound : kOk);
  }
  return status;
}

int run_procedure_diff(const DiffOptions& options, const Streams& streams,
                       const EditionSource& editions) {
  const auto before = newest(options.before, streams, editions);
  const auto after = newest(options.after, streams, editions);
  if (!before || !after) {
    return kBadInput;
  }
  const auto changes = procedure::diff(*before, *after);
  if (options.json) {
    streams.out << diff_as_json(*before, *after, changes) << '\n';
  } else {
    streams.out << procedure::changes_in_words(*before, *after, changes);
  }
  return changes.empty() ? kOk : kProblemsFound;
}

}  // namespace redress::cli
