#include "casework/rules/people/person_now.h"

#include <algorithm>
#include <string>

#include "casework/casefile/casefile.h"
#include "casework/events/history.h"
#include "casework/events/people.h"

namespace redress::casework {
namespace {

/// Who is written to, event by event.
class WrittenTo {
 public:
  /// Returns the number of the complainant who is written to after the event; "" for nobody.
  std::string after(const EventBody& body) {
    if (const auto* joined = body.as<ComplainantJoined>()) {
      std::erase(left_, joined->complainant);
      if (std::ranges::find(all_, joined->complainant) == all_.end()) {
        all_.push_back(joined->complainant);
      }
    } else if (const auto* gone = body.as<ComplainantLeft>()) {
      left_.push_back(gone->complainant);
    } else if (const auto* chosen = body.as<ComplainantChosen>()) {
      chosen_ = chosen->complainant;
    }
    if (stays(chosen_)) {
      return chosen_;
    }
    const auto first =
        std::ranges::find_if(all_, [&](const std::string& one) { return stays(one); });
    return first == all_.end() ? "" : *first;
  }

 private:
  [[nodiscard]] bool stays(const std::string& one) const {
    return !one.empty() && std::ranges::find(left_, one) == left_.end();
  }

  Texts all_{"C1"};
  Texts left_;
  std::string chosen_;
};

}  // namespace

std::span<const Event> since_person_now(const Situation& here) {
  const auto& history = here.history;
  const auto* now = here.casefile.lead();
  if (now == nullptr || (now->id == "C1" && here.casefile.complainants.size() == 1)) {
    return history;
  }
  WrittenTo written_to;
  for (std::size_t place = 0; place < history.size(); ++place) {
    if (written_to.after(history[place].body) == now->id) {
      return std::span(history).subspan(place == 0 ? 0 : place + 1);
    }
  }
  return history;
}

std::optional<Instant> begin_of(std::span<const Event> events, const Situation& here) {
  const auto before = here.history.size() - events.size();
  return before == 0 ? std::nullopt : std::optional(here.history[before - 1].occurred_at);
}

}  // namespace redress::casework
