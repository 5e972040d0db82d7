#include "laws/laws.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include <gtest/gtest.h>

#include "calendar/clock.h"
#include "casework/deciding/answers.h"
#include "casework/deciding/duties.h"
#include "casework/events/closing.h"
#include "casework/events/decision.h"
#include "casework/events/fields.h"
#include "casework/events/reception.h"
#include "casework/events/remedy.h"
#include "laws/stranding.h"

namespace redress::tests {
namespace {

using casework::ClockState;
using casework::Deadline;
using casework::Standing;

void refused_with_words_and_without_a_trace(const Attempt& attempt) {
  if (!attempt.not_done) {
    EXPECT_GT(attempt.after.history.size(), attempt.before.history.size());
    return;
  }
  EXPECT_FALSE(attempt.not_done->code().empty());
  EXPECT_FALSE(attempt.not_done->sentences().empty());
  for (const auto& sentence : attempt.not_done->sentences()) {
    EXPECT_FALSE(sentence.empty());
    EXPECT_EQ(sentence.find('{'), sentence.npos) << sentence;
  }
  EXPECT_EQ(attempt.after.history.size(), attempt.before.history.size());
}

void no_question_offers_an_answer_twice(const Attempt& attempt) {
  const auto here = attempt.before.seen_by(attempt.asking.circumstances);
  for (const auto& asked : casework::questions_of(attempt.asking.act, here)) {
    std::set<std::string> offered;
    for (const auto& choice : asked.choices) {
      EXPECT_TRUE(offered.insert(choice.value).second)
          << asked.question.name << " offers " << choice.value << " twice";
    }
  }
}

bool is_prose(const std::string& value) {
  return value.find(' ') != value.npos && !calendar::parse_amount(value);
}

/// What somebody typed lies in personal fields alone, so that erasure takes it. Answers from a list
/// are the edition's words, and an amount of time is nobody's.
void typed_words_can_be_erased(const Attempt& attempt) {
  if (attempt.not_done) {
    return;
  }
  std::set<std::string> typed;
  const auto here = attempt.before.seen_by(attempt.asking.circumstances);
  for (const auto& asked : casework::questions_of(attempt.asking.act, here)) {
    const auto given = attempt.asking.answers.find(std::string(asked.question.name));
    if (asked.choices.empty() && given != attempt.asking.answers.end()) {
      typed.insert(given->second.begin(), given->second.end());
    }
  }
  for (auto i = attempt.before.history.size(); i < attempt.after.history.size(); ++i) {
    const auto& body = attempt.after.history[i].body;
    for (const auto& field : casework::fields_of(body)) {
      for (const auto& value : casework::values_of(body, field.name)) {
        EXPECT_TRUE(field.is_personal() || !typed.contains(value) || !is_prose(value))
            << casework::name_of(body) << " keeps “" << value << "” in " << field.name;
      }
    }
  }
}

void every_duty_can_be_done(const Attempt& attempt) {
  const auto& [history, edition, calendar, now] = std::tie(
      attempt.after.history, attempt.after.edition, attempt.after.calendar, attempt.after.now);
  const Standing done(with_duties(history, edition, calendar, now), edition, calendar, now);
  const auto left = next_duty(done);
  EXPECT_FALSE(left) << left->act << " cannot be done";
}

/// Returns each clock by its key, to compare two moments.
std::map<std::string, Deadline> clocks_of(const Standing& standing) {
  std::map<std::string, Deadline> clocks;
  for (const auto& one : standing.deadlines) {
    clocks[one.key()] = one;
  }
  return clocks;
}

void due_moves_only_by_an_extension(const Attempt& attempt) {
  const auto before = clocks_of(attempt.before);
  for (const auto& [key, after] : clocks_of(attempt.after)) {
    const auto found = before.find(key);
    // An earlier start that becomes known (a form recorded late) restarts the clock.
    if (found == before.end() || !found->second.due ||
        found->second.started_at != after.started_at) {
      continue;
    }
    // Once it has stopped, a holiday that was announced later no longer counts.
    if (found->second.counted_on != after.counted_on) {
      continue;
    }
    if (found->second.extensions == after.extensions) {
      EXPECT_EQ(found->second.due, after.due) << key;
    } else if (attempt.asking.act == "take-back") {  // of an extension: the day before it again
      EXPECT_LT(after.extensions, found->second.extensions) << key;
      EXPECT_LE(after.due->at, found->second.due->at) << key;
    } else {
      EXPECT_TRUE(attempt.asking.act == "extend-clock" || attempt.asking.act == "revise-external")
          << attempt.asking.act;
      EXPECT_TRUE(after.due->at > found->second.due->at || attempt.asking.act == "revise-external")
          << key << ": only an outside body asks for an earlier day";
    }
  }
}

/// What was wrongly recorded is so no longer.
bool puts_right(const Attempt& attempt) {
  const auto& act = attempt.asking.act;
  return act == "correct" || act == "classify" || act == "take-back";
}

void a_miss_is_undone_only_by_a_timely_act_recorded_late(const Attempt& attempt) {
  const auto before = clocks_of(attempt.before);
  for (const auto& [key, after] : clocks_of(attempt.after)) {
    const auto found = before.find(key);
    const bool was_missed = found != before.end() && (found->second.state == ClockState::missed ||
                                                      found->second.state == ClockState::met_late);
    if (!was_missed) {
      continue;
    }
    if (puts_right(attempt)) {
      continue;  // what rested on a wrong fact may never have been missed
    }
    if (attempt.asking.act == "extend-clock" && after.extensions > found->second.extensions) {
      EXPECT_LE(attempt.asking.circumstances.occurred_at, found->second.due->at) << key;
      continue;  // told in time, written up late
    }
    EXPECT_NE(after.state, ClockState::running) << key;
    EXPECT_NE(after.state, ClockState::cancelled) << key;
    if (after.state == ClockState::met) {
      EXPECT_TRUE(after.recorded_late) << key;
      EXPECT_LE(*after.met_at, after.due->at) << key;
    }
  }
}

/// Returns whether an event is a last decision, an exclusion, a refused escalation or an early
/// closure.
bool ends_the_procedure(const casework::EventBody& body, const procedure::Edition& edition) {
  if (const auto* issued = body.as<casework::DecisionIssued>()) {
    return edition.stage(issued->stage)->next.empty();
  }
  return body.is<casework::Excluded>() || body.is<casework::EscalationRefused>() ||
         body.is<casework::ClosedEarly>();
}

void what_ends_the_procedure_exhausts_and_nothing_else(const Attempt& attempt) {
  bool for_good = false;  // by a last decision, or by who was content with the end
  int ends = 0;           // in ways that reopening undoes, one by one
  for (const auto& event : attempt.after.in_force()) {
    if (event.body.is<casework::Reopened>()) {
      ends = std::max(0, ends - 1);  // it goes on where it stood
    } else if (event.body.is<casework::OfferAccepted>()) {
      for_good = for_good || ends > 0;
    } else if (ends_the_procedure(event.body, attempt.after.edition)) {
      const bool is_decision = event.body.is<casework::DecisionIssued>();
      for_good = for_good || is_decision;
      ends += is_decision ? 0 : 1;
    }
  }
  const auto& casefile = attempt.after.casefile;
  EXPECT_EQ(for_good || ends > 0, casefile.exhausted_at.has_value());
  EXPECT_EQ(for_good || ends > 0, casefile.procedure == casework::ProcedureState::exhausted);
}

void closing_moves_no_route(const Attempt& attempt) {
  if (attempt.asking.act != "close") {
    return;
  }
  ASSERT_EQ(attempt.before.routes.size(), attempt.after.routes.size());
  for (std::size_t i = 0; i < attempt.before.routes.size(); ++i) {
    EXPECT_EQ(attempt.before.routes[i].opens_at, attempt.after.routes[i].opens_at);
    EXPECT_EQ(attempt.before.routes[i].open, attempt.after.routes[i].open);
  }
}

void nobody_decides_two_stages(const Attempt& attempt) {
  std::set<std::string> deciders;
  for (const auto& run : attempt.after.casefile.runs) {
    if (run.decided_at) {
      EXPECT_TRUE(deciders.insert(run.decided_by).second) << run.decided_by;
    }
  }
}

void closed_means_all_work_is_done(const Attempt& attempt) {
  EXPECT_FALSE(attempt.after.casefile.closed_at && attempt.after.casefile.promises_outstanding());
}

/// What was no longer owed does not become late by something that is done later, unless what had
/// ended goes on, or what it was given up for proves a slip.
void what_was_given_up_is_never_late(const Attempt& attempt) {
  const auto& was = attempt.before.casefile;
  const auto& is = attempt.after.casefile;
  const bool goes_on = (was.ended() && !is.ended()) || (was.closed_at && !is.closed_at);
  if (goes_on || attempt.asking.act == "take-back") {
    return;
  }
  const auto before = clocks_of(attempt.before);
  for (const auto& [key, after] : clocks_of(attempt.after)) {
    const auto found = before.find(key);
    if (found != before.end() && found->second.state == ClockState::cancelled) {
      EXPECT_NE(after.state, ClockState::missed) << key;
      EXPECT_NE(after.state, ClockState::met_late) << key;
    }
  }
}

struct Law {
  std::string_view words;
  void (*holds)(const Attempt&);
};

constexpr Law kLaws[] = {
    {"what is refused has a code and a sentence and leaves no trace",
     refused_with_words_and_without_a_trace},
    {"no question offers an answer twice", no_question_offers_an_answer_twice},
    {"typed words can be erased", typed_words_can_be_erased},
    {"every duty can be done", every_duty_can_be_done},
    {"due moves only by an extension", due_moves_only_by_an_extension},
    {"a miss is undone only by a timely act recorded late",
     a_miss_is_undone_only_by_a_timely_act_recorded_late},
    {"what ends the procedure exhausts it, and nothing else does",
     what_ends_the_procedure_exhausts_and_nothing_else},
    {"closing moves no route", closing_moves_no_route},
    {"nobody decides two stages", nobody_decides_two_stages},
    {"closed means that all work is done", closed_means_all_work_is_done},
    {"what is decided leads on", what_is_decided_leads_on},
    {"nothing is stranded", nothing_is_stranded},
    {"what was given up is never late", what_was_given_up_is_never_late},
};

}  // namespace

void try_every_law(const Attempt& attempt) {
  for (const auto& law : kLaws) {
    SCOPED_TRACE(law.words);
    law.holds(attempt);
  }
}

}  // namespace redress::tests
