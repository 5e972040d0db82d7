#include "casework/stories/scenario.h"

#include <algorithm>

#include "base/text.h"
#include "calendar/london.h"
#include "casework/acts/acts.h"
#include "casework/clocks/deadlines.h"
#include "casework/rules/act_names.h"
#include "casework/stories/story_values.h"
#include "procedure/edition.h"
#include "procedure/tree.h"

namespace redress::casework {
namespace {

using procedure::Node;
using procedure::Problem;

std::vector<std::string> procedure_words() {
  std::vector<std::string> words;
  for (auto state = ProcedureState::triage; state <= ProcedureState::redirected;
       state = static_cast<ProcedureState>(static_cast<int>(state) + 1)) {
    words.emplace_back(word_of(state));
  }
  return words;
}

std::vector<std::string> clock_words() {
  std::vector<std::string> words;
  for (auto state = ClockState::not_set; state <= ClockState::cancelled;
       state = static_cast<ClockState>(static_cast<int>(state) + 1)) {
    words.emplace_back(word_of(state));
  }
  return words;
}

class ScenarioReader : private StoryValues {
 public:
  explicit ScenarioReader(std::string_view file) : StoryValues(file) {}

  Result<Scenario, std::vector<Problem>> read(const Node& root) {
    for (const auto& [key, node] : table(root)) {
      if (key == "scenario") {
        read_head(node);
      } else if (key == "step") {
        read_steps(node);
      } else {
        unknown(key, node, {"scenario", "step"});
      }
    }
    if (scenario_.landlord.empty() && !has_problems()) {
      add(root, "there is no [scenario] with a landlord");
    }
    check_steps(root);
    number_actors();
    if (has_problems()) {
      return fail(take_problems());
    }
    return std::move(scenario_);
  }

 private:
  void read_limits(const Node& node) {
    for (const auto& [role, value] : table(node)) {
      const auto amount = parse_money(text(value));
      if (amount) {
        scenario_.limits[role] = *amount;
      } else {
        add(value, "an amount in quotes is needed here, like \"250.00\"");
      }
    }
  }

  void read_others(const Node& node) {
    for (const auto& [reference, value] : table(node)) {
      const auto day = calendar::parse_date(text(value));
      if (day) {
        scenario_.others.push_back({reference, calendar::start_of(*day)});
      } else {
        add(value, "the day it was received is needed here, in quotes, like \"2021-05-04\"");
      }
    }
  }

  void read_people(const Node& node) {
    for (const auto& [number, value] : table(node)) {
      if (is_staff_number(number)) {
        staff_.join(number, text(value), {});
      } else {
        add(value, "'" + number + "' is no number of a staff list; write S and digits, like S7");
      }
    }
  }

  void read_head(const Node& node) {
    for (const auto& [key, value] : table(node)) {
      if (key == "title") {
        scenario_.title = text(value);
      } else if (key == "landlord") {
        scenario_.landlord = text(value);
      } else if (key == "edition") {
        scenario_.edition = text(value);
      } else if (key == "limits") {
        read_limits(value);
      } else if (key == "markers") {
        for (const auto& marker : texts(value)) {
          scenario_.markers.push_back({.marker = marker});
        }
      } else if (key == "others") {
        read_others(value);
      } else if (key == "people") {
        read_people(value);
      } else {
        unknown(key, value,
                {"title", "landlord", "edition", "limits", "markers", "others", "people"});
      }
    }
  }

  void read_steps(const Node& node) {
    const auto* array = std::get_if<procedure::Array>(&node.value);
    if (!array) {
      add(node, "steps are written [[step]], one after the other");
      return;
    }
    for (const auto& step : *array) {
      read_step(step);
    }
  }

  void read_step(const Node& node) {
    Step step{.line = node.line};
    std::vector<std::string> by;
    std::string as;
    bool timed = false;
    for (const auto& [key, value] : table(node)) {
      if (key == "at") {
        if (const auto at = moment(value)) {
          step.at = *at;
        }
        timed = true;
      } else if (key == "by") {
        by = texts(value);
      } else if (key == "as") {
        as = text(value);
      } else {
        read_step_key(step, key, value);
      }
    }
    if (!timed) {
      add(node, "a step needs 'at', the moment it is done");
    }
    if (!step.act.empty() && by.empty()) {
      add(node, "a step needs 'by': \"resident\", or the role or roles of the member of staff");
    }
    if (step.act.empty() && (!step.answers.empty() || !step.refused.empty())) {
      add(node, "a step without 'do' only looks: it takes no " +
                    (step.answers.empty() ? "refused" : step.answers.begin()->first));
    }
    step.actor = actor(by, as);
    scenario_.steps.push_back(std::move(step));
    lines_.push_back(&node);
  }

