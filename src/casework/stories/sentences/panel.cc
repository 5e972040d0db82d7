#include "casework/events/panel.h"

#include "base/text.h"
#include "calendar/date.h"
#include "casework/rules/people/panel.h"
#include "casework/stories/sentences/parts.h"
#include "procedure/edition.h"
#include "procedure/phrases.h"

namespace redress::casework::sentences {

Message words(const PanelOffered& e, const Edition&) {
  return say(
      e.kName, "A panel was offered: {answer}{until}.",
      {{"answer", e.answer}, {"until", e.until ? " until " + calendar::to_words(*e.until) : ""}});
}

Message words(const FormSent& e, const Edition&) {
  return say(e.kName, "The form was sent {mode}.", {{"mode", procedure::by_mode(e.mode)}});
}

Message words(const FormReceived& e, const Edition&) {
  return say(e.kName, "The form came back{says}.", {{"says", after_colon(e.says)}});
}

Message words(const HearingDecided& e, const Edition&) {
  return say(e.kName,
             e.answer == "hold" ? "A hearing will be held{why}." : "A hearing was declined{why}.",
             {{"why", after_colon(e.reason)}});
}

namespace {

Texts names_of(const People& people) {
  Texts names;
  for (const auto& one : people) {
    names.push_back(one.name);
  }
  return names;
}

std::string the_told(const Texts& told) {
  Texts names;
  for (const auto& one : told) {
    names.push_back("the " + one);
  }
  return listed(names);
}

}  // namespace

Message words(const HearingArranged& e, const Edition&) {
  return say(e.kName,
             "The hearing {hearing} was arranged for {on}. Told {mode}: {told}. Where: {where}",
             {{"hearing", e.hearing},
              {"on", e.on ? calendar::to_words(*e.on) : "a day not known yet"},
              {"where", e.where},
              {"mode", procedure::by_mode(e.mode)},
              {"told", the_told(e.told)}});
}

Message words(const HearingMoved& e, const Edition&) {
  return say(e.kName, "The hearing {hearing} {how}. Told {mode}: {told}. Why: {reason}",
             {{"hearing", e.hearing},
              {"how", std::string(e.how == "called-off"  ? "was called off"
                                  : e.how == "adjourned" ? "was adjourned"
                                                         : "was moved") +
                          (e.on ? " to " + calendar::to_words(*e.on) : "")},
              {"reason", e.reason},
              {"mode", procedure::by_mode(e.mode)},
              {"told", the_told(e.told)}});
}

Message words(const HearingHeld& e, const Edition&) {
  return say(e.kName, "The hearing was held. {panel}Present: {present}",
             {{"panel", e.members.empty() ? "" : "Panel: " + listed(names_of(e.members)) + ". "},
              {"present", e.present}});
}

Message words(const PanelAppointed& e, const Edition&) {
  return say(e.kName, "The panel was appointed: {names}{why}.",
             {{"names", listed(names_of(e.members))}, {"why", after_colon(e.reason)}});
}

Message words(const PaperworkSent& e, const Edition&) {
  Texts to;
  for (const auto& one : e.to) {
    to.push_back("the " + one);
  }
  return say(e.kName, "The papers of the hearing were sent to {to} {mode}.",
             {{"to", listed(to)}, {"mode", procedure::by_mode(e.mode)}});
}

}  // namespace redress::casework::sentences
