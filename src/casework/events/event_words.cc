#include "casework/events/event_words.h"

#include <array>

#include "casework/events/events.h"
#include "procedure/clocks.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

struct EventWords {
  std::string_view event;
  std::string_view act;
  std::string_view moment;
};

template <class... Events>
constexpr auto words_of_all(TypeList<Events...> /*list*/) {
  return std::array{EventWords{Events::kName, Events::kAct, Events::kMoment}...};
}

constexpr auto kEventWords = words_of_all(AllEvents{});

// Days that clocks count from and that no separate event records.
constexpr std::array kDays = {
    EventWords{procedure::kIssueArose, "learn when the problem arose", "the day the problem arose"},
    EventWords{procedure::kTenancyEnded, "learn when the tenancy ended",
               "the day the tenancy ended"},
};

template <class Words>
const EventWords* find(const Words& all, std::string_view event) {
  for (const auto& words : all) {
    if (words.event == event) {
      return &words;
    }
  }
  return nullptr;
}

const EventWords* words_of(std::string_view event) {
  const auto* found = find(kEventWords, event);
  return found ? found : find(kDays, event);
}

}  // namespace

std::string_view act_of(std::string_view event) {
  const auto* found = words_of(event);
  return found ? found->act : event;
}

std::string_view moment_of(std::string_view event) {
  const auto* found = words_of(event);
  return found ? found->moment : event;
}

}  // namespace redress::casework
