#include "web/staff/emergency.h"

#include "base/text.h"
#include "casework/deciding/answers.h"
#include "casework/rules/act_names.h"
#include "markup/button.h"
#include "markup/form.h"
#include "markup/input.h"
#include "markup/textarea.h"
#include "system/reference.h"
#include "web/forms/idempotency.h"
#include "web/forms/question_fields.h"
#include "web/staff/seen.h"

namespace redress::web {

namespace {

constexpr const char* kReferenceField = "reference";
constexpr const char* kReasonField = "reason";
constexpr auto kEmergencyTitle = "Open a confidential casefile in an emergency";

/// The same whatever the reason is: no such casefile, one that is kept from them, another's stage.
constexpr auto kNot = "You cannot open a casefile with this reference. Check the reference.";

Response emergency_page(const Desk& desk, const Request& request,
                        const std::vector<std::string>& wrong) {
  const Html problems = problems_box({}, {}, wrong);
  return framed(
      desk.site, desk.landlord, desk.visit,
      {.title = kEmergencyTitle,
       .content =
           problems + heading_1(kEmergencyTitle) +
           paragraph("For whoever manages the stage of a casefile that they may not see, where it "
                     "cannot wait for somebody who may. It stays open to you until you sign out. "
                     "That you opened it, and why, stays in the casefile for those who may see "
                     "it.") +
           markup::form(
               {.action = Url::path({desk.landlord.slug, "staff", "emergency"}),
                .csrf_token = desk.visit.form_token(),
                .content =
                    request_key_field(new_request_key()) +
                    markup::input({.name = kReferenceField,
                                   .value = request.form.text(kReferenceField),
                                   .label = {.content = "Its reference"},
                                   .autocomplete = "off",
                                   .spellcheck = false,
                                   .classes = "govuk-input--width-10"}) +
                    markup::textarea(
                        {.name = kReasonField,
                         .value = request.form.text(kReasonField),
                         .label = {.content =
                                       "Why can it not wait for somebody who may see it?"}}) +
                    markup::button({.content = "Open it", .prevent_double_click = true})}),
       .has_errors = !wrong.empty()},
      wrong.empty() ? 200 : 422);
}

void note_emergency(const Desk& desk, const std::string& reference, bool is_opened) {
  desk.site.audit.note({.landlord = desk.landlord.slug,
                        .at = desk.now,
                        .who = desk.actor.id,
                        .kind = std::string(casebook::audited::kEmergency),
                        .reference = reference,
                        .what = is_opened ? "opened" : "refused"});
}

/// Whether the casefile is open to them now, which it and the audit have on record.
bool is_opened(const Desk& desk, const Request& request, const std::string& reference) {
  const auto row = desk.site.lists.row(desk.landlord.slug, reference);
  if (!row || !row->is_confidential) {
    return false;
  }
  return handle_form(desk.site.casebook,
                     {.landlord = desk.landlord.slug,
                      .reference = reference,
                      .act = std::string(casework::act_name::kOpenInEmergency),
                      .answers = {{kReasonField, {request.form.text(kReasonField)}}},
                      .actor = desk.actor,
                      .happened = {},
                      .late_reason = "",
                      .idempotency_key = request_key_in(request.form)},
                     desk.now)
      .has_value();
}

}  // namespace

Response emergency_form(const Desk& desk, const Request& request, const Parameters&) {
  return emergency_page(desk, request, {});
}

Response open_in_emergency(const Desk& desk, const Request& request, const Parameters&) {
  const auto reference = system::parse_reference(request.form.text(kReferenceField));
  if (!reference) {
    return emergency_page(desk, request, {"Enter the reference of a casefile, like 7K4M-2QXD-R."});
  }
  if (trimmed(request.form.text(kReasonField)).empty()) {
    return emergency_page(desk, request, {"Say why it cannot wait for somebody who may see it."});
  }
  if (see(desk, *reference)) {
    return see_other(desk.casefile(*reference).str());
  }
  const bool opened = is_opened(desk, request, *reference);
  note_emergency(desk, *reference, opened);
  if (!opened) {
    return emergency_page(desk, request, {kNot});
  }
  desk.visit.note_opened(*reference);
  return see_other(desk.casefile(*reference).str());
}

}  // namespace redress::web
