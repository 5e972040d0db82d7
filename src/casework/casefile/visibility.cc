#include "casework/casefile/visibility.h"

#include <algorithm>

#include "base/text.h"
#include "casework/events/panel.h"
#include "casework/events/people.h"
#include "casework/events/received.h"
#include "procedure/edition.h"

namespace redress::casework {

bool visible_to(const EventBody& body, const procedure::Edition& edition, const Actor& viewer) {
  const auto* recorded = body.as<SideRecorded>();
  if (!recorded) {
    return true;
  }
  const auto side = std::find_if(edition.sides.begin(), edition.sides.end(),
                                 [&](const auto& one) { return one.id == recorded->side; });
  return side != edition.sides.end() && share(side->seen_by, viewer.roles);
}

namespace {

/// Adds the number of somebody who is on the staff list.
void add(Texts& numbers, const std::string& number) {
  if (!number.empty() && !is_stranger(number)) {
    numbers.push_back(number);
  }
}

void put_in_order(Texts& numbers) {
  std::ranges::sort(numbers);
  const auto again = std::ranges::unique(numbers);
  numbers.erase(again.begin(), again.end());
}

}  // namespace

Texts kept_from(const Casefile& casefile) {
  if (!casefile.confidential) {
    return {};
  }
  auto kept = casefile.confidential->kept_from;
  add(kept, casefile.received().concerns.number);
  add(kept, casefile.represented_by.number);
  for (const auto& one : casefile.complainants) {
    add(kept, one.who.number);
  }
  for (const auto& one : casefile.representatives) {
    add(kept, one.who.number);
  }
  put_in_order(kept);
  return kept;
}

Texts seen_by(const Casefile& casefile, const History& history) {
  if (!casefile.confidential) {
    return {};
  }
  auto numbers = casefile.confidential->seen_by;
  add(numbers, casefile.confidential->made_by);
  add(numbers, casefile.owner.number);
  const PanelAppointed* panel = nullptr;
  for (const auto& event : history) {
    const auto* appointed = event.body.as<PanelAppointed>();
    panel = appointed && appointed->stage == casefile.stage ? appointed : panel;
  }
  for (const auto& member : panel ? panel->members : People()) {
    add(numbers, member.number);
  }
  const auto kept = kept_from(casefile);
  std::erase_if(numbers,
                [&](const auto& number) { return std::ranges::find(kept, number) != kept.end(); });
  put_in_order(numbers);
  return numbers;
}

}  // namespace redress::casework
