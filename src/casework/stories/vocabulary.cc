#include "casework/stories/vocabulary.h"

#include <algorithm>

#include "casework/acts/acts.h"
#include "casework/events/approvals.h"
#include "casework/events/closing.h"
#include "casework/events/decision.h"
#include "casework/events/event_words.h"
#include "casework/events/fields.h"
#include "casework/events/history.h"
#include "casework/events/panel.h"
#include "casework/events/people.h"
#include "casework/events/reception.h"
#include "casework/events/remedy.h"
#include "casework/events/stage.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

struct FieldValues {
  std::string_view event;  // "" for any
  std::string_view field;
  std::vector<std::string> values;
};

/// The closed lists from which acts fill event fields: what a pattern may ask of those fields.
const std::vector<FieldValues>& closed_fields() {
  static const std::vector<FieldValues> kFields = {
      {Contact::kName, "from", {"landlord", "complainant"}},
      {Contact::kName, "result", {"two-way", "message", "attempt"}},
      {Contact::kName, "because", {"phone-unsuitable"}},
      {AdvocateChecked::kName, "answer", {"none", "supporter", "advocate"}},
      {HearingDecided::kName, "answer", {"hold", "decline"}},
      {FeedbackAnswered::kName, "answer", {}},
      {Consulted::kName, "answer", {}},
      {OfferAnswered::kName, "answer", {"accepted", "declined", "let-go"}},
      {DecisionProposed::kName, "sums", {"not-promised"}},
      {DecisionIssued::kName, "sums", {"not-promised"}},
      {"", "answer", {"accepted", "declined", "awaited"}},
      {PaperworkSent::kName, "to", {"panel", "complainant"}},
      {Linked::kName, "relation", {"repeat-of-ended", "repeat", "came-of-it", "part", "related"}},
      {MediationHeld::kName, "result", {"agreed", "none"}},
      {ComplainantLeft::kName, "how", {"left", "died"}},
      {ConsentRecorded::kName, "form", {"signed", "spoken"}},
      {TakenBack::kName, "reached", {"yes", "no"}},
      {Extended::kName, "agreed", {"yes", "no"}},
      {HearingArranged::kName, "told", {"panel", "complainant"}},
      {HearingMoved::kName, "told", {"panel", "complainant"}},
      {HearingMoved::kName, "how", {"moved", "adjourned", "called-off"}},
      {AuthorityRecorded::kName, "form", {"signed", "spoken", "by-law"}},
      {RepresentationEnded::kName, "how", {"person", "representative", "over"}},
      {SuggestionConsidered::kName, "result", {"taken-up", "in-part", "not-taken-up"}},
  };
  return kFields;
}

std::vector<std::string> values_of_field(std::string_view event, std::string_view field) {
  if (field == "mode") {
    std::vector<std::string> values;
    for (const auto& mode : modes()) {
      values.push_back(mode.value);
    }
    return values;
  }
  const auto& fields = closed_fields();
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& one) {
    return one.field == field && (one.event.empty() || one.event == event);
  });
  return found == fields.end() ? std::vector<std::string>{} : found->values;
}

void add_event(procedure::Vocabulary& words, const EventBody& event) {
  const auto name = name_of(event);
  auto& fields = words.events[std::string(name)];
  for (const auto& field : fields_of(event)) {
    fields.push_back({std::string(field.name), values_of_field(name, field.name)});
  }
  words.moments.emplace(name, moment_of(name));
}

}  // namespace

const procedure::Vocabulary& vocabulary() {
  static const procedure::Vocabulary kWords = [] {
    procedure::Vocabulary words;
    for (const auto& event : blank_events()) {
      add_event(words, event);
    }
    for (const auto* act : all_acts()) {
      const auto& traits = act->traits;
      words.acts.emplace_back(traits.name);
      words.titles.emplace(traits.name, traits.title);
      if (traits.only_where_named) {
        words.optional_acts.emplace_back(traits.name);
      }
      if (traits.approvable) {
        words.approvable_acts.emplace_back(traits.name);
      }
      if (traits.lapse_act) {
        words.lapse_acts.emplace_back(traits.name);
      }
    }
    for (const auto day : {procedure::kIssueArose, procedure::kTenancyEnded}) {
      words.moments.emplace(day, moment_of(day));
    }
    for (const auto& mode : modes()) {
      words.modes.push_back(mode.value);
    }
    return words;
  }();
  return kWords;
}

}  // namespace redress::casework
