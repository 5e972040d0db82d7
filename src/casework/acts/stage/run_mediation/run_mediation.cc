#include <algorithm>

#include "calendar/london.h"
#include "casework/casefile/casefile.h"
#include "casework/events/remedy.h"
#include "casework/events/stage.h"
#include "casework/rules/act.h"
#include "casework/rules/numbering.h"
#include "casework/rules/remedy/offers.h"

namespace redress::casework {
namespace {

/// Records the result of mediation. What was agreed on becomes offers that were taken and promises,
/// under the rules of both, so that it is kept before the casefile closes.
struct RunMediation {
  static constexpr ActTraits kTraits{.name = "run-mediation",
                                     .title = "Record the mediation",
                                     .only_where_named = true,
                                     .late = true};

  std::string result;
  std::string words;
  Texts offers;
  Texts promises;
  std::string owner;
  std::optional<Date> by;
  std::string nothing_owed;

  void questions(Asker& ask) {
    ask(result, {.name = "result",
                 .words = "What came of it?",
                 .kind = QuestionKind::choice,
                 .fixed = {{"agreed", "They agreed", ""}, {"none", "Nothing was agreed", ""}}});
    ask(words, {.name = "words",
                .words = "What was agreed, or why not?",
                .kind = QuestionKind::words,
                .required = false});
    ask(offers, {.name = "remedy",
                 .words = "Which offers were agreed on?",
                 .hint = "Offers are made by an act of their own, before this",
                 .kind = QuestionKind::choices,
                 .from = choices::standing_offers,
                 .required = false});
    ask(promises, {.name = "promises",
                   .words = "What else are we to do?",
                   .hint = "A line for each: it is a promise from now on",
                   .kind = QuestionKind::lines,
                   .required = false});
    ask(owner, {.name = "owner", .words = "Who sees to it?", .required = false});
    ask(by, {.name = "by-when",
             .words = "By when?",
             .kind = QuestionKind::date,
             .required = false,
             .days = Days::coming});
    ask(nothing_owed, {.name = "nothing-owed",
                       .words = "Where they agreed: are we to do nothing at all?",
                       .kind = QuestionKind::choice,
                       .fixed = {{"yes", "Nothing", ""}},
                       .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;

 private:
  [[nodiscard]] std::optional<Refusal> unless_named() const;
  [[nodiscard]] std::optional<Refusal> unless_sums_are_offers(const Situation& here) const;
};

/// What was agreed is what we are held to: it is named as offers and promises, or there is none.
std::optional<Refusal> RunMediation::unless_named() const {
  const bool is_owed = !offers.empty() || !promises.empty();
  if (result != "agreed" && (is_owed || !nothing_owed.empty())) {
    return refusal("nothing-agreed", "Where nothing was agreed, nothing is promised or taken.");
  }
  if (result == "agreed" && is_owed != nothing_owed.empty()) {
    return refusal("agreement-unnamed",
                   "Name the offers they agreed on and what else we are to do, or say that we are "
                   "to do nothing: one of the two.");
  }
  return promises.empty() || !owner.empty()
             ? std::nullopt
             : std::optional(refusal("owner-missing", "Say who sees to what was promised."));
}

std::optional<Refusal> RunMediation::unless_sums_are_offers(const Situation& here) const {
  auto texts = promises;
  texts.push_back(words);
  for (const auto& text : texts) {
    if (auto refused = unless_sums_offered(text, offers, here)) {
      return refused;
    }
    if (auto refused = unless_worth_offered(text, offers, here)) {
      return refused;
    }
  }
  return std::nullopt;
}

Decision RunMediation::decide(const Situation& here) const {
  if (auto refused = unless_named()) {
    return fail(*refused);
  }
  if (auto refused = unless_sums_are_offers(here)) {
    return fail(*refused);
  }
  MediationHeld held{
      .stage = here.casefile.stage, .result = result, .words = words, .offers = offers};
  std::vector<Fact> follows;
  const auto today = calendar::london_day(here.circumstances.occurred_at);
  for (const auto& offer : offers) {
    if (here.casefile.offer(offer)->open_on(today)) {
      follows.emplace_back(OfferAnswered{.offer = offer, .answer = "accepted", .words = words});
    }
  }
  auto number = highest_number(&PromiseMade::promise, here.casefile.promises.size(), here);
  for (const auto& promise : promises) {
    held.promises.push_back("P" + std::to_string(++number));
    follows.emplace_back(
        PromiseMade{.promise = held.promises.back(), .what = promise, .owner = owner, .by = by});
  }
  follows.emplace(follows.begin(), std::move(held));
  return follows;
}

std::optional<Refusal> RunMediation::barred(const Situation& here) {
  if (auto bar = unless_in_hand(here)) {
    return bar;
  }
  const MediationOffered* last = nullptr;
  for (const auto& event : here.history) {
    if (const auto* offered = event.body.as<MediationOffered>()) {
      last = offered;
    }
  }
  if (!last) {
    return refusal("mediation-not-offered", "First offer mediation.")
        .until(MediationOffered::kName);
  }
  return last->answer == "declined"
             ? std::optional(
                   refusal("mediation-declined",
                           "They declined mediation. Record first that they would like it."))
             : std::nullopt;
}

}  // namespace

extern constinit const Act kRunMediation = act<RunMediation>();

}  // namespace redress::casework
