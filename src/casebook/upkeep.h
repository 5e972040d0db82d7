#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "base/result.h"
#include "casebook/event_store.h"
#include "casebook/shelf.h"

// Long-term maintenance of a store: checking that it is whole, and rebuilding its read tables. Both
// walk every stream and may run beside a server that goes on writing.
namespace redress::casebook {

/// Something wrong in a store, for a person.
struct StoreProblem {
  std::string landlord;
  std::string stream;
  std::int64_t seq = 0;  // of the event; 0: the stream as a whole
  std::string what;      // the end of a sentence that begins with the event or the stream

  bool operator==(const StoreProblem&) const = default;
};

using ProblemReport = std::function<void(const StoreProblem&)>;

/// Returns every landlord of which something is stored, whether or not it has a procedure here.
[[nodiscard]] std::vector<std::string> landlords_in(EventStore& store);

struct Verification {
  std::int64_t streams = 0;
  std::int64_t events = 0;
  std::int64_t problems = 0;
  /// SHA-256 over the last hash of every stream in order. Kept elsewhere, it later shows that no
  /// stream as of today was cut short or replaced, even by somebody who can write every table.
  std::string fingerprint;
};

/// Makes a stream's rows from its events, or says why they cannot be made; returns none for a
/// stream that is not a casefile's. It is given the streams in order, each landlord's own first.
using RowMaker = std::function<Result<std::optional<Rows>, Message>(
    std::string_view landlord, std::string_view stream, const std::vector<StoredEvent>& events)>;

/// Called from time to time with the number of streams done.
using Progress = std::function<void(std::int64_t streams)>;

inline void no_progress(std::int64_t /*streams*/) {}

/// Checks that each stream's chain is whole, that this release can read its events, and that its
/// rows are what its history makes, column by column; and that a search finds each casefile, and
/// each person of the landlords' lists. Calls `report` for each problem as it is
/// found. Changes nothing.
[[nodiscard]] Verification verify(Store& store, const RowMaker& rows_of,
                                  const ProblemReport& report,
                                  const Progress& progress = no_progress);

struct Rebuild {
  std::int64_t streams = 0;
  std::int64_t problems = 0;  // streams whose rows were left as they were

  bool operator==(const Rebuild&) const = default;
};

/// Rewrites every stream's rows from its events, and the words by which the people of the
/// landlords' lists are found. A stream that cannot be rebuilt is reported and left alone, and the
/// others go on. Safe to stop and to repeat.
[[nodiscard]] Rebuild rebuild(Store& store, const RowMaker& rows_of, const ProblemReport& report,
                              const Progress& progress = no_progress);

/// The same, but only for casefiles whose rows were computed from another calendar, another text of
/// their edition, or by another release. Ends early when `stop` returns true. Costs nothing where
/// there are none, and may run beside a server.
[[nodiscard]] Rebuild rebuild_outdated(
    Store& store, const Shelf& shelf, const RowMaker& rows_of, const ProblemReport& report,
    const std::function<bool()>& stop = [] { return false; });

}  // namespace redress::casebook
