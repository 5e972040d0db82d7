#include "web/pages/held.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "calendar/london.h"
#include "markup/button.h"
#include "markup/form.h"
#include "markup/links.h"
#include "markup/summary_list.h"
#include "web/forms/own_fields.h"

namespace redress::web {

using markup::element;

namespace {

/// What no page repeats: passwords and codes.
bool holds_secrets(const Fields& form) {
  return std::ranges::any_of(form, [](const auto& field) { return is_secret_field(field.name); });
}

bool is_ours(const std::string& name) { return name == markup::kCsrfField || name == kFormKey; }

/// "late-reason" as "Late reason".
std::string words_of(std::string name) {
  std::ranges::replace(name, '-', ' ');
  return with_capital(std::move(name));
}

Html what_was_sent(const Fields& form) {
  markup::SummaryList list;
  for (const auto& [name, value] : form) {
    if (!is_ours(name) && !value.empty()) {
      list.rows.push_back(
          {.key = {.content = words_of(name)}, .value = {.content = markup::text(value)}});
    }
  }
  return list.rows.empty() ? Html{} : heading_2("What you wrote") + markup::summary_list(list);
}

Html send_again(const Request& request, const std::string& token) {
  Html fields;
  for (const auto& [name, value] : request.form) {
    if (name != markup::kCsrfField) {
      fields += markup::hidden_field(name, value);
    }
  }
  return markup::form({.action = Url::path(request.path),
                       .csrf_token = token.empty() ? request.form.text(markup::kCsrfField) : token,
                       .content = fields + markup::button({.content = "Send it again",
                                                           .prevent_double_click = true})});
}

const Shelf::Landlord* landlord_of(const Site& site, const Request& request) {
  return request.path.empty() ? nullptr : site.casebook.shelf().landlord(request.path.front());
}

bool takes_complaints(const procedure::Channel& channel, const procedure::Edition& edition) {
  return channel.kinds.empty() || std::ranges::any_of(channel.kinds, [&](const auto& kind) {
           return edition.form_of(kind).find("complaint") != std::string_view::npos;
         });
}

bool is_of_staff(const Request& request) {
  return request.path.size() > 1 && request.path[1] == "staff";
}

/// Returns the other ways to complain to the landlord in the address: it may be urgent.
Html other_ways(const Site& site, const Request& request) {
  const auto* landlord = landlord_of(site, request);
  const auto edition =
      landlord ? site.casebook.shelf().in_force(landlord->slug, calendar::london_day(site.now()))
               : Result<const procedure::Edition*, Message>(fail(Message{}));
  std::vector<Html> ways;
  if (edition) {
    for (const auto& channel : (*edition)->channels) {
      if (!channel.address.empty() && takes_complaints(channel, **edition)) {
        ways.push_back(markup::text(channel.name + ": ") + element("strong", channel.address));
      }
    }
  }
  return ways.empty() ? paragraph("If it cannot wait, phone.")
                      : paragraph("If it cannot wait, reach us in another way:") + bullets(ways);
}

/// Of a page that was only asked for: nothing was to be saved.
Held held_for_page(Trouble trouble) {
  if (trouble == Trouble::storage) {
    return {.title = "Sorry, this page cannot be shown at the moment",
            .words = {"What is on record for it could not be read. Nothing is changed by that."}};
  }
  if (trouble == Trouble::busy) {
    return {.title = "The service is busy",
            .words = {"Too many people are using it at once. Wait for ten seconds and try "
                      "again."}};
  }
  return {.title = "Too much was asked for at once",
          .words = {"More pages were asked for from your connection than we can give at once. "
                    "Wait for a minute and try again."}};
}

Held held_for_form(Trouble trouble) {
  switch (trouble) {
    case Trouble::too_large:
      return {.title = "What you sent is too large",
              .words = {fmt::format("A form may be {} MB in all, and yours is larger. Nothing was "
                                    "saved.",
                                    Limits::kBodyBytes / (1024 * 1024)),
                        "Go back to the form in your browser: most browsers still have what you "
                        "typed. Make the longest answer shorter, and send the form again."}};
    case Trouble::busy:
      return {.title = "The service is busy",
              .words = {"Too many people are using it at once. Nothing was saved. Wait for ten "
                        "seconds and try again."}};
    case Trouble::too_many:
      return {.title = "Too much was sent at once",
              .words = {"More came from your connection than we can take at once. Nothing was "
                        "saved. Wait for a minute and try again."}};
    case Trouble::storage:
      return {.title = "Sorry, we cannot save anything at the moment",
              .words = {"Nothing was saved. Try again in a few minutes. We know of the problem."}};
  }
  return {};
}

}  // namespace

Html held_content(const Request& request, const Held& held) {
  Html content = heading_1(held.title);
  for (const auto& words : held.words) {
    content += paragraph(words);
  }
  content += held.more;
  if (request.method == Method::get) {
    return content + paragraph(markup::link(Url::path(request.path), "Try again"));
  }
  if (request.form.size() == 0) {
    return content;
  }
  if (holds_secrets(request.form)) {
    return content + paragraph("This page repeats no password and no code: type it again.") +
           paragraph(markup::link(Url::path(request.path), "Open the form again"));
  }
  content += paragraph("This page holds what you wrote: keep it open until it is sent.");
  if (!held.token.empty()) {
    content += what_was_sent(request.form);
  }
  return content + send_again(request, held.token);
}

Response stale_form(const Site& site, const Shelf::Landlord& landlord, Visit& visit,
                    const Request& request) {
  const Held held{.status = 403,
                  .title = "This form is out of date",
                  .words = {"It was open for too long, or you have signed in or out since. Nothing "
                            "was saved. Check what you wrote and send it again."},
                  .token = visit.form_token()};
  return framed(site, landlord, visit,
                {.title = held.title, .content = held_content(request, held)}, held.status);
}

Response signed_out_form(const Site& site, const Shelf::Landlord& landlord, Visit& visit,
                         const Request& request) {
  const auto sign_in = Url::path({landlord.slug, "staff", "sign-in"});
  const Held held{
      .status = 403,
      .title = "You are not signed in",
      .words = {"Nothing was saved. Sign in again in another tab or window, then come "
                "back to this page and send what you wrote again."},
      .more = paragraph(element(
          "a",
          {{"class", "govuk-link"}, {"href", sign_in}, {"target", "_blank"}, {"rel", "noopener"}},
          "Sign in (opens in a new tab)")),
      .token = visit.form_token()};
  return framed(site, landlord, visit,
                {.title = held.title, .content = held_content(request, held)}, held.status);
}

Response trouble_page(const Site& site, const Request& request, Trouble trouble) {
  const bool is_page = request.method == Method::get && trouble != Trouble::too_large;
  Held held = is_page ? held_for_page(trouble) : held_for_form(trouble);
  held.status = status_of(trouble);
  if (!is_of_staff(request)) {
    held.more = other_ways(site, request);
  } else if (trouble == Trouble::storage) {
    held.more = paragraph(
        "If this goes on, tell whoever runs Redress: “redress verify” and “redress stuck” say what "
        "is wrong and what to do.");
  }
  return unframed(site, {.title = held.title, .content = held_content(request, held)}, held.status);
}

}  // namespace redress::web
