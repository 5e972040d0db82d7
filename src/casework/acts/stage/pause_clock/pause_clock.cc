#include <algorithm>

#include "base/text.h"
#include "casework/events/pause.h"
#include "casework/rules/act.h"
#include "casework/rules/deadline_named.h"
#include "casework/rules/late_word.h"
#include "casework/rules/permission/permission.h"
#include "procedure/phrases.h"

namespace redress::casework {
namespace {

/// Stops a clock on a ground that the edition gives. The time until it goes on does not count.
struct PauseClock {
  static constexpr ActTraits kTraits{.name = "pause-clock", .title = "Stop a clock", .late = true};

  std::string clock;
  std::string ground;
  std::string reason;
  std::string message;
  Texts told;

  void questions(Asker& ask) {
    ask(clock, {.name = "clock",
                .words = "Which clock stops?",
                .kind = QuestionKind::choice,
                .from = choices::clocks_to_pause});
    ask(ground, {.name = "ground",
                 .words = "On which ground?",
                 .kind = QuestionKind::choice,
                 .from = choices::grounds});
    ask(reason, {.name = "reason", .words = "What is waited for?", .kind = QuestionKind::words});
    ask(message,
        {.name = "message", .words = "What was the person told?", .kind = QuestionKind::words});
    ask(told, ask_told());
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

bool any_clock_pauses(const procedure::Edition& edition) {
  const auto pauses = [](const procedure::Clock& rule) { return rule.pause.has_value(); };
  return std::ranges::any_of(edition.clocks, pauses) ||
         std::ranges::any_of(edition.stages, [&](const procedure::Stage& stage) {
           return std::ranges::any_of(stage.clocks, pauses);
         });
}

std::optional<Refusal> PauseClock::barred(const Situation& here) {
  if (!any_clock_pauses(here.edition)) {
    return not_part_of_procedure();
  }
  if (auto bar = unless_not_closed(here)) {
    return bar;
  }
  return choices::clocks_to_pause(here).empty()
             ? std::optional(refusal("nothing-to-stop",
                                     "No clock is running that this procedure lets you stop."))
             : std::nullopt;
}

Decision PauseClock::decide(const Situation& here) const {
  const auto& deadline = deadline_named(here, clock);
  const auto& pause = *deadline.rule->pause;
  if (!pause.by.empty() && !share(pause.by, here.circumstances.actor.roles)) {
    return fail(refusal("not-yours-to-stop", "Only {roles} may stop this clock.",
                        {{"roles", role_names(here.edition, pause.by)}}, pause.source));
  }
  if (!pause.grounds.empty() && std::ranges::find(pause.grounds, ground) == pause.grounds.end()) {
    return fail(
        refusal("not-a-ground-to-stop", "It stops on one of these grounds alone: {grounds}.",
                {{"grounds", procedure::names_of_terms(pause.grounds, here.edition.grounds)}},
                pause.source));
  }
  const auto at = here.circumstances.occurred_at;
  if (at < *deadline.started_at || (deadline.due && at > deadline.due->at)) {
    return fail(refusal("not-running-then", "{clock} was not running then.",
                        {{"clock", deadline.rule->name}}, pause.source));
  }
  if (auto untold = unless_told_of_ombudsman(pause.must_tell, told, pause.source, here)) {
    return fail(*untold);
  }
  return facts(ClockPaused{.stage = deadline.rule->stage,
                           .clock = deadline.rule->id,
                           .run = deadline.run,
                           .ground = ground,
                           .reason = reason,
                           .message = message,
                           .told = told});
}

/// Lets a clock go on that was stopped.
struct ResumeClock {
  static constexpr ActTraits kTraits{
      .name = "resume-clock", .title = "Let a clock go on", .late = true};

  std::string clock;
  std::string reason;

  void questions(Asker& ask) {
    ask(clock, {.name = "clock",
                .words = "Which clock goes on?",
                .kind = QuestionKind::choice,
                .from = choices::paused_clocks});
    ask(reason, {.name = "reason", .words = "Why does it go on now?", .kind = QuestionKind::words});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> ResumeClock::barred(const Situation& here) {
  if (!any_clock_pauses(here.edition)) {
    return not_part_of_procedure();
  }
  return choices::paused_clocks(here).empty()
             ? std::optional(refusal("nothing-stopped", "No clock is stopped."))
             : std::nullopt;
}

Decision ResumeClock::decide(const Situation& here) const {
  const auto& deadline = deadline_named(here, clock);
  if (here.circumstances.occurred_at < *deadline.paused_since) {
    return fail(refusal("not-stopped-then", "{clock} was not stopped then.",
                        {{"clock", deadline.rule->name}}, deadline.rule->pause->source));
  }
  return facts(ClockResumed{.stage = deadline.rule->stage,
                            .clock = deadline.rule->id,
                            .run = deadline.run,
                            .reason = reason});
}

}  // namespace

extern constinit const Act kPauseClock = act<PauseClock>();
extern constinit const Act kResumeClock = act<ResumeClock>();

}  // namespace redress::casework
