#include "casework/events/reception.h"
#include "casework/rules/act.h"
#include "casework/rules/act_names.h"
#include "casework/rules/naming.h"

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
  std::string person;
  std::string contact;
  std::string preferred_mode;
  std::string relationship;
  std::string represented_by;
  std::optional<Date> issue_arose;
  std::optional<Date> tenancy_ended;
  std::string concerns;
  std::string unit;
  Texts tags;
  std::string channel;
  std::string person_number;

  // NOLINTBEGIN(readability-function-size): one list of questions, as they are asked
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
    ask(person, {.name = "person",
                 .words = "What is the person’s name?",
                 .hint = "It may be left empty, to stay anonymous",
                 .to_resident = "What is your name?",
                 .required = false});
    ask(contact, {.name = "contact",
                  .words = "Where can they be reached?",
                  .hint = "An email address, a phone number or a postal address",
                  .to_resident = "How can we reach you?",
                  .required = false});
    ask(preferred_mode, {.name = "preferred-mode",
                         .words = "How do they prefer to be contacted?",
                         .to_resident = "How do you prefer to be contacted?",
                         .kind = QuestionKind::choice,
                         .from = choices::modes,
                         .required = false});
    ask(relationship, {.name = "relationship",
                       .words = "What is their relationship to the landlord?",
                       .to_resident = "What is your relationship to us?",
                       .kind = QuestionKind::choice,
                       .from = choices::relationships,
                       .required = false});
    ask(represented_by, {.name = "represented-by",
                         .words = "Does somebody act for them?",
                         .hint = "The name of a friend, relative, advocate, councillor or MP",
                         .to_resident = "Does somebody act for you?",
                         .required = false});
    ask(issue_arose, {.name = "issue-arose",
                      .words = "When did the problem happen?",
                      .hint = "For something that goes on, the last day it happened",
                      .to_resident = "When did the problem happen?",
                      .kind = QuestionKind::date,
                      .required = false});
    ask(tenancy_ended, {.name = "tenancy-ended",
                        .words = "When did their tenancy end?",
                        .hint = "Of a former tenant",
                        .to_resident = "If you no longer live there, when did your tenancy end?",
                        .kind = QuestionKind::date,
                        .required = false});
    ask(concerns, {.name = "concerns",
                   .words = "Is it about a named member of staff?",
                   .hint = "Their name, or their number in the staff list: they will not "
                           "decide on it",
                   .required = false});
    ask(unit, {.name = "unit",
               .words = "Which part of the landlord is it about?",
               .to_resident = "Which part of our organisation is it about?",
               .kind = QuestionKind::choice,
               .from = choices::units,
               .required = false});
    ask(tags, {.name = "tags",
               .words = "Does any of these apply?",
               .kind = QuestionKind::choices,
               .from = choices::tags,
               .required = false});
    ask(channel, {.name = "channel",
                  .words = "How did it reach the landlord?",
                  .kind = QuestionKind::choice,
                  .from = choices::channels,
                  .required = false});
    ask(person_number, {.name = "person-number",
                        .words = "What is the person’s number in your own list?",
                        .hint = "Of a tenant or customer you know: a restriction on them "
                                "holds on every casefile with it",
                        .required = false});
  }

  // NOLINTEND(readability-function-size)

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
  if (auto refused = unless_one_is_called(concerns, here)) {
    return fail(*refused);
  }
  Naming naming(here);
  return facts(Received{.edition = here.edition.id,
                        .kind = kind,
                        .channel = channel.empty() ? std::string(kThisSite) : channel,
                        .account = account,
                        .wanted = wanted,
                        .person = naming.stranger(person),
                        .contact = contact,
                        .preferred_mode = preferred_mode,
                        .relationship = relationship,
                        .tags = tags,
                        .issue_arose = issue_arose,
                        .represented_by = naming.stranger(represented_by),
                        .tenancy_ended = tenancy_ended,
                        .concerns = naming.somebody(concerns),
                        .unit = unit,
                        .person_number = person_number});
}

}  // namespace

extern constinit const Act kLogItem = act<LogItem>();

}  // namespace redress::casework
