#include "web/staff/casefile/what_it_does.h"

#include <string>
#include <vector>

#include "calendar/london.h"
#include "casework/stories/sentences.h"
#include "procedure/edition.h"
#include "web/dates.h"
#include "web/frame.h"
#include "web/staff/casefile/parts.h"

namespace redress::web {
namespace {

using casework::DateChange;

/// "Stage 2 request, of Stage 1".
std::string name_of_date(const casework::Deadline& deadline, const procedure::Edition& edition) {
  const auto* stage = edition.stage(deadline.rule->stage);
  std::string name = deadline.rule->name;
  name += deadline.run.empty() ? "" : " (" + deadline.run + ")";
  return stage ? name + ", " + stage->name : name;
}

std::string last_day_of(const casework::Deadline& deadline) {
  if (deadline.due) {
    return due_words(*deadline.rule, *deadline.due);
  }
  return deadline.paused_since ? "stopped until it goes on" : "a day that is not set";
}

std::string change_in_words(const DateChange& change, const procedure::Edition& edition) {
  const bool is_right =
      (change.after ? change.after : change.before)->rule->use == procedure::Use::window;
  std::string name = name_of_date(change.after ? *change.after : *change.before, edition);
  switch (change.kind) {
    case DateChange::Kind::starts:
      return name + (is_right ? ": possible until " : ": due ") + last_day_of(*change.after);
    case DateChange::Kind::moves:
      return name + ": moves to " + last_day_of(*change.after);
    case DateChange::Kind::done:
      return name + (change.after->state == casework::ClockState::met_late ? ": done, but late"
                     : is_right                                            ? ": used"
                                                                           : ": done in time");
    case DateChange::Kind::no_more:
      return name + (is_right ? ": not possible any more" : ": no longer owed");
  }
  return name;
}

/// Where the way is no longer as the law has it, that is said with the day.
std::string route_in_words(const casework::RouteState& route, calendar::Instant now) {
  const auto day = [](calendar::Instant at) {
    return calendar::to_words(calendar::london_day(at));
  };
  if (route.closed) {
    return route.rule->name + ": closed";
  }
  std::string words = route.rule->name;
  if (route.open) {
    words += ": open";
  } else if (route.opens_at) {
    words += ": opens on " + day(*route.opens_at) + casework::condition_in_words(route);
  } else {
    words += ": not open yet";
  }
  words += route.closes_at ? ", until " + day(*route.closes_at) : "";
  const auto& until = route.rule->law_until;
  return until && now >= calendar::start_of(*until)
             ? words + " (this rule is no longer law since " + calendar::to_words(*until) + ")"
             : words;
}

Html listed_under(const std::string& heading, const std::vector<Html>& items) {
  return items.empty() ? Html{} : heading_3(heading) + bullets(items);
}

}  // namespace

Html what_it_would_do(const casework::Standing& before, const casework::Foreseen& foreseen) {
  const auto& after = foreseen.after;
  std::vector<Html> recorded;
  for (const auto& event : foreseen.events) {
    recorded.push_back(markup::text(told(event.body, after)));
  }
  std::vector<Html> dates;
  for (const auto& change : dates_changed(before, after)) {
    dates.push_back(markup::text(change_in_words(change, after.edition)));
  }
  std::vector<Html> ways;
  for (const auto* route : routes_changed(before, after)) {
    ways.push_back(markup::text(route_in_words(*route, after.now)));
  }
  const auto stands = where_it_stands(after);
  Html content = heading_2("What this does") + listed_under("The casefile will say", recorded) +
                 listed_under("Dates", dates) + listed_under("Ways to outside bodies", ways);
  if (stands != where_it_stands(before)) {
    content += paragraph("It will then stand at: " + stands + ".");
  }
  return content;
}

}  // namespace redress::web
