#include "casework/rules/gates/gates.h"

#include <algorithm>
#include <array>
#include <span>

#include "calendar/london.h"
#include "casework/casefile/casefile.h"
#include "casework/casefile/fitting.h"
#include "casework/clocks/deadlines.h"
#include "casework/events/closing.h"
#include "casework/events/decision.h"
#include "casework/events/event_words.h"
#include "casework/events/facts.h"
#include "casework/events/fields.h"
#include "casework/events/history.h"
#include "casework/events/panel.h"
#include "casework/events/received.h"
#include "casework/events/remedy.h"
#include "casework/events/stage.h"
#include "casework/rules/bars.h"
#include "casework/rules/gates/learning.h"
#include "casework/rules/gates/proposal.h"
#include "casework/rules/people/comment_time.h"
#include "casework/rules/people/panel.h"
#include "casework/rules/people/person_now.h"
#include "casework/rules/people/spoken.h"
#include "casework/rules/people/taking_part.h"
#include "casework/rules/refusal.h"
#include "procedure/edition.h"
#include "procedure/phrases.h"

namespace redress::casework {
namespace {

using procedure::Source;

/// The last of this kind at the current stage among these events, which end the history, that
/// concerns what stands now; null if there is none.
template <class AnEvent>
const AnEvent* last_of(std::span<const Event> events, const Situation& here) {
  const AnEvent* last = nullptr;
  for (const auto& event : events) {
    const auto* one = event.body.as<AnEvent>();
    if (one && concerns_proposal(event, events, here) &&
        stage_of(event, here.casefile) == here.casefile.stage) {
      last = one;
    }
  }
  return last;
}

/// Why what was explained at this stage before is not what stands now; "" where nothing was.
std::string explained_before(const Situation& here) {
  return happened(here, DecisionExplained::kName, here.casefile.stage)
             ? " again: since it was explained, what is proposed or offered, or the person, is "
               "another"
             : "";
}

/// Whether each form of gate is shut. Nobody is asked to speak with somebody whom nothing reaches.
struct Check {
  const Situation& here;
  const Source& source;

  std::optional<Refusal> operator()(const procedure::Done& gate) const {
    for (const auto& pattern : gate.events) {
      if (pattern.event == FeedbackAnswered::kName && !here.casefile.contactable()) {
        continue;  // there is nobody to answer
      }
      const bool is_put = is_put_to_the_person(pattern);
      const bool done = std::ranges::any_of(here.history, [&](const Event& event) {
        return fits_here(event, pattern, here.casefile) &&
               (!is_put || is_since_person_now(event, here)) &&
               stage_of(event, here.casefile) == here.casefile.stage;
      });
      if (!done) {
        return refusal("not-done-first", "First, at this stage: {act}.",
                       {{"act", pattern.where.empty() ? std::string(act_of(pattern.event))
                                                      : procedure::act_of(pattern, here.edition)}},
                       source)
            .until(pattern.event);
      }
    }
    return asks_for_answers(gate) ? unless_enquiries_answered(source, here) : std::nullopt;
  }

  /// Whoever takes the person's place has heard nothing of it.
  static bool is_put_to_the_person(const procedure::EventPattern& pattern) {
    constexpr std::array kPut{Contact::kName, PanelOffered::kName, MediationOffered::kName};
    return std::ranges::find(kPut, pattern.event) != kPut.end();
  }

  static bool asks_for_answers(const procedure::Done& gate) {
    return std::ranges::any_of(gate.events, [](const procedure::EventPattern& pattern) {
      return pattern.event == FeedbackAnswered::kName;
    });
  }

  std::optional<Refusal> operator()(const procedure::DecisionExplained& gate) const {
    if (!here.casefile.contactable()) {
      return std::nullopt;
    }
    const auto events = since_proposal(here);
    const int made = days_of_attempts(events, here, kPointDecision);
    if (last_of<DecisionExplained>(events, here) ||
        (gate.or_attempts && made >= *gate.or_attempts)) {
      return std::nullopt;
    }
    return refusal("decision-not-explained",
                   "First explain the decision to the complainant{again}.{attempts}",
                   {{"again", explained_before(here)},
                    {"attempts", or_attempts(gate.or_attempts, made)}},
                   source)
        .until(DecisionExplained::kName);
  }

  std::optional<Refusal> operator()(const procedure::CommentInvited&) const {
    if (!here.casefile.contactable()) {
      return std::nullopt;
    }
    const auto events = since_proposal(here);
    if (last_of<CommentOpportunity>(events, here)) {
      const auto until = last_day_to_comment(here);
      const bool is_over = !until || calendar::london_day(here.circumstances.occurred_at) > *until;
      return is_over
                 ? std::nullopt
                 : std::optional(
                       refusal(
                           "comment-awaited",
                           "The complainant may comment until {until}. Wait for that, or record "
                           "their comment.",
                           {{"until", calendar::to_words(*until)}}, source)
                           .until(CommentRecorded::kName));
    }
    return refusal("comment-not-invited",
                   "First give the complainant the opportunity to comment on the decision.", {},
                   source)
        .until(CommentOpportunity::kName);
  }

