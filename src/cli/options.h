#pragma once

#include <string>

#include "cli/verb.h"

// Options that several verbs take in the same words.
namespace redress::cli {

/// `--database FILE-OR-URL`, which must be given.
void add_database(CLI::App& verb, std::string& database);

/// `--landlord SLUG`, which must be given.
void add_landlord(CLI::App& verb, std::string& landlord);

}  // namespace redress::cli
