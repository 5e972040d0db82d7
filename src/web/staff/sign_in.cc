#include "web/staff/sign_in.h"

#include <algorithm>

#include "base/text.h"
#include "base/visible.h"
#include "calendar/london.h"
#include "markup/button.h"
#include "markup/choices.h"
#include "markup/error_summary.h"
#include "markup/form.h"
#include "markup/input.h"
#include "web/frame.h"
#include "web/pages/held.h"

namespace redress::web {
namespace {

constexpr std::size_t kMostInADemonstration = 200;

struct SignInProblems {
  std::optional<markup::ErrorMessage> name;
  std::optional<markup::ErrorMessage> role;
};

Response show(const Site& site, const Shelf::Landlord& landlord, Visit& visit,
              const procedure::Edition& edition, const Fields& typed,
              const SignInProblems& problems) {
  markup::ErrorSummary summary;
  if (problems.name) {
    summary.items.push_back({.content = problems.name->content, .href = "#name"_url});
  }
  if (problems.role) {
    summary.items.push_back({.content = problems.role->content, .href = "#role"_url});
  }
  markup::Radios roles{
      .name = "role",
      .value = typed.text("role"),
      .fieldset = markup::Fieldset{.legend = {.content = "In which role do you work?",
                                              .classes = "govuk-fieldset__legend--s"}},
      .error = problems.role};
  for (const auto& role : edition.roles) {
    roles.items.push_back({.value = role.id, .content = role.name});
  }
  const Html fields =
      markup::input({.name = "name",
                     .value = typed.text("name"),
                     .label = {.content = "What is your name?", .classes = "govuk-label--s"},
                     .hint = markup::Hint{.content = "Any name will do in a demonstration, or a "
                                                     "number of the staff list"},
                     .error = problems.name,
                     .autocomplete = "name"}) +
      markup::radios(roles) + markup::button({.content = "Sign in"});
  const bool wrong = !summary.items.empty();
  return framed(
      site, landlord, visit,
      {.title = "Sign in",
       .content = (wrong ? markup::error_summary(summary) : Html{}) + heading_1("Sign in") +
                  markup::form({.action = Url::path({landlord.slug, "staff", "sign-in"}),
                                .csrf_token = visit.form_token(),
                                .content = fields}),
       .has_errors = wrong},
      wrong ? 422 : 200);
}

/// Returns today's edition of the landlord in the address; null when there is none.
const procedure::Edition* edition_today(const Site& site, const std::string& slug) {
  const auto edition = site.casebook.shelf().in_force(slug, calendar::london_day(site.now()));
  return edition ? *edition : nullptr;
}

}  // namespace

Response sign_in_form(const Site& site, const Request& request, const Parameters& places) {
  const auto* landlord = site.casebook.shelf().landlord(places.at("landlord"));
  const auto* edition = landlord ? edition_today(site, landlord->slug) : nullptr;
  if (!edition) {
    return not_found(site);
  }
  Visit visit(site, request, landlord->slug);
  return show(site, *landlord, visit, *edition, {}, {});
}

Response sign_in(const Site& site, const Request& request, const Parameters& places) {
  const auto* landlord = site.casebook.shelf().landlord(places.at("landlord"));
  const auto* edition = landlord ? edition_today(site, landlord->slug) : nullptr;
  if (!edition) {
    return not_found(site);
  }
  Visit visit(site, request, landlord->slug);
  if (!visit.carries_token(request)) {
    return stale_form(site, *landlord, visit, request);
  }
  const std::string name(trimmed(request.form.text("name")));
  const auto role = request.form.text("role");
  SignInProblems problems;
  if (!edition->role(role)) {
    problems.role = markup::ErrorMessage{.content = "Choose the role you work in"};
  }
  // Anybody who comes to a demonstration under a new name is put on its staff list, which has a
  // limit.
  const auto staff = site.casebook.staff(landlord->slug);
  const bool is_full =
      staff->called(name).empty() && staff->members().size() >= kMostInADemonstration;
  const auto member = problems.role || is_full
                          ? std::nullopt
                          : std::optional(site.casebook.member(landlord->slug, name, site.now()));
  if (!has_visible_text(name)) {
    problems.name = markup::ErrorMessage{.content = "Enter your name"};
  } else if (is_full) {
    problems.name = markup::ErrorMessage{
        .content = "This demonstration takes no more people. Sign in as one of them, like " +
                   staff->members().front().name()};
  } else if (member && !*member) {
    problems.name = markup::ErrorMessage{.content = render(member->error())};
  }
  if (problems.name || problems.role) {
    return show(site, *landlord, visit, *edition, request.form, problems);
  }
  visit.sign_in((*member)->id, role);
  site.audit.note({.landlord = landlord->slug,
                   .at = site.now(),
                   .who = (*member)->id,
                   .kind = std::string(casebook::audited::kSignIn),
                   .what = "demonstration"});
  return visit.with_cookies(see_other(staff_home(*landlord).str()));
}

Response sign_out_form(const Desk& desk, const Request&, const Parameters&) {
  return framed(
      desk.site, desk.landlord, desk.visit,
      {.title = "Sign out",
       .content = heading_1("Sign out") +
                  paragraph("You are signed in as " + desk.actor.name + ".") +
                  markup::form({.action = Url::path({desk.landlord.slug, "staff", "sign-out"}),
                                .csrf_token = desk.visit.form_token(),
                                .content = markup::button({.content = "Sign out"})})});
}

Response sign_out(const Desk& desk, const Request&, const Parameters&) {
  desk.visit.sign_out();
  return desk.visit.with_cookies(see_other(Url::path({desk.landlord.slug}).str()));
}

}  // namespace redress::web
