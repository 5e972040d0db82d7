#include "casework/acts/reception/reception_facts.h"
#include "casework/events/received.h"
#include "casework/rules/act.h"
#include "casework/rules/act_names.h"
#include "casework/rules/people/naming.h"

namespace redress::casework {
namespace {

/// Logs the first words, on any channel: the casefile begins. Nothing received is ever refused
/// here; what it is gets decided afterwards.
struct LogItem {
  static constexpr ActTraits kTraits{.name = act_name::kLogItem,
                                     .title = "Log feedback",
                                     .by_residents = true,
                                     .moment = Moment::first};

  std::string kind;
  std::string account;
  std::string wanted;
  ReceptionFacts about;

  void questions(Asker& ask) {
    ask(kind, {.name = "kind",
               .words = "What kind of feedback is it?",
               .to_resident = "What would you like to tell us?",
               .kind = QuestionKind::choice,
               .from = choices::kinds});
    ask(account, {.name = "account",
                  .words = "What happened?",
                  .to_resident = "What happened?",
                  .kind = QuestionKind::words});
    ask(wanted, {.name = "wanted",
                 .words = "What would put it right?",
                 .to_resident = "What would put it right?",
                 .kind = QuestionKind::words,
                 .required = false});
    about.questions(ask, ReceptionFacts::Asked::at_receipt);
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> LogItem::barred(const Situation& here) {
  if (!here.casefile.begun) {
    return std::nullopt;
  }
  return refusal("already-logged", "This feedback is logged already.");
}

Decision LogItem::decide(const Situation& here) const {
  if (!about.person.empty() && about.contact.empty() &&
      here.circumstances.actor.kind == ActorKind::resident) {
    return fail(refusal(
        "no-way-to-answer",
        "Give an email address, a phone number or a postal address, so that you can be answered. "
        "To stay anonymous, leave your name out too."));
  }
  if (auto refused = impossible(about, here.circumstances.occurred_at, here)) {
    return fail(*refused);
  }
  Naming naming(here);
  return facts(Received{.edition = here.edition.id,
                        .kind = kind,
                        .channel = about.channel.empty() ? std::string(kThisSite) : about.channel,
                        .account = account,
                        .wanted = wanted,
                        .person = naming.stranger(about.person),
                        .contact = contact_of(about.contact, about.person_number),
                        .preferred_mode = about.preferred_mode,
                        .relationship = about.relationship,
                        .tags = about.tags,
                        .issue_arose = about.issue_arose,
                        .represented_by = naming.stranger(about.represented_by),
                        .tenancy_ended = about.tenancy_ended,
                        .concerns = naming.somebody(about.concerns),
                        .unit = about.unit,
                        .person_number = about.person_number,
                        .represented_bars = about.represented_bars});
}

}  // namespace

extern constinit const Act kLogItem = act<LogItem>();

}  // namespace redress::casework
