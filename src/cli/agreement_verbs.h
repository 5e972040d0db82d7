#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "casebook/shelf.h"
#include "cli/verify_verb.h"

namespace redress::cli {

/// What the verbs for a landlord's own agreements need.
struct AgreementSources {
  StoreOpener to_read;
  StoreOpener to_write;
  std::function<casebook::Shelf()> shelf;  // of the procedures that can be used
  std::function<calendar::Instant()> now;
};

/// The options of `redress holidays`.
struct HolidayOptions {
  std::string database;
  std::string landlord;
  std::vector<std::string> add;     // "2026-06-15 Day of mourning"
  std::vector<std::string> remove;  // "2026-05-25"
  std::string calendar;             // "" for the newest edition's
  std::string reason;
  std::string proposed_by;
  std::string agreed_by;  // "": only preview
};

/// Lists every date that a change of holidays moves; with agreed_by, records the change. Without a
/// change, lists those agreed so far. Returns the exit status: kBadInput when the change is
/// refused.
[[nodiscard]] int run_holidays(const HolidayOptions& options, const Streams& streams,
                               const AgreementSources& sources);

/// The options of `redress limits`.
struct LimitOptions {
  std::string database;
  std::string landlord;
  std::optional<std::string> set;  // "officer=250.00", "officer=" to unset; without: only list
  std::string reason;
  std::string by;
};

/// Sets what a role may offer without asking, and lists the current limits. Returns the exit
/// status.
[[nodiscard]] int run_limits(const LimitOptions& options, const Streams& streams,
                             const AgreementSources& sources);

/// `redress holidays` and `redress limits`.
[[nodiscard]] Verb holidays_verb(const Streams& streams, AgreementSources sources);
[[nodiscard]] Verb limits_verb(const Streams& streams, AgreementSources sources);

}  // namespace redress::cli
