#include "web/staff/entry/secret_fields.h"

#include <algorithm>

#include <fmt/format.h>

#include "casebook/password_rules.h"
#include "markup/callouts.h"
#include "markup/error_summary.h"
#include "markup/form.h"
#include "web/forms/own_fields.h"

namespace redress::web {

using markup::element;

Response small_form(const Site& site, const Shelf::Landlord& landlord, Visit& visit,
                    const SmallForm& form) {
  markup::ErrorSummary summary;
  for (const auto& [field, words] : form.problems) {
    summary.items.push_back({.content = words, .href = Url::fragment(field)});
  }
  const bool is_wrong = !summary.items.empty();
  return framed(site, landlord, visit,
                {.title = form.title,
                 .content = (is_wrong ? markup::error_summary(summary) : Html{}) +
                            heading_1(form.title) + form.before +
                            markup::form({.action = form.action,
                                          .csrf_token = visit.form_token(),
                                          .content = form.fields}),
                 .has_errors = is_wrong},
                form.status);
}

std::optional<markup::ErrorMessage> error_at(const std::string& field,
                                             const FormProblems& problems) {
  const auto found = std::ranges::find(problems, field, [](const auto& one) { return one.first; });
  return found == problems.end() ? std::nullopt
                                 : std::optional(markup::ErrorMessage{.content = found->second});
}

Html password_field(const std::string& words, std::optional<markup::ErrorMessage> error) {
  return markup::input({.name = kPassword,
                        .type = "password",
                        .label = {.content = words, .classes = "govuk-label--s"},
                        .error = std::move(error),
                        .autocomplete = "current-password",
                        .autocapitalize = "none",
                        .spellcheck = false});
}

Html new_password_field(std::optional<markup::ErrorMessage> error) {
  return markup::input(
      {.name = kNewPassword,
       .type = "password",
       .label = {.content = "New password", .classes = "govuk-label--s"},
       .hint = markup::Hint{.content = fmt::format("At least {} characters of any kind. Three or "
                                                   "four words that do not belong together are "
                                                   "easy to remember.",
                                                   casebook::kShortestPassword)},
       .error = std::move(error),
       .autocomplete = "new-password",
       .autocapitalize = "none",
       .spellcheck = false});
}

Html code_field(bool takes_recovery, std::optional<markup::ErrorMessage> error) {
  return markup::input(
      {.name = kCode,
       .label = {.content = "Code", .classes = "govuk-label--s"},
       .hint = markup::Hint{.content = takes_recovery
                                           ? "The six digits in your app. Without it, enter one of "
                                             "your recovery codes."
                                           : "The six digits that your app shows now"},
       .error = std::move(error),
       .autocomplete = "one-time-code",
       .autocapitalize = "none",
       .inputmode = takes_recovery ? "" : "numeric",
       .spellcheck = false,
       .classes = "govuk-input--width-20"});
}

std::string wait_words(std::chrono::seconds wait) {
  constexpr std::chrono::seconds kMinute{60};
  const auto minutes = (wait + kMinute - std::chrono::seconds{1}) / kMinute;
  return wait <= kMinute
             ? fmt::format("Too many attempts were wrong. Wait for {} {} and try again.",
                           wait.count(), wait.count() == 1 ? "second" : "seconds")
             : fmt::format("Too many attempts were wrong. Wait for {} minutes and try again.",
                           minutes);
}

Html recovery_codes(const std::vector<std::string>& codes) {
  std::vector<Html> items;
  items.reserve(codes.size());
  for (const auto& code : codes) {
    items.push_back(element("code", code));
  }
  return markup::warning_text({.content = "Write these down now. They are shown this once."}) +
         paragraph(
             "When you do not have your app, each of these recovery codes signs you in once, "
             "after your password. Keep them where you keep your keys, and not with this "
             "computer.") +
         bullets(items);
}

}  // namespace redress::web
