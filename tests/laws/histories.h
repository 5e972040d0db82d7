#pragma once

#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "casework/deciding/asking.h"
#include "casework/rules/standing.h"

namespace redress::tests {

/// One thing that somebody tried, and its result.
struct Attempt {
  casework::Asking asking;
  casework::Standing before;
  std::optional<casework::NotDone> not_done;
  casework::Standing after;  // the same as before when it was not done
};

/// Plays random acts against an edition: people of every role, at random times, mostly with answers
/// that the questions offer. The same seed gives the same play on every computer.
class RandomPlay {
 public:
  RandomPlay(std::uint32_t seed, const procedure::Edition& edition,
             const calendar::WorkingCalendar& calendar);

  /// Logs feedback, then tries this many acts, calling `see` after each.
  void run(int acts, const std::function<void(const Attempt&)>& see);
  /// The same, continuing another history.
  void go_on(casework::History past, calendar::Instant from, int acts,
             const std::function<void(const Attempt&)>& see);

 private:
  // Not std::uniform_int_distribution: its numbers differ between libraries.
  std::size_t below(std::size_t n) { return n == 0 ? 0 : chance_() % n; }

  bool one_in(std::size_t n) { return below(n) == 0; }

  casework::Actor somebody();
  std::string step_forward(const casework::Standing& standing, casework::Actor& actor);
  std::string act_for(const casework::Standing& standing, const casework::Actor& actor);
  casework::Answers answers_for(const std::string& act, const casework::Situation& here);
  std::vector<std::string> answer_to(const casework::Asked& asked);
  Attempt attempt(const std::string& act, const casework::Actor& actor);
  void let_time_pass();

  std::mt19937 chance_;
  const procedure::Edition& edition_;
  const calendar::WorkingCalendar& calendar_;
  calendar::Instant now_;
  casework::History history_;
};

}  // namespace redress::tests
