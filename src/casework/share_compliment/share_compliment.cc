#include "casework/share_compliment/share_compliment.h"

namespace redress::casework {

std::optional<Refusal> ShareCompliment::barred(const Situation& here) {
  if (here.casefile.kind != "compliment") {
    return not_part_of_procedure();
  }
  return unless_not_closed(here);
}

Decision ShareCompliment::decide(const Situation&) const {
  return facts(ComplimentShared{.shared_with = shared_with, .use = use});
}

}  // namespace redress::casework
