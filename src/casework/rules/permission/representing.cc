#include "casework/rules/permission/representing.h"

#include <algorithm>

#include "base/folded.h"
#include "casework/events/history.h"
#include "casework/events/received.h"
#include "casework/events/reception.h"
#include "casework/rules/people/naming.h"
#include "procedure/edition.h"

namespace redress::casework {

std::optional<Refusal> unless_authorised(const Representative& representative,
                                         const Situation& here) {
  using procedure::AuthorityToAct;
  const auto* capacity = here.edition.capacity(representative.capacity);
  if (!capacity || capacity->authority == AuthorityToAct::none || representative.has_authority) {
    return std::nullopt;
  }
  return refusal("authority-missing",
                 capacity->authority == AuthorityToAct::signed_paper
                     ? "First put on record that {name} has the person’s signed authority."
                     : "First put on record that {name} has the person’s authority.",
                 {{"name", representative.who.name}}, capacity->source);
}

namespace {

const procedure::Capacity* that_needs_authority(const procedure::Edition& edition) {
  const auto needs = std::ranges::find_if(edition.capacities, [](const auto& capacity) {
    return capacity.authority != procedure::AuthorityToAct::none;
  });
  return needs == edition.capacities.end() ? nullptr : &*needs;
}

}  // namespace

std::optional<Refusal> unless_authorised(const std::string& name, const Situation& here) {
  if (name.empty()) {
    return std::nullopt;
  }
  for (const auto& one : here.casefile.representatives) {
    if (!one.ended && (one.id == name || folded_name(one.who.name) == folded_name(name))) {
      return unless_authorised(one, here);
    }
  }
  for (const auto& one : here.casefile.representatives) {
    if (one.ended_at && here.circumstances.occurred_at >= *one.ended_at &&
        folded_name(one.who.name) == folded_name(name)) {
      return refusal("acts-no-longer", "{name} no longer acts for the person.",
                     {{"name", one.who.name}});
    }
  }
  if (const auto& came = here.casefile.received();
      folded_name(came.represented_by.name) == folded_name(name)) {
    if (auto refused = unless_may_represent(came.represented_bars, here)) {
      return refused;
    }
  }
  const auto* capacity = that_needs_authority(here.edition);
  if (!capacity || folded_name(here.casefile.represented_by.name) != folded_name(name)) {
    return std::nullopt;
  }
  return refusal("authority-missing",
                 "First put on record in which capacity {name} acts for the person, and with which "
                 "authority.",
                 {{"name", here.casefile.represented_by.name}}, capacity->source);
}

std::optional<Refusal> unless_may_represent(const Texts& bars, const Situation& here) {
  for (const auto& capacity : here.edition.capacities) {
    for (const auto& bar : capacity.bars) {
      if (std::ranges::find(bars, bar) != bars.end()) {
        return refusal("may-not-represent",
                       "{bar} may not act as {capacity}. The complaint stays the person’s own.",
                       {{"bar", bar}, {"capacity", capacity.name}}, capacity.source);
      }
    }
  }
  return std::nullopt;
}

namespace {

/// What bars somebody, as it was put on record last wherever they were named.
Texts bars_of(const Named& who, const Situation& here) {
  Texts bars;
  const auto look = [&](const Received& received) {
    if (!received.represented_by.empty() && same_person(received.represented_by, who, here)) {
      bars = received.represented_bars;
    }
  };
  for (const auto& event : here.history) {
    if (const auto* received = event.body.as<Received>()) {
      look(*received);
    } else if (const auto* corrected = event.body.as<Corrected>()) {
      look(corrected->now);
    }
  }
  return bars;
}

}  // namespace

std::optional<Refusal> unless_may_represent(const Named& who, Texts bars, const Situation& here) {
  const auto on_record = bars_of(who, here);
  bars.insert(bars.end(), on_record.begin(), on_record.end());
  return unless_may_represent(bars, here);
}

}  // namespace redress::casework
