#include <algorithm>

#include "calendar/london.h"
#include "casework/casefile/casefile.h"
#include "casework/events/closing.h"
#include "casework/events/decision.h"
#include "casework/events/fields.h"
#include "casework/events/history.h"
#include "casework/events/panel.h"
#include "casework/events/pause.h"
#include "casework/events/people.h"
#include "casework/events/reception.h"
#include "casework/events/remedy.h"
#include "casework/events/stage.h"
#include "casework/rules/remedy/offers.h"
#include "casework/rules/situation.h"
#include "procedure/edition.h"

// What a person is told of money before or beside a decision.
namespace redress::casework {

Question ask_sums() {
  return {.name = "sums",
          .words = "Do the reasons name a sum, or something worth money, that is not offered?",
          .hint = "For instance what the person paid or asked for",
          .kind = QuestionKind::choice,
          .fixed = {{"not-promised", "Yes, and none of it is promised", ""}},
          .required = false};
}

Question ask_sums_why() {
  return {.name = "sums-why",
          .words = "What is it, if none of it is promised?",
          .hint = "Whoever says yes to the decision reads it",
          .kind = QuestionKind::words,
          .required = false};
}

Texts standing_offers(const Situation& here) {
  Texts standing;
  const auto today = calendar::london_day(here.circumstances.occurred_at);
  for (const auto& offer : here.casefile.offers) {
    if (offer.stands_on(today)) {
      standing.push_back(offer.id);
    }
  }
  return standing;
}

std::optional<Refusal> unless_proposed_sums_offered(const Situation& here) {
  const DecisionProposed* proposed = nullptr;
  for (const auto& event : here.history) {
    const auto* one = event.body.as<DecisionProposed>();
    if (one && one->stage == here.casefile.stage) {
      proposed = one;
    }
  }
  if (!proposed || !proposed->sums.empty()) {
    return std::nullopt;
  }
  constexpr std::string_view kInstead = "propose it again and say that none of it is promised";
  const auto standing = standing_offers(here);
  if (auto refused = unless_sums_offered(proposed->reasons, standing, here, kInstead)) {
    return refused;
  }
  return unless_worth_offered(proposed->reasons, standing, here, kInstead);
}

namespace {

/// The words of a fact that the person reads as they stand.
std::vector<const std::string*> words_told(const EventBody& body) {
  if (const auto* refused = body.as<EscalationRefused>()) {
    return {&refused->reason};
  }
  if (const auto* excluded = body.as<Excluded>()) {
    return {&excluded->reason};
  }
  if (const auto* redirected = body.as<Redirected>()) {
    return {&redirected->reason};
  }
  if (const auto* closed = body.as<ClosedEarly>()) {
    return {&closed->reason};
  }
  if (const auto* extended = body.as<Extended>()) {
    return {&extended->message};
  }
  if (const auto* paused = body.as<ClockPaused>()) {
    return {&paused->message};
  }
  if (const auto* decided = body.as<HearingDecided>()) {
    return {&decided->reason};
  }
  if (const auto* moved = body.as<HearingMoved>()) {
    return {&moved->reason};
  }
  if (const auto* marked = body.as<MarkerApproved>()) {
    return {&marked->reason, &marked->exactly};
  }
  const auto* answered = body.as<FeedbackAnswered>();
  return answered ? std::vector{&answered->answer} : std::vector<const std::string*>{};
}

/// The words of a fact that the person reads and that may say what they paid or asked for.
std::vector<const std::string*> words_that_may_name_sums(const EventBody& body) {
  if (const auto* acknowledged = body.as<AckSent>()) {
    return {&acknowledged->understanding};
  }
  if (const auto* broken = body.as<PromiseEnded>(); broken && !broken->mode.empty()) {
    return {&broken->reason};
  }
  if (const auto* withdrawn = body.as<OfferWithdrawn>(); withdrawn && !withdrawn->mode.empty()) {
    return {&withdrawn->reason};
  }
  const auto* taken = body.as<TakenBack>();
  return taken && taken->reached == "yes" ? std::vector{&taken->reason}
                                          : std::vector<const std::string*>{};
}

/// Closing early on a ground that ends offers withdraws what stands.
bool ends_offers(const EventBody& body, const Situation& here) {
  const auto* closed = body.as<ClosedEarly>();
  const auto& grounds = here.edition.grounds;
  const auto ground =
      closed ? std::ranges::find(grounds, closed->ground, &procedure::Term::id) : grounds.end();
  return ground != grounds.end() && ground->ends_offers;
}

}  // namespace

std::optional<Refusal> unless_told_sums_offered(const std::vector<Fact>& facts,
                                                const Situation& here) {
  for (const auto& fact : facts) {
    for (const auto* words : words_told(fact.body)) {
      const auto standing = ends_offers(fact.body, here) ? Texts{} : standing_offers(here);
      if (auto refused = unless_sums_offered(*words, standing, here)) {
        return refused;
      }
      // What they asked for may be named here without more; what is promised may not.
      if (auto refused = unless_promised_to_nobody(*words, "as it reads", standing, here)) {
        return refused;
      }
    }
    for (const auto* words : words_that_may_name_sums(fact.body)) {
      if (auto refused =
              unless_promised_to_nobody(*words, "as it reads", standing_offers(here), here)) {
        return refused;
      }
    }
  }
  return std::nullopt;
}

}  // namespace redress::casework
