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

// What keeps a store honest over the years: looking whether it is whole, and making its read tables
// again. Both walk every stream and may run beside a server that goes on writing.
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

struct Verification {
  std::int64_t streams = 0;
  std::int64_t events = 0;
  std::int64_t problems = 0;
  /// SHA-256 over the last hash of every stream in order. Kept elsewhere, it shows later that no
  /// stream was cut off or made anew as of today, even by somebody who can write every table.
  std::string fingerprint;
};

/// Makes a stream's rows from its events, or says why they cannot be made; none for a stream that
/// is no casefile's. It is shown the streams in their order, the landlord's own first.
using RowMaker = std::function<Result<std::optional<Rows>, Message>(
    std::string_view landlord, std::string_view stream, const std::vector<StoredEvent>& events)>;

/// Called now and then with how many streams were done.
using Progress = std::function<void(std::int64_t streams)>;

inline void no_progress(std::int64_t /*streams*/) {}

/// Checks that each stream's chain is whole, that this release can read its events, and that its
/// rows are what its history makes, column by column. Calls `report` for each problem as it is
/// found. Changes nothing.
[[nodiscard]] Verification verify(Store& store, const RowMaker& rows_of,
                                  const ProblemReport& report,
                                  const Progress& progress = no_progress);

struct Rebuild {
  std::int64_t streams = 0;
  std::int64_t problems = 0;  // streams whose rows were left as they were

  bool operator==(const Rebuild&) const = default;
};

/// Writes every stream's rows again from its events. A stream that cannot be rebuilt is reported
/// and left alone, the others go on. Safe to stop and to repeat.
[[nodiscard]] Rebuild rebuild(Store& store, const RowMaker& rows_of, const ProblemReport& report,
                              const Progress& progress = no_progress);

/// The same for those casefiles alone whose rows were made from another calendar, another text of
/// their edition, or by another release; ends early when `stop` says so. Costs nothing where there
/// are none, and may run beside a server.
[[nodiscard]] Rebuild rebuild_outdated(
    Store& store, const Shelf& shelf, const RowMaker& rows_of, const ProblemReport& report,
    const std::function<bool()>& stop = [] { return false; });

}  // namespace redress::casebook
