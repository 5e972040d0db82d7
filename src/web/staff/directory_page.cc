#include "web/staff/directory_page.h"

#include <map>

#include "calendar/london.h"
#include "markup/callouts.h"
#include "markup/table.h"
#include "web/frame.h"
#include "web/staff/accounts/account_words.h"
#include "web/staff/accounts/whereabouts.h"

namespace redress::web {

using markup::void_element;

namespace {

/// The roles of those with an open account, by number.
std::map<std::string, std::vector<std::string>> roles_by_number(const Desk& desk) {
  std::map<std::string, std::vector<std::string>> roles;
  for (const auto& account : desk.site.entrance.accounts().all(desk.landlord.slug)) {
    if (!account.is_disabled) {
      roles[account.number] = account.roles;
    }
  }
  return roles;
}

/// Lines of a cell, without the empty ones.
Html lines(const std::vector<std::string>& all) {
  Html cell;
  for (const auto& one : all) {
    if (!one.empty()) {
      cell += (cell.empty() ? Html{} : void_element("br")) + markup::text(one);
    }
  }
  return cell;
}

}  // namespace

Response directory_page(const Desk& desk, const Request& /*request*/,
                        const Parameters& /*places*/) {
  const auto staff = desk.site.casebook.staff(desk.landlord.slug);
  const auto roles =
      desk.site.is_demo ? std::map<std::string, std::vector<std::string>>{} : roles_by_number(desk);
  const auto today = calendar::london_day(desk.now);
  markup::Table table{.caption = "Staff",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{.content = "Name"}, {.content = "Work"}, {.content = "Here today"}},
                      .classes = "redress-table--stacked"};
  for (const auto& member : staff->members()) {
    if (member.left_at) {
      continue;
    }
    const auto* manager = staff->find(member.manager);
    const auto held = roles.find(member.number);
    const auto away = whereabouts_in_words(desk, member.number);
    const bool is_away = member.absence_on(today) != nullptr;
    table.rows.push_back(
        {{.content = lines({member.name(), member.number})},
         {.content =
              lines({member.title, member.team.empty() ? "" : "Team: " + member.team,
                     manager ? "Managed by " + manager->name() : "",
                     held == roles.end() ? "" : "Roles: " + role_names(desk, held->second)})},
         {.content = markup::tag({.content = is_away ? "Away" : "Here",
                                  .classes = is_away ? "govuk-tag--yellow" : "govuk-tag--green"}) +
                     (away.empty() ? Html{} : void_element("br") + markup::text(away))}});
  }
  return framed(desk.site, desk.landlord, desk.visit,
                {.title = "Staff directory",
                 .content = heading_1("Staff directory") +
                            (table.rows.empty() ? paragraph("Nobody is on the staff list yet.")
                                                : markup::table(table))});
}

}  // namespace redress::web
