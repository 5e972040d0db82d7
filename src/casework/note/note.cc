#include "casework/note/note.h"

namespace redress::casework {

std::optional<Refusal> Note::barred(const Situation& here) { return unless_begun(here); }

Decision Note::decide(const Situation&) const { return facts(Noted{.text = text}); }

}  // namespace redress::casework
