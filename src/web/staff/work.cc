#include "web/staff/work.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "calendar/london.h"
#include "markup/button.h"
#include "markup/callouts.h"
#include "markup/links.h"
#include "web/dates.h"
#include "web/staff/find/call.h"
#include "web/staff/lists/give.h"
#include "web/staff/lists/shown.h"
#include "web/staff/row_words.h"
#include "web/staff/seen.h"
#include "web/staff/tray.h"

namespace redress::web {

using casebook::Tray;
using markup::element;
using markup::void_element;

namespace {

/// As many as anybody does in a day; the tray has the others.
constexpr int kMostShown = 50;
constexpr int kNewcomersShown = 5;
constexpr std::size_t kMostLately = 5;
constexpr int kLookedThrough = 100;  // of the audit, for what somebody worked on lately
constexpr auto kSoon = std::chrono::days(3);

std::vector<casebook::CasefileRow> rows_in(const Desk& desk, Tray tray, const std::string& owner,
                                           int limit) {
  return desk.site.lists.tray({.landlord = desk.landlord.slug,
                               .tray = tray,
                               .owner = owner,
                               .viewer = desk.actor.id,
                               .now = desk.now,
                               .limit = limit,
                               .after = {}});
}

Html casefile_link(const Desk& desk, const std::string& reference, const std::string& person) {
  return markup::link(desk.casefile(reference), person + ", " + reference);
}

/// A casefile in a list of work: whose it is, what it is about and what is due by when.
Html work_item(const Desk& desk, const casebook::CasefileRow& row) {
  Html item = element("strong", casefile_link(desk, row.reference, person_of(row))) +
              void_element("br") + markup::text(row.summary);
  if (row.next_due) {
    item +=
        void_element("br") +
        markup::text(what_is_due(desk, row) + " due " +
                     calendar::to_words(calendar::london_day(*row.next_due)) + " ") +
        markup::tag({.content = days_left_words(*row.next_due, desk.now),
                     .classes = *row.next_due < desk.now ? "govuk-tag--red" : "govuk-tag--blue"});
  }
  return item;
}

Html work_list(const std::vector<Html>& items) {
  Html list;
  for (const auto& item : items) {
    list += element("li", {{"class", "redress-work__item"}}, item);
  }
  return element("ul", {{"class", "govuk-list redress-work"}}, list);
}

/// The casefiles of whoever is signed in, by how soon something is due on them.
struct ByDay {
  std::vector<Html> late;
  std::vector<Html> today;
  std::vector<Html> soon;
  int later = 0;
};

ByDay by_day(const Desk& desk, const std::vector<casebook::CasefileRow>& mine) {
  const auto today = calendar::london_day(desk.now);
  ByDay sorted;
  for (const auto& row : mine) {
    if (!row.next_due) {
      ++sorted.later;
      continue;
    }
    const auto day = calendar::london_day(*row.next_due);
    if (*row.next_due < desk.now) {
      sorted.late.push_back(work_item(desk, row));
    } else if (day == today) {
      sorted.today.push_back(work_item(desk, row));
    } else if (day <= today + kSoon) {
      sorted.soon.push_back(work_item(desk, row));
    } else {
      ++sorted.later;
    }
  }
  return sorted;
}

Html section(const std::string& title, const std::vector<Html>& items) {
  return items.empty()
             ? Html{}
             : heading_2(title + " (" + std::to_string(items.size()) + ")") + work_list(items);
}

Html given_to_you(const Desk& desk) {
  const auto sorted = by_day(desk, rows_in(desk, Tray::mine, desk.actor.id, kMostShown));
  Html content = section("Late", sorted.late) + section("Due today", sorted.today) +
                 section("In the next three days", sorted.soon);
  if (content.empty() && sorted.later == 0) {
    return paragraph("You have no casefile now.");
  }
  if (content.empty()) {
    content = paragraph("Nothing of yours is due in the next three days.");
  }
  return content + paragraph(markup::link(tray_url(desk, "mine"), "All that you have"));
}

/// The casefiles of those who are away today and left them to whoever is signed in.
Html of_those_away(const Desk& desk) {
  Html all;
  const auto staff = desk.site.casebook.staff(desk.landlord.slug);
  const auto today = calendar::london_day(desk.now);
  for (const auto* absent : staff->stood_in_for_by(desk.actor.id, today)) {
    std::vector<Html> items;
    for (const auto& row : rows_in(desk, Tray::mine, absent->number, kMostShown)) {
      items.push_back(work_item(desk, row));
    }
    all += heading_2("You stand in for " + absent->name() + " until " +
                     calendar::to_words(absent->away->until)) +
           (items.empty() ? paragraph("They have no casefile now.") : work_list(items));
  }
  return all;
}

/// Whose yes is awaited of a role that whoever is signed in has. Each request once, whatever roles
/// they have.
Html waiting_for_your_yes(const Desk& desk) {
  std::vector<Html> items;
  std::vector<std::pair<std::string, std::string>> shown;
  for (const auto& role : desk.actor.roles) {
    for (const auto& one :
         desk.site.lists.awaiting(desk.landlord.slug, role, desk.actor.id, kMostShown)) {
      std::pair request(one.reference, one.awaited.approval);
      if (std::ranges::find(shown, request) != shown.end()) {
        continue;
      }
      shown.push_back(std::move(request));
      items.push_back(
          element("strong", casefile_link(desk, one.reference,
                                          one.person.empty() ? "Anonymous" : one.person)) +
          void_element("br") + markup::text(one.awaited.approval + ": " + one.awaited.what));
    }
  }
  return section("Waiting for your yes", items);
}

std::string awaited_words(const casebook::DueRow& due) {
  const std::string day = due.due_at ? calendar::to_words(calendar::london_day(*due.due_at)) : "";
  if (due.use == "hearing") {
    return "Hearing " + due.name + (day.empty() ? ", no day set yet" : " on " + day);
  }
  if (due.use == "comment") {
    return "Their comment on what is proposed" + (day.empty() ? "" : ", until " + day);
  }
  return (due.use == "order" ? "Order " : "Promise ") + due.name + ": " + due.what +
         (due.owner.empty() ? "" : ", " + due.owner) + (day.empty() ? "" : ", by " + day);
}

/// What is still to come on their casefiles beside what clocks ask.
Html awaited_on_yours(const Desk& desk) {
  std::vector<Html> items;
  for (const auto& one :
       desk.site.lists.awaited_of(desk.landlord.slug, desk.actor.id, desk.actor.id, kMostShown)) {
    Html item = element("strong", casefile_link(desk, one.reference,
                                                one.person.empty() ? "Anonymous" : one.person)) +
                void_element("br") + markup::text(awaited_words(one.due) + " ");
    if (one.due.due_at && one.due.use != "comment" && *one.due.due_at < desk.now) {
      item += markup::tag(
          {.content = days_left_words(*one.due.due_at, desk.now), .classes = "govuk-tag--red"});
    }
    items.push_back(std::move(item));
  }
  return section("Awaited on your casefiles", items);
}

/// The casefiles that whoever is signed in did something on lately, as the audit has it.
Html worked_on_lately(const Desk& desk) {
  std::vector<Html> items;
  std::vector<std::string> references;
  for (const auto& entry : desk.site.audit.entries(
           {.landlord = desk.landlord.slug, .who = desk.actor.id, .limit = kLookedThrough})) {
    const bool is_new = entry.who == desk.actor.id && !entry.reference.empty() &&
                        std::ranges::find(references, entry.reference) == references.end();
    if (!is_new || references.size() == kMostLately) {
      continue;
    }
    references.push_back(entry.reference);
    if (const auto casefile = see(desk, entry.reference)) {
      items.push_back(casefile_link(desk, entry.reference, person_of(casefile->row())));
    }
  }
  return items.empty() ? Html{} : heading_2("You worked on lately") + bullets(items);
}

Html taken_up_by_nobody(const Desk& desk) {
  const auto rows = rows_in(desk, Tray::unallocated, desk.actor.id, kNewcomersShown);
  if (rows.empty()) {
    return {};
  }
  std::vector<Html> items;
  for (const auto& row : rows) {
    items.push_back(work_item(desk, row));
  }
  const auto count = count_of(desk, unallocated_shown());
  const std::string many = count > casebook::kMostCounted
                               ? std::to_string(casebook::kMostCounted) + "+"
                               : std::to_string(count);
  return heading_2("Nobody has these yet (" + many + ")") + work_list(items) +
         take_next_form(desk, {}, /*is_main=*/false) +
         paragraph(markup::link(tray_url(desk, "unallocated"), "All that nobody has yet"));
}

}  // namespace

Response your_work(const Desk& desk, const Request&, const Parameters&) {
  return framed(
      desk.site, desk.landlord, desk.visit,
      {.title = "Your work",
       .content = heading_1("Your work") +
                  markup::button({.content = "Log a call", .href = call_url(desk)}) +
                  given_to_you(desk) + of_those_away(desk) + waiting_for_your_yes(desk) +
                  awaited_on_yours(desk) + taken_up_by_nobody(desk) + worked_on_lately(desk)});
}

}  // namespace redress::web
