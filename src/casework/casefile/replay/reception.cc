#include "casework/events/reception.h"

#include <algorithm>

#include "casework/casefile/numbered.h"
#include "casework/casefile/replay/changes.h"
#include "casework/events/facts.h"
#include "casework/events/history.h"

namespace redress::casework::changes {
namespace {

/// Whoever gave the first words, as they are known now.
void first_complainant(Casefile& casefile, const Received& now) {
  auto& all = casefile.complainants;
  if (all.empty() || all.front().id != "C1") {
    all.insert(all.begin(),
               Complainant{.id = "C1", .who = {}, .contact = {}, .left = false, .needs = {}});
  }
  all.front().who = now.person;
  all.front().contact = now.contact;
  casefile.was_reachable = casefile.was_reachable || !now.contact.empty();
}

/// Who acts for the person: nobody whom the edition bars. The complaint stays the person's own.
Named who_may_act(const Received& now) {
  return now.represented_bars.empty() ? now.represented_by : Named{};
}

}  // namespace

void apply(Casefile& casefile, const Received& event, const Event& envelope) {
  casefile.begun = true;
  casefile.receipt = envelope.body;  // shared: the words are not copied
  casefile.edition = event.edition;
  casefile.represented_by = who_may_act(event);
  first_complainant(casefile, event);
  casefile.received_at = envelope.occurred_at;
  casefile.kind = event.kind;
  casefile.tags = event.tags;
}

void apply(Casefile& casefile, const Corrected& event, const Event&) {
  const auto before = casefile.received_at;
  casefile.receipt = event.now;
  casefile.represented_by = who_may_act(event.now);
  first_complainant(casefile, event.now);
  if (auto* one = numbered(casefile.complainants, event.complainant)) {
    one->who = event.who;
    one->contact = event.contact;
    casefile.was_reachable = casefile.was_reachable || !event.contact.empty();
  }
  casefile.tags = event.now.tags;
  if (!event.received_at) {
    return;
  }
  casefile.received_at = *event.received_at;
  for (auto& run : casefile.runs) {
    if (run.started_at == before) {  // begun as of the receipt
      run.started_at = *event.received_at;
    }
  }
}

/// Whoever signed with an address can be answered.
void apply(Casefile& casefile, const PetitionAssessed& event, const Event&) {
  casefile.was_reachable =
      casefile.was_reachable ||
      std::ranges::any_of(event.addresses, [](const auto& address) { return !address.empty(); });
  casefile.petitioned = event.signatories.size() > 1;
  casefile.petition_dated = event.dated;
}

/// Whatever it is taken as now, it is no petition any more, or is read again as one.
void apply(Casefile& casefile, const Classified& event, const Event&) {
  if (casefile.kind != event.kind) {
    casefile.petitioned = false;
    casefile.petition_dated.reset();
  }
  casefile.kind = event.kind;
  casefile.tags = event.tags;
  casefile.dissatisfied_on = event.dissatisfied_on;
}

void apply(Casefile& casefile, const InformalOpened& event, const Event& envelope) {
  begin_stage(casefile, event.stage, envelope.occurred_at, true);
  casefile.procedure = ProcedureState::informal;
}

void apply(Casefile& casefile, const Registered& event, const Event& envelope) {
  begin_stage(casefile, event.stage, envelope.occurred_at, true);
  casefile.procedure = ProcedureState::open;
}

void apply(Casefile& casefile, const FactFound& event, const Event&) {
  casefile.facts[event.fact] = event.value;
}

void apply(Casefile& casefile, const DayFound& event, const Event&) {
  if (event.on) {
    casefile.days[event.day] = *event.on;
  }
}

/// Without a review, that the procedure is exhausted follows.
void apply(Casefile& casefile, const Excluded& event, const Event& envelope) {
  remember_where_it_stands(casefile, envelope);
  casefile.review_at = event.review;
  if (!event.review.empty()) {
    casefile.procedure = ProcedureState::refused;
    casefile.refused_at = envelope.occurred_at;
  }
}

void apply(Casefile& casefile, const Linked& event, const Event&) {
  if (event.relation == "came-of-it" && !casefile.raised.empty()) {
    casefile.raised.erase(casefile.raised.begin());
  }
  casefile.repeats_ended = casefile.repeats_ended || event.relation == "repeat-of-ended";
}

void apply(Casefile& casefile, const Admitted& event, const Event& envelope) {
  casefile.admitted.push_back(event.rule);
  casefile.admitted_at = envelope.occurred_at;
}

void apply(Casefile& casefile, const Redirected&, const Event& envelope) {
  remember_where_it_stands(casefile, envelope);
  end(casefile, ProcedureState::redirected, envelope.occurred_at);
}

/// What lapsed continues from where it stood.
void apply(Casefile& casefile, const LateAccepted& event, const Event&) {
  if (casefile.procedure == ProcedureState::lapsed) {
    const auto* run = casefile.run(event.stage);
    casefile.procedure = run && run->decided_at ? ProcedureState::decided : ProcedureState::open;
    undo_end(casefile);
    casefile.closed_at.reset();
  }
}

}  // namespace redress::casework::changes
