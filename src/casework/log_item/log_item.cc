#include "casework/log_item/log_item.h"

namespace redress::casework {

std::optional<Refusal> LogItem::barred(const Situation& here) {
  if (!here.casefile.begun) {
    return std::nullopt;
  }
  return refusal("already-logged", "This feedback is logged already.");
}

Decision LogItem::decide(const Situation& here) const {
  if (!person.empty() && contact.empty() && here.circumstances.actor.kind == ActorKind::resident) {
    return fail(refusal(
        "no-way-to-answer",
        "Give an email address, a phone number or a postal address, so that you can be answered. "
        "To stay anonymous, leave your name out too."));
  }
  if (issue_arose && *issue_arose > calendar::london_day(here.circumstances.occurred_at)) {
    return fail(
        refusal("arose-after-receipt", "The problem cannot have happened after it was reported."));
  }
  if (tenancy_ended && *tenancy_ended > calendar::london_day(here.circumstances.occurred_at)) {
    return fail(refusal("ended-after-receipt",
                        "A tenancy that has ended cannot have ended after this was reported."));
  }
  return facts(Received{.edition = here.edition.id,
                        .kind = kind,
                        .channel = channel.empty() ? std::string(kThisSite) : channel,
                        .account = account,
                        .wanted = wanted,
                        .person = person,
                        .contact = contact,
                        .preferred_mode = preferred_mode,
                        .relationship = relationship,
                        .tags = tags,
                        .issue_arose = issue_arose,
                        .represented_by = represented_by,
                        .tenancy_ended = tenancy_ended,
                        .concerns = concerns,
                        .unit = unit,
                        .person_number = person_number});
}

}  // namespace redress::casework
