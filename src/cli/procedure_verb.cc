#include "cli/procedure_verb.h"

#include <ostream>

#include <CLI/CLI.hpp>

#include "casework/stories/vocabulary.h"
#include "cli/procedure/words.h"
#include "cli/procedure_output.h"
#include "procedure/show.h"

namespace redress::cli {

namespace {

constexpr auto kProcedureExamples = R"(Examples:
  redress procedure check example-homes
  redress procedure check procedures/example-homes/2024-04.toml --json
  redress procedure check ../draft/example-homes
  redress procedure show example-homes
  redress procedure lint example-homes
  redress procedure diff procedures/example-homes/2023-04.toml example-homes
  redress procedure words acts
  redress procedure new example-homes --name "Example Homes"

A landlord is named as its folder under procedures/; all its editions are read, oldest first. For
'diff' it is the newest of them.
Exit status: 0 in order, 1 an example or a story is not as 'check' should find it, 'lint' found
something against the Code or 'diff' a difference, 2 there are problems or no such procedure, 3 a
file or the output failed.)";

using Run = std::function<int(const ProcedureOptions&, const Streams&)>;

/// Completes a verb whose name and help are already set.
void complete(CLI::App* verb, const Run& run, const Streams& streams, int& status) {
  const auto options = std::make_shared<ProcedureOptions>();
  verb->add_option(
          "procedure", options->file_or_landlord,
          "A landlord's folder under procedures/, another folder by its path, or the file of one "
          "edition")
      ->type_name("FILE-OR-LANDLORD")
      ->required();
  verb->add_flag("--json", options->json, "Answer in JSON, one object a line");
  verb->callback([=, &status] { status = run(*options, streams); });
}

void add_diff(CLI::App& procedure, const Streams& streams, const EditionSource& editions,
              int& status) {
  auto* verb = procedure.add_subcommand("diff", "Say what one says otherwise than another");
  const auto options = std::make_shared<DiffOptions>();
  verb->add_option("before", options->before, "The edition to start from")
      ->type_name("FILE-OR-LANDLORD")
      ->required();
  verb->add_option("after", options->after, "The edition to compare with it")
      ->type_name("FILE-OR-LANDLORD")
      ->required();
  verb->add_flag("--json", options->json, "Answer in JSON, in one object");
  verb->callback([=, &status] { status = run_procedure_diff(*options, streams, editions); });
}

void add_words(CLI::App& procedure, const Streams& streams, int& status) {
  auto* verb = procedure.add_subcommand(
      "words", "List every key, event, act and refusal that editions and scenarios may name");
  const auto options = std::make_shared<WordsOptions>();
  verb->add_option("part", options->part, "Only one of keys, events, acts, refusals")
      ->type_name("PART");
  verb->add_flag("--json", options->json, "Answer in JSON, in one object");
  verb->callback(
      [=, &status] { status = run_procedure_words(*options, streams, casework::vocabulary()); });
}

void add_new(CLI::App& procedure, const Streams& streams, const Drafting& drafting, int& status) {
  auto* verb = procedure.add_subcommand("new", "Write a first draft of a landlord's procedure");
  const auto options = std::make_shared<DraftOptions>();
  verb->add_option("landlord", options->landlord, "The name of its folder, like example-homes")
      ->type_name("LANDLORD")
      ->required();
  verb->add_option("--name", options->name, "The landlord's name as people read it")
      ->type_name("NAME");
  verb->add_option("--in-force", options->in_force, "From when it governs; today without it")
      ->type_name("DATE");
  verb->add_option("--to", options->folder,
                   "The folder in which the landlord's is made; procedures/ without it")
      ->type_name("DIR");
  verb->callback([=, &status] { status = run_procedure_new(*options, streams, drafting); });
}

}  // namespace

void write_problems(std::ostream& out, const std::vector<procedure::Problem>& problems) {
  for (const auto& problem : problems) {
    out << to_string(problem) << '\n';
  }
}

int run_procedure_show(const ProcedureOptions& options, const Streams& streams,
                       const EditionSource& editions) {
  const auto files = editions(options.file_or_landlord);
  if (!files) {
    return refuse(streams, "procedure", files.error());
  }
  int status = kOk;
  for (const auto& file : *files) {
    if (!file.edition) {
      write_problems(streams.err, file.edition.error());
      status = kBadInput;
      continue;
    }
    if (options.json) {
      streams.out << show_as_json(*file.edition) << '\n';
    } else {
      streams.out << (&file == &files->front() ? "" : "\n") << procedure::show(*file.edition);
    }
  }
  return status;
}

Verb procedure_verb(const Streams& streams, ProcedureSources sources) {
  return [streams, sources = std::move(sources)](CLI::App& app, int& status) {
    auto* procedure = app.add_subcommand(
        "procedure", "Check, show or compare a landlord's procedure, list its words, begin one");
    procedure->require_subcommand(1);
    procedure->footer(kProcedureExamples);
    const auto add = [&](const char* name, const char* help, const auto& run, const auto& from) {
      complete(
          procedure->add_subcommand(name, help),
          [=](const auto& options, const auto& where) { return run(options, where, from); },
          streams, status);
    };
    add("check", "Say everything that is wrong with it, or what it holds", run_procedure_check,
        sources);
    add("show", "Show it in plain words, clause by clause", run_procedure_show, sources.editions);
    add("lint", "Compare it with the Complaint Handling Code 2024", run_procedure_lint,
        sources.editions);
    add_diff(*procedure, streams, sources.editions, status);
    add_words(*procedure, streams, status);
    add_new(*procedure, streams, sources.drafting, status);
  };
}

}  // namespace redress::cli
