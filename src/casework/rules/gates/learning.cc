#include "casework/rules/gates/learning.h"

#include <algorithm>

#include "casework/casefile/fitting.h"
#include "casework/events/closing.h"
#include "casework/events/history.h"
#include "casework/events/remedy.h"
#include "casework/rules/bars.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

bool anything_changes(std::string_view stage, const Situation& here) {
  return std::ranges::any_of(here.history, [&](const Event& event) {
    const auto* logged = event.body.as<LearningLogged>();
    return logged && !logged->learning.empty() && stage_of(event, here.casefile) == stage;
  });
}

}  // namespace

bool is_learnt_from(const StageRun& run, const Situation& here) {
  const auto* stage = here.edition.stage(run.stage);
  const bool is_formal = stage != nullptr && !stage->informal;
  return run.decided_at || (is_formal && happened(here, OfferAccepted::kName, run.stage));
}

bool is_to_improve(std::string_view stage, const Situation& here) {
  bool is_so = false;
  for (const auto& event : here.history) {
    const auto* reviewed = event.body.as<ResponseReviewed>();
    if (reviewed && reviewed->stage == stage) {
      is_so = reviewed->result == kToImprove;
    }
  }
  return is_so;
}

std::optional<Refusal> unless_learnt(const procedure::Source& source, const Situation& here) {
  for (const auto& run : here.casefile.runs) {
    if (!is_learnt_from(run, here)) {
      continue;
    }
    if (!happened(here, LearningLogged::kName, run.stage)) {
      return refusal("learning-not-logged", "First log what is learnt from {stage}.",
                     {{"stage", stage_name(here.edition, run.stage)}}, source)
          .until(LearningLogged::kName);
    }
    if (is_to_improve(run.stage, here) && !anything_changes(run.stage, here)) {
      return refusal("improvement-not-logged",
                     "The review of {stage} found something to improve. First log what should "
                     "change.",
                     {{"stage", stage_name(here.edition, run.stage)}}, source)
          .until(LearningLogged::kName);
    }
  }
  return std::nullopt;
}

}  // namespace redress::casework
