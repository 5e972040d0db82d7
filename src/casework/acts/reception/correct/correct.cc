#include <algorithm>
#include <utility>

#include "base/text.h"
#include "calendar/date.h"
#include "casework/acts/reception/reception_facts.h"
#include "casework/casefile/casefile.h"
#include "casework/casefile/numbered.h"
#include "casework/events/history.h"
#include "casework/events/received.h"
#include "casework/events/reception.h"
#include "casework/rules/act.h"
#include "casework/rules/people/naming.h"

namespace redress::casework {
namespace {

bool is_set(const std::string& value) { return !value.empty(); }

bool is_set(const Texts& value) { return !value.empty(); }

bool is_set(const Named& value) { return !value.empty(); }

bool is_set(const std::optional<Date>& value) { return value.has_value(); }

/// Visits the facts that may be put right, each with its name, its words and what it holds in one
/// reception and in another.
template <class Other, class Visit>
void each_fact(const Received& one, Other& other, const Visit& visit) {
  visit("person", "The name", one.person, other.person);
  visit("contact", "Where they can be reached", one.contact, other.contact);
  visit("preferred-mode", "How they prefer to be contacted", one.preferred_mode,
        other.preferred_mode);
  visit("relationship", "Their relationship to us", one.relationship, other.relationship);
  visit("represented-by", "Who acts for them", one.represented_by, other.represented_by);
  visit("represented-bars", "What bars whoever acts for them", one.represented_bars,
        other.represented_bars);
  visit("issue-arose", "When the problem happened", one.issue_arose, other.issue_arose);
  visit("tenancy-ended", "When their tenancy ended", one.tenancy_ended, other.tenancy_ended);
  visit("concerns", "Whom it is about", one.concerns, other.concerns);
  visit("unit", "Which part of us it is about", one.unit, other.unit);
  visit("tags", "What applies", one.tags, other.tags);
  visit("person-number", "Their number in your own list", one.person_number, other.person_number);
}

/// Who joined, if it is their name and contact that are corrected; null for whoever complained
/// first. Where nobody is named it is whoever is written to.
const Complainant* joined(const std::string& whose, const Situation& here) {
  const auto& all = here.casefile.complainants;
  const auto* one = whose.empty() ? here.casefile.lead() : numbered(all, whose);
  return one && one != &all.front() ? one : nullptr;
}

/// Several complain, so that one must be told from the other.
std::vector<Choice> several_complainants(const Situation& here) {
  auto all = choices::complainants(here);
  return all.size() > 1 ? all : std::vector<Choice>{};
}

/// What is recorded, as corrections and classifications have left it, with the name and contact of
/// whoever they are corrected of.
Received recorded(const Situation& here, const std::string& whose) {
  auto received = here.casefile.received();
  received.edition = here.casefile.edition;
  if (received.represented_bars.empty()) {
    received.represented_by = here.casefile.represented_by;
  }
  received.kind = here.casefile.kind;
  received.tags = here.casefile.tags;
  if (const auto* one = joined(whose, here)) {
    received.person = one->who;
    received.contact = one->contact;
  }
  return received;
}

/// Each fact that is recorded, so that it can be emptied.
std::vector<Choice> recorded_facts(const Situation& here) {
  std::vector<Choice> all;
  const auto received = recorded(here, "");
  each_fact(received, received,
            [&](const char* name, const char* words, const auto& value, const auto&) {
              if (is_set(value)) {
                all.push_back({name, words, ""});
              }
            });
  return all;
}

/// The names of the facts that are different now.
Texts changes_between(const Received& before, const Received& now) {
  Texts changes;
  if (before.channel != now.channel) {
    changes.emplace_back("channel");
  }
  each_fact(before, now, [&](const char* name, const char*, const auto& was, const auto& is) {
    if (was != is) {
      changes.emplace_back(name);
    }
  });
  return changes;
}

/// Puts right what was recorded at receipt, or adds what was not known then. What was recorded
/// first stays in the history; dates, routes and rules follow what is true now.
struct Correct {
  static constexpr ActTraits kTraits{.name = "correct",
                                     .title = "Correct what was recorded",
                                     .leaves = {Corrected::kName},
                                     .moment = Moment::since_received};

  std::string reason;
  std::optional<Date> received_on;
  std::string whose;
  Texts emptied;
  ReceptionFacts about;

