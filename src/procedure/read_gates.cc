#include <algorithm>

#include <fmt/format.h>

#include "procedure/parts.h"

// Who may do an act, and what must be true before it.
namespace redress::procedure {

namespace {

constexpr std::string_view kContact = "contact";

/// The contacts that count as having spoken: an event "contact", or a list of them.
std::vector<EventPattern> read_contacts(const Node& node, TableReader& table, Findings& findings) {
  const Array one = {node};
  const auto* several = std::get_if<Array>(&node.value);
  std::vector<EventPattern> contacts;
  for (const auto& item : several != nullptr ? *several : one) {
    contacts.push_back(read_pattern(item, "met_by", findings));
    if (const auto& event = contacts.back().event; !event.empty() && event != kContact) {
      table.wrong(item,
                  fmt::format("'met_by' of 'spoken' takes a '{}' and no other event", kContact));
    }
  }
  return contacts;
}

/// `true`, or { or_attempts = 2 }: yes, and how many attempts may replace it. None where the key is
/// missing.
template <class Gate>
std::optional<Gate> read_gate_with_attempts(TableReader& table, std::string_view key,
                                            Findings& findings) {
  const Node* node = table.find(key);
  if (node == nullptr) {
    return std::nullopt;
  }
  Gate gate;
  if (std::holds_alternative<Table>(node->value)) {
    TableReader inner(*node, fmt::format("'{}'", key), findings);
    const Node* contacts = nullptr;
    if constexpr (requires { gate.met_by; }) {
      contacts = inner.find("met_by");
      if (contacts != nullptr) {
        gate.met_by = read_contacts(*contacts, inner, findings);
      }
    }
    if (contacts != nullptr || inner.need("or_attempts") != nullptr) {
      gate.or_attempts = inner.positive_number("or_attempts");
    }
    inner.finish();
  } else if (!table.flag(key)) {
    return std::nullopt;
  }
  return gate;
}

std::optional<Done> read_done(TableReader& table, Findings& findings) {
  const Node* node = table.find("done");
  if (node == nullptr) {
    return std::nullopt;
  }
  const auto* events = std::get_if<Array>(&node->value);
  if (events == nullptr || events->empty()) {
    table.wrong(*node, "'done' must be a list of events, [\"ack-sent\"]");
    return std::nullopt;
  }
  Done done;
  for (const auto& event : *events) {
    done.events.push_back(read_pattern(event, "done", findings));
  }
  return done;
}

/// The gates that ask for what is on record: checks, learning, reviews, a panel and its papers.
void read_gates_on_record(TableReader& table, std::vector<GateForm>& gates) {
  static const std::vector<std::string> kReaders = {"panel", "complainant"};
  if (auto checks = table.references(Named::check, "checked"); !checks.empty()) {
    gates.emplace_back(Checked{std::move(checks)});
  }
  if (table.flag("learning_logged")) {
    gates.emplace_back(LearningLogged{});
  }
  if (table.flag("response_reviewed")) {
    gates.emplace_back(ResponseReviewed{});
  }
  if (table.flag("panel_appointed")) {
    gates.emplace_back(PanelAppointed{});
  }
  if (table.flag("offered_panel_appointed")) {
    gates.emplace_back(OfferedPanelAppointed{});
  }
  if (auto readers = table.choices("reader of the papers", kReaders, "pack_sent");
      !readers.empty()) {
    gates.emplace_back(PackSent{std::move(readers)});
  }
}

std::vector<GateForm> read_gates(TableReader& table, Findings& findings) {
  std::vector<GateForm> gates;
  const auto add = [&](auto gate) {
    if (gate) {
      gates.emplace_back(std::move(*gate));
    }
  };
  add(read_done(table, findings));
  add(read_gate_with_attempts<Spoken>(table, "spoken", findings));
  add(read_gate_with_attempts<DecisionExplained>(table, "decision_explained", findings));
  if (table.flag("allocated")) {
    gates.emplace_back(GivenToActor{});
  }
  if (table.flag("comment_invited")) {
    gates.emplace_back(CommentInvited{});
  }
  if (table.flag("hearing_settled")) {
    gates.emplace_back(HearingSettled{});
  }
  if (table.flag("promises_done")) {
    gates.emplace_back(PromisesDone{});
  }
  if (table.flag("delay_explained")) {
    gates.emplace_back(DelayExplained{});
  }
  read_gates_on_record(table, gates);
  Known known{table.references(Named::fact, "facts"), table.references(Named::day, "days")};
  if (!known.facts.empty() || !known.days.empty()) {
    gates.emplace_back(std::move(known));
  }
  return gates;
}

}  // namespace

namespace {

/// Only what takes something up as formal asks for the person's agreement.
bool read_agreed(const std::string& act, TableReader& table) {
  const bool agreed = table.flag("agreed");
  if (agreed && act != "register" && act != "make-formal") {
    table.wrong(*table.find("agreed"),
                "only 'register' and 'make-formal' ask for the person's agreement; leave it out");
  }
  return agreed;
}

Before read_one_before(const std::string& act, const Node& node, TableReader& outer,
                       Findings& findings) {
  const auto problems = findings.count();
  TableReader table(node, outer.name_within("before." + act), findings);
  auto modes = findings.words().modes;
  modes.emplace_back(kPreferredMode);
  Before before;
  before.act = act;
  before.when = read_condition(table, findings);
  before.by = table.references(Named::role, "by");
  before.gates = read_gates(table, findings);
  before.modes = table.choices("mode", modes, "mode");
  before.agreed = read_agreed(act, table);
  before.source = table.source();
  table.finish();
  const bool as_meant = findings.count() == problems;
  if (as_meant && before.by.empty() && before.gates.empty() && before.modes.empty() &&
      !before.agreed) {
    findings.wrong(table.place(),
                   fmt::format("{} asks for nothing; say by whom, what must be true, "
                               "or by which mode",
                               table.name()));
  }
  return before;
}

}  // namespace

std::vector<Before> read_before(TableReader& outer, Findings& findings) {
  std::vector<Before> all;
  const auto& acts = findings.words().acts;
  each_entry(outer.find("before"), "'before'", findings,
             [&](const std::string& act, const Node& node) {
               if (std::ranges::find(acts, act) == acts.end()) {
                 findings.wrong(key_place_of(node),
                                fmt::format("unknown act '{}'{}", act, suggestion(act, acts)));
               }
               const auto* several = std::get_if<Array>(&node.value);
               if (several == nullptr) {
                 all.push_back(read_one_before(act, node, outer, findings));
                 return;
               }
               for (const auto& one : *several) {
                 all.push_back(read_one_before(act, one, outer, findings));
               }
             });
  return all;
}

}  // namespace redress::procedure
