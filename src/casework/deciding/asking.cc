#include "casework/deciding/asking.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "base/check.h"
#include "calendar/london.h"
#include "casework/acts/acts.h"
#include "casework/deciding/answers.h"
#include "casework/deciding/decide.h"
#include "casework/events/closing.h"
#include "casework/events/decision.h"
#include "casework/events/fields.h"
#include "casework/events/history.h"
#include "casework/events/panel.h"
#include "casework/events/reception.h"
#include "casework/rules/standing.h"

namespace redress::casework {

std::string NotDone::code() const { return refusal ? refusal->code() : "answers"; }

std::vector<std::string> NotDone::sentences() const {
  std::vector<std::string> all;
  if (refusal) {
    all.push_back(render(refusal->message));
  }
  for (const auto& problem : problems) {
    all.push_back(render(problem.message));
  }
  return all;
}

namespace {

/// What was wrongly recorded is so at every moment, whenever it came out.
bool is_true_of_any_moment(const EventBody& body) {
  return body.is<Corrected>() || body.is<Classified>() || body.is<TakenBack>();
}

/// What had happened by a moment, without what was taken back since.
History until(const History& history, Instant moment) {
  History past;
  std::ranges::copy_if(history, std::back_inserter(past), [&](const Event& event) {
    return event.occurred_at <= moment || event.body.is<TakenBack>();
  });
  return past;
}

Result<std::vector<Event>, NotDone> decide_in(const Act& act, const Asking& asking,
                                              const Standing& standing) {
  const auto here = standing.seen_by(asking.circumstances);
  if (auto bar = barred(act, here)) {
    return fail(NotDone{.refusal = std::move(bar), .problems = {}});
  }
  const auto answered = read_answers(act, asking.answers, here);
  if (!answered) {
    return fail(NotDone{.refusal = {}, .problems = answered.error()});
  }
  auto events = decide(act, *answered, here);
  if (!events) {
    return fail(NotDone{.refusal = std::move(events.error()), .problems = {}});
  }
  return std::move(*events);
}

}  // namespace

std::optional<Standing> standing_as_of(const Standing& standing, Instant moment) {
  auto past = until(standing.history, moment);
  if (past.empty() || past.size() == standing.history.size()) {
    return std::nullopt;
  }
  return Standing(std::move(past), standing.edition, standing.calendar, moment, standing.editions);
}

namespace {

/// Whether what a late record says was settled since: what is decided once is not decided again
/// behind the back of what is on record.
bool settled_since(const std::vector<Event>& late, const History& history) {
  const auto settles = [](const Event& event) {
    const auto& body = event.body;
    return body.is<DecisionIssued>() || body.is<HearingDecided>() || body.is<FormSent>() ||
           body.is<FormReceived>();
  };
  return std::ranges::any_of(late, [&](const Event& one) {
    return settles(one) && std::ranges::any_of(history, [&](const Event& other) {
             return other.body.place() == one.body.place() &&
                    stage_of(other.body) == stage_of(one.body);
           });
  });
}

/// The casefile as a late record finds it, with the dates of then: what had happened by then, and
/// of what kind it is and what was wrongly recorded, which are true of it whenever they came out.
Standing standing_to_judge(const Standing& standing, Instant moment) {
  History past;
  std::ranges::copy_if(standing.history, std::back_inserter(past), [&](const Event& event) {
    return event.occurred_at <= moment || is_true_of_any_moment(event.body);
  });
  return {std::move(past), standing.edition, standing.calendar, moment, standing.editions};
}

/// Why an act was not possible as of a moment; nothing where it was.
std::optional<NotDone> impossible_then(const Act& act, Asking asking, const Standing& standing,
                                       Instant moment) {
  const auto then = standing_to_judge(standing, moment);
  if (!then.casefile.begun) {
    return std::nullopt;  // a moment before the receipt is refused as one
  }
  asking.circumstances.occurred_at = moment;
  auto decided = decide_in(act, asking, then);
  return decided ? std::nullopt : std::optional(std::move(decided.error()));
}

/// It needs no more than to be said why it is recorded only now.
bool lacks_only_reason(const NotDone& not_done) { return not_done.code() == "late-reason-missing"; }

/// The first moment since then at which it was possible, as the history stands.
std::optional<Instant> first_possible(const Act& act, const Asking& asking,
                                      const Standing& standing) {
  std::set<Instant> later;
  for (const auto& event : standing.history) {
    if (event.occurred_at > asking.circumstances.occurred_at) {
      later.insert(event.occurred_at);
    }
  }
  const auto found = std::ranges::find_if(later, [&](Instant moment) {
    const auto impossible = impossible_then(act, asking, standing, moment);
    return !impossible || lacks_only_reason(*impossible);
  });
  return found == later.end() ? std::nullopt : std::optional(*found);
}

std::string when_in_words(Instant moment) {
  return calendar::to_words(calendar::to_london(moment));
}

/// The refusal of a moment at which the act was not possible yet, under the code of the rule. Says
/// from when it was, and what to do about what came before and is not on record as of then.
NotDone not_possible_yet(const NotDone& then, Instant moment, std::optional<Instant> earliest) {
  auto why = then.refusal.value_or(
      refusal("not-there-yet", "What this answers, or rests on, was not there."));
  const std::string cure =
      " If something that was done before then is missing from the record, record it first, with "
      "the time at which it was done.";
  why.message.english =
      "As things stood at {as-of}: " + why.message.english +
      (earliest ? " The first moment at which it was possible is {earliest}." : "") + cure;
  why.message.values["as-of"] = when_in_words(moment);
  if (earliest) {
    why.message.values["earliest"] = when_in_words(*earliest);
  }
  return {.refusal = std::move(why), .problems = {}};
}

/// What becomes of an act that is possible now and was done earlier: what it rests on and what it
/// answers must have been there by then. Nothing where they were. Where only its day is known, it
/// was done as soon on that day as it was possible.
std::optional<Result<std::vector<Event>, NotDone>> judged_as_of_then(const Act& act,
                                                                     const Asking& asking,
                                                                     const Standing& standing) {
  const auto& circumstances = asking.circumstances;
  const auto moment = circumstances.occurred_at;
  if (circumstances.actor.kind == ActorKind::system || act.traits.moment == Moment::first ||
      moment >= circumstances.now) {
    return std::nullopt;
  }
  auto then = impossible_then(act, asking, standing, moment);
  if (!then) {
    return std::nullopt;
  }
  if (lacks_only_reason(*then)) {
    return fail(std::move(*then));
  }
  const auto earliest = first_possible(act, asking, standing);
  if (circumstances.only_day_known && earliest &&
      calendar::london_day(*earliest) == calendar::london_day(moment)) {
    Asking later = asking;
    later.circumstances.occurred_at = *earliest;
    return decide_in(act, later, standing);
  }
  return fail(not_possible_yet(*then, moment, earliest));
}

}  // namespace

Result<std::vector<Event>, NotDone> decide(const Asking& asking, const Standing& standing) {
  const auto* act = find_act(asking.act);
  CHECK(act);
  auto now = decide_in(*act, asking, standing);
  if (now) {
    auto instead = judged_as_of_then(*act, asking, standing);
    return instead ? std::move(*instead) : std::move(now);
  }
  if (now.error().refusal == std::nullopt) {
    return now;
  }
  const auto& circumstances = asking.circumstances;
  const auto then = act->traits.late && circumstances.occurred_at < circumstances.now
                        ? standing_as_of(standing, circumstances.occurred_at)
                        : std::nullopt;
  if (!then || barred(*act, then->seen_by(circumstances))) {
    return now;
  }
  auto late = decide_in(*act, asking, *then);
  return late && settled_since(*late, standing.in_force()) ? std::move(now) : std::move(late);
}

}  // namespace redress::casework
