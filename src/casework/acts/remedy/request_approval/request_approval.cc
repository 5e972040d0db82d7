#include <algorithm>

#include "base/text.h"
#include "casework/acts/authority_choices.h"
#include "casework/events/approvals.h"
#include "casework/rules/act.h"
#include "casework/rules/act_names.h"
#include "casework/rules/entry/grounds.h"
#include "casework/rules/gates/gates.h"
#include "casework/rules/permission/answering.h"
#include "casework/rules/permission/authorities.h"
#include "casework/rules/permission/permission.h"

namespace redress::casework {
namespace {

bool decides_restrictions(const Situation& here) { return !here.edition.markers.empty(); }

bool settles_orders(const Situation& here) {
  return std::ranges::any_of(authorities_here(here), [](const procedure::Authority* rule) {
    return rule->act == act_name::kRecordCompliance && !rule->is_consultation();
  });
}

/// Asks those with authority to approve, before the person hears of it.
struct RequestApproval {
  static constexpr ActTraits kTraits{.name = "request-approval",
                                     .title = "Ask for approval",
                                     .leaves = {ApprovalRequested::kName}};

  std::string authority;
  std::string of;
  std::string what;
  std::optional<Money> amount;
  std::string ground;
  std::string promise;
  std::string news;
  Texts conditions;
  std::string exactly;
  std::optional<Date> review_on;
  std::string extent;

