#pragma once

#include "casework/command.h"

namespace redress::casework {

/// The channel of feedback given through the pages of Redress itself.
inline constexpr std::string_view kThisSite = "this-site";

/// Logs the first words, on any channel: the casefile begins. Nothing received is ever turned away
/// here; what it is gets decided afterwards.
struct LogItem {
  static constexpr CommandTraits kTraits{
      .name = "log-item", .title = "Log feedback", .by_residents = true, .moment = Moment::first};

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
  template <class Self, class Ask>
  static void questions(Self& self, Ask&& ask) {
    ask(self.kind, {.name = "kind",
                    .words = "What kind of feedback is it?",
                    .to_resident = "What would you like to tell us?",
                    .kind = QuestionKind::choice,
                    .from = ChoicesFrom::kinds});
    ask(self.account, {.name = "account",
                       .words = "What happened?",
                       .to_resident = "What happened?",
                       .kind = QuestionKind::words});
    ask(self.wanted, {.name = "wanted",
                      .words = "What would put it right?",
                      .to_resident = "What would put it right?",
                      .kind = QuestionKind::words,
                      .required = false});
    ask(self.person, {.name = "person",
                      .words = "What is the person’s name?",
                      .hint = "It may be left empty, to stay anonymous",
                      .to_resident = "What is your name?",
                      .required = false});
    ask(self.contact, {.name = "contact",
                       .words = "Where can they be reached?",
                       .hint = "An email address, a phone number or a postal address",
                       .to_resident = "How can we reach you?",
                       .required = false});
    ask(self.preferred_mode, {.name = "preferred-mode",
                              .words = "How do they prefer to be contacted?",
                              .to_resident = "How do you prefer to be contacted?",
                              .kind = QuestionKind::choice,
                              .from = ChoicesFrom::modes,
                              .required = false});
    ask(self.relationship, {.name = "relationship",
                            .words = "What is their relationship to the landlord?",
                            .to_resident = "What is your relationship to us?",
                            .kind = QuestionKind::choice,
                            .from = ChoicesFrom::relationships,
                            .required = false});
    ask(self.represented_by, {.name = "represented-by",
                              .words = "Does somebody act for them?",
                              .hint = "The name of a friend, relative, advocate, councillor or MP",
                              .to_resident = "Does somebody act for you?",
                              .required = false});
    ask(self.issue_arose, {.name = "issue-arose",
                           .words = "When did the problem happen?",
                           .hint = "For something that goes on, the last day it happened",
                           .to_resident = "When did the problem happen?",
                           .kind = QuestionKind::date,
                           .required = false});
    ask(self.tenancy_ended,
        {.name = "tenancy-ended",
         .words = "When did their tenancy end?",
         .hint = "Of a former tenant",
         .to_resident = "If you no longer live there, when did your tenancy end?",
         .kind = QuestionKind::date,
         .required = false});
    ask(self.concerns, {.name = "concerns",
                        .words = "Is it about a named member of staff?",
                        .hint = "Their name: they will not decide on it",
                        .required = false});
    ask(self.unit, {.name = "unit",
                    .words = "Which part of the landlord is it about?",
                    .to_resident = "Which part of our organisation is it about?",
                    .kind = QuestionKind::choice,
                    .from = ChoicesFrom::units,
                    .required = false});
    ask(self.tags, {.name = "tags",
                    .words = "Does any of these apply?",
                    .kind = QuestionKind::choices,
                    .from = ChoicesFrom::tags,
                    .required = false});
    ask(self.channel, {.name = "channel",
                       .words = "How did it reach the landlord?",
                       .kind = QuestionKind::choice,
                       .from = ChoicesFrom::channels,
                       .required = false});
    ask(self.person_number, {.name = "person-number",
                             .words = "What is the person’s number in your own list?",
                             .hint = "Of a tenant or customer you know: a restriction on them "
                                     "holds on every casefile with it",
                             .required = false});
  }

  // NOLINTEND(readability-function-size)

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

}  // namespace redress::casework
