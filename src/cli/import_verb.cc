#include "cli/import_verb.h"

#include <ostream>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/plain.h"
#include "base/text.h"
#include "casebook/staff_list.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "system/hash.h"

namespace redress::cli {

namespace {

using casebook::ImportRequest;
using casebook::ImportSum;
using casebook::Shelf;
using casebook::Table;
using casebook::TableProblem;

constexpr const char* kImportFooter =
    "Every row is checked before the first is written. Without --keep-good a single bad row "
    "keeps "
    "all of them out.\n"
    "A row that was imported before is left as it is, so the same file may be imported again: "
    "where "
    "the database\n"
    "failed midway, that goes on where it stopped. docs/import-format.md lists the columns.\n"
    "Exits with 0 when all rows are in and 1 when some were refused.";

/// What can be imported.
struct Importable {
  const char* what;
  std::vector<casebook::Column> columns;
  std::function<ImportSum(const Imports& imports, const Shelf& shelf, casebook::Store& store,
                          const Table& table, const ImportRequest& request)>
      import;
};

const std::vector<Importable>& importables() {
  static const std::vector<Importable> kAll = {
      {"feedback", casebook::feedback_columns(),
       [](const auto& imports, const auto& shelf, auto& store, const auto& table,
          const auto& request) {
         casebook::Casebook casebook(shelf, store, imports.chance);
         return import_feedback(casebook, store, table, request, imports.now());
       }},
      {"people", casebook::people_columns(),
       [](const auto& imports, const auto& shelf, auto& store, const auto& table,
          const auto& request) {
         casebook::Casebook casebook(shelf, store, imports.chance);
         return import_people_everywhere(casebook, store, table, request, imports.now());
       }},
      {"properties", casebook::properties_columns(),
       [](const auto& imports, const auto& /*shelf*/, auto& store, const auto& table,
          const auto& request) { return import_properties(store, table, request, imports.now()); }},
  };
  return kAll;
}

const Importable* find_importable(const std::string& what) {
  for (const auto& one : importables()) {
    if (what == one.what) {
      return &one;
    }
  }
  return nullptr;
}

std::vector<std::string> names_of_importables() {
  std::vector<std::string> names;
  for (const auto& one : importables()) {
    names.emplace_back(one.what);
  }
  return names;
}

void write_table_problems(const std::string& file, const std::vector<TableProblem>& problems,
                          const Streams& streams) {
  for (const auto& [line, column, reason] : problems) {
    streams.out << fmt::format("{}:{}: {}{}\n", file, line, column.empty() ? "" : column + ": ",
                               reason);
  }
}

void write_sum(const ImportSum& sum, int rows, const ImportOptions& options,
               const Streams& streams) {
  streams.out << fmt::format("rows: {}, imported: {}, there already: {}, refused: {}\n", rows,
                             options.dry_run ? 0 : sum.imported, sum.there_already, sum.refused);
  if (!sum.is_kept) {
    streams.out << "nothing was imported, since a row was refused; --keep-good takes the others\n";
  } else if (options.dry_run) {
    streams.out << fmt::format("nothing was written; without --dry-run {} would be imported\n",
                               sum.imported);
  }
}

int no_such_landlord(const std::string& landlord, const Shelf& shelf, const Streams& streams) {
  std::vector<std::string> known;
  for (const auto& one : shelf.landlords()) {
    known.push_back(one.slug);
  }
  return refuse(
      streams, "",
      fmt::format("there is no landlord '{}'; the landlords are {}", landlord, listed(known)));
}

/// Puts whoever imports on the staff list. They were found to be fit for it before.
casework::Actor joined(const ImportOptions& options, const Shelf& shelf, casebook::Store& store,
                       calendar::Instant now) {
  auto by = casebook::StaffList(shelf, store).member(options.landlord, options.by, now);
  if (!by) {
    throw casebook::StorageFailure(render(by.error()));
  }
  return std::move(*by);
}

}  // namespace

int run_import(const ImportOptions& options, const Imports& imports, const Streams& streams) {
  const auto shelf = imports.shelf();
  if (shelf.landlord(options.landlord) == nullptr) {
    return no_such_landlord(options.landlord, shelf, streams);
  }
  if (!is_plain_line(options.by)) {
    return refuse(streams, "", "--by needs the name of the person importing, on one line");
  }
  const auto* importable = find_importable(options.what);
  if (importable == nullptr) {
    return refuse(streams, "",
                  fmt::format("'{}' cannot be imported; what can is {}", options.what,
                              listed(names_of_importables())));
  }
  const auto text = imports.text_of(options.file);
  const auto table = imports.read(text, importable->columns);
  if (!table) {
    write_table_problems(options.file, table.error(), streams);
    streams.out << "nothing was imported: the file cannot be read as a table of " << options.what
                << '\n';
    return kProblemsFound;
  }
  const auto store = (options.dry_run ? imports.to_read : imports.to_write)(options.database);
  casebook::Joining unwritten;
  const auto by = casebook::StaffList(shelf, *store).who(options.landlord, options.by, unwritten);
  if (!by) {
    return refuse(streams, "", render(by.error()));
  }
  ProgressLine progress(streams, "rows");
  const auto sum =
      importable->import(imports, shelf, *store, *table,
                         {.landlord = options.landlord,
                          .digest = system::sha256_hex(text),
                          .by = *by,
                          .joined = [&] { return joined(options, shelf, *store, imports.now()); },
                          .keep_good = options.keep_good,
                          .dry_run = options.dry_run,
                          .progress = std::ref(progress)});
  progress.end();
  write_table_problems(options.file, sum.problems, streams);
  write_sum(sum, static_cast<int>(table->rows.size()) + table->refused, options, streams);
  return sum.refused == 0 ? kOk : kProblemsFound;
}

Verb import_verb(const Streams& streams, Imports imports) {
  return [streams, imports = std::move(imports)](CLI::App& app, int& status) {
    auto* verb =
        app.add_subcommand("import", "Take over what another system holds, from a CSV file");
    const auto options = std::make_shared<ImportOptions>();
    verb->add_option("file", options->file,
                     "The file, in UTF-8, its columns named in the first row")
        ->type_name("FILE.csv")
        ->required();
    verb->add_option("--what", options->what, "What its rows are")
        ->check(CLI::IsMember(names_of_importables()))
        ->required();
    verb->add_option("--landlord", options->landlord, "Whose they are, by the name of its folder")
        ->type_name("SLUG")
        ->required();
    add_database(*verb, options->database);
    verb->add_option("--by", options->by, "Who imports, by name or by number of the staff list")
        ->type_name("NAME")
        ->required();
    verb->add_flag("--keep-good", options->keep_good, "Take the good rows though others are bad");
    verb->add_flag("--dry-run", options->dry_run, "Say what would be done, and write nothing");
    verb->footer(kImportFooter);
    verb->callback([=, &status] { status = run_import(*options, imports, streams); });
  };
}

}  // namespace redress::cli
