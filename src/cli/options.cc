#include "cli/options.h"

#include <CLI/CLI.hpp>

namespace redress::cli {

void add_database(CLI::App& verb, std::string& database) {
  verb.add_option("--database", database, kDatabaseHelp)->type_name("FILE-OR-URL")->required();
}

void add_landlord(CLI::App& verb, std::string& landlord) {
  verb.add_option("--landlord", landlord, "Whose")->type_name("SLUG")->required();
}

}  // namespace redress::cli
