#pragma once

#include <functional>
#include <string>

#include "casework/stories/rehearsal.h"
#include "cli/agreement_verbs.h"
#include "cli/date_verb.h"
#include "cli/procedure_verb.h"
#include "cli/verb.h"

namespace redress::cli {

/// The exit status of a rehearsal that did not meet the scenario's expectations.
inline constexpr int kNotAsExpected = 1;

/// The options of `redress rehearse`.
struct RehearseOptions {
  std::string scenario;  // the file; "" for stored casefiles
  std::string edition;   // an edition's file or id; "" for the scenario's own choice
  std::string what_if;   // another edition to compare it with; "" for none
  bool json = false;
  bool workings = false;  // text: every date, day by day
  bool why = false;       // text: why the other acts cannot be done
  // With what_if and no scenario: whose stored casefiles to use, and which one; "" for all.
  std::string database;
  std::string landlord;
  std::string casefile;
};

/// Returns the whole content of a file. Throws when it cannot be read.
using TextSource = std::function<std::string(const std::string& path)>;

/// Where the verb finds what it needs.
struct RehearseSources {
  TextSource files;
  EditionSource editions;
  CalendarSource calendars;
  AgreementSources stored;
};

/// Runs a scenario and writes the outcome; with `what_if`, what would have been different under
/// another edition (kNotAsExpected when anything would). Returns kOk, kNotAsExpected, or kBadInput
/// with every problem as FILE:LINE:COLUMN: WHAT.
[[nodiscard]] int run_rehearse(const RehearseOptions& options, const Streams& streams,
                               const RehearseSources& sources);

/// Writes how a landlord's stored casefiles would stand under another edition: every date, state
/// and route that would differ, casefile by casefile. Returns kOk when nothing would,
/// kNotAsExpected when something would, or kBadInput.
[[nodiscard]] int run_stored_what_if(const RehearseOptions& options, const Streams& streams,
                                     const RehearseSources& sources);

/// The verb itself, with its flags and its help.
[[nodiscard]] Verb rehearse_verb(const Streams& streams, RehearseSources sources);

}  // namespace redress::cli
