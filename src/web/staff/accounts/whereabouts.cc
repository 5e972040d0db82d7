#include "web/staff/accounts/whereabouts.h"

#include "calendar/london.h"
#include "calendar/typed.h"
#include "casebook/staff_list.h"
#include "markup/input.h"
#include "markup/select.h"

namespace redress::web {

namespace {

Html line(const char* name, const char* words, const char* hint, const std::string& value) {
  return markup::input({.name = name,
                        .type = "text",
                        .value = value,
                        .label = {.content = words, .classes = "govuk-label--s"},
                        .hint = markup::Hint{.content = hint},
                        .autocomplete = "off",
                        .spellcheck = false});
}

/// The same choice with those who work here, but for the one that it is about.
Html colleague(const Desk& desk, markup::Select select, const std::string& but) {
  const auto staff = desk.site.casebook.staff(desk.landlord.slug);
  for (const auto& member : staff->members()) {
    if (!member.left_at && member.number != but) {
      select.items.push_back(
          {.words = member.name() + ", " + member.number, .value = member.number});
    }
  }
  return markup::select(select);
}

markup::Label label(const char* words) { return {.content = words, .classes = "govuk-label--s"}; }

casebook::StaffList list_of(const Desk& desk) { return desk.site.casebook.staff_list(); }

/// Whoever stands in has rights by it, so that the audit has it beside changes of accounts.
void note(const Desk& desk, const std::string& number, const char* what) {
  desk.site.audit.note({.landlord = desk.landlord.slug,
                        .at = desk.now,
                        .who = desk.actor.id,
                        .kind = std::string(casebook::audited::kAccount),
                        .whom = number,
                        .what = what});
}

Result<calendar::Date, Message> day_in(const Fields& form, const char* field, const char* which,
                                       calendar::Instant now) {
  const auto typed = form.text(field);
  const auto day = calendar::parse_typed_day(typed, calendar::london_day(now));
  return day ? Result<calendar::Date, Message>(*day)
             : fail(Message{"absence-no-day",
                            "Give the {which} as a day, such as 27 March 2026 or tomorrow.",
                            {{"which", which}}});
}

}  // namespace

Html work_fields(const Desk& desk, const std::string& number) {
  const auto staff = desk.site.casebook.staff(desk.landlord.slug);
  const auto* member = staff->find(number);
  const casework::StaffMember nobody;
  const auto& one = member ? *member : nobody;
  return line("title", "Title", "What they are called by their work, such as Head of Repairs",
              one.title) +
         line("team", "Team", "Its members see each other’s casefiles in the team’s tray",
              one.team) +
         colleague(desk,
                   {.name = "manager",
                    .items = {{.words = "Nobody", .value = ""}},
                    .value = one.manager,
                    .label = label("Manager"),
                    .hint = markup::Hint{.content = "Who manages them"}},
                   number);
}

Html absence_fields(const Desk& desk, const std::string& number, const Fields& typed) {
  return line("from", "First day away", "For example, 27 March 2026 or tomorrow",
              std::string(typed.text("from"))) +
         line("until", "Last day away", "", std::string(typed.text("until"))) +
         colleague(
             desk,
             {.name = "deputy",
              .items = {{.words = "Choose somebody", .value = ""}},
              .value = std::string(typed.text("deputy")),
              .label = label("Who stands in"),
              .hint = markup::Hint{.content = "On these days they also have the roles of whoever "
                                              "is away, and see what waits for them"}},
             number);
}

std::string whereabouts_in_words(const Desk& desk, const std::string& number) {
  const auto staff = desk.site.casebook.staff(desk.landlord.slug);
  const auto* member = staff->find(number);
  if (!member || !member->away || member->away->until < calendar::london_day(desk.now)) {
    return "";
  }
  const auto* deputy = staff->find(member->away->deputy);
  return "Away from " + calendar::to_words(member->away->from) + " to " +
         calendar::to_words(member->away->until) + ". " +
         (deputy ? deputy->name() : member->away->deputy) + " stands in.";
}

Result<void, Message> place(const Desk& desk, const std::string& number, const Fields& form) {
  return list_of(desk).place(desk.landlord.slug,
                             {.number = number,
                              .title = std::string(form.text("title")),
                              .team = std::string(form.text("team")),
                              .manager = std::string(form.text("manager"))},
                             desk.actor, desk.now);
}

Result<void, Message> be_away(const Desk& desk, const std::string& number, const Fields& form) {
  const auto from = day_in(form, "from", "first day", desk.now);
  const auto until = day_in(form, "until", "last day", desk.now);
  if (!from || !until) {
    return fail(from ? until.error() : from.error());
  }
  const std::string deputy(form.text("deputy"));
  if (deputy.empty()) {
    return fail(Message{"absence-no-deputy", "Choose who stands in.", {}});
  }
  auto done = list_of(desk).be_away(desk.landlord.slug, number,
                                    {.from = *from, .until = *until, .deputy = deputy}, desk.actor,
                                    desk.now);
  return done.map([&] { note(desk, number, "absence-recorded"); });
}

Result<void, Message> be_back(const Desk& desk, const std::string& number) {
  auto done = list_of(desk).be_back(desk.landlord.slug, number, desk.actor, desk.now);
  return done.map([&] { note(desk, number, "absence-ended"); });
}

}  // namespace redress::web