  void read_step_key(Step& step, const std::string& key, const Node& value) {
    if (key == "do") {
      step.act = text(value);
      if (!find_act(step.act)) {
        unknown_act(step.act, value);
      }
    } else if (key == "happened") {
      step.happened = happened(value);
    } else if (key == "late-reason") {
      step.late_reason = text(value);
    } else if (key == "refused") {
      step.refused = text(value);
    } else if (key == "stands") {
      step.stands = word(value, procedure_words());
    } else if (key == "missing") {
      step.missing = texts(value);
    } else if (key == "due") {
      step.due = pairs(value, [&](const Node& date) { return text(date); });
    } else if (key == "state") {
      step.state = pairs(value, [&](const Node& state) { return word(state, clock_words()); });
    } else if (key == "opens") {
      step.opens = pairs(value, [&](const Node& date) { return text(date); });
    } else {
      step.answers[key] = texts(value);
    }
  }

  void unknown_act(const std::string& name, const Node& where) {
    std::vector<std::string> known;
    for (const auto* act : all_acts()) {
      if (act->traits.is_for_people()) {
        known.emplace_back(act->traits.name);
      }
    }
    const auto near = nearest(name, known);
    add(where, "there is no act '" + name + "'" +
                   (near ? "; did you mean '" + *near + "'?" : "; there are " + listed(known)));
  }

  static Actor actor(const std::vector<std::string>& by, const std::string& as) {
    if (by == std::vector<std::string>{"resident"}) {
      const std::string usual(usual_name(ActorKind::resident));
      return {.kind = ActorKind::resident, .id = "resident", .name = as.empty() ? usual : as};
    }
    return {.kind = ActorKind::staff,
            .id = "",
            .name = as.empty() ? joined(by, " and ") : as,
            .roles = by};
  }

  /// Gives whoever acts in the story their number: those who were declared their own, the others
  /// the next one. They are all of the staff from its beginning.
  void number_actors() {
    for (std::size_t i = 0; i < scenario_.steps.size(); ++i) {
      auto& actor = scenario_.steps[i].actor;
      if (actor.kind != ActorKind::staff || actor.name.empty()) {
        continue;
      }
      auto called = staff_.called(actor.name);
      if (called.size() > 1) {
        add(*lines_[i], "several people are called " + actor.name +
                            "; give the number of one of them, like as = \"" +
                            called.front()->number + "\"");
        continue;
      }
      if (called.empty()) {
        staff_.join(staff_.next_number(), actor.name, {});
        called = staff_.called(actor.name);
      }
      actor.id = called.front()->number;
      actor.name = called.front()->name();
    }
    scenario_.staff = std::make_shared<const Staff>(staff_);
  }

  void check_steps(const Node& root) {
    if (scenario_.steps.empty()) {
      add(root, "there is no [[step]]");
      return;
    }
    const auto& first = scenario_.steps.front();
    if (first.act != act_name::kLogItem) {
      add_at(first.line, "the first step must log the feedback: do = \"log-item\"");
    }
    for (std::size_t i = 1; i < scenario_.steps.size(); ++i) {
      if (scenario_.steps[i].at < scenario_.steps[i - 1].at) {
        add_at(scenario_.steps[i].line,
               "this step is earlier than the one before it; put the steps in the order of time");
      }
    }
  }

  Scenario scenario_;
  Staff staff_;
  std::vector<const Node*> lines_;  // of each step
};

}  // namespace

Result<Scenario, std::vector<Problem>> read_scenario(std::string_view text, std::string_view file) {
  const auto root = procedure::parse_toml(text, file);
  if (!root) {
    return fail(root.error());
  }
  return ScenarioReader(file).read(*root);
}

}  // namespace redress::casework
