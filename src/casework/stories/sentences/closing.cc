#include "casework/events/closing.h"

#include "calendar/london.h"
#include "casework/events/event_words.h"
#include "casework/events/lapse.h"
#include "casework/rules/bars.h"
#include "casework/stories/sentences/parts.h"
#include "procedure/edition.h"
#include "procedure/phrases.h"

namespace redress::casework::sentences {

Message words(const WindowClosed& e, const Edition& edition) {
  return say(e.kName, "The time passed unused: {clock}.",
             {{"clock", clock_words(edition, e.stage, e.clock)}});
}

Message words(const ReplyAsked& e, const Edition&) {
  return say(e.kName, "The person was asked for an answer {mode}.",
             {{"mode", procedure::by_mode(e.mode)}});
}

Message words(const Unanswered& e, const Edition& edition) {
  return say(e.kName,
             e.clock.empty() ? "It ended without an answer to {stage}: there was nobody to ask."
                             : "It ended: nobody answered {stage}.",
             {{"stage", stage_name(edition, e.stage)}});
}

Message words(const ExpectedDatePassed& e, const Edition& edition) {
  return say(e.kName, "The day the person was told passed too: {clock}, expected by {expected}.",
             {{"clock", clock_words(edition, e.stage, e.clock)},
              {"expected", e.expected ? calendar::to_words(*e.expected) : "an unknown day"}});
}

Message words(const DeadlineMissed& e, const Edition& edition) {
  return say(
      e.kName, "Missed: {clock}, due {due}.",
      {{"clock", clock_words(edition, e.stage, e.clock)},
       {"due", e.due ? calendar::to_words(calendar::to_london(*e.due)) : "at an unknown time"}});
}

Message words(const Exhausted& e, const Edition& edition) {
  return say(e.kName,
             e.stage.empty()
                 ? "The procedure is exhausted: no internal step is left."
                 : "The procedure is exhausted after {stage}: no internal step is left.",
             {{"stage", stage_name(edition, e.stage)}});
}

Message words(const Withdrawn& e, const Edition&) {
  return say(e.kName, "Withdrawn: “{words}”", {{"words", e.words}});
}

Message words(const Merged& e, const Edition&) {
  return say(e.kName, "Merged into {into}, which was received before it: {reason}",
             {{"into", e.into}, {"reason", e.reason}});
}

Message words(const EditionChanged& e, const Edition&) {
  return say(e.kName,
             "Moved from the edition {from} of the procedure to the edition {to}: {reason}",
             {{"from", e.from}, {"to", e.to}, {"reason", e.reason}});
}

Message words(const Closed& e, const Edition&) {
  return say(e.kName, "Closed{note}.", {{"note", after_colon(e.note)}});
}

Message words(const Noted& e, const Edition&) {
  return say(e.kName, "Note: {text}", {{"text", e.text}});
}

Message words(const LearningLogged& e, const Edition&) {
  return say(
      e.kName,
      e.learning.empty() ? "Nothing to learn: {why}" : "To be changed by {owner}: {learning}",
      {{"why", e.why_none}, {"owner", e.owner}, {"learning", e.learning}});
}

Message words(const ResponseReviewed& e, const Edition& edition) {
  return say(e.kName, "The response of {stage} was reviewed: {result}{words}.",
             {{"stage", stage_name(edition, e.stage)},
              {"result", e.result == "good" ? "good" : "to improve"},
              {"words", after_colon(e.words)}});
}

Message words(const SuggestionConsidered& e, const Edition&) {
  return say(e.kName,
             e.result == "taken-up"  ? "The suggestion is taken up ({by}): {reason}"
             : e.result == "in-part" ? "The suggestion is taken up in part ({by}): {reason}"
                                     : "The suggestion is not taken up ({by}): {reason}",
             {{"by", e.by}, {"reason", e.reason}});
}

Message words(const FeedbackAnswered& e, const Edition&) {
  return say(e.kName, "Answered{enquiry} {mode}: {answer}",
             {{"enquiry", e.enquiry.empty() ? "" : " " + e.enquiry},
              {"mode", procedure::by_mode(e.mode)},
              {"answer", e.answer}});
}

Message words(const EnquiryMade& e, const Edition&) {
  return say(e.kName, "They asked more ({enquiry}): {words}",
             {{"enquiry", e.enquiry}, {"words", e.words}});
}

Message words(const ComplimentShared& e, const Edition&) {
  return say(e.kName, "The compliment was passed on to {who}.", {{"who", e.shared_with}});
}

Message words(const FeedbackPublished& e, const Edition&) {
  return say(e.kName, "Published in {where}: {words}", {{"where", e.where}, {"words", e.words}});
}

Message words(const ClosedEarly& e, const Edition& edition) {
  return say(e.kName, "Closed before the end{ground}. Told {mode}: {reason}",
             {{"ground", on_ground(edition, e.ground)},
              {"mode", procedure::by_mode(e.mode)},
              {"reason", e.reason}});
}

Message words(const Reopened& e, const Edition&) {
  return say(e.kName, "Reopened: {reason}", {{"reason", e.reason}});
}

Message words(const TakenBack& e, const Edition&) {
  const auto* sentence = "Taken back: {what}{which}. {reason}";
  if (e.reached == "yes") {
    sentence = e.mode.empty()
                   ? "Taken back: {what}{which}. It had reached the person, who cannot be told: "
                     "{reason}"
                   : "Taken back: {what}{which}. It had reached the person, who was told {mode} "
                     "that it does not hold: {reason}";
  }
  return say(e.kName, sentence,
             {{"what", std::string(moment_of(e.what))},
              {"which", e.which.empty() ? "" : " (" + e.which + ")"},
              {"mode", procedure::by_mode(e.mode)},
              {"reason", e.reason}});
}

Message words(const Erased& e, const Edition&) {
  return say(e.kName, "Personal words were erased from {count} earlier entries: {why}",
             {{"count", std::to_string(e.events.size())}, {"why", e.why}});
}

}  // namespace redress::casework::sentences
