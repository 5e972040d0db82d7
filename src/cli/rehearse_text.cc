#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "casework/clocks/lengthening.h"
#include "casework/deciding/missing_record.h"
#include "casework/events/event_words.h"
#include "casework/rules/permission/permission.h"
#include "casework/stories/sentences.h"
#include "cli/rehearse_output.h"

namespace redress::cli {

namespace {

using casework::Deadline;
using casework::Rehearsal;
using casework::Scenario;
using casework::Standing;
using casework::StepResult;

std::string stamp(calendar::Instant moment) {
  const auto local = calendar::to_london(moment);
  const auto day = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::hh_mm_ss time(local - day);
  return fmt::format("{} {:02}:{:02}", calendar::to_iso(day), time.hours().count(),
                     time.minutes().count());
}

std::string clause_of(const procedure::Source& source) {
  return source.clause.empty() ? "" : " (" + source.clause + ")";
}

/// The story of a rehearsal, line by line.
class Timeline {
 public:
  explicit Timeline(const Rehearsal& rehearsal) : rehearsal_(rehearsal) {}

  std::string text() {
    std::size_t told = 0;
    for (const auto& step : rehearsal_.steps) {
      add_events(told, step.events_before);
      add_step(step);
      told = step.events_after;
    }
    add_events(told, rehearsal_.standing.history.size());
    return std::move(text_);
  }

 private:
  void add_events(std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      const auto& event = rehearsal_.standing.history[i];
      add(event.occurred_at, event.actor.name, told(event.body, rehearsal_.standing));
      if (event.recorded_at >= event.occurred_at + std::chrono::minutes(1)) {
        add_detail("recorded " + stamp(event.recorded_at) +
                   (event.late_reason.empty() ? "" : ": " + event.late_reason));
      }
    }
  }

  void add_step(const StepResult& step) {
    add_events(step.events_before, step.events_after);
    if (step.not_done) {
      add(step.at, step.step->actor.name,
          fmt::format("{}: refused ({})", casework::find_act(step.step->act)->traits.title,
                      step.not_done->code()));
      for (const auto& reason : reasons_of(*step.not_done)) {
        add_detail(reason);
      }
    }
    for (const auto& what : step.unexpected) {
      add_detail(fmt::format("NOT AS EXPECTED (line {}): {}", step.step->line, what));
    }
  }

  void add(calendar::Instant at, const std::string& who, const std::string& what) {
    text_ += fmt::format("  {}  {}: {}\n", stamp(at), who, what);
  }

  void add_detail(const std::string& what) { text_ += fmt::format("{:20}{}\n", "", what); }

