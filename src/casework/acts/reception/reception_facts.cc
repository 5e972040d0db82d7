#include "casework/acts/reception/reception_facts.h"

#include "calendar/london.h"
#include "casework/casefile/casefile.h"
#include "casework/events/received.h"
#include "casework/rules/people/naming.h"
#include "procedure/edition.h"

namespace redress::casework {

namespace {

using Known = Texts (*)(const Situation&);

Texts known(const std::string& one) { return one.empty() ? Texts{} : Texts{one}; }

Texts known(const std::optional<Date>& one) {
  return one ? Texts{calendar::to_iso(*one)} : Texts{};
}

/// What is on record of the only one who complains. Of several nobody knows yet who is meant.
const Complainant* only_complainant(const Situation& here) {
  const auto* lead = here.casefile.lead();
  return here.casefile.complainants.size() == 1 ? lead : nullptr;
}

Texts known_person(const Situation& here) {
  const auto* one = only_complainant(here);
  return one ? known(one->who.name) : Texts{};
}

Texts known_contact(const Situation& here) {
  const auto* one = only_complainant(here);
  return one && one->contact != kAsOnOurList ? known(one->contact) : Texts{};
}

/// What a form about later facts begins with; nothing at receipt.
Known later_with(bool later, Known what) { return later ? what : nullptr; }

}  // namespace

// NOLINTBEGIN(readability-function-size): one list of questions, as they are asked
void ReceptionFacts::questions(Asker& ask, Asked when) {
  const bool later = when == Asked::later;
  ask(person, {.name = "person",
               .words = "What is the person’s name?",
               .hint = later ? "" : "It may be left empty, to stay anonymous",
               .to_resident = "What is your name?",
               .required = false,
               .known = later_with(later, known_person)});
  ask(contact, {.name = "contact",
                .words = "Where can they be reached?",
                .hint = "An email address, a phone number or a postal address",
                .to_resident = "How can we reach you?",
                .required = false,
                .known = later_with(later, known_contact)});
  ask(preferred_mode, {.name = "preferred-mode",
                       .words = "How do they prefer to be contacted?",
                       .to_resident = "How do you prefer to be contacted?",
                       .kind = QuestionKind::choice,
                       .from = choices::modes,
                       .required = false,
                       .known = later_with(later, [](const Situation& here) {
                         return known(here.casefile.received().preferred_mode);
                       })});
  ask(relationship, {.name = "relationship",
                     .words = "What is their relationship to us?",
                     .to_resident = "What is your relationship to us?",
                     .kind = QuestionKind::choice,
                     .from = choices::relationships,
                     .required = false,
                     .known = later_with(later, [](const Situation& here) {
                       return known(here.casefile.received().relationship);
                     })});
  ask(represented_by, {.name = "represented-by",
                       .words = "Does somebody act for them?",
                       .hint = "The name of a friend, relative, advocate, councillor or MP",
                       .to_resident = "Does somebody act for you?",
                       .required = false,
                       .known = later_with(later, [](const Situation& here) {
                         return known(here.casefile.received().represented_by.name);
                       })});
  ask(represented_bars,
      {.name = "represented-bars",
       .words = "Is any of these true of whoever acts for them?",
       .hint = "Then the complaint is the person’s own, and they are answered",
       .to_resident = "Is any of these true of whoever acts for you?",
       .kind = QuestionKind::choices,
       .from = choices::representation_bars,
       .required = false,
       .asked_where =
           [](const Situation& here) { return !choices::representation_bars(here).empty(); },
       .known = later_with(later, [](const Situation& here) {
         return here.casefile.received().represented_bars;
       })});
  ask(issue_arose, {.name = "issue-arose",
                    .words = "When did the problem happen?",
                    .hint = "For something that goes on, the last day it happened",
                    .to_resident = "When did the problem happen?",
                    .kind = QuestionKind::date,
                    .required = false,
                    .known = later_with(later, [](const Situation& here) {
                      return known(here.casefile.received().issue_arose);
                    })});
  ask(tenancy_ended,
      {.name = "tenancy-ended",
       .words = "When did their tenancy end?",
       .hint = "Of a former tenant",
       .to_resident = "If you no longer live there, when did your tenancy end?",
       .kind = QuestionKind::date,
       .required = false,
       .asked_where = [](const Situation& here) { return here.edition.counts_from_tenancy_end(); },
       .known = later_with(later, [](const Situation& here) {
         return known(here.casefile.received().tenancy_ended);
       })});
  ask(concerns, {.name = "concerns",
                 .words = "Is it about a named member of staff?",
                 .hint = "Their name, or their number in the staff list: they will not "
                         "decide on it",
                 .required = false});
  ask(unit, {.name = "unit",
             .words = "Which part of us is it about?",
             .to_resident = "Which part of our organisation is it about?",
             .kind = QuestionKind::choice,
             .from = choices::units,
             .required = false,
             .known = later_with(later, [](const Situation& here) {
               return known(here.casefile.received().unit);
             })});
  ask(tags, {.name = "tags",
             .words = "Does any of these apply?",
             .hint = later ? "Choose all that apply: they replace those recorded" : "",
             .kind = QuestionKind::choices,
             .from = choices::tags,
             .required = false,
             .known = later_with(later,
                                 [](const Situation& here) { return Texts(here.casefile.tags); })});
  ask(channel, {.name = "channel",
                .words = "How did it reach us?",
                .kind = QuestionKind::choice,
                .from = choices::channels,
                .required = false,
                .known = later_with(later, [](const Situation& here) {
                  return known(here.casefile.received().channel);
                })});
  ask(person_number, {.name = "person-number",
                      .words = "What is the person’s number in your own list?",
                      .hint = "Of somebody you know: a restriction on them "
                              "holds on every casefile with it",
                      .required = false,
                      .known = later_with(later, [](const Situation& here) {
                        return known(here.casefile.received().person_number);
                      })});
}

// NOLINTEND(readability-function-size)

std::string contact_of(const std::string& said, const std::string& person_number) {
  return said.empty() && !person_number.empty() ? std::string(kAsOnOurList) : said;
}

std::optional<Refusal> impossible(const ReceptionFacts& facts, Instant received_at,
                                  const Situation& here) {
  const auto day = calendar::london_day(received_at);
  if (facts.issue_arose && *facts.issue_arose > day) {
    return refusal("arose-after-receipt",
                   "The problem cannot have happened after it was reported.");
  }
  if (facts.tenancy_ended && *facts.tenancy_ended > day) {
    return refusal("ended-after-receipt",
                   "A tenancy that has ended cannot have ended after this was reported.");
  }
  return unless_one_is_called(facts.concerns, here);
}

}  // namespace redress::casework
