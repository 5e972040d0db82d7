#include <string>
#include <vector>

#include "casework/casefile/casefile.h"
#include "casework/casefile/needs.h"
#include "casework/casefile/numbered.h"
#include "casework/events/people.h"
#include "casework/rules/act.h"
#include "casework/rules/bars.h"
#include "casework/rules/people/whose_word.h"

namespace redress::casework {
namespace {

std::vector<Choice> all_needs() {
  std::vector<Choice> all;
  for (const auto& term : need_terms()) {
    all.push_back({std::string(term.id), std::string(term.words), ""});
  }
  return all;
}

/// What is known of whoever is written to, where nobody else complains: of several nobody knows yet
/// who is meant.
Needs known_needs(const Situation& here) {
  const auto* lead = here.casefile.lead();
  return lead && here.casefile.complainants.size() == 1 ? lead->needs : Needs{};
}

Texts known(const std::string& words) { return words.empty() ? Texts{} : Texts{words}; }

/// Puts on record what somebody who complains needs: adjustments, another language, and how they
/// must not be contacted. It is shown wherever their casefile is dealt with.
struct RecordNeeds {
  static constexpr ActTraits kTraits{.name = "record-needs",
                                     .title = "Record what they need",
                                     .by_residents = true,
                                     .moment = Moment::since_received};

  std::string whose;
  Texts needs;
  std::string language;
  std::string otherwise;
  std::string safely;

  void questions(Asker& ask) {
    ask(whose, {.name = "whose",
                .words = "Who needs it?",
                .hint = "Where several complain: else whoever is written to",
                .kind = QuestionKind::choice,
                .from = several_who_complain,
                .required = false});
    ask(needs, {.name = "needs",
                .words = "What do they need?",
                .hint = "All that apply: it replaces what was recorded",
                .to_resident = "What do you need?",
                .kind = QuestionKind::choices,
                .fixed = all_needs(),
                .required = false,
                .known = [](const Situation& here) { return known_needs(here).adjustments; }});
    ask(language,
        {.name = "language",
         .words = "Which language do they need, if not English?",
         .to_resident = "Which language do you need, if not English?",
         .required = false,
         .known = [](const Situation& here) { return known(known_needs(here).language); }});
    ask(otherwise,
        {.name = "otherwise",
         .words = "What else would help?",
         .hint = "Such as who should be there, or that the lift is out of order",
         .kind = QuestionKind::words,
         .required = false,
         .known = [](const Situation& here) { return known(known_needs(here).otherwise); }});
    ask(safely, {.name = "safely",
                 .words = "Is there a way or a time in which they must not be contacted?",
                 .hint = "Such as no letters to the home, or no calls after four",
                 .to_resident = "Is there a way or a time in which we must not contact you?",
                 .kind = QuestionKind::words,
                 .required = false,
                 .known = [](const Situation& here) { return known(known_needs(here).safely); }});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    if (auto bar = unless_begun(here)) {
      return bar;
    }
    return here.casefile.lead() ? std::nullopt
                                : std::optional(refusal("nobody-complains", "Nobody is left."));
  }

  [[nodiscard]] Decision decide(const Situation& here) const;
};

Decision RecordNeeds::decide(const Situation& here) const {
  const auto& number = whose.empty() ? here.casefile.lead()->id : whose;
  const auto* one = numbered(here.casefile.complainants, number);
  const bool is_any = !needs.empty() || !language.empty() || !otherwise.empty() || !safely.empty();
  if (!is_any && one->needs.none()) {
    return fail(refusal("no-needs-said", "Say what they need, or go back."));
  }
  return facts(NeedsRecorded{.complainant = number,
                             .needs = needs,
                             .language = language,
                             .otherwise = otherwise,
                             .safely = safely});
}

}  // namespace

extern constinit const Act kRecordNeeds = act<RecordNeeds>();

}  // namespace redress::casework
