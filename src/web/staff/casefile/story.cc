#include "web/staff/casefile/story.h"

#include <string>
#include <vector>

#include "casework/events/decision.h"
#include "casework/events/history.h"
#include "casework/events/panel.h"
#include "casework/events/received.h"
#include "casework/events/remedy.h"
#include "casework/events/stage.h"
#include "casework/stories/sentences.h"
#include "markup/summary_list.h"
#include "web/frame.h"
#include "web/staff/casefile/records.h"

namespace redress::web {
namespace {

using casework::EventBody;

/// What was found, said or decided about the matter itself.
bool belongs_to_story(const EventBody& body) {
  return body.is<casework::CheckCompleted>() || body.is<casework::EvidenceAdded>() ||
         body.is<casework::DecisionProposed>() || body.is<casework::DecisionExplained>() ||
         body.is<casework::CommentRecorded>() || body.is<casework::DecisionIssued>() ||
         body.is<casework::EscalationRequested>() || body.is<casework::FormReceived>() ||
         body.is<casework::HearingHeld>() || body.is<casework::Consulted>();
}

/// The reasons of what was proposed or decided, as the person reads them.
std::string reasons_in(const EventBody& body) {
  const auto* proposed = body.as<casework::DecisionProposed>();
  const auto* issued = body.as<casework::DecisionIssued>();
  return proposed ? proposed->reasons : issued ? issued->reasons : "";
}

Html found_so_far(const casework::Standing& standing) {
  std::vector<Html> found;
  for (const auto& event : standing.in_force()) {
    if (!belongs_to_story(event.body)) {
      continue;
    }
    Html item = markup::text(told(event.body, standing));
    if (const auto reasons = reasons_in(event.body); !reasons.empty()) {
      item += paragraph(markup::text_with_lines(reasons));
    }
    found.push_back(std::move(item));
  }
  return found.empty() ? paragraph("Nothing is found or proposed yet.") : bullets(found);
}

}  // namespace

Html story(const casework::Standing& standing) {
  const auto& received = standing.casefile.received();
  markup::SummaryList words;
  words.rows.push_back({.key = {.content = "What happened"},
                        .value = {.content = markup::text_with_lines(received.account)}});
  words.rows.push_back({.key = {.content = "What is wanted"},
                        .value = {.content = markup::text_with_lines(
                                      received.wanted.empty() ? "Not said" : received.wanted)}});
  return markup::summary_list(words) + heading_3("Found and decided so far") +
         found_so_far(standing) + offers(standing) + approvals(standing);
}

}  // namespace redress::web
