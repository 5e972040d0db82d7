#include "casework/rules/permission/sought.h"

#include "casework/casefile/casefile.h"
#include "casework/events/approvals.h"
#include "casework/events/fields.h"
#include "casework/events/outside.h"
#include "casework/events/remedy.h"

namespace redress::casework {
namespace {

/// What an act is about, as authorities name it: the entry rule, the marker, the outcome, the
/// remedy, the order, how a promise ends.
std::string subject_of(const std::vector<Fact>& facts) {
  for (const auto& fact : facts) {
    if (const auto* ended = fact.body.as<PromiseEnded>()) {
      return ended->how;
    }
    for (const auto* field : {"rule", "marker", "outcome", "remedy", "order"}) {
      if (const auto values = values_of(fact.body, field); !values.empty()) {
        return values.front();
      }
    }
  }
  return "";
}

std::optional<Money> amount_of(const std::vector<Fact>& facts) {
  for (const auto& fact : facts) {
    if (const auto* offered = fact.body.as<RemedyOffered>()) {
      return offered->amount;
    }
  }
  return std::nullopt;
}

/// The promise that an act ends; "" for none.
std::string promise_of(const std::vector<Fact>& facts) {
  for (const auto& fact : facts) {
    if (const auto* ended = fact.body.as<PromiseEnded>()) {
      return ended->promise;
    }
  }
  return "";
}

std::string ground_of(const std::vector<Fact>& facts) {
  for (const auto& fact : facts) {
    if (const auto values = values_of(fact.body, "ground"); !values.empty()) {
      return values.front();
    }
  }
  return "";
}

std::string extent_of(const std::vector<Fact>& facts) {
  for (const auto& fact : facts) {
    if (const auto* complied = fact.body.as<DeterminationComplied>()) {
      return std::string(complied->exception.empty() ? kInFull : kInPart);
    }
  }
  return "";
}

/// What a restriction would lay down, and until when, where an act decides it or keeps it beyond
/// its day; unset otherwise. A yes to impose it was a yes until that day.
std::optional<MarkerApproved> restriction_of(const std::vector<Fact>& facts,
                                             const Situation& here) {
  for (const auto& fact : facts) {
    if (const auto* marker = fact.body.as<MarkerApproved>()) {
      return *marker;
    }
    const auto* reviewed = fact.body.as<MarkerReviewed>();
    const auto* kept = reviewed ? here.casefile.restriction_in_force(reviewed->marker) : nullptr;
    if (kept && reviewed->result == "kept" &&
        (!kept->review_on || reviewed->review_on > kept->review_on)) {
      return MarkerApproved{.marker = kept->marker,
                            .conditions = kept->conditions,
                            .reason = reviewed->reason,
                            .review_on = reviewed->review_on,
                            .exactly = kept->exactly};
    }
  }
  return std::nullopt;
}

}  // namespace

Sought sought_by(const std::vector<Fact>& facts, const Situation& here) {
  return {.of = subject_of(facts),
          .amount = amount_of(facts),
          .promise = promise_of(facts),
          .ground = ground_of(facts),
          .extent = extent_of(facts),
          .restriction = restriction_of(facts, here)};
}

}  // namespace redress::casework
