#include "casework/events/closing.h"

#include "casework/casefile/agreement.h"
#include "casework/casefile/numbered.h"
#include "casework/casefile/replay/changes.h"
#include "casework/events/history.h"
#include "casework/events/lapse.h"
#include "casework/events/people.h"

namespace redress::casework::changes {

void apply(Casefile& casefile, const WindowClosed&, const Event& envelope) {
  if (!casefile.ended()) {  // a person who was content stays so
    end(casefile, ProcedureState::lapsed, envelope.occurred_at);
  }
}

void apply(Casefile& casefile, const Unanswered&, const Event& envelope) {
  if (casefile.ended()) {  // it stays what ended it
    casefile.asked_in_vain = envelope.occurred_at;
    return;
  }
  remember_where_it_stands(casefile, envelope);
  end(casefile, ProcedureState::unanswered, envelope.occurred_at);
}

void apply(Casefile& casefile, const Exhausted&, const Event& envelope) {
  end(casefile, ProcedureState::exhausted, envelope.occurred_at);
  casefile.exhausted_at = envelope.occurred_at;
}

void apply(Casefile& casefile, const Withdrawn&, const Event& envelope) {
  remember_where_it_stands(casefile, envelope);
  end(casefile, ProcedureState::withdrawn, envelope.occurred_at);
}

/// Its matter continues in the other casefile.
void apply(Casefile& casefile, const Merged& event, const Event& envelope) {
  if (!casefile.ended()) {
    end(casefile, ProcedureState::redirected, envelope.occurred_at);
  }
  casefile.merged_into = event.into;
  casefile.closed_at = envelope.occurred_at;
}

void apply(Casefile& casefile, const EditionChanged& event, const Event&) {
  casefile.edition = event.to;
}

void apply(Casefile& casefile, const FeedbackAnswered& event, const Event& envelope) {
  if (event.enquiry.empty()) {
    casefile.answered_at = envelope.occurred_at;
  } else if (auto* enquiry = numbered(casefile.enquiries, event.enquiry)) {
    enquiry->answered_at = envelope.occurred_at;
  }
}

void apply(Casefile& casefile, const EnquiryMade& event, const Event&) {
  casefile.enquiries.push_back({.id = event.enquiry, .words = event.words, .answered_at = {}});
}

void apply(Casefile& casefile, const Closed&, const Event& envelope) {
  casefile.closed_at = envelope.occurred_at;
}

/// Whoever was content before may still go on when it is undone; what was exhausted stays so.
void apply(Casefile& casefile, const ClosedEarly&, const Event& envelope) {
  remember_where_it_stands(casefile, envelope);
  casefile.closed_at = envelope.occurred_at;
}

/// Without anybody who complains nothing goes on, until somebody carries on; nor does what they
/// agreed to end, while that is kept.
void apply(Casefile& casefile, const Reopened&, const Event& envelope) {
  casefile.closed_at.reset();
  if (casefile.procedure == ProcedureState::nobody_left || stands_as_agreed(casefile)) {
    return;
  }
  go_on(casefile);
  if (!casefile.complainants.empty() && casefile.lead() == nullptr && !casefile.ended()) {
    casefile.before_ends.push_back(
        {.by = std::string(ComplainantLeft::kName), .procedure = casefile.procedure});
    end(casefile, ProcedureState::nobody_left, envelope.occurred_at);
  }
}

}  // namespace redress::casework::changes
