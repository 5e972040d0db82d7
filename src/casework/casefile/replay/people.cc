#include "casework/events/people.h"

#include <algorithm>

#include "casework/casefile/numbered.h"
#include "casework/casefile/replay/changes.h"
#include "casework/events/history.h"

namespace redress::casework::changes {
namespace {

/// The latest restriction by this marker that has not ended.
Restriction* restriction(Casefile& casefile, const std::string& marker) {
  const auto found =
      std::find_if(casefile.restrictions.rbegin(), casefile.restrictions.rend(),
                   [&](const auto& one) { return one.marker == marker && !one.ended; });
  return found == casefile.restrictions.rend() ? nullptr : &*found;
}

}  // namespace

void apply(Casefile& casefile, const MadeConfidential& event, const Event& envelope) {
  const auto numbers = [](const People& people) {
    Texts all;
    for (const auto& one : people) {
      all.push_back(one.number);
    }
    return all;
  };
  casefile.confidential = Confidentiality{.made_by = envelope.actor.id,
                                          .ground = event.ground,
                                          .seen_by = numbers(event.seen_by),
                                          .kept_from = numbers(event.kept_from)};
}

void apply(Casefile& casefile, const ConfidentialityEnded&, const Event&) {
  casefile.confidential.reset();
}

namespace {

std::string who_is_written_to(const Casefile& casefile) {
  const auto* lead = casefile.lead();
  return lead ? lead->id : "";
}

/// Remembers since when it is another, where it was `before` until now.
void remember_person(Casefile& casefile, const std::string& before, Instant at) {
  if (who_is_written_to(casefile) != before) {
    casefile.person_since = at;
  }
}

}  // namespace

void apply(Casefile& casefile, const ComplainantJoined& event, const Event& envelope) {
  const auto before = who_is_written_to(casefile);
  Complainant joined{.id = event.complainant,
                     .who = event.who,
                     .contact = event.contact,
                     .left = false,
                     .needs = {}};
  casefile.was_reachable = casefile.was_reachable || !event.contact.empty();
  if (auto* entered = numbered(casefile.complainants, event.complainant)) {
    *entered = std::move(joined);
  } else {
    casefile.complainants.push_back(std::move(joined));
  }
  for (auto& one : casefile.representatives) {
    one.ended = one.ended || (!event.who.empty() && one.who.number == event.who.number);
  }
  remember_person(casefile, before, envelope.occurred_at);
  if (casefile.procedure == ProcedureState::nobody_left) {
    go_on(casefile);
  }
}

/// An authority and a consent fall with whoever gave them: whoever carries on gives them themself.
void apply(Casefile& casefile, const ComplainantLeft& event, const Event& envelope) {
  const auto before = who_is_written_to(casefile);
  if (const auto* giver = casefile.lead(); giver != nullptr && giver->id == event.complainant) {
    for (auto& one : casefile.representatives) {
      one.has_authority = false;
    }
    casefile.consents.clear();
  }
  if (auto* one = numbered(casefile.complainants, event.complainant)) {
    one->left = true;
  }
  remember_person(casefile, before, envelope.occurred_at);
  if (casefile.lead() == nullptr && !casefile.ended() && !casefile.petitioned) {
    remember_where_it_stands(casefile, envelope);
    end(casefile, ProcedureState::nobody_left, envelope.occurred_at);
  }
}

void apply(Casefile& casefile, const ComplainantChosen& event, const Event& envelope) {
  const auto before = who_is_written_to(casefile);
  casefile.written_to = event.complainant;
  remember_person(casefile, before, envelope.occurred_at);
}

void apply(Casefile& casefile, const ConsentRecorded& event, const Event&) {
  casefile.consents.push_back(event.body);
}

void apply(Casefile& casefile, const AdvocateChecked& event, const Event& envelope) {
  if (event.answer == "advocate") {
    casefile.represented_by = event.advocate;
  } else if (event.answer == "none") {  // so nobody acts without an authority that is on record
    std::string authorised;
    for (auto& one : casefile.representatives) {
      if (!one.ended && !one.has_authority) {
        one.ended = true;
        one.ended_at = envelope.occurred_at;
      }
      authorised = one.ended ? authorised : one.who.name;
    }
    if (authorised != casefile.represented_by.name) {
      casefile.represented_by = {};
    }
  }
}

void apply(Casefile& casefile, const RepresentativeAdded& event, const Event&) {
  Representative added{.id = event.representative, .who = event.who, .capacity = event.capacity};
  if (auto* entered = numbered(casefile.representatives, event.representative)) {
    *entered = std::move(added);
  } else {
    casefile.representatives.push_back(std::move(added));
  }
}

void apply(Casefile& casefile, const AuthorityRecorded& event, const Event&) {
  if (auto* representative = numbered(casefile.representatives, event.representative)) {
    representative->has_authority = true;
    casefile.was_reachable = true;  // through them
  }
}

void apply(Casefile& casefile, const RepresentationEnded& event, const Event& envelope) {
  auto* ended = numbered(casefile.representatives, event.representative);
  if (ended == nullptr) {
    return;
  }
  ended->ended = true;
  ended->ended_at = envelope.occurred_at;
  if (ended->who.name == casefile.represented_by.name) {
    casefile.represented_by = {};
  }
}

void apply(Casefile& casefile, const NeedsRecorded& event, const Event&) {
  if (auto* one = numbered(casefile.complainants, event.complainant)) {
    one->needs = {.adjustments = event.needs,
                  .language = event.language,
                  .otherwise = event.otherwise,
                  .safely = event.safely};
  }
}

void apply(Casefile& casefile, const MarkerApproved& event, const Event&) {
  casefile.restrictions.push_back({.marker = event.marker,
                                   .conditions = event.conditions,
                                   .exactly = event.exactly,
                                   .review_on = event.review_on});
}

void apply(Casefile& casefile, const MarkerNotified& event, const Event& envelope) {
  if (auto* one = restriction(casefile, event.marker)) {
    one->notified_at = envelope.occurred_at;
  }
}

// What is in force is looked at again, and nothing that the person has not been told of yet.
void apply(Casefile& casefile, const MarkerReviewed& event, const Event&) {
  for (auto& one : casefile.restrictions) {
    if (one.marker == event.marker && one.active()) {
      one.ended = event.result == "ended";
      one.review_on = event.review_on;
    }
  }
}

}  // namespace redress::casework::changes
