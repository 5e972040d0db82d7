#include "casework/vocabulary.h"

#include "casework/decide.h"

namespace redress::casework {
namespace {

/// The closed lists that commands fill event fields from: what a pattern may ask of them.
std::vector<std::string> values_of_field(std::string_view event, std::string_view field) {
  if (field == "mode") {
    std::vector<std::string> values;
    for (const auto& mode : modes()) {
      values.push_back(mode.value);
    }
    return values;
  }
  if (event == Contact::kName && field == "from") {
    return {"landlord", "complainant"};
  }
  if (event == Contact::kName && field == "result") {
    return {"two-way", "message", "attempt"};
  }
  if (event == AdvocateChecked::kName && field == "answer") {
    return {"none", "supporter", "advocate"};
  }
  if (event == HearingDecided::kName && field == "answer") {
    return {"hold", "decline"};
  }
  if (field == "answer") {
    return {"accepted", "declined", "awaited"};
  }
  return {};
}

template <class E>
void add_event(procedure::Vocabulary& words) {
  auto& fields = words.events[std::string(E::kName)];
  const E event{};
  event.fields(event, [&](std::string_view name, const auto&) {
    fields.push_back({std::string(name), values_of_field(E::kName, name)});
  });
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
      if (command.lapse_act) {
        words.lapse_acts.emplace_back(command.name);
      }
    }
    for (const auto& mode : modes()) {
      words.modes.push_back(mode.value);
    }
    return words;
  }();
  return kWords;
}

}  // namespace redress::casework
