#include "laws/histories.h"

#include <chrono>
#include <map>

#include "casework/deciding/answers.h"
#include "casework/deciding/decide.h"
#include "casework/deciding/duties.h"

namespace redress::tests {

using casework::Actor;
using casework::ActorKind;
using casework::Answers;
using casework::Standing;

RandomPlay::RandomPlay(std::uint32_t seed, const procedure::Edition& edition,
                       const calendar::WorkingCalendar& calendar)
    : chance_(seed),
      edition_(edition),
      calendar_(calendar),
      now_(calendar::start_of(edition.in_force) + std::chrono::hours(24 * below(900) + below(24))) {
}

void RandomPlay::run(int acts, const std::function<void(const Attempt&)>& see) {
  see(attempt("log-item", somebody()));
  go_on(std::move(history_), now_, acts, see);
}

void RandomPlay::go_on(casework::History past, calendar::Instant from, int acts,
                       const std::function<void(const Attempt&)>& see) {
  history_ = std::move(past);
  now_ = from;
  for (int i = 0; i < acts; ++i) {
    let_time_pass();
    const Standing standing(history_, edition_, calendar_, now_);
    auto actor = somebody();
    auto act = one_in(4) ? "" : step_forward(standing, actor);
    if (act.empty()) {
      act = act_for(standing, actor);
    }
    see(attempt(act, actor));
  }
}

/// Advances the time by minutes, days or, occasionally, weeks.
void RandomPlay::let_time_pass() {
  if (one_in(3)) {
    now_ += std::chrono::minutes(below(240));
  } else if (one_in(12)) {
    now_ += std::chrono::hours(24 * below(45));
  } else {
    now_ += std::chrono::hours(below(60));
  }
  history_ = with_duties(std::move(history_), edition_, calendar_, now_);
}

Actor RandomPlay::somebody() {
  if (one_in(4)) {
    return {.kind = ActorKind::resident, .id = "resident", .name = "the resident", .roles = {}};
  }
  const auto& role = edition_.roles[below(edition_.roles.size())].id;
  const auto id = role + std::to_string(below(2));
  return {.kind = ActorKind::staff, .id = id, .name = id, .roles = {role}};
}

namespace {

/// Returns whether an act leads through a procedure towards its end or the outside bodies.
bool leads_on(std::string_view act) {
  for (const auto* one :
       {"propose-decision",  "explain-decision", "issue-decision", "request-escalation",
        "accept-escalation", "offer-panel",      "send-form",      "receive-form",
        "decide-hearing",    "hold-hearing",     "refer-external", "record-referral-answer",
        "register",          "open-informal",    "make-offer",     "log-contact",
        "complete-check",    "consult",          "admit",          "appoint-panel",
        "send-paperwork",    "approve",          "decline",        "extend-clock",
        "send-holding"}) {
    if (act == one) {
      return true;
    }
  }
  return false;
}

}  // namespace

/// Chooses one of those acts that somebody can do now, and sets who; returns "" when there is none.
std::string RandomPlay::step_forward(const Standing& standing, Actor& actor) {
  std::map<std::string, Actor> possible;
  for (int tries = 0; tries < 8; ++tries) {
    const auto candidate = somebody();
    const casework::Circumstances circumstances{
        .now = now_, .actor = candidate, .occurred_at = now_, .late_reason = ""};
    const auto here = standing.seen_by(circumstances);
    for (const auto* act : casework::all_acts()) {
      if (leads_on(act->traits.name) && !barred(*act, here)) {
        possible.emplace(act->traits.name, candidate);
      }
    }
  }
  if (possible.empty()) {
    return "";
  }
  const auto chosen =
      std::next(possible.begin(), static_cast<std::ptrdiff_t>(below(possible.size())));
  actor = chosen->second;
  return chosen->first;
}

/// Mostly what this actor can do now; sometimes anything at all.
std::string RandomPlay::act_for(const Standing& standing, const Actor& actor) {
  const casework::Circumstances circumstances{
      .now = now_, .actor = actor, .occurred_at = now_, .late_reason = ""};
  const auto here = standing.seen_by(circumstances);
  std::vector<std::string> possible;
  for (const auto* act : casework::all_acts()) {
    const auto name = act->traits.name;
    // Notes change nothing and withdrawing ends the play, so both are rare.
    const bool seldom = name == "note" || name == "withdraw";
    if ((!seldom || one_in(10)) && (one_in(40) || !barred(*act, here))) {
      possible.emplace_back(name);
    }
  }
  return possible.empty() ? "note" : possible[below(possible.size())];
}

std::vector<std::string> RandomPlay::answer_to(const casework::Asked& asked) {
  if (one_in(60)) {
    return {"nonsense"};
  }
  if (!asked.question.required && one_in(2)) {
    return {};
  }
  switch (asked.question.kind) {
    case casework::QuestionKind::choice:
    case casework::QuestionKind::choices: {
      std::vector<std::string> values;
      for (const auto& choice : asked.choices) {
        if (asked.question.kind == casework::QuestionKind::choices && !one_in(4)) {
          values.push_back(choice.value);
        }
      }
      return values.empty() && !asked.choices.empty()
                 ? std::vector{asked.choices[below(asked.choices.size())].value}
                 : values;
    }
    case casework::QuestionKind::date:
      return {calendar::to_iso(calendar::london_day(now_) + std::chrono::days(below(40)) -
                               std::chrono::days(10))};
    case casework::QuestionKind::money:
      return {std::to_string(below(300))};
    case casework::QuestionKind::lines:
      return {"Ann Bell; Boards\nCai Dunn; Boards\nEve Ford; Scrutiny Panel"};
    case casework::QuestionKind::line:
    case casework::QuestionKind::words:
      break;
  }
  return {"Some words."};
}

Answers RandomPlay::answers_for(const std::string& act, const casework::Situation& here) {
  Answers answers;
  for (const auto& asked : casework::questions_of(act, here)) {
    answers[std::string(asked.question.name)] = answer_to(asked);
  }
  if (answers.contains("how-much")) {
    answers["how-much"] = {std::to_string(below(14)) + " working days"};
  }
  if (act == "log-item" && !one_in(8)) {  // most come with a name and as a complaint
    answers["person"] = {"Kit Oram"};
    answers["contact"] = {"kit@example.org"};
    answers["kind"] = {"complaint"};
  }
  return answers;
}

Attempt RandomPlay::attempt(const std::string& act, const Actor& actor) {
  Standing before(history_, edition_, calendar_, now_);
  casework::Circumstances circumstances{
      .now = now_, .actor = actor, .occurred_at = now_, .late_reason = ""};
  if (one_in(6)) {
    circumstances.occurred_at -= std::chrono::hours(below(96));
    circumstances.late_reason = one_in(2) ? "Found later." : "";
  }
  casework::Asking asking{act, answers_for(act, before.seen_by(circumstances)), circumstances};
  auto events = decide(asking, before);
  std::optional<casework::NotDone> not_done;
  if (events) {
    history_.insert(history_.end(), events->begin(), events->end());
  } else {
    not_done = std::move(events.error());
  }
  return {std::move(asking), std::move(before), std::move(not_done),
          Standing(history_, edition_, calendar_, now_)};
}

}  // namespace redress::tests
