#pragma once

#include <concepts>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/result.h"
#include "casework/casefile.h"
#include "casework/deadlines.h"
#include "casework/history.h"
#include "casework/refusal.h"
#include "casework/routes.h"

namespace redress::casework {

/// What a decision on one casefile may know of another.
struct OtherCasefile {
  std::string reference;
  Instant received_at;
  bool open = true;
};

/// A marker in force for the person, decided on another casefile of theirs.
struct MarkerElsewhere {
  std::string marker;
  std::string conditions{};  // in words; "" for none
  std::string reference{};   // the casefile that holds it
};

/// Every outside fact a decision may rest on, as a value.
struct Circumstances {
  Instant now;
  Actor actor;
  Instant occurred_at;                          // when what the command records happened
  std::string late_reason{};                    // why it is recorded only now, "" if not given
  std::map<procedure::RoleId, Money> limits{};  // of what each role may offer; absent: not set
  std::vector<MarkerElsewhere> markers{};
  std::vector<OtherCasefile> others{};  // those the answers name, where they exist
};

/// All that a decision sees.
struct Situation {
  const History& history;
  const Casefile& casefile;
  const procedure::Edition& edition;
  const calendar::WorkingCalendar& calendar;
  const std::vector<Deadline>& deadlines;
  const std::vector<RouteState>& routes;
  const std::vector<EditionAndCalendar>& editions;  // the landlord's, for the routes outside
  const Circumstances& circumstances;

  /// The current stage as the edition has it; null before the first.
  [[nodiscard]] const procedure::Stage* stage() const { return edition.stage(casefile.stage); }
};

/// A fact a command leaves; it occurred when the command says, unless it carries a moment of its
/// own.
struct Fact {
  template <class AnEvent>
    requires std::constructible_from<EventBody, AnEvent>
  Fact(AnEvent event) : body(std::move(event)) {}  // NOLINT: an event by itself is a fact

  EventBody body;
  std::optional<Instant> at;
};

using Decision = Result<std::vector<Fact>, Refusal>;

/// The facts a command leaves, in order.
template <class... AnEvent>
[[nodiscard]] Decision facts(AnEvent... events) {
  return std::vector<Fact>{Fact(std::move(events))...};
}

}  // namespace redress::casework
