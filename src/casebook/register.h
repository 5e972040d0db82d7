#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casebook/stored.h"

// The queries behind trays and search.
namespace redress::casebook {

enum class Tray { all_open, unallocated, mine, late, closed };

/// In which order a tray is shown. Within it, references break ties.
enum class TrayOrder {
  due_first,     // by what is due first, then by receipt; those with nothing due come last
  oldest_first,  // by receipt
  newest_first,  // the other way round, throughout
};

/// A casefile's place in every order of a tray.
struct TrayPlace {
  std::optional<Instant> next_due;
  Instant received_at;
  std::string reference;

  bool operator==(const TrayPlace&) const = default;
};

[[nodiscard]] inline TrayPlace place_of(const CasefileRow& row) {
  return {row.next_due, row.received_at, row.reference};
}

/// Whether a casefile at the first place is before one at the second.
[[nodiscard]] bool comes_before(const TrayPlace& one, const TrayPlace& other, TrayOrder order);

/// What a tray is narrowed to: everything that is set must hold. "" is any.
struct TrayFilter {
  std::string kind = {};
  std::string stage = {};
  std::string channel = {};
  std::string tag = {};                  // among those that apply
  std::string body = {};                 // among the outside bodies it is or was with
  std::vector<std::string> owners = {};  // one of these has it; none: whoever has it, or nobody
  // What is due next is due in this time: from the first moment on, before the second.
  std::optional<Instant> due_from = {};
  std::optional<Instant> due_until = {};
  bool nothing_due = false;

  bool operator==(const TrayFilter&) const = default;
};

[[nodiscard]] bool fits(const CasefileRow& row, const TrayFilter& filter);

struct TrayQuery {
  std::string landlord = {};
  Tray tray = Tray::all_open;
  std::string owner = {};  // for mine: their number
  std::string viewer =
      {};            // whoever looks: confidential casefiles that they may not see are left out
  Instant now = {};  // for late
  int limit = 100;
  std::optional<TrayPlace> after = {};  // the last of the previous page; none for the first page
  TrayFilter filter = {};
  TrayOrder order = TrayOrder::due_first;
  // The first of the page that follows: what is asked for ends before it, and begins at most
  // `limit` earlier. Then `after` is not looked at.
  std::optional<TrayPlace> before = {};
};

/// A tray is counted up to this limit; one more stands for "more than that".
inline constexpr std::int64_t kMostCounted = 100;

/// How many casefiles each tray holds, up to kMostCounted + 1.
struct TrayCounts {
  std::int64_t all_open = 0;
  std::int64_t unallocated = 0;
  std::int64_t mine = 0;
  std::int64_t late = 0;
  std::int64_t closed = 0;

  [[nodiscard]] std::int64_t of(Tray tray) const;

  bool operator==(const TrayCounts&) const = default;
};

/// Queries for trays and search, over the rows.
class Register {
 public:
  virtual ~Register() = default;

  /// Returns a page of a tray, as far as the viewer may see it, in the order asked for. A
  /// casefile whose row holds a value that cannot be read is left out, here and in to_wake
  /// (damaged_rows names it).
  virtual std::vector<CasefileRow> tray(const TrayQuery& query) = 0;
  /// Counts all trays at once, for the query's landlord, owner, viewer, moment and filter.
  virtual TrayCounts tray_counts(const TrayQuery& query) = 0;
  virtual std::optional<Rows> find(std::string_view landlord, std::string_view reference) = 0;
  /// Returns a casefile's row alone. One that there is takes no longer to look for than one that
  /// there is not.
  virtual std::optional<CasefileRow> row(std::string_view landlord, std::string_view reference) = 0;

  /// A marker, and the casefile that holds it.
  struct HeldMarker {
    std::string reference;
    MarkerRow marker;

    bool operator==(const HeldMarker&) const = default;
  };

  /// Returns the markers in force on the person with this number, by reference.
  virtual std::vector<HeldMarker> markers_on(std::string_view landlord,
                                             std::string_view person_number) = 0;

  /// A yes that is awaited, and the casefile that waits for it.
  struct WaitingCasefile {
    std::string reference;
    std::string person;  // "" when anonymous
    AwaitedRow awaited;

    bool operator==(const WaitingCasefile&) const = default;
  };

  /// Returns up to `limit` of those that wait for this role and that whoever has the number
  /// `viewer` may see, by reference.
  virtual std::vector<WaitingCasefile> awaiting(std::string_view landlord, std::string_view role,
                                                std::string_view viewer, int limit) = 0;

  /// Something that is still to come on a casefile beside what its clocks ask.
  struct Awaited {
    std::string reference;
    std::string person;  // "" when anonymous
    DueRow due;

    bool operator==(const Awaited&) const = default;
  };

  /// Returns up to `limit` promises, orders, hearings and comments that are awaited on the open
  /// casefiles that somebody has, as far as the viewer may see these: by date, then by reference;
  /// those without a date last.
  virtual std::vector<Awaited> awaited_of(std::string_view landlord, std::string_view owner,
                                          std::string_view viewer, int limit) = 0;

  /// A casefile and what its rows were computed from.
  struct MadeFrom {
    std::string made_from;
    std::string reference;

    bool operator==(const MadeFrom&) const = default;
  };

  /// Returns casefiles under this edition whose rows were computed from something other than
  /// `made_from` (Shelf::made_from), in the order of MadeFrom, after the given one (a default one
  /// to begin).
  virtual std::vector<MadeFrom> outdated(std::string_view landlord, std::string_view edition,
                                         std::string_view made_from, const MadeFrom& after,
                                         int limit) = 0;

  /// An edition that casefiles began under.
  struct EditionInUse {
    std::string landlord;
    std::string edition;

    bool operator==(const EditionInUse&) const = default;
  };

  /// Returns all of them, by landlord and edition. Costs a search for each, however many casefiles
  /// there are.
  virtual std::vector<EditionInUse> editions_in_use() = 0;

  /// A casefile in which a clock asks something of the system.
  struct Waking {
    Instant wake_at;
    StreamName name;

    bool operator==(const Waking&) const = default;
  };

  /// Returns casefiles with wake_at at or before `now`, earliest first, over all landlords, after
  /// the given one (a default one to begin).
  virtual std::vector<Waking> to_wake(Instant now, const Waking& after, int limit) = 0;

  /// A casefile whose row holds a value that cannot be read, and which.
  struct DamagedRow {
    StreamName name;
    std::string why;  // a stored moment reads "yesterday"

    bool operator==(const DamagedRow&) const = default;
  };

  /// A casefile whose rows are of another version than its last event.
  struct OutOfStep {
    StreamName name;
    std::int64_t events = 0;  // the seq of the last one; 0: there are none
    std::int64_t rows = 0;

    bool operator==(const OutOfStep&) const = default;
  };

  /// Returns all of them, by name. Reads every casefile's row.
  virtual std::vector<OutOfStep> out_of_step() = 0;

  /// Returns all of them, by name. Reads every casefile's row.
  virtual std::vector<DamagedRow> damaged_rows() = 0;
};

}  // namespace redress::casebook