  void questions(Asker& ask) {
    ask(authority, {.name = "authority",
                    .words = "For what?",
                    .kind = QuestionKind::choice,
                    .from = choices::authorities});
    ask(of, {.name = "of",
             .words = "Which rule, marker, outcome, remedy, order or end of a promise is it "
                      "about?",
             .kind = QuestionKind::choice,
             .from = choices::approval_subjects,
             .required = false});
    ask(what, {.name = "what",
               .words = "What exactly is asked for, and why?",
               .kind = QuestionKind::words});
    ask(amount, {.name = "amount",
                 .words = "How much money?",
                 .kind = QuestionKind::money,
                 .required = false});
    ask(ground, {.name = "ground",
                 .words = "On which ground?",
                 .kind = QuestionKind::choice,
                 .from = choices::grounds,
                 .required = false});
    ask(promise, {.name = "promise",
                  .words = "Which promise is it about?",
                  .kind = QuestionKind::choice,
                  .from = choices::open_promises,
                  .required = false});
    ask(news, {.name = "news",
               .words = "Where the same was declined before: what is new since?",
               .kind = QuestionKind::words,
               .required = false});
    ask(conditions, {.name = "conditions",
                     .words = "What is the restriction to lay down?",
                     .kind = QuestionKind::choices,
                     .from = choices::marker_conditions,
                     .required = false});
    ask(exactly, {.name = "exactly",
                  .words = "Whom may they reach then, or in which way?",
                  .hint = "Of a restriction, in the words in which they will be told",
                  .kind = QuestionKind::words,
                  .required = false,
                  .asked_where = decides_restrictions});
    ask(review_on, {.name = "review-on",
                    .words = "When is the restriction looked at again?",
                    .kind = QuestionKind::date,
                    .required = false,
                    .asked_where = decides_restrictions,
                    .days = Days::coming});
    ask(extent, {.name = "extent",
                 .words = "Is the order carried out in full?",
                 .kind = QuestionKind::choice,
                 .fixed = {{std::string(kInFull), "Yes, in full", ""},
                           {std::string(kInPart), "No, not in full", "Say above why not"}},
                 .required = false,
                 .asked_where = settles_orders});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;

 private:
  [[nodiscard]] std::optional<Refusal> declined_without_news(const procedure::Authority& rule,
                                                             const std::string& subject,
                                                             const Situation& here) const;
  /// A yes for a restriction is for what it lays down, and until when.
  [[nodiscard]] std::optional<Refusal> unless_restriction_told(const procedure::Authority& rule,
                                                               const Situation& here) const;
  [[nodiscard]] std::optional<Refusal> unless_matter_told(const procedure::Authority& rule) const;
  [[nodiscard]] std::optional<Refusal> unless_extent_told(const procedure::Authority& rule) const;
};

std::optional<Refusal> RequestApproval::barred(const Situation& here) {
  if (authorities_here(here).empty()) {
    return not_part_of_procedure();
  }
  return unless_something_to_approve(here);
}

/// The same may be asked for again with something new, so that nobody simply asks somebody else.
/// Less money is not the same.
std::optional<Refusal> RequestApproval::declined_without_news(const procedure::Authority& rule,
                                                              const std::string& subject,
                                                              const Situation& here) const {
  const auto is_the_same = [&](const Approval& before) {
    const bool is_less = amount && before.amount && *amount < *before.amount;
    return before.declined() && before.authority == rule.id && before.of == subject &&
           before.promise == promise && before.extent == extent && !is_less;
  };
  const auto& all = here.casefile.approvals;
  const auto before = std::ranges::find_if(all, is_the_same);
  if (before == all.end() || !news.empty()) {
    return std::nullopt;
  }
  return refusal("declined-without-news",
                 "This was declined (“{what}”). Say what is new since then.",
                 {{"what", before->what}}, rule.source);
}

/// What a rule that names no subjects is about where it takes one: a yes that an order is not
/// carried out in full is for that order, and there is none before it; a yes to a decision is for
/// its outcome.
Result<std::string, Refusal> subject_under(const procedure::Authority& rule, const std::string& of,
                                           const Situation& here) {
  if (rule.act == act_name::kRecordCompliance) {
    const auto open = choices::open_orders(here);
    if (open.empty()) {
      return fail(
          refusal("no-order-open", "No order is open that this could be about.", {}, rule.source));
    }
    const bool is_one =
        std::ranges::any_of(open, [&](const Choice& order) { return order.value == of; });
    if (open.size() > 1 && !is_one) {
      return fail(refusal("order-missing", "Say which order it is about.", {}, rule.source));
    }
    return is_one ? of : open.front().value;
  }
  const auto* stage = here.stage();
  if (rule.act == act_name::kIssueDecision && stage && !stage->outcomes.empty() &&
      std::ranges::find(stage->outcomes, of) == stage->outcomes.end()) {
    return fail(
        refusal("outcome-missing", "Say which outcome the yes is asked for.", {}, rule.source));
  }
  return of;
}

std::optional<Refusal> RequestApproval::unless_restriction_told(const procedure::Authority& rule,
                                                                const Situation& here) const {
  if (rule.act != act_name::kMarkPerson) {
    return std::nullopt;
  }
  const auto* marker = here.edition.marker(rule.of.size() == 1 ? rule.of.front() : of);
  if (marker && !marker->conditions.empty() && conditions.empty()) {
    return refusal("conditions-missing", "Say what the restriction is to lay down.", {},
                   rule.source);
  }
  if (!conditions.empty() && exactly.empty()) {
    return refusal("restriction-vague",
                   "Say whom they may reach from now on, or in which way: the yes is for that.", {},
                   rule.source);
  }
  return review_on ? std::nullopt
                   : std::optional(refusal("review-missing", "Say when it is looked at again.", {},
                                           rule.source));
}

/// A yes about an order is for having carried it out, or for leaving some of it undone.
std::optional<Refusal> RequestApproval::unless_extent_told(const procedure::Authority& rule) const {
  const bool is_order = rule.act == act_name::kRecordCompliance;
  if (is_order && extent.empty()) {
    return refusal("extent-missing", "Say whether the order is carried out in full.", {},
                   rule.source);
  }
  return !is_order && !extent.empty()
             ? std::optional(refusal("extent-of-nothing",
                                     "Only of an order can it be said whether it is carried out in "
                                     "full. Leave that empty.",
                                     {}, rule.source))
             : std::nullopt;
}

/// A closed casefile asks for a restriction alone, and only those whom the rule names ask.
std::optional<Refusal> unless_yours_to_ask(const procedure::Authority& rule,
                                           const Situation& here) {
  if (here.casefile.closed_at && rule.act != act_name::kMarkPerson) {
    return unless_not_closed(here);
  }
  if (!rule.asked_by.empty() && !share(rule.asked_by, here.circumstances.actor.roles)) {
    return refusal("not-yours-to-ask", "Only {roles} may ask for this.",
                   {{"roles", role_names(here.edition, rule.asked_by)}}, rule.source);
  }
  return std::nullopt;
}

/// A yes is for something: a sum, a subject, a promise.
std::optional<Refusal> RequestApproval::unless_matter_told(const procedure::Authority& rule) const {
  if (rule.above_own_limit && !amount) {
    return refusal("amount-missing", "Say how much is to be offered; £0.00 where it is no money.",
                   {}, rule.source);
  }
  const bool is_named_by_sum = rule.act == act_name::kOfferRemedy && amount && of.empty();
  if (rule.of.size() > 1 && !is_named_by_sum &&
      std::find(rule.of.begin(), rule.of.end(), of) == rule.of.end()) {
    return refusal("subject-missing",
                   "Say which rule, marker, outcome, remedy or end of a promise it is about.", {},
                   rule.source);
  }
  if (rule.act == act_name::kEndPromise && promise.empty()) {
    return refusal("promise-missing", "Say which promise is not to be kept.", {}, rule.source);
  }
  return std::nullopt;
}

Decision RequestApproval::decide(const Situation& here) const {
  const auto rules = authorities_here(here);
  const auto& rule = **std::find_if(rules.begin(), rules.end(),
                                    [&](const auto* one) { return one->id == authority; });
  if (auto refused = unless_yours_to_ask(rule, here)) {
    return fail(*refused);
  }
  if (auto refused = unless_matter_told(rule)) {
    return fail(*refused);
  }
  const auto meant = rule.of.empty() ? subject_under(rule, of, here) : of;
  if (!meant) {
    return fail(meant.error());
  }
  if (auto refused = unless_extent_told(rule)) {
    return fail(*refused);
  }
  if (!rule.grounds.empty()) {
    if (auto refused = not_on_ground(rule.grounds, ground, rule.source, here)) {
      return fail(*refused);
    }
  }
  const auto subject = rule.of.size() == 1 ? rule.of.front() : *meant;
  if (auto refused = declined_without_news(rule, subject, here)) {
    return fail(*refused);
  }
  for (const auto& check : rule.evidence) {
    if (auto refused = unless_checked(check, rule.source, here)) {
      return fail(*refused);
    }
  }
  if (auto refused = unless_restriction_told(rule, here)) {
    return fail(*refused);
  }
  const auto number = here.casefile.approvals.size() + 1;
  return facts(ApprovalRequested{.request = "A" + std::to_string(number),
                                 .authority = rule.id,
                                 .stage = here.casefile.stage,
                                 .of = subject,
                                 .what = what,
                                 .amount = amount,
                                 .ground = ground,
                                 .promise = promise,
                                 .news = news,
                                 .conditions = conditions,
                                 .exactly = exactly,
                                 .review_on = review_on,
                                 .extent = extent});
}

}  // namespace

extern constinit const Act kRequestApproval = act<RequestApproval>();

}  // namespace redress::casework
