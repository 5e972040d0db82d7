#pragma once

#include <vector>

#include "casework/rules/question.h"

// The lists that questions offer, from the edition or the casefile as they are when the question is
// asked. A list that only one act needs may be beside that act's question instead.
namespace redress::casework::choices {

/// In an edition's `must_tell` and in answers: how to reach the outside body.
inline constexpr std::string_view kTellOmbudsman = "ombudsman";

/// What a notice may tell besides a reason and a date.
[[nodiscard]] std::vector<Choice> things_told(const Situation& here);

/// The edition's lists for feedback.
[[nodiscard]] std::vector<Choice> kinds(const Situation& here);
[[nodiscard]] std::vector<Choice> channels(const Situation& here);
[[nodiscard]] std::vector<Choice> relationships(const Situation& here);
[[nodiscard]] std::vector<Choice> tags(const Situation& here);
/// What a contact can cover.
[[nodiscard]] std::vector<Choice> points(const Situation& here);
/// The ways of sending and speaking.
[[nodiscard]] std::vector<Choice> modes(const Situation& here);
[[nodiscard]] std::vector<Choice> roles(const Situation& here);
/// The facts that the edition asks for, each with its values ("level: 2"); its days.
[[nodiscard]] std::vector<Choice> findings(const Situation& here);
[[nodiscard]] std::vector<Choice> days(const Situation& here);
/// The stages that can be asked for from here, where there are several, and the grounds for them.
[[nodiscard]] std::vector<Choice> stages_to_ask_for(const Situation& here);
[[nodiscard]] std::vector<Choice> grounds_to_ask(const Situation& here);
/// The same of the stages that registering it can open.
[[nodiscard]] std::vector<Choice> stages_to_open(const Situation& here);
[[nodiscard]] std::vector<Choice> grounds_to_open(const Situation& here);
/// Running clocks that the edition lets stop; those that stand still.
[[nodiscard]] std::vector<Choice> clocks_to_pause(const Situation& here);
[[nodiscard]] std::vector<Choice> paused_clocks(const Situation& here);
/// The outcomes of the current stage. One word stands where its document names none.
[[nodiscard]] std::vector<Choice> outcomes(const Situation& here);
/// The kinds of feedback that an outcome of the current stage may be accompanied by.
[[nodiscard]] std::vector<Choice> raised_kinds(const Situation& here);
/// Owed deadlines for which the edition allows an explained delay.
[[nodiscard]] std::vector<Choice> delayable_clocks(const Situation& here);
/// Owed deadlines that may be extended once more.
[[nodiscard]] std::vector<Choice> extendable_clocks(const Situation& here);
/// Open routes that lead to a decision; asking for advice is not a referral.
[[nodiscard]] std::vector<Choice> open_routes(const Situation& here);
[[nodiscard]] std::vector<Choice> open_promises(const Situation& here);
[[nodiscard]] std::vector<Choice> promises_to_keep(const Situation& here);
/// Entry rules that can be applied now, by their effect; and what those must tell.
[[nodiscard]] std::vector<Choice> exclusions(const Situation& here);
[[nodiscard]] std::vector<Choice> exclusion_tellings(const Situation& here);
[[nodiscard]] std::vector<Choice> redirects(const Situation& here);
[[nodiscard]] std::vector<Choice> redirect_tellings(const Situation& here);
/// Entry rules that keep the feedback out until somebody decides.
[[nodiscard]] std::vector<Choice> rules_in_the_way(const Situation& here);
/// Lapsed windows whose late use the edition allows.
[[nodiscard]] std::vector<Choice> lapsed_windows(const Situation& here);
[[nodiscard]] std::vector<Choice> grounds(const Situation& here);
[[nodiscard]] std::vector<Choice> checks(const Situation& here);
[[nodiscard]] std::vector<Choice> capacities(const Situation& here);
[[nodiscard]] std::vector<Choice> representation_bars(const Situation& here);
/// Those who act for the person now.
[[nodiscard]] std::vector<Choice> representatives(const Situation& here);
/// Those who complain and have not left.
[[nodiscard]] std::vector<Choice> complainants(const Situation& here);
/// Sittings of the hearing at this stage that are neither held nor called off.
[[nodiscard]] std::vector<Choice> open_sittings(const Situation& here);
/// The same at any stage.
[[nodiscard]] std::vector<Choice> sittings_to_change(const Situation& here);
[[nodiscard]] std::vector<Choice> petition_parts(const Situation& here);
/// The requests that the actor can answer.
[[nodiscard]] std::vector<Choice> requests_to_answer(const Situation& here);
[[nodiscard]] std::vector<Choice> remedies(const Situation& here);
/// Offers that can be accepted now; that bind the landlord; that are still to be given.
[[nodiscard]] std::vector<Choice> open_offers(const Situation& here);
[[nodiscard]] std::vector<Choice> standing_offers(const Situation& here);
[[nodiscard]] std::vector<Choice> offers_to_give(const Situation& here);
/// Offers that the person can answer: open ones, and accepted ones that they may let go.
[[nodiscard]] std::vector<Choice> offers_to_answer(const Situation& here);
/// Offers that were accepted, are not given yet and are not promised by a day.
[[nodiscard]] std::vector<Choice> offers_owed(const Situation& here);
[[nodiscard]] std::vector<Choice> offers_to_offset(const Situation& here);
[[nodiscard]] std::vector<Choice> sides(const Situation& here);
[[nodiscard]] std::vector<Choice> markers(const Situation& here);
[[nodiscard]] std::vector<Choice> marker_conditions(const Situation& here);
/// Markers decided here that the person was not told of.
[[nodiscard]] std::vector<Choice> markers_to_tell(const Situation& here);
/// Markers decided here that are in force.
[[nodiscard]] std::vector<Choice> markers_in_force(const Situation& here);
[[nodiscard]] std::vector<Choice> decided_stages(const Situation& here);
[[nodiscard]] std::vector<Choice> stages_to_learn_from(const Situation& here);
/// The landlord's other editions.
[[nodiscard]] std::vector<Choice> other_editions(const Situation& here);
[[nodiscard]] std::vector<Choice> bodies(const Situation& here);
[[nodiscard]] std::vector<Choice> open_requests(const Situation& here);
[[nodiscard]] std::vector<Choice> open_orders(const Situation& here);
[[nodiscard]] std::vector<Choice> units(const Situation& here);

}  // namespace redress::casework::choices
