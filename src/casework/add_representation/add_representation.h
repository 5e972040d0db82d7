#pragma once

#include "casework/command.h"

namespace redress::casework {

/// Records who acts for the person, and in which capacity.
struct AddRepresentation {
  static constexpr CommandTraits kTraits{.name = "add-representation",
                                         .title = "Record who acts for the person",
                                         .moment = Moment::since_received};

  std::string name;
  std::string capacity;
  std::string ground;
  Texts bars;

  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.name, {.name = "name", .words = "Who acts for them?"});
    ask(self.capacity, {.name = "capacity",
                        .words = "In which capacity?",
                        .kind = QuestionKind::choice,
                        .from = ChoicesFrom::capacities});
    ask(self.ground, {.name = "ground",
                      .words = "Why do they act?",
                      .kind = QuestionKind::choice,
                      .from = ChoicesFrom::grounds,
                      .required = false});
    ask(self.bars, {.name = "bars",
                    .words = "Is any of these true of them?",
                    .kind = QuestionKind::choices,
                    .from = ChoicesFrom::representation_bars,
                    .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
