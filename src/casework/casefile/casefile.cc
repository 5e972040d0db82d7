#include "casework/casefile/casefile.h"

#include <algorithm>

#include "calendar/london.h"
#include "casework/casefile/numbered.h"
#include "casework/events/received.h"

namespace redress::casework {

std::string_view word_of(ProcedureState state) {
  switch (state) {
    case ProcedureState::triage:
      return "triage";
    case ProcedureState::informal:
      return "informal";
    case ProcedureState::requested:
      return "requested";
    case ProcedureState::open:
      return "open";
    case ProcedureState::decided:
      return "decided";
    case ProcedureState::refused:
      return "refused";
    case ProcedureState::resolved:
      return "resolved";
    case ProcedureState::exhausted:
      return "exhausted";
    case ProcedureState::lapsed:
      return "lapsed";
    case ProcedureState::unanswered:
      return "unanswered";
    case ProcedureState::nobody_left:
      return "nobody-left";
    case ProcedureState::withdrawn:
      return "withdrawn";
    case ProcedureState::redirected:
      return "redirected";
  }
  return "";
}

std::string_view word_of(WorkState state) {
  switch (state) {
    case WorkState::open:
      return "open";
    case WorkState::work_outstanding:
      return "work-outstanding";
    case WorkState::closed:
      return "closed";
  }
  return "";
}

std::string_view word_of(OutsideState state) {
  switch (state) {
    case OutsideState::none:
      return "none";
    case OutsideState::designated_person:
      return "designated-person";
    case OutsideState::passed_on:
      return "passed-on";
    case OutsideState::referred:
      return "referred";
    case OutsideState::with_body:
      return "with-body";
    case OutsideState::determined:
      return "determined";
    case OutsideState::complied:
      return "complied";
  }
  return "";
}

bool Approval::declined() const {
  return std::any_of(answers.begin(), answers.end(),
                     [](const auto& answer) { return !answer.yes; });
}

bool Approval::granted_by(std::string_view role) const {
  return std::any_of(answers.begin(), answers.end(),
                     [&](const auto& answer) { return answer.yes && answer.role == role; });
}

bool is_an_end(std::string_view state_word) {
  for (const auto state :
       {ProcedureState::resolved, ProcedureState::exhausted, ProcedureState::lapsed,
        ProcedureState::unanswered, ProcedureState::nobody_left, ProcedureState::withdrawn,
        ProcedureState::redirected}) {
    if (word_of(state) == state_word) {
      return true;
    }
  }
  return false;
}

const Received& Casefile::received() const { return *receipt.as<Received>(); }

Instant Casefile::complained_at() const {
  return dissatisfied_on ? std::max(received_at, calendar::start_of(*dissatisfied_on))
                         : received_at;
}

Instant Casefile::complete_at() const {
  const auto since = complained_at();
  return petition_dated ? std::max(since, calendar::start_of(*petition_dated)) : since;
}

const Complainant* Casefile::lead() const {
  const auto stays = [](const Complainant& one) { return !one.left; };
  const auto* chosen = numbered(complainants, written_to);
  if (chosen && stays(*chosen)) {
    return chosen;
  }
  const auto first = std::find_if(complainants.begin(), complainants.end(), stays);
  return first == complainants.end() ? nullptr : &*first;
}

bool Casefile::anonymous() const {
  return std::none_of(complainants.begin(), complainants.end(),
                      [](const auto& one) { return !one.left && !one.who.empty(); });
}

bool Casefile::contactable() const { return was_reachable && lead() != nullptr; }

bool Casefile::promises_outstanding() const {
  return std::any_of(promises.begin(), promises.end(),
                     [](const auto& promise) { return promise.outstanding(); });
}

bool Casefile::orders_outstanding() const {
  return std::any_of(orders.begin(), orders.end(),
                     [](const auto& order) { return order.outstanding(); });
}

const Approval* Casefile::approval(std::string_view id) const { return numbered(approvals, id); }

const Representative* Casefile::representative(std::string_view id) const {
  return numbered(representatives, id);
}

const Offer* Casefile::offer(std::string_view id) const { return numbered(offers, id); }

bool Casefile::restricted_by(std::string_view marker) const {
  return restriction_in_force(marker) != nullptr;
}

bool Casefile::kept_out_by(std::string_view marker, Date on) const {
  const auto* restriction = restriction_in_force(marker);
  return restriction != nullptr && restriction->holds_on(on);
}

const Restriction* Casefile::restriction_in_force(std::string_view marker) const {
  const auto found =
      std::find_if(restrictions.rbegin(), restrictions.rend(),
                   [&](const Restriction& one) { return one.marker == marker && one.active(); });
  return found == restrictions.rend() ? nullptr : &*found;
}

bool Casefile::offers_owed() const {
  return std::ranges::any_of(offers, [](const auto& offer) { return offer.owed(); });
}

WorkState Casefile::work() const {
  if (closed_at) {
    return WorkState::closed;
  }
  return ended() && (promises_outstanding() || offers_owed()) ? WorkState::work_outstanding
                                                              : WorkState::open;
}

const StageRun* Casefile::run(std::string_view stage_id) const {
  const auto found = std::find_if(runs.begin(), runs.end(),
                                  [&](const auto& run) { return run.stage == stage_id; });
  return found == runs.end() ? nullptr : &*found;
}

std::string Casefile::stage_at(Instant moment) const {
  std::string at;
  for (const auto& run : runs) {
    if (run.started_at <= moment) {
      at = run.stage;
    }
  }
  return at;
}

}  // namespace redress::casework
