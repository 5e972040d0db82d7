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

// A landlord's years of casefiles, made as they come about: each history is decided by the core
// from one of the stories under tests/journeys, on its own dates, officers and people, and brought
// up to today by what its clocks did.
namespace redress::bench {

/// The procedures and calendars of the source tree.
[[nodiscard]] casebook::Shelf shelf_of_source_tree();

/// The stories of a landlord under tests/journeys.
[[nodiscard]] std::vector<casework::Scenario> stories_of(const std::string& landlord);

struct TownPlan {
  std::string landlord = "trafford";
  calendar::Instant today;
  std::int64_t casefiles = 0;
  std::uint32_t seed = 1;
  int officers = 40;
  double open_share = 0.04;  // of all; the others are of the years before and closed
};

class Town {
 public:
  /// Decides every history that casefiles are made from. The shelf must outlive it.
  Town(const casebook::Shelf& shelf, const TownPlan& plan);

  [[nodiscard]] bool done() const { return next_ == references_.size(); }

  /// The next casefile, whole: its events sealed under a reference of its own, with its rows.
  [[nodiscard]] casebook::Append next();

  /// Everybody who appears in it.
  [[nodiscard]] std::vector<casebook::Person> people() const;

  [[nodiscard]] const std::vector<std::string>& references() const { return references_; }

  /// The landlord's staff list: whoever acts in a story, and the officers from S101.
  [[nodiscard]] std::vector<casework::Named> staff() const;

  /// How many histories were decided.
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
  std::vector<std::string> references_;  // in their order: inserting goes from left to right
  std::size_t next_ = 0;
};

}  // namespace redress::bench
