#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "casebook/casebook.h"
#include "cli/agreement_verbs.h"
#include "cli/verb.h"

namespace redress::cli {

/// The options of `redress staff`. At most one of join, rename, leave, place, away and back is set.
struct StaffOptions {
  std::string database;
  std::string landlord;
  std::optional<std::string> join;    // a name
  std::string number;                 // for whoever joins; "" for the next free one
  std::optional<std::string> rename;  // a number
  std::string to;                     // the new name
  std::optional<std::string> leave;   // a number
  std::optional<std::string> place;   // a number
  std::string title;
  std::string team;
  std::string manager;              // a number
  std::optional<std::string> away;  // a number
  std::string from;                 // a date, like 2026-12-01
  std::string until;                // the last day
  std::string deputy;               // a number
  std::optional<std::string> back;  // a number
};

/// Changes a landlord's staff list, and writes it out. Returns the exit status: kBadInput when the
/// change is refused.
[[nodiscard]] int run_staff(const StaffOptions& options, const Streams& streams,
                            const AgreementSources& sources);

/// The options of `redress erase`.
struct EraseOptions {
  std::string database;
  std::string landlord;
  std::string reference;
  std::vector<std::string> events;  // places in the history; empty means all
  std::string why;
};

/// What the verb needs.
struct EraseSources {
  StoreOpener to_write;
  std::function<casebook::Shelf()> shelf;
  casebook::Chance chance;
  std::function<calendar::Instant()> now;
};

/// Erases personal words of a casefile and writes the receipt. Returns the exit status: kBadInput
/// when the erasure is refused.
[[nodiscard]] int run_erase(const EraseOptions& options, const Streams& streams,
                            const EraseSources& sources);

/// `redress staff` and `redress erase`.
[[nodiscard]] Verb staff_verb(const Streams& streams, AgreementSources sources);
[[nodiscard]] Verb erase_verb(const Streams& streams, EraseSources sources);

}  // namespace redress::cli
