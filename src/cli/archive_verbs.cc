#include "cli/archive_verbs.h"

#include <memory>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/options.h"

namespace redress::cli {

namespace {

constexpr const char* kPackFooter =
    "Reads only, and may run beside a server: what is written is the database as it stood at one "
    "moment.\n"
    "It is read back before it is said to be done. Keep the fingerprint in another place: restore "
    "--fingerprint accepts\n"
    "no archive with a different one. docs/archive-format.md says what is in it.";

struct PackWords {
  const char* name;
  const char* what;
  const char* to_type;
};

Verb pack_verb(PackWords words, Archives::Writer write, const Streams& streams, StoreOpener open,
               Archives archives) {
  return [=, write = std::move(write), open = std::move(open), archives = std::move(archives)](
             CLI::App& app, int& status) {
    auto* verb = app.add_subcommand(words.name, words.what);
    const auto database = std::make_shared<std::string>();
    const auto to = std::make_shared<std::string>();
    add_database(*verb, *database);
    verb->add_option("--to", *to, "Where to write it; nothing may exist there yet")
        ->type_name(words.to_type)
        ->required();
    verb->footer(kPackFooter);
    verb->callback(
        [=, &status] { status = run_pack(*database, *to, write, archives, streams, open); });
  };
}

}  // namespace

Verb backup_verb(const Streams& streams, StoreOpener open, Archives archives) {
  auto write = archives.write_file;
  return pack_verb({"backup", "Copy a database into one file, beside a running server", "FILE"},
                   std::move(write), streams, std::move(open), std::move(archives));
}

Verb export_verb(const Streams& streams, StoreOpener open, Archives archives) {
  auto write = archives.write_folder;
  return pack_verb(
      {"export", "Copy a database into a folder of plain files, for other programs", "FOLDER"},
      std::move(write), streams, std::move(open), std::move(archives));
}

Verb restore_verb(const Streams& streams, StoreOpener open, Archives archives,
                  casebook::RowMaker rows_of) {
  return [=, open = std::move(open), archives = std::move(archives), rows_of = std::move(rows_of)](
             CLI::App& app, int& status) {
    auto* verb = app.add_subcommand("restore", "Fill an empty database from a backup or an export");
    const auto options = std::make_shared<RestoreOptions>();
    verb->add_option("archive", options->archive, "What backup or export wrote")
        ->type_name("FILE-OR-FOLDER")
        ->required();
    verb->add_option("--database", options->database,
                     std::string(kDatabaseHelp) + "; empty, or not there yet")
        ->type_name("FILE-OR-URL")
        ->required();
    verb->add_option("--fingerprint", options->fingerprint,
                     "Take the archive only if this is its fingerprint")
        ->type_name("HEX");
    verb->footer(
        "Checks the whole archive first and keeps all of it or nothing. Exits with 1 when the "
        "archive "
        "is refused.");
    verb->callback(
        [=, &status] { status = run_restore(*options, archives, streams, open, rows_of); });
  };
}

}  // namespace redress::cli
