#include "base/text.h"
#include "casework/events/people.h"
#include "casework/stories/sentences/parts.h"

namespace redress::casework::sentences {

namespace {

/// " Seen by Ada Nowak and Bo Lee."; "" where nobody is named.
std::string named_after(std::string_view words, const People& people) {
  Texts names;
  for (const auto& one : people) {
    names.push_back(one.name);
  }
  return names.empty() ? "" : std::string(words) + listed(names) + ".";
}

std::string_view ground_words(std::string_view ground) {
  return ground == "about-staff"  ? "it is about the conduct of staff"
         : ground == "works-here" ? "whoever complains works here, or is close to somebody who does"
         : ground == kAskedFor    ? "whoever complains asked for it"
         : ground == "safety"     ? "somebody’s safety depends on it"
                                  : "for another reason";
}

}  // namespace

Message words(const MadeConfidential& e, const Edition&) {
  return say(e.kName, "Made confidential, because {ground}: {reason}{seen-by}{kept-from}",
             {{"ground", std::string(ground_words(e.ground))},
              {"reason", e.reason},
              {"seen-by", named_after(" Whoever deals with it may see it, and ", e.seen_by)},
              {"kept-from", named_after(" It is kept from ", e.kept_from)}});
}

Message words(const ConfidentialityEnded& e, const Edition&) {
  return say(e.kName, "Opened to all staff again: {reason}", {{"reason", e.reason}});
}

Message words(const OpenedInEmergency& e, const Edition&) {
  return say(e.kName, "Opened in an emergency by somebody who may not see it: {reason}",
             {{"reason", e.reason}});
}

}  // namespace redress::casework::sentences
