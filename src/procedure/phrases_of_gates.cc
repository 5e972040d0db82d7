#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "procedure/phrases.h"

namespace redress::procedure {

namespace {

std::string attempts(const std::optional<int>& number) {
  if (!number) {
    return "";
  }
  return *number == 1 ? ", or an attempt was made"
                      : fmt::format(", or {} attempts were made on different days", *number);
}

struct InWords {
  const Edition& edition;

  std::string operator()(const Done& done) const {
    std::vector<std::string> acts;
    for (const auto& event : done.events) {
      acts.push_back(act_of(event, edition));
    }
    return "done: " + listed(acts);
  }

  std::string operator()(const DecisionExplained& explained) const {
    return "the decision was explained to the person" + attempts(explained.or_attempts);
  }

  std::string operator()(const CommentInvited& /*invited*/) const {
    return "the person was invited to comment";
  }

  std::string operator()(const Spoken& spoken) const {
    return "there was a conversation with the person" +
           (spoken.met_by.empty() ? "" : " (" + acts_of(spoken.met_by, edition) + ")") +
           attempts(spoken.or_attempts);
  }

  std::string operator()(const GivenToActor& /*given*/) const {
    return "it is given to whoever does this";
  }

  std::string operator()(const HearingSettled& /*settled*/) const {
    return "the hearing was held, or declined";
  }

  std::string operator()(const PromisesDone& /*done*/) const {
    return "every promise is shown to be done";
  }

  std::string operator()(const DelayExplained& /*explained*/) const {
    return "after its day, the delay was explained to the person";
  }

  std::string operator()(const Checked& checked) const {
    return "on record: " + names_of_terms(checked.checks, edition.checks);
  }

  std::string operator()(const LearningLogged& /*logged*/) const {
    return "what should change is logged, or that nothing should, for each stage that was decided";
  }

  std::string operator()(const ResponseReviewed& /*reviewed*/) const {
    return "each response issued was reviewed";
  }

  std::string operator()(const PanelAppointed& /*appointed*/) const {
    return "the panel is appointed in full";
  }

  std::string operator()(const OfferedPanelAppointed& /*appointed*/) const {
    return "the person answered the offer of a panel or let its day pass, and the panel is "
           "appointed where they wanted it";
  }

  std::string operator()(const PackSent& sent) const {
    std::vector<std::string> readers;
    for (const auto& reader : sent.to) {
      readers.push_back("the " + reader);
    }
    return "the papers went to " + listed(readers);
  }

  std::string operator()(const Known& known) const {
    std::vector<std::string> names;
    for (const auto& id : known.facts) {
      names.push_back(edition.fact(id) == nullptr ? id : edition.fact(id)->name);
    }
    for (const auto& id : known.days) {
      names.push_back(edition.day(id) == nullptr ? id : edition.day(id)->name);
    }
    return "known: " + listed(names);
  }
};

}  // namespace

std::string gate_in_words(const GateForm& gate, const Edition& edition) {
  return std::visit(InWords{edition}, gate);
}

}  // namespace redress::procedure
