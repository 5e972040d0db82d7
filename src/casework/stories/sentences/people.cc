#include "casework/events/people.h"

#include "base/text.h"
#include "casework/casefile/needs.h"
#include "casework/stories/sentences/parts.h"
#include "procedure/edition.h"
#include "procedure/phrases.h"

namespace redress::casework::sentences {

Message words(const AdvocateChecked& e, const Edition&) {
  return say(e.kName,
             e.answer == "none" ? "Asked about an advocate: nobody helps them."
                                : "Asked about an advocate: {who} ({answer}).",
             {{"who", e.advocate.name}, {"answer", e.answer}});
}

Message words(const ComplainantJoined& e, const Edition&) {
  return say(e.kName, "{who} complains too, as {complainant}: {why}",
             {{"who", e.who.name}, {"complainant", e.complainant}, {"why", e.why}});
}

Message words(const ComplainantLeft& e, const Edition&) {
  return say(e.kName,
             e.how == "died" ? "{complainant} died: {words}"
                             : "{complainant} no longer complains: “{words}”",
             {{"complainant", e.complainant}, {"words", e.words}});
}

Message words(const ComplainantChosen& e, const Edition&) {
  return say(e.kName, "From now on {complainant} is written to.", {{"complainant", e.complainant}});
}

Message words(const ConsentRecorded& e, const Edition& edition) {
  const auto* body = edition.body(e.body);
  return say(e.kName, "The person agrees that it goes to {body}. It can be seen: {evidence}.",
             {{"body", body ? body->name : e.body}, {"evidence", e.evidence}});
}

Message words(const RepresentativeAdded& e, const Edition& edition) {
  const auto* capacity = edition.capacity(e.capacity);
  const bool speaks = !capacity || capacity->authority != procedure::AuthorityToAct::none;
  return say(e.kName,
             speaks ? "{name} acts for the person as {capacity}{ground}."
                    : "{name} supports the person as {capacity}{ground}.",
             {{"name", e.who.name},
              {"capacity", term_words(edition.capacities, e.capacity)},
              {"ground", on_ground(edition, e.ground)}});
}

Message words(const AuthorityRecorded& e, const Edition&) {
  return say(e.kName,
             e.form == "signed" ? "The person’s signed authority for {who} is held: {evidence}."
             : e.form == "by-law"
                 ? "The authority of {who} by law is held: {evidence}."
                 : "The person’s authority for {who} was given in words: {evidence}.",
             {{"who", e.representative}, {"evidence", e.evidence}});
}

Message words(const NeedsRecorded& e, const Edition&) {
  const Needs needs{
      .adjustments = e.needs, .language = e.language, .otherwise = e.otherwise, .safely = e.safely};
  return say(e.kName, needs.none() ? "{who} needs nothing any more." : "{who} needs: {needs}.",
             {{"who", e.complainant}, {"needs", in_words(needs)}});
}

Message words(const RepresentationEnded& e, const Edition&) {
  return say(e.kName,
             e.how == "person" ? "{who} no longer acts for the person, who said so: {words}"
             : e.how == "representative"
                 ? "{who} no longer acts for the person, and said so: {words}"
                 : "{who} no longer acts for the person, since that is over: {words}",
             {{"who", e.representative}, {"words", e.words}});
}

Message words(const MarkerApproved& e, const Edition& edition) {
  return say(e.kName,
             "Decided: {marker}{conditions}{exactly}. It holds once the person is told. {reason}",
             {{"marker", term_words(edition.markers, e.marker)},
              {"conditions", e.conditions.empty() ? "" : " (" + listed(e.conditions) + ")"},
              {"exactly", after_colon(e.exactly)},
              {"reason", e.reason}});
}

Message words(const MarkerNotified& e, const Edition& edition) {
  return say(
      e.kName, "The person was told {mode}: {marker}. It holds from now on.",
      {{"mode", procedure::by_mode(e.mode)}, {"marker", term_words(edition.markers, e.marker)}});
}

Message words(const MarkerReviewed& e, const Edition& edition) {
  return say(
      e.kName,
      e.result == "ended" ? "Looked at again, and ended: {marker}. {reason}{told}"
                          : "Looked at again, and kept: {marker}. {reason}{told}",
      {{"marker", term_words(edition.markers, e.marker)},
       {"reason", e.reason},
       {"told", e.mode.empty() ? "" : " The person was told " + procedure::by_mode(e.mode) + "."}});
}

Message words(const SideRecorded& e, const Edition& edition) {
  return say(e.kName, "{side}: {note}",
             {{"side", term_words(edition.sides, e.side)}, {"note", e.note}});
}

}  // namespace redress::casework::sentences
