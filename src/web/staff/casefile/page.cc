#include "web/staff/casefile/page.h"

#include <algorithm>
#include <chrono>
#include <string>

#include "base/text.h"
#include "casework/acts/acts.h"
#include "casework/events/history.h"
#include "markup/callouts.h"
#include "system/reference.h"
#include "web/staff/casefile/dates.h"
#include "web/staff/casefile/front.h"
#include "web/staff/casefile/next.h"
#include "web/staff/casefile/parts.h"
#include "web/staff/casefile/records.h"

namespace redress::web {
namespace {

/// Whether whoever looks did something on the casefile a moment ago: an address that says "done"
/// says it to nobody else, and not the next day.
bool did_something_just_now(const casework::Standing& standing, const Desk& desk) {
  constexpr auto kMoment = std::chrono::minutes(10);
  return std::ranges::any_of(standing.history, [&](const casework::Event& event) {
    return event.actor.id == desk.actor.id && event.recorded_at > desk.now - kMoment;
  });
}

/// What was done a moment ago, for the first page after it.
Html what_was_done(const Desk& desk, const Request& request, const OpenCasefile& open) {
  const auto* act = casework::find_act(request.query.text("done"));
  return act && did_something_just_now(open.standing, desk)
             ? markup::notification_banner(
                   {.content = "Done: " + std::string(act->traits.title) + ".", .type = "success"})
             : Html{};
}

/// Opens the casefile in the address and shows a page of it; 404 where there is none. A reference
/// as people say it leads to the one address.
template <class Content>
Response section_page(const Desk& desk, const Request& request, const Parameters& places,
                      CasefileSection section, const Content& content) {
  const auto& typed = places.at("reference");
  const auto reference = system::parse_reference(typed);
  if (reference && *reference != typed) {
    return see_other(section_url(desk, *reference, section).str());
  }
  const auto opened =
      reference ? desk.site.casebook.open(desk.landlord.slug, *reference, desk.now) : std::nullopt;
  if (!opened) {
    return not_found(desk.site);
  }
  const OpenCasefile open{*reference, opened->standing, opened->circumstances};
  return casefile_framed(desk, open, section, what_was_done(desk, request, open), content(open));
}

Html history_of(const Desk& desk, const Request& request, const OpenCasefile& open,
                CasefileSection section) {
  return timeline(open.standing, desk.actor, section_url(desk, open.reference, section),
                  whole_number(request.query.text("before")));
}

Html decided(const casework::Standing& standing) {
  return approvals(standing) + offers(standing) + promises(standing) + orders(standing);
}

}  // namespace

Response casefile_page(const Desk& desk, const Request& request, const Parameters& places) {
  return section_page(
      desk, request, places, CasefileSection::summary, [&](const OpenCasefile& open) {
        return what_is_next(desk, open) + acts(desk, open) + owed_now(open.standing) +
               heading_2("About it") + about(open.standing);
      });
}

Response casefile_dates(const Desk& desk, const Request& request, const Parameters& places) {
  return section_page(desk, request, places, CasefileSection::dates, [&](const OpenCasefile& open) {
    return deadlines(open.standing) + outside(open.standing);
  });
}

Response casefile_history(const Desk& desk, const Request& request, const Parameters& places) {
  return section_page(desk, request, places, CasefileSection::history,
                      [&](const OpenCasefile& open) {
                        return history_of(desk, request, open, CasefileSection::history);
                      });
}

Response casefile_people(const Desk& desk, const Request& request, const Parameters& places) {
  return section_page(
      desk, request, places, CasefileSection::people, [&](const OpenCasefile& open) {
        return people(open.standing, *open.circumstances.staff) + restrictions(open.standing);
      });
}

Response casefile_decision(const Desk& desk, const Request& request, const Parameters& places) {
  return section_page(
      desk, request, places, CasefileSection::decision, [&](const OpenCasefile& open) {
        const auto content = decided(open.standing);
        return content.empty() ? paragraph("Nothing is asked for, offered or promised yet.")
                               : content;
      });
}

Response casefile_whole(const Desk& desk, const Request& request, const Parameters& places) {
  return section_page(desk, request, places, CasefileSection::whole, [&](const OpenCasefile& open) {
    return about(open.standing) + people(open.standing, *open.circumstances.staff) +
           restrictions(open.standing) + decided(open.standing) + deadlines(open.standing) +
           outside(open.standing) + heading_2("What happened") +
           history_of(desk, request, open, CasefileSection::whole);
  });
}

}  // namespace redress::web