  std::optional<Refusal> operator()(const procedure::Spoken& gate) const {
    return unless_spoken(gate, source, here);
  }

  std::optional<Refusal> operator()(const procedure::HearingSettled&) const {
    const auto* run = here.casefile.current();
    if (run && (run->hearing == "decline" || run->hearing_held)) {
      return std::nullopt;
    }
    if (run && run->hearing == "hold") {
      return refusal("hearing-not-held", "First hold the hearing.", {}, source)
          .until(HearingHeld::kName);
    }
    return refusal("hearing-not-decided", "First decide whether a hearing is held.", {}, source)
        .until(HearingDecided::kName);
  }

  std::optional<Refusal> operator()(const procedure::GivenToActor&) const {
    return unless_given_to_actor(source, here);
  }

  std::optional<Refusal> operator()(const procedure::PromisesDone&) const {
    return unless_promises_done(here, source);
  }

  std::optional<Refusal> operator()(const procedure::Checked& gate) const {
    for (const auto& check : gate.checks) {
      if (auto refused = unless_checked(check, source, here)) {
        return refused;
      }
    }
    return std::nullopt;
  }

  std::optional<Refusal> operator()(const procedure::LearningLogged&) const {
    return unless_learnt(source, here);
  }

  std::optional<Refusal> operator()(const procedure::ResponseReviewed&) const {
    for (const auto& run : here.casefile.runs) {
      if (run.decided_at && !happened(here, ResponseReviewed::kName, run.stage)) {
        return refusal("response-not-reviewed", "First have the response of {stage} reviewed.",
                       {{"stage", stage_name(here.edition, run.stage)}}, source)
            .until(ResponseReviewed::kName);
      }
    }
    return std::nullopt;
  }

  std::optional<Refusal> operator()(const procedure::DelayExplained&) const {
    for (const auto& deadline : here.deadlines) {
      const bool is_late = deadline.rule->use == procedure::Use::deadline &&
                           deadline.rule->stage == here.casefile.stage &&
                           waits_for(deadline.rule->met_by, DecisionIssued::kName) &&
                           deadline.due && here.circumstances.occurred_at > deadline.due->at;
      const bool is_told_again =
          told_of_delay(deadline) &&
          (!deadline.expected ||
           calendar::london_day(here.circumstances.occurred_at) <= *deadline.expected);
      if (is_late && !deadline.met_at && !is_told_again) {
        return refusal(
                   "delay-not-explained",
                   "{clock} was due on {due}. First explain the delay to the person.",
                   {{"clock", deadline.rule->name}, {"due", calendar::to_words(deadline.due->on)}},
                   source)
            .until(HoldingSent::kName);
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] bool told_of_delay(const Deadline& deadline) const {
    return std::ranges::any_of(here.history, [&](const Event& event) {
      const auto* told = event.body.as<HoldingSent>();
      return told && told->stage == deadline.rule->stage && told->clock == deadline.rule->id;
    });
  }

  std::optional<Refusal> operator()(const procedure::PanelAppointed&) const {
    return panel_of(here) ? std::nullopt
                          : std::optional(refusal("panel-not-appointed", "First appoint the panel.",
                                                  {}, source)
                                              .until(PanelAppointed::kName));
  }

  std::optional<Refusal> operator()(const procedure::OfferedPanelAppointed&) const {
    return unless_offer_of_panel_settled(source, here);
  }

  std::optional<Refusal> operator()(const procedure::PackSent& gate) const {
    for (const auto& to : gate.to) {
      if (!papers_reached(to, here)) {
        return refusal("papers-not-sent", "First send the papers of the hearing to the {to}.",
                       {{"to", to}}, source)
            .until(PaperworkSent::kName);
      }
    }
    return std::nullopt;
  }

  std::optional<Refusal> operator()(const procedure::Known& gate) const {
    for (const auto& id : gate.facts) {
      if (!here.casefile.facts.contains(id)) {
        return unknown_yet(here.edition.fact(id)->name, FactFound::kName);
      }
    }
    for (const auto& id : gate.days) {
      if (!here.casefile.days.contains(id)) {
        return unknown_yet(here.edition.day(id)->name, DayFound::kName);
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Refusal> unknown_yet(const std::string& what,
                                                   std::string_view event) const {
    return refusal("not-known-yet", "First put on record: {what}.", {{"what", what}}, source)
        .until(event);
  }
};

}  // namespace

bool proposal_told(const Situation& here) {
  const auto events = since_proposal(here);
  return last_of<DecisionExplained>(events, here) || last_of<CommentOpportunity>(events, here);
}

std::optional<Refusal> shut(const procedure::GateForm& gate, const Source& source,
                            const Situation& here) {
  return std::visit(Check{here, source}, gate);
}

}  // namespace redress::casework
