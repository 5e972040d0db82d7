#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casework/events/history.h"
#include "casework/rules/refusal.h"
#include "casework/rules/situation.h"

// What staff may have recorded by a slip, and what taking it back asks for.
namespace redress::casework {

/// A kind of event that can be taken back.
struct SlipRule {
  std::string_view event;
  std::string_view act;                 // that records it
  bool told = false;                    // it is said to the person, whom it may have reached
  std::vector<std::string_view> rests;  // events that rest on it, and are taken back before it
  bool next_stage = false;              // and so does what was done at another stage since
  std::vector<std::string_view> shows_reach = {};  // events that show that it reached the person
  std::string_view instead = {};  // the act that puts it right, of what is not taken back; "" else
};

/// Every kind of event that can be taken back, and those which another act puts right.
[[nodiscard]] const std::vector<SlipRule>& slip_rules();

/// Something on record that can be taken back.
struct Slip {
  std::string id;  // "decision-issued stage-1"; several that are alike are numbered
  const SlipRule* rule = nullptr;
  std::size_t place = 0;  // in the history
};

/// What staff recorded and is not taken back, the last first.
[[nodiscard]] std::vector<Slip> slips(const History& history);

/// Why it cannot be taken back before something else that rests on it.
[[nodiscard]] std::optional<Refusal> unless_nothing_rests_on(const Slip& slip,
                                                             const Situation& here);

/// Why a deadline that was missed may not vanish with what took up or decided a stage. What was
/// missed because of any other slip rested on a wrong fact.
[[nodiscard]] std::optional<Refusal> unless_it_hides_no_miss(const Slip& slip,
                                                             const Situation& here,
                                                             const Situation& without);

/// Why it cannot be said that it reached nobody: the person heard of it since.
[[nodiscard]] std::optional<Refusal> unless_it_reached_nobody(const Slip& slip,
                                                              const Situation& here);

/// The events by which it was taken up, informally or formally. Point into the history.
[[nodiscard]] std::vector<const Event*> taking_up(const Situation& here);

/// It was a clock that registered it, and nothing is decided yet: what kind it is can still be put
/// right.
[[nodiscard]] bool taken_up_by_clock_alone(const Situation& here);

}  // namespace redress::casework
