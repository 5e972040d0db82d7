#pragma once

#include <string>

#include "cli/verb.h"

// Options that several verbs share, worded alike.
namespace redress::cli {

/// Adds `--database FILE-OR-URL`, which is required.
void add_database(CLI::App& verb, std::string& database);

/// Adds `--landlord SLUG`, which is required.
void add_landlord(CLI::App& verb, std::string& landlord);

}  // namespace redress::cli
