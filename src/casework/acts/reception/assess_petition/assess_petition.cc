#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "casework/casefile/casefile.h"
#include "casework/casefile/numbered.h"
#include "casework/events/people.h"
#include "casework/events/reception.h"
#include "casework/rules/act.h"
#include "casework/rules/entry/petition.h"
#include "casework/rules/people/naming.h"

namespace redress::casework {
namespace {

struct NameAndWay {
  std::string name;
  std::string way;
};

/// What is typed as "name, address" or "name; address", apart. A name has no comma.
NameAndWay name_and_way(const std::string& typed) {
  const auto end = typed.find_first_of(",;");
  return end == std::string::npos ? NameAndWay{typed, ""}
                                  : NameAndWay{std::string(trimmed(typed.substr(0, end))),
                                               std::string(trimmed(typed.substr(end + 1)))};
}

/// Whoever leads it complains, and is the one who is written to.
Decision with_its_lead(PetitionAssessed assessed, const Situation& here) {
  const auto& all = here.casefile.complainants;
  const auto* now = here.casefile.lead();
  const auto entered = std::ranges::find_if(all, [&](const Complainant& one) {
    return !one.left && is_called(one.who, assessed.lead.name, *here.circumstances.staff);
  });
  std::vector<Fact> facts{assessed};
  if (assessed.lead.empty() || (entered != all.end() && &*entered == now)) {
    return facts;
  }
  auto number = entered == all.end() ? next_number('C', all) : entered->id;
  if (entered == all.end()) {
    facts.emplace_back(ComplainantJoined{.complainant = number,
                                         .who = assessed.lead,
                                         .contact = assessed.lead_contact,
                                         .why = "Leads the petition"});
  }
  facts.emplace_back(ComplainantChosen{.complainant = std::move(number)});
  return facts;
}

/// Records what a petition says and who signed it. It can be assessed again when more comes in.
struct AssessPetition {
  static constexpr ActTraits kTraits{.name = "assess-petition",
                                     .title = "Read the petition",
                                     .leaves = {PetitionAssessed::kName},
                                     .moment = Moment::since_received};

  Texts statement;
  std::string lead;
  std::string lead_contact;
  std::optional<Date> dated;
  Texts signatories;

  void questions(Asker& ask) {
    ask(statement, {.name = "statement",
                    .words = "Which parts does its statement have?",
                    .kind = QuestionKind::choices,
                    .from = choices::petition_parts,
                    .required = false});
    ask(lead, {.name = "lead",
               .words = "Who leads it?",
               .hint = "Left empty while nobody is named: the first signatory is written to",
               .required = false});
    ask(lead_contact, {.name = "lead-contact",
                       .words = "How can they be reached?",
                       .hint = "A postal address, phone number or email address",
                       .required = false});
    ask(dated, {.name = "dated",
                .words = "On which day was it handed in?",
                .kind = QuestionKind::date,
                .required = false,
                .days = Days::past});
    ask(signatories, {.name = "signatories",
                      .words = "Who signed it?",
                      .hint = "A line for each: name; address; postcode",
                      .kind = QuestionKind::lines});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);

  [[nodiscard]] Decision decide(const Situation& here) const {
    auto assessed = signed_by(signatories);
    assessed.statement = statement;
    const auto [name, way] = name_and_way(lead);
    assessed.lead = Naming(here).stranger(name);
    assessed.lead_contact = lead_contact.empty() ? way : lead_contact;
    assessed.dated = dated;
    return with_its_lead(std::move(assessed), here);
  }
};

std::optional<Refusal> AssessPetition::barred(const Situation& here) {
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  if (!here.edition.petition || kind_of(here).form != "petition") {
    return not_part_of_procedure();
  }
  // A lead who was not named may be found later: what is on record is then read again.
  if (!here.casefile.ended()) {
    return std::nullopt;
  }
  return refusal("procedure-ended", "The procedure has come to its end.");
}

}  // namespace

extern constinit const Act kAssessPetition = act<AssessPetition>();

}  // namespace redress::casework
