#include "web/staff/casefile/unseen.h"

#include <string>
#include <string_view>
#include <vector>

#include "casework/events/closing.h"
#include "casework/events/history.h"
#include "casework/events/people.h"
#include "casework/events/reception.h"
#include "system/reference.h"
#include "web/staff/seen.h"

namespace redress::web {

namespace {

constexpr std::string_view kInItsPlace = "another casefile";

/// The reference at the end of "Complained in 7K4M-2QXD-R.", which a merger puts on record.
std::string_view at_the_end(std::string_view words) {
  const auto space = words.rfind(' ');
  return words.ends_with('.') && space != words.npos
             ? words.substr(space + 1, words.size() - space - 2)
             : std::string_view();
}

/// What an event names another casefile by; "" where it names none.
std::string_view named_in(const casework::EventBody& body) {
  if (const auto* linked = body.as<casework::Linked>()) {
    return linked->other;
  }
  if (const auto* merged = body.as<casework::Merged>()) {
    return merged->into;
  }
  if (const auto* taken = body.as<casework::TakenBack>()) {
    return taken->which;
  }
  if (const auto* joined = body.as<casework::ComplainantJoined>()) {
    return at_the_end(joined->why);
  }
  const auto* corrected = body.as<casework::Corrected>();
  return corrected ? at_the_end(corrected->reason) : std::string_view();
}

}  // namespace

Response without_unseen(const Desk& desk, const casework::Standing& standing,
                        const casework::Circumstances& circumstances, Response page) {
  std::vector<std::string> unseen;
  const auto look_at = [&](std::string_view named) {
    if (system::parse_reference(named) == named && !see(desk, named)) {
      unseen.emplace_back(named);
    }
  };
  for (const auto& event : standing.history) {
    look_at(named_in(event.body));
  }
  for (const auto& marker : circumstances.markers) {
    look_at(marker.reference);
  }
  for (const auto& reference : unseen) {
    for (auto at = page.body.find(reference); at != page.body.npos;
         at = page.body.find(reference, at + kInItsPlace.size())) {
      page.body.replace(at, reference.size(), kInItsPlace);
    }
  }
  return page;
}

}  // namespace redress::web
