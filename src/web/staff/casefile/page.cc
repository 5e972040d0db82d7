#include "web/staff/casefile/page.h"

#include <chrono>
#include <string>

#include "base/text.h"
#include "casework/acts/acts.h"
#include "casework/casefile/visibility.h"
#include "casework/events/history.h"
#include "casework/stories/sentences.h"
#include "markup/callouts.h"
#include "web/staff/casefile/dates.h"
#include "web/staff/casefile/front.h"
#include "web/staff/casefile/next.h"
#include "web/staff/casefile/parts.h"
#include "web/staff/casefile/records.h"
#include "web/staff/casefile/unseen.h"
#include "web/staff/seen.h"

namespace redress::web {
namespace {

/// The first event of what whoever looks did last, where that was a moment ago: an address that
/// says "done" says it to nobody else, and not the next day. Null for none.
const casework::Event* done_just_now(const casework::Standing& standing, const Desk& desk) {
  constexpr auto kMoment = std::chrono::minutes(10);
  const casework::Event* first = nullptr;
  for (const auto& event : standing.history) {
    const bool is_theirs =
        event.actor.id == desk.actor.id && event.recorded_at > desk.now - kMoment;
    if (is_theirs && (!first || first->recorded_at != event.recorded_at)) {
      first = &event;
    }
  }
  return first;
}

/// What was done a moment ago, in the words of the history, for the first page after it.
Html what_was_done(const Desk& desk, const Request& request, const OpenCasefile& open) {
  const auto* act = casework::find_act(request.query.text("done"));
  const auto* event = act ? done_just_now(open.standing, desk) : nullptr;
  if (event == nullptr) {
    return {};
  }
  const bool is_seen = casework::visible_to(event->body, open.standing.edition, desk.actor);
  return markup::notification_banner(
      {.content = is_seen ? "On record now. " + casework::told(event->body, open.standing)
                          : "Done: " + std::string(act->traits.title) + ".",
       .type = "success"});
}

/// Opens the casefile and shows a page of it; 404 where there is none.
template <class Content>
Response section_page(const CasefileDesk& at, const Request& request, CasefileSection section,
                      const Content& content) {
  const auto opened = at.casefile.open(at.desk);
  if (!opened) {
    return not_found(at.desk.site);
  }
  const OpenCasefile open{at.casefile.reference(), opened->standing, opened->circumstances};
  return without_unseen(at.desk, opened->standing, opened->circumstances,
                        casefile_framed(at.desk, open, section,
                                        what_was_done(at.desk, request, open), content(open)));
}

Html history_of(const Desk& desk, const Request& request, const OpenCasefile& open,
                CasefileSection section) {
  return timeline(open.standing, desk.actor, section_url(desk, open.reference, section),
                  whole_number(request.query.text("before")));
}

Html decided(const casework::Standing& standing) {
  return decisions(standing) + approvals(standing) + offers(standing) + promises(standing) +
         orders(standing);
}

}  // namespace

Response casefile_page(const CasefileDesk& at, const Request& request, const Parameters&) {
  return section_page(at, request, CasefileSection::summary, [&](const OpenCasefile& open) {
    return what_is_next(at.desk, open) + acts(at.desk, open) + owed_now(open.standing) +
           heading_2("About it") + about(open.standing);
  });
}

Response casefile_dates(const CasefileDesk& at, const Request& request, const Parameters&) {
  return section_page(at, request, CasefileSection::dates, [&](const OpenCasefile& open) {
    return deadlines(open.standing) + outside(open.standing);
  });
}

Response casefile_history(const CasefileDesk& at, const Request& request, const Parameters&) {
  return section_page(at, request, CasefileSection::history, [&](const OpenCasefile& open) {
    return history_of(at.desk, request, open, CasefileSection::history);
  });
}

Response casefile_people(const CasefileDesk& at, const Request& request, const Parameters&) {
  return section_page(at, request, CasefileSection::people, [&](const OpenCasefile& open) {
    return people(open.standing, *open.circumstances.staff) + restrictions(open.standing);
  });
}

Response casefile_decision(const CasefileDesk& at, const Request& request, const Parameters&) {
  return section_page(at, request, CasefileSection::decision, [&](const OpenCasefile& open) {
    const auto content = decided(open.standing);
    return content.empty() ? paragraph("Nothing is decided, asked for, offered or promised yet.")
                           : content;
  });
}

Response casefile_whole(const CasefileDesk& at, const Request& request, const Parameters&) {
  return section_page(at, request, CasefileSection::whole, [&](const OpenCasefile& open) {
    return about(open.standing) + people(open.standing, *open.circumstances.staff) +
           restrictions(open.standing) + decided(open.standing) + deadlines(open.standing) +
           outside(open.standing) + heading_2("What happened") +
           history_of(at.desk, request, open, CasefileSection::whole);
  });
}

}  // namespace redress::web