  const Rehearsal& rehearsal_;
  std::string text_;
};

std::string days_of(const calendar::Working& working) {
  std::string text;
  for (const auto& day : working.days) {
    text += fmt::format("      {}  {}{}\n", calendar::to_iso(day.on), day.why,
                        day.release.empty() ? "" : " [" + day.release + "]");
  }
  return text;
}

std::string working_text(const calendar::Working& working, bool day_by_day) {
  return "    " + joined(working.sentences, " ") + "\n" + (day_by_day ? days_of(working) : "");
}

std::string source_text(const procedure::Source& source) {
  return "    Clause " + source.clause + "\n" +
         (source.reading.empty() ? "" : "    Reading: " + source.reading + "\n");
}

/// The event that started it, or the name of a day of the edition.
std::string started_by_words(const Deadline& deadline, const procedure::Edition& edition) {
  const auto* day = edition.day(deadline.started_by);
  return day == nullptr ? std::string(casework::moment_of(deadline.started_by)) : day->name;
}

std::string times_of(const Deadline& deadline, const procedure::Edition& edition) {
  std::string text;
  if (deadline.started_at) {
    text += fmt::format("    From {}: {}{}\n", stamp(*deadline.started_at),
                        started_by_words(deadline, edition),
                        deadline.if_registered ? ", once it is registered" : "");
  }
  for (const auto& by : deadline.lengthened) {
    if (by.is_pause) {
      text += "    " + casework::pause_words(by) + "\n";
    }
  }
  if (deadline.paused_since) {
    text += fmt::format("    Stopped since {}\n", stamp(*deadline.paused_since));
  }
  if (deadline.expected) {
    text += "    The person was told " + calendar::to_words(*deadline.expected) + "\n";
  }
  if (deadline.met_at) {
    text += fmt::format("    Met {}{}\n", stamp(*deadline.met_at),
                        deadline.recorded_late ? ", recorded late" : "");
  }
  if (deadline.day_was_set) {
    text += "    The outside body set this day\n";
  }
  if (deadline.miss_recorded && deadline.recorded_late) {
    text += "    The miss on record is mistaken: it was done in time\n";
  }
  if (deadline.miss_mistaken) {
    text += deadline.started_at
                ? "    A miss on an earlier date is on record; the date has moved since\n"
                : "    A miss is on record of what is not owed as things stand\n";
  }
  if (deadline.trouble) {
    text += "    " + render(*deadline.trouble) + "\n";
  }
  return text;
}

std::string deadline_text(const Deadline& deadline, const procedure::Edition& edition,
                          bool day_by_day) {
  const auto due = due_text(deadline);
  std::string text = fmt::format("  {} [{}] {}{}\n", deadline.rule->name, deadline.key(),
                                 word_of(deadline.state), due.empty() ? "" : ", due " + due);
  text += times_of(deadline, edition);
  if (const auto workings = explain(deadline)) {
    for (const auto& working : *workings) {
      text += working_text(working, day_by_day);
    }
  }
  return text + source_text(deadline.rule->source);
}

std::string route_text(const casework::RouteState& route, const Standing& standing,
                       bool day_by_day) {
  std::string opens = "not yet";
  if (route.closed) {
    opens = "closed since " + calendar::to_words(calendar::london_day(*route.closes_at));
  } else if (route.opens_at) {
    const auto when = calendar::to_words(calendar::london_day(*route.opens_at));
    opens = (route.open ? "open since " : "opens ") + when + condition_in_words(route);
  }
  std::string text = fmt::format("  {} [{}] {}\n", route.rule->name, route.rule->id, opens);
  if (route.if_relationship) {
    text += fmt::format("    For: {}. Not all of that is recorded\n",
                        whom_it_is_for(route, *standing.on_routes.edition));
  }
  const auto working = explain(route, *standing.on_routes.calendar);
  if (working && *working) {
    text += working_text(**working, day_by_day);
  }
  return text + source_text(route.rule->source);
}

std::string who_may(const NextStep& step, const procedure::Edition& edition) {
  std::vector<std::string> who;
  if (step.residents) {
    who.emplace_back("the resident");
  }
  if (step.any_staff) {
    who.emplace_back("any member of staff");
  } else if (!step.roles.empty()) {
    who.push_back(casework::role_names(edition, step.roles));
  }
  return listed(who, "or");
}

std::string next_text(const Standing& standing, bool why) {
  std::string possible;
  std::string others;
  for (const auto& step : next_steps(standing)) {
    if (step.possible()) {
      possible += fmt::format("  {} [{}]: {}\n", step.act->title, step.act->name,
                              who_may(step, standing.edition));
    } else if (step.why_not) {
      others += fmt::format("  {} [{}]: {}{}\n", step.act->title, step.act->name,
                            render(step.why_not->message), clause_of(step.why_not->source));
    }
  }
  return "\nWhat may be done next\n" + possible +
         (why ? "\nWhat cannot be done, and why\n" + others : "");
}

/// What is said of an answer that cannot be used, with the key that the scenario answers it by
/// beside the words of the question.
std::string sentence_with_key(const casework::FieldProblem& problem) {
  auto message = problem.message;
  if (const auto asked = message.values.find("question"); asked != message.values.end()) {
    asked->second += fmt::format(" [{}]", problem.field);
  }
  return render(message);
}

}  // namespace

std::vector<std::string> reasons_of(const casework::NotDone& not_done) {
  std::vector<std::string> reasons;
  if (not_done.refusal) {
    reasons.push_back(render(not_done.refusal->message) + clause_of(not_done.refusal->source));
  }
  for (const auto& problem : not_done.problems) {
    reasons.push_back(sentence_with_key(problem));
  }
  return reasons;
}

/// "Still to be put on record: who it is and when it happened." or nothing.
std::string missing_text(const casework::Standing& standing) {
  const auto missing = casework::missing_in_words(standing);
  return missing.empty() ? "" : fmt::format("Still to be put on record: {}.\n", missing);
}

std::string text_of(const Scenario& scenario, const Rehearsal& rehearsal,
                    const RehearsalParts& parts) {
  const auto& standing = rehearsal.standing;
  std::string text = fmt::format("{}\n{}, edition {}\n\nWhat happens\n", scenario.title,
                                 standing.edition.landlord, standing.edition.id);
  text += Timeline(rehearsal).text();
  text += fmt::format("\nOn {} it stands: {}, work {}, outside bodies {}\n", stamp(standing.now),
                      word_of(standing.casefile.procedure), word_of(standing.casefile.work()),
                      word_of(standing.casefile.outside));
  text += missing_text(standing);
  text += "\nDeadlines\n";
  for (const auto& deadline : standing.deadlines) {
    text += deadline_text(deadline, standing.edition, parts.workings);
  }
  text += "\nOutside routes\n";
  for (const auto& route : standing.routes) {
    text += route_text(route, standing, parts.workings);
  }
  text += next_text(standing, parts.why);
  return text + (rehearsal.as_expected() ? "\nEverything is as expected.\n"
                                         : "\nNot everything is as expected.\n");
}

}  // namespace redress::cli