  void questions(Asker& ask) {
    ask(reason, {.name = "reason",
                 .words = "Why is it corrected?",
                 .hint = "Change below only what was wrong or was not known; the rest stays",
                 .kind = QuestionKind::words});
    ask(received_on, {.name = "received-on",
                      .words = "On which day did it reach us?",
                      .hint = "The time of day stays as it was recorded",
                      .kind = QuestionKind::date,
                      .required = false});
    ask(whose, {.name = "whose",
                .words = "Whose name or contact is corrected?",
                .hint = "Without an answer, that of whoever is written to",
                .kind = QuestionKind::choice,
                .from = several_complainants,
                .required = false});
    about.questions(ask, ReceptionFacts::Asked::later);
    ask(emptied, {.name = "emptied",
                  .words = "Is anything recorded that is not so?",
                  .hint = "What you choose is emptied",
                  .kind = QuestionKind::choices,
                  .from = recorded_facts,
                  .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here) {
    return unless_begun(here);
  }

  [[nodiscard]] Decision decide(const Situation& here) const;

 private:
  /// Fills in what was answered and empties what was named.
  [[nodiscard]] Received put_right(const Situation& here) const;
  /// The moment of receipt on the day that was answered.
  [[nodiscard]] Result<std::optional<Instant>, Refusal> receipt(const Situation& here) const;
};

/// Whoever was misspelt keeps their number; a person of the staff list has one of their own.
Named renamed(const Named& was, Named now) {
  const auto is_stranger = [](const Named& one) { return one.number.starts_with('X'); };
  if (is_stranger(was) && is_stranger(now)) {
    now.number = was.number;
  }
  return now;
}

Received Correct::put_right(const Situation& here) const {
  auto now = recorded(here, whose);
  Naming naming(here);
  const auto put = [](auto& into, const auto& answer) {
    if (is_set(answer)) {
      into = answer;
    }
  };
  put(now.person, renamed(now.person, naming.stranger(about.person)));
  put(now.contact, about.contact);
  put(now.preferred_mode, about.preferred_mode);
  put(now.relationship, about.relationship);
  put(now.represented_by, renamed(now.represented_by, naming.stranger(about.represented_by)));
  if (is_set(about.represented_by) || is_set(about.represented_bars)) {
    now.represented_bars = about.represented_bars;  // of whoever is named now
  }
  put(now.issue_arose, about.issue_arose);
  put(now.tenancy_ended, about.tenancy_ended);
  put(now.concerns, naming.somebody(about.concerns));
  put(now.unit, about.unit);
  put(now.tags, about.tags);
  put(now.channel, about.channel);
  put(now.person_number, about.person_number);
  now.contact = contact_of(now.contact, now.person_number);
  each_fact(now, now, [&](const char* name, const char*, const auto&, auto& value) {
    if (std::ranges::find(emptied, name) != emptied.end()) {
      value = {};
    }
  });
  return now;
}

Result<std::optional<Instant>, Refusal> Correct::receipt(const Situation& here) const {
  const auto before = here.casefile.received_at;
  if (!received_on || *received_on == calendar::london_day(before)) {
    return std::optional<Instant>();
  }
  const auto clock = calendar::to_london(before);
  const auto time_of_day = clock - std::chrono::floor<std::chrono::days>(clock);
  const auto moved = calendar::from_london(*received_on + time_of_day);
  if (!moved) {
    return fail(Refusal{.message = moved.error(), .source = {}});
  }
  const auto words = [](Instant at) { return calendar::to_words(calendar::to_london(at)); };
  if (const auto recorded = here.history.front().recorded_at; *moved > recorded) {
    return fail(refusal("received-after-recorded",
                        "It was recorded at {recorded}, so it cannot have come later.",
                        {{"recorded", words(recorded)}}));
  }
  for (const auto& event : here.history) {
    const bool by_clock = event.actor.kind == ActorKind::system;  // it followed from the receipt
    if (!by_clock && event.occurred_at != before && event.occurred_at < *moved) {
      return fail(refusal("received-after-an-act",
                          "Something was done on it at {when}, so it cannot have come later.",
                          {{"when", words(event.occurred_at)}}));
    }
  }
  return std::optional<Instant>(*moved);
}

/// Whoever acts for the person does not become them: the complaint stays the person's own.
std::optional<Refusal> unless_still_their_own(const std::string& name, const Received& now,
                                              const Situation& here) {
  const auto is_them = [&](const Named& one) {
    return !name.empty() && is_called(one, name, *here.circumstances.staff);
  };
  const bool acts = is_them(now.represented_by) ||
                    std::ranges::any_of(here.casefile.representatives, [&](const auto& one) {
                      return !one.ended && is_them(one.who);
                    });
  return acts ? std::optional(refusal("acts-for-them-already",
                                      "{name} is on record as acting for the person, whose "
                                      "complaint it stays. If they were taken for one another, "
                                      "correct both.",
                                      {{"name", name}}))
              : std::nullopt;
}

Decision Correct::decide(const Situation& here) const {
  const auto moved = receipt(here);
  if (!moved) {
    return fail(moved.error());
  }
  Corrected corrected{.now = put_right(here), .received_at = *moved, .what = {}, .reason = reason};
  if (auto refused = unless_still_their_own(about.person, corrected.now, here)) {
    return fail(*refused);
  }
  auto after = about;
  after.issue_arose = corrected.now.issue_arose;
  after.tenancy_ended = corrected.now.tenancy_ended;
  if (auto refused = impossible(after, moved->value_or(here.casefile.received_at), here)) {
    return fail(*refused);
  }
  corrected.what = changes_between(recorded(here, whose), corrected.now);
  if (const auto* one = joined(whose, here)) {
    const auto& first = here.casefile.received();
    corrected.complainant = one->id;
    corrected.who = std::exchange(corrected.now.person, first.person);
    corrected.contact = std::exchange(corrected.now.contact, first.contact);
  }
  if (*moved) {
    corrected.what.emplace(corrected.what.begin(), Corrected::kReceipt);
  }
  if (corrected.what.empty()) {
    return fail(refusal("nothing-corrected",
                        "Nothing would change. Answer what was wrong or was not known."));
  }
  return facts(std::move(corrected));
}

}  // namespace

extern constinit const Act kCorrect = act<Correct>();

}  // namespace redress::casework
