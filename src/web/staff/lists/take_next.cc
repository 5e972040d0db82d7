#include "base/text.h"
#include "markup/button.h"
#include "markup/form.h"
#include "markup/links.h"
#include "web/forms/idempotency.h"
#include "web/staff/lists/give.h"
#include "web/staff/lists/giving.h"
#include "web/staff/lists/shown.h"

// Taking the next casefile that nobody has.
namespace redress::web {

namespace {

/// Why nothing could be taken: the first reason that a casefile gave.
Response nothing_to_take(const Desk& desk, const Shown& shown, const std::string& why) {
  constexpr auto kTitle = "There is none for you to take";
  return framed(
      desk.site, desk.landlord, desk.visit,
      {.title = kTitle,
       .content = heading_1(kTitle) +
                  paragraph(why.empty() ? "Somebody has each of them already."
                                        : "None of those that nobody has can be given to you. "
                                          "The first could not, because: " +
                                              why) +
                  paragraph(markup::link(url_of(desk, "tray", shown), "Back to the tray"))});
}

}  // namespace

Response take_next(const Desk& desk, const Request& request, const Parameters&) {
  auto shown = shown_in(desk, request.form);
  shown.tray = unallocated_shown().tray;
  const auto key = request_key_in(request.form);
  std::string why;
  for (const auto& row : desk.site.lists.tray(query_of(desk, shown))) {
    const auto done = give_to(desk, {.reference = row.reference, .held_by = ""}, desk.actor.id,
                              desk.actor.roles, "", key);
    if (done) {
      return see_other(desk.casefile(done->reference).with_query("done", "allocate").str());
    }
    if (done.error().code() == casebook::kFormUsedBefore) {  // pressed twice: it is among theirs
      return see_other(staff_home(desk.landlord).str());
    }
    if (why.empty() && done.error().code() != casebook::kGivenMeanwhile) {
      why = joined(done.error().sentences(), " ");
    }
  }
  return nothing_to_take(desk, shown, why);
}

Html take_next_form(const Desk& desk, const Html& hidden, bool is_main) {
  return markup::form(
      {.action = Url::path({desk.landlord.slug, "staff", "take-next"}),
       .csrf_token = desk.visit.form_token(),
       .content = request_key_field(new_request_key()) + hidden +
                  markup::button({.content = "Take the next one",
                                  .classes = is_main ? "" : "govuk-button--secondary",
                                  .prevent_double_click = true})});
}

}  // namespace redress::web
