#include "casework/events/facts.h"
#include "casework/events/pause.h"
#include "casework/stories/sentences/parts.h"

// What was found out, and clocks that stop and go on.
namespace redress::casework::sentences {

Message words(const FactFound& e, const Edition& edition) {
  return say(e.kName, "{fact}: {value}{why}.",
             {{"fact", term_words(edition.facts, e.fact)},
              {"value", e.value},
              {"why", after_colon(e.reason)}});
}

Message words(const DayFound& e, const Edition& edition) {
  return say(e.kName, "{day}: {on}{why}.",
             {{"day", term_words(edition.days, e.day)},
              {"on", day_words(e.on)},
              {"why", after_colon(e.reason)}});
}

Message words(const ClockPaused& e, const Edition& edition) {
  return say(e.kName, "Stopped: {clock}{ground}. {reason}{ombudsman}",
             {{"clock", clock_words(edition, e.stage, e.clock)},
              {"ground", on_ground(edition, e.ground)},
              {"reason", e.reason},
              {"ombudsman", ombudsman_words(edition, e.told)}});
}

Message words(const ClockResumed& e, const Edition& edition) {
  return say(e.kName, "Goes on: {clock}. {reason}",
             {{"clock", clock_words(edition, e.stage, e.clock)}, {"reason", e.reason}});
}

}  // namespace redress::casework::sentences
