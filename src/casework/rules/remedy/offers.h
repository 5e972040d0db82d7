#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/money.h"
#include "casework/casefile/entries.h"
#include "casework/events/values.h"
#include "casework/rules/fact.h"
#include "casework/rules/question.h"
#include "casework/rules/refusal.h"
#include "procedure/people.h"

// What is offered exists only as an offer. What a person reads names offers by number and promises
// no other sum.
namespace redress::casework {

/// Asks which offers go with what the person is told now.
[[nodiscard]] Question ask_offers();

/// Asks whether a text names sums that are no offers, and what they are then.
[[nodiscard]] Question ask_sums();
[[nodiscard]] Question ask_sums_why();

/// Refuses to say of sums, or of what is worth money, that none of it is promised: without a word
/// on what it is, which is kept for whoever says yes to the decision, and where the sentence around
/// a sum that is not offered promises it.
[[nodiscard]] std::optional<Refusal> unless_promised_to_nobody(const std::string& text,
                                                               const std::string& why,
                                                               const Texts& offers,
                                                               const Situation& here);

/// The numbers of all offers that stand.
[[nodiscard]] Texts standing_offers(const Situation& here);

/// Refuses to tell the person of a proposed decision that names a sum which no standing offer is
/// for, unless it says that none of it is promised.
[[nodiscard]] std::optional<Refusal> unless_proposed_sums_offered(const Situation& here);

/// Refuses facts whose words the person reads, where these promise a sum, or what is worth money,
/// which no standing offer is for: refusals, answers, extensions. Decisions and delay notices name
/// their offers themselves.
[[nodiscard]] std::optional<Refusal> unless_told_sums_offered(const std::vector<Fact>& facts,
                                                              const Situation& here);

/// Refuses a text that names a sum which none of these offers is for. `instead` says what else to
/// do than to offer it, as it reads after "or".
[[nodiscard]] std::optional<Refusal> unless_sums_offered(const std::string& text,
                                                         const Texts& offers, const Situation& here,
                                                         std::string_view instead = "leave it out");

/// Refuses a text that gives the person something worth money, such as a voucher or a reduction in
/// a charge, while none of these offers is of money or was made with somebody's yes. Where the
/// edition knows no money, it is as good as anything else.
[[nodiscard]] std::optional<Refusal> unless_worth_offered(
    const std::string& text, const Texts& offers, const Situation& here,
    std::string_view instead = "leave it out");

/// Whether what is offered under a remedy is held by limits or somebody's yes: it is money, or each
/// such offer asks.
[[nodiscard]] bool is_held(const procedure::Remedy& remedy, const Situation& here);

/// Refuses a decision that leaves out an offer of this stage that binds the landlord: one that can
/// still be accepted, or was accepted under a decision that was taken back.
[[nodiscard]] std::optional<Refusal> unless_offers_named(const Texts& offers,
                                                         const Situation& here);

/// Refuses what needs an offer from a list while that list is empty.
[[nodiscard]] std::optional<Refusal> unless_any_offer(const std::vector<Choice>& offers,
                                                      const Situation& here);

/// Whether the person knows of an offer: it stands in a decision, an informal solution or what
/// mediation came to, or was explained to them with what was proposed.
[[nodiscard]] bool is_offer_told(const Offer& offer, const Situation& here);

/// The offers of the decision of the current stage that lapsed before they were answered.
[[nodiscard]] std::vector<Choice> lapsed_with_outcome(const Situation& here);

/// How much more of a remedy the edition lets be offered on this casefile; none: as much as wanted.
[[nodiscard]] std::optional<Money> left_to_offer(std::string_view remedy, const Situation& here);

/// Refuses to close while something that the person accepted, be it money or anything else, is
/// neither given, set against arrears nor let go by them.
[[nodiscard]] std::optional<Refusal> unless_offers_given(const Situation& here);

}  // namespace redress::casework
