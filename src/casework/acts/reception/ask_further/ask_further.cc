#include "casework/events/closing.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Records what the person asks after their first words, of feedback without formal stages. It has
/// its own answer and its own date.
struct AskFurther {
  static constexpr ActTraits kTraits{.name = "ask-further",
                                     .title = "Record a further question",
                                     .by_residents = true,
                                     .persons_word = true};

  std::string words;

  void questions(Asker& ask) {
    ask(words, {.name = "words",
                .words = "What do they ask?",
                .to_resident = "What would you like to know?",
                .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation& here) const {
    const auto number = here.casefile.enquiries.size() + 2;  // the first words are the first
    return facts(EnquiryMade{.enquiry = "E" + std::to_string(number), .words = words});
  }
};

std::optional<Refusal> AskFurther::barred(const Situation& here) {
  const auto* kind = here.edition.kind(here.casefile.kind);
  if (kind && !kind->opens.empty()) {
    return not_part_of_procedure();
  }
  return unless_not_closed(here);
}

}  // namespace

extern constinit const Act kAskFurther = act<AskFurther>();

}  // namespace redress::casework
