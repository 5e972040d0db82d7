#include "web/staff/casefile/records.h"

#include <algorithm>

#include "base/text.h"
#include "calendar/london.h"
#include "casework/events/decision.h"
#include "casework/events/history.h"
#include "casework/rules/permission/authorities.h"
#include "casework/rules/permission/permission.h"
#include "markup/callouts.h"
#include "markup/links.h"
#include "markup/table.h"
#include "web/dates.h"
#include "web/staff/seen.h"

namespace redress::web {

using casework::Standing;

namespace {

/// Returns a table with a row of cells for each thing; nothing when there are none.
template <class Things, class Cells>
Html table_of(const std::string& caption, const std::vector<std::string>& head,
              const Things& things, const Cells& cells) {
  if (things.empty()) {
    return {};
  }
  markup::Table table{.caption = caption,
                      .caption_classes = "govuk-table__caption--m",
                      .classes = "redress-table--stacked"};
  for (const auto& title : head) {
    table.head.push_back({.content = title});
  }
  for (const auto& thing : things) {
    std::vector<markup::TableCell> row;
    for (const std::string& cell : cells(thing)) {
      row.push_back({.content = cell});
    }
    table.rows.push_back(std::move(row));
  }
  return markup::table(table);
}

/// Returns the name that the edition gives to an id.
template <class Terms>
std::string name_of(const Terms& terms, const std::string& id) {
  const auto found =
      std::find_if(terms.begin(), terms.end(), [&](const auto& term) { return term.id == id; });
  return found == terms.end() ? id : found->name;
}

std::string of_amount(const std::optional<Money>& amount) {
  return amount ? ", " + to_words(*amount) : "";
}

std::string day_of(calendar::Instant moment) {
  return calendar::to_words(calendar::london_day(moment));
}

std::string state_of(const casework::Approval& approval, const Standing& standing) {
  std::vector<std::string> said;
  for (const auto& answer : approval.answers) {
    said.push_back((answer.yes ? "Yes from " : "No from ") +
                   casework::role_names(standing.edition, {answer.role}));
  }
  const auto* authority = casework::authority_of(approval, standing.edition);
  if (authority && casework::pending(approval, standing.edition)) {
    said.push_back("waits for " +
                   casework::awaited_in_words(approval, *authority, standing.edition));
  }
  return joined(said, "; ");
}

std::string state_of(const casework::Restriction& restriction, calendar::Date today) {
  if (restriction.ended) {
    return "Ended";
  }
  if (!restriction.notified_at) {
    return "Not in force: the person was not told yet";
  }
  if (!restriction.holds_on(today)) {
    return "Keeps nothing out since " + calendar::to_words(*restriction.review_on) +
           ", by when nobody looked at it again";
  }
  return "In force since the person was told on " + day_of(*restriction.notified_at) +
         (restriction.review_on
              ? "; looked at again by " + calendar::to_words(*restriction.review_on)
              : "");
}

/// "Restricted contact: a single way of contact".
std::string in_words(const procedure::Edition& edition, const std::string& marker,
                     const std::string& conditions) {
  return name_of(edition.markers, marker) + (conditions.empty() ? "" : ": " + conditions);
}

std::string kept_words(const casework::Promise& promise) {
  if (promise.done_at) {
    const auto done = moment_words(*promise.done_at) + ": " + promise.shown_by;
    return promise.ended.empty()
               ? done
               : "It was not to be kept (" + promise.why_ended + "). Done all the same on " + done;
  }
  if (promise.ended.empty()) {
    return "Not yet";
  }
  return (promise.ended == "waived" ? "The person let it go: " : "No: ") + promise.why_ended;
}

std::string accepted_words(const casework::Offer& offer) {
  if (offer.offset) {
    return offer.is_part_left ? "Set against arrears in part, the rest still to be paid"
                              : "Set against arrears";
  }
  return offer.promise.empty() ? "Accepted, still to be given" : "Promised as " + offer.promise;
}

std::string state_of(const casework::Offer& offer, calendar::Date today) {
  switch (offer.state) {
    case casework::OfferState::made:
      if (!offer.until) {
        return "Offered";
      }
      return (offer.open_on(today) ? "Can be accepted until " : "Could be accepted until ") +
             calendar::to_words(*offer.until);
    case casework::OfferState::accepted:
      return accepted_words(offer);
    case casework::OfferState::declined:
      return "Declined";
    case casework::OfferState::withdrawn:
      return "Withdrawn";
    case casework::OfferState::let_go:
      return "Accepted, then let go by the person";
    case casework::OfferState::broken:
      return "Accepted, and not given: " + offer.promise + " was not kept";
    case casework::OfferState::fulfilled:
      return "Given";
  }
  return "";
}

}  // namespace

Html promises(const Standing& standing) {
  return table_of(
      "Promises", {"Promise", "Who, by when", "Kept"}, standing.casefile.promises,
      [](const casework::Promise& promise) {
        return std::vector{
            promise.id + ": " + promise.what,
            promise.owner + ", " + (promise.by ? calendar::to_words(*promise.by) : "no date"),
            kept_words(promise)};
      });
}

Html approvals(const Standing& standing) {
  return table_of("Approvals", {"Asked for", "Answered"}, standing.casefile.approvals,
                  [&](const casework::Approval& approval) {
                    return std::vector{
                        approval.id + ": " + approval.what + of_amount(approval.amount) +
                            (approval.exactly.empty() ? "" : " Exactly: " + approval.exactly),
                        state_of(approval, standing)};
                  });
}

namespace {

/// What was proposed or decided at a stage, as it stands.
struct DecisionAt {
  std::string stage;
  std::string outcome;
  std::string reasons;
  std::string when;
};

/// The decisions that hold, in their order, and the proposal that none has followed yet.
std::vector<DecisionAt> decisions_of(const Standing& standing) {
  std::vector<DecisionAt> all;
  std::optional<DecisionAt> proposed;
  for (const auto& event : standing.in_force()) {
    const auto* proposal = event.body.as<casework::DecisionProposed>();
    const auto* issued = event.body.as<casework::DecisionIssued>();
    const auto when = moment_words(event.occurred_at) + ", " + event.actor.name;
    if (proposal) {
      proposed = {proposal->stage, proposal->outcome, proposal->reasons, "Proposed at " + when};
    }
    if (issued) {
      all.push_back({issued->stage, issued->outcome, issued->reasons, "Issued at " + when});
      proposed.reset();
    }
  }
  if (proposed) {
    all.push_back(*proposed);
  }
  return all;
}

}  // namespace

Html decisions(const Standing& standing) {
  return table_of("Decisions", {"Stage", "Outcome", "Reasons"}, decisions_of(standing),
                  [&](const DecisionAt& one) {
                    return std::vector{
                        name_of(standing.edition.stages, one.stage),
                        name_of(standing.edition.outcomes, one.outcome) + ". " + one.when,
                        one.reasons};
                  });
}

Html offers(const Standing& standing) {
  return table_of("Offers", {"Offer", "What", "State"}, standing.casefile.offers,
                  [&](const casework::Offer& offer) {
                    return std::vector{
                        offer.id + ": " + name_of(standing.edition.remedies, offer.remedy) +
                            of_amount(offer.amount),
                        offer.what, state_of(offer, calendar::london_day(standing.now))};
                  });
}

Html restrictions(const Standing& standing) {
  return table_of("Restrictions", {"Restriction", "State"}, standing.casefile.restrictions,
                  [&](const casework::Restriction& restriction) {
                    return std::vector{in_words(standing.edition, restriction.marker,
                                                listed(restriction.conditions)),
                                       state_of(restriction, calendar::london_day(standing.now))};
                  });
}

std::string state_of(const casework::Order& order) {
  if (order.complied_at) {
    return moment_words(*order.complied_at);
  }
  if (order.outstanding()) {
    return "Not yet";
  }
  return (order.replaced_by.empty() ? "Lifted on " : order.replaced_by + " in its place since ") +
         day_of(*order.ended_at);
}

Html orders(const Standing& standing) {
  return table_of("Orders of outside bodies", {"Order", "By when", "Settled"},
                  standing.casefile.orders, [](const casework::Order& order) {
                    return std::vector{
                        order.id + ": " + order.what,
                        order.due ? calendar::to_words(*order.due) : std::string("No date"),
                        state_of(order)};
                  });
}

Html restrictions_notice(const Desk& desk, const Standing& standing,
                         const casework::Circumstances& circumstances) {
  Html notice;
  const auto warn = [&](const std::string& marker, const std::string& conditions,
                        const Html& where) {
    notice += markup::warning_text(
        {.content = markup::text("In force for this person: " +
                                 in_words(standing.edition, marker, conditions)) +
                    where});
  };
  for (const auto& restriction : standing.casefile.restrictions) {
    if (restriction.holds_on(calendar::london_day(standing.now))) {
      warn(restriction.marker, listed(restriction.conditions), {});
    }
  }
  for (const auto& marker : circumstances.markers) {
    warn(marker.marker, marker.conditions,
         see(desk, marker.reference)
             ? markup::text(", decided on casefile ") +
                   markup::link(desk.casefile(marker.reference), marker.reference)
             : Html{});
  }
  return notice;
}

}  // namespace redress::web
