#include "casework/vocabulary.h"

#include <algorithm>

#include "casework/catalogue.h"
#include "casework/event_words.h"

namespace redress::casework {
namespace {

struct FieldValues {
  std::string_view event;  // "" for any
  std::string_view field;
  std::vector<std::string> values;
};

/// The closed lists that commands fill event fields from: what a pattern may ask of them.
const std::vector<FieldValues>& closed_fields() {
  static const std::vector<FieldValues> kFields = {
      {Contact::kName, "from", {"landlord", "complainant"}},
      {Contact::kName, "result", {"two-way", "message", "attempt"}},
      {Contact::kName, "because", {"phone-unsuitable"}},
      {AdvocateChecked::kName, "answer", {"none", "supporter", "advocate"}},
      {HearingDecided::kName, "answer", {"hold", "decline"}},
      {FeedbackAnswered::kName, "answer", {}},
      {Consulted::kName, "answer", {}},
      {"", "answer", {"accepted", "declined", "awaited"}},
      {PaperworkSent::kName, "to", {"panel", "complainant"}},
      {Linked::kName, "relation", {"repeat-of-ended", "repeat", "related"}},
      {MediationHeld::kName, "result", {"agreed", "none"}},
      {AuthorityRecorded::kName, "form", {"signed", "spoken"}},
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

template <class E>
void add_event(procedure::Vocabulary& words) {
  auto& fields = words.events[std::string(E::kName)];
  const E event{};
  event.fields(event, [&](std::string_view name, const auto&) {
    fields.push_back({std::string(name), values_of_field(E::kName, name)});
  });
  words.moments.emplace(E::kName, moment_of(E::kName));
}

template <std::size_t... I>
void add_events(procedure::Vocabulary& words, std::index_sequence<I...>) {
  (add_event<std::variant_alternative_t<I, EventBody>>(words), ...);
}

}  // namespace

const procedure::Vocabulary& vocabulary() {
  static const procedure::Vocabulary kWords = [] {
    procedure::Vocabulary words;
    add_events(words, std::make_index_sequence<std::variant_size_v<EventBody>>{});
    for (const auto& command : all_commands()) {
      words.commands.emplace_back(command.name);
      words.titles.emplace(command.name, command.title);
      if (command.only_where_named) {
        words.optional_acts.emplace_back(command.name);
      }
      if (command.approvable) {
        words.approvable_acts.emplace_back(command.name);
      }
      if (command.lapse_act) {
        words.lapse_acts.emplace_back(command.name);
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
