#include <algorithm>

#include "casework/casefile/casefile.h"
#include "casework/events/history.h"
#include "casework/events/outside.h"
#include "casework/rules/act.h"

namespace redress::casework {
namespace {

/// Records what the designated person answers to a referral.
struct RecordReferralAnswer {
  static constexpr ActTraits kTraits{.name = "record-referral-answer",
                                     .title = "Record the designated person’s answer",
                                     .moment = Moment::since_received};

  std::string answer;
  std::string words;

  void questions(Asker& ask) {
    ask(answer, {.name = "answer",
                 .words = "What did the designated person do?",
                 .kind = QuestionKind::choice,
                 .fixed = {{"passed-on", "Referred it to the Ombudsman", ""},
                           {"declined", "Declined to refer it", ""}}});
    ask(words, {.name = "words",
                .words = "What did they say?",
                .kind = QuestionKind::words,
                .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

/// Whatever an outside body asked or decided since, the answer to the last referral is not known.
bool is_answer_awaited(const Situation& here) {
  bool awaited = false;
  for (const auto& event : here.history) {
    const bool answers = event.body.is<DpPassedOn>() || event.body.is<DpDeclined>();
    awaited = event.body.is<DpReferred>() || (awaited && !answers);
  }
  return awaited;
}

std::optional<Refusal> RecordReferralAnswer::barred(const Situation& here) {
  if (auto bar = unless_begun(here)) {
    return bar;
  }
  if (is_answer_awaited(here)) {
    return std::nullopt;
  }
  return refusal("not-referred", "It is not with a designated person.");
}

bool agreed_to(const std::string& body, const Situation& here) {
  const auto& consents = here.casefile.consents;
  return std::ranges::find(consents, body) != consents.end();
}

/// The body that it is passed on to.
std::string body_of_review(const Situation& here) {
  const auto& routes = here.edition.routes;
  const auto found =
      std::ranges::find(routes, procedure::RouteForm::review, &procedure::Route::form);
  return found == routes.end() ? "" : found->body;
}

/// Why it may not be passed on: the route asks for the person's consent, and none is on record.
std::optional<Refusal> unless_consented(const Situation& here) {
  for (const auto& route : here.routes) {
    const auto& rule = *route.rule;
    if (rule.form == procedure::RouteForm::designated_person && rule.with_consent &&
        !agreed_to(rule.body, here) && !agreed_to(body_of_review(here), here)) {
      return refusal(
          "consent-not-recorded",
          "First put the person’s consent on record: {route} may not pass it on without.",
          {{"route", rule.name}}, rule.source);
    }
  }
  return std::nullopt;
}

Decision RecordReferralAnswer::decide(const Situation& here) const {
  if (answer == "passed-on") {
    if (auto refused = unless_consented(here)) {
      return fail(*refused);
    }
    return facts(DpPassedOn{.words = words});
  }
  return facts(DpDeclined{.words = words});
}

}  // namespace

extern constinit const Act kRecordReferralAnswer = act<RecordReferralAnswer>();

}  // namespace redress::casework
