#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "casebook/directory.h"
#include "casebook/event_store.h"
#include "casebook/shelf.h"
#include "casework/events/history.h"
#include "casework/stories/scenario.h"

// A landlord's casefiles of several years. The core decides each history from one of the stories
// under tests/journeys, with its own dates, officers and people, and its clocks bring it up to
// today.
namespace redress::bench {

/// Returns the procedures and calendars of the source tree.
[[nodiscard]] casebook::Shelf shelf_of_source_tree();

/// Returns the stories of a landlord under tests/journeys.
[[nodiscard]] std::vector<casework::Scenario> stories_of(const std::string& landlord);

struct TownPlan {
  std::string landlord = "trafford";
  calendar::Instant today;
  std::int64_t casefiles = 0;
  std::uint32_t seed = 1;
  double open_share = 0.04;  // the others are from earlier years and closed

  /// Returns how many officers share the open casefiles: so many that the first page of everybody's
  /// own tray is full, and forty at most.
  [[nodiscard]] int officers() const;
};

class Town {
 public:
  /// Decides every history that casefiles are copied from. The shelf must outlive it.
  Town(const casebook::Shelf& shelf, const TownPlan& plan);

  [[nodiscard]] bool done() const { return next_ == references_.size(); }

  /// Returns the next casefile, whole: its events sealed under a reference of its own, with its
  /// rows.
  [[nodiscard]] casebook::Append next();

  /// Returns everybody who appears in the casefiles.
  [[nodiscard]] std::vector<casebook::Person> people() const;

  [[nodiscard]] const std::vector<std::string>& references() const { return references_; }

  /// Returns the landlord's staff list: the actors of the stories, and the officers from S101.
  [[nodiscard]] std::vector<casework::Named> staff() const;

  /// Returns how many histories were decided.
  [[nodiscard]] std::size_t histories() const { return open_.size() + closed_.size(); }

 private:
  struct Told {
    casework::History history;
    casebook::Rows rows;
  };

  void tell(const casework::Scenario& story, std::chrono::days later, int officer);
  [[nodiscard]] std::size_t below(std::size_t most);

  const casebook::Shelf& shelf_;
  const TownPlan plan_;
  std::mt19937 chance_;
  std::vector<Told> open_;
  std::vector<Told> closed_;
  std::vector<std::string> references_;  // sorted, so that rows are inserted in key order
  std::size_t next_ = 0;
};

}  // namespace redress::bench
