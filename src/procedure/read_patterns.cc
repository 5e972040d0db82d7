#include <algorithm>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "base/text.h"
#include "procedure/parts.h"
#include "procedure/words/key_log.h"
#include "procedure/words/key_words.h"

// Which events a rule listens to, and to whom it applies.
namespace redress::procedure {

namespace {

/// Fields of events that hold a name the edition defines.
const std::map<std::string_view, Named>& edition_fields() {
  static const std::map<std::string_view, Named> fields = {
      {"stage", Named::stage},     {"route", Named::route},
      {"outcome", Named::outcome}, {"points", Named::point},
      {"kind", Named::kind},       {"role", Named::role},
      {"roles", Named::role},      {"tags", Named::tag},
      {"channel", Named::channel}, {"relationship", Named::relationship},
      {"also-told", Named::role},  {"entry", Named::entry},
      {"marker", Named::marker},   {"unit", Named::unit},
      {"check", Named::check},     {"ground", Named::ground},
      {"clock", Named::clock},     {"fact", Named::fact},
      {"body", Named::body}};
  return fields;
}

void check_closed(const std::string& value, const Vocabulary::Field& field,
                  const std::vector<std::string>& known, const Node& at, Findings& findings) {
  if (std::ranges::find(known, value) == known.end()) {
    findings.wrong(place_of(at), fmt::format("'{}' cannot be '{}'{}", field.name, value,
                                             suggestion(value, known)));
  }
}

/// The closed list of what a field may hold; empty where it holds a name or free words.
std::vector<std::string> closed_list(const Vocabulary::Field& field, const Vocabulary& words) {
  const bool is_mode = field.name == "mode";
  if (!is_mode && field.name != "preferred-mode") {
    return field.values;
  }
  auto modes = field.values.empty() ? words.modes : field.values;
  if (is_mode) {
    modes.emplace_back(kPreferredMode);
  }
  return modes;
}

/// Which name of the edition a field holds, if any.
std::optional<Named> name_held_in(const EventName& event, const Vocabulary::Field& field) {
  if (event == "escalation-requested" && field.name == "from") {
    return Named::stage;
  }
  const auto named = edition_fields().find(field.name);
  return named == edition_fields().end() ? std::nullopt : std::optional(named->second);
}

void check_value(const EventName& event, const std::string& value, const Vocabulary::Field& field,
                 const Node& at, Findings& findings) {
  const auto& closed = closed_list(field, findings.words());
  const auto named = name_held_in(event, field);
  if (!closed.empty()) {
    check_closed(value, field, closed, at, findings);
  } else if (named) {
    findings.refer(*named, value, place_of(at));
  } else {
    findings.wrong(place_of(at), fmt::format("'{}' of '{}' holds free words, which no rule can ask "
                                             "for; remove it",
                                             field.name, event));
  }
}

std::vector<std::string> read_values(const EventName& event, const Node& node,
                                     const Vocabulary::Field& field, Findings& findings) {
  const Array one = {node};
  const auto* several = std::get_if<Array>(&node.value);
  std::vector<std::string> values;
  for (const auto& item : several != nullptr ? *several : one) {
    const auto* text = std::get_if<std::string>(&item.value);
    if (text == nullptr) {
      findings.wrong(place_of(item),
                     fmt::format("'{}' must be text, or a list of texts", field.name));
      continue;
    }
    check_value(event, *text, field, item, findings);
    values.push_back(*text);
  }
  return values;
}

std::vector<std::string> names_of_events(const Vocabulary& words) {
  std::vector<std::string> names;
  for (const auto& [name, fields] : words.events) {
    names.push_back(name);
  }
  return names;
}

/// The fields of a known event; none, with a problem, for an unknown one.
const std::vector<Vocabulary::Field>* fields_of(const std::string& event, Place where,
                                                Findings& findings) {
  const auto& events = findings.words().events;
  const auto found = events.find(event);
  if (found != events.end()) {
    return &found->second;
  }
  if (event == kIssueArose || event == kTenancyEnded) {
    findings.wrong(where,
                   fmt::format("'{0}' is a day and no event; a clock can count from it, with "
                               "from = \"{0}\", and nothing else can name it",
                               event));
    return nullptr;
  }
  findings.wrong(where, fmt::format("unknown event '{}'{}", event,
                                    suggestion(event, names_of_events(findings.words()))));
  return nullptr;
}

}  // namespace

std::string askable(const EventName& event, const Vocabulary::Field& field,
                    const Vocabulary& vocabulary) {
  if (const auto& closed = closed_list(field, vocabulary); !closed.empty()) {
    return "one of " + joined(closed, ", ");
  }
  const auto named = name_held_in(event, field);
  return named ? fmt::format("name, [{}.*]", word_for(*named)) : "";
}

EventPattern read_pattern(const Node& node, std::string_view key, Findings& findings,
                          const std::function<void(TableReader&)>& more) {
  EventPattern pattern;
  if (auto* log = findings.log()) {
    log->is(node, "event");
  }
  if (const auto* name = std::get_if<std::string>(&node.value)) {
    pattern.event = *name;
    fields_of(*name, place_of(node), findings);
    return pattern;
  }
  if (!std::holds_alternative<Table>(node.value)) {
    findings.wrong(place_of(node), fmt::format("'{}' must be an event, such as \"registered\" or "
                                               "{{ event = \"registered\" }}",
                                               key));
    return pattern;
  }
  TableReader table(node, fmt::format("'{}'", key), findings);
  if (auto* log = findings.log()) {
    log->has_fields(node);
  }
  const Node* event = table.need("event");
  pattern.event = table.text("event");
  pattern.acting = table.references(Named::role, "acting");
  if (more) {
    more(table);
  }
  const auto* fields =
      pattern.event.empty() ? nullptr : fields_of(pattern.event, place_of(*event), findings);
  if (fields == nullptr) {
    return pattern;
  }
  for (const auto& field : *fields) {
    if (const Node* value = table.find_field(field.name)) {
      pattern.where[field.name] = read_values(pattern.event, *value, field, findings);
    }
  }
  table.finish();
  return pattern;
}

}  // namespace redress::procedure
