// gallery <folder of assets>: says where it listens, and stops when its input ends.
#include <chrono>
#include <cstdio>
#include <iostream>
#include <string>

#include "markup/button.h"
#include "markup/callouts.h"
#include "markup/choices.h"
#include "markup/date_input.h"
#include "markup/error_summary.h"
#include "markup/form.h"
#include "markup/input.h"
#include "markup/links.h"
#include "markup/pagination.h"
#include "markup/panel.h"
#include "markup/select.h"
#include "markup/summary_list.h"
#include "markup/table.h"
#include "markup/tabs.h"
#include "markup/task_list.h"
#include "markup/textarea.h"
#include "system/keyed_hash.h"
#include "system/random.h"
#include "web/server/assets.h"
#include "web/server/cookies.h"
#include "web/server/router.h"
#include "web/server/seal.h"
#include "web/server/server.h"

namespace {

using namespace redress;
using namespace redress::markup;
using namespace redress::web;

Page frame(const Assets& assets) {
  return {.assets = assets.for_pages(),
          .service_name = "Complaints",
          .landlord = "Gallery Homes",
          .navigation = {.items = {{.content = "Components", .href = "/"_url},
                                   {.content = "Form", .href = "/form"_url}}},
          .footer_links = {{"Accessibility", "/"_url}, {"Privacy", "/"_url}},
          .footer_words = "A landlord that exists in this gallery alone."};
}

Html heading(const std::string& words) {
  return element("h2", {{"class", "govuk-heading-m"}}, words);
}

Html lists() {
  return heading("Lists and tables") +
         summary_list({.rows = {{.key = {"Reference"}, .value = {"C-2041"}},
                                {.key = {"Reply due"},
                                 .value = {"Friday 13 March 2026"},
                                 .actions = {{.href = "/"_url,
                                              .content = "Change",
                                              .hidden_words = "reply date"}}}}}) +
         task_list({.items = {{.title = "Ring the person", .status = "Done"},
                              {.title = "Explain the decision",
                               .href = "/"_url,
                               .tag = Tag{.content = "To do", .classes = "govuk-tag--blue"}}}}) +
         table({.caption = "Due this week",
                .caption_classes = "govuk-table__caption--m",
                .head = {{.content = "Casefile"}, {.content = "Days left", .format = "numeric"}},
                .rows = {{{.content = link("/"_url, "C-2041")},
                          {.content = "3", .format = "numeric"}},
                         {{.content = link("/"_url, "C-2042")},
                          {.content = "5", .format = "numeric"}}}}) +
         pagination({.previous = PaginationLink{.href = "/"_url},
                     .items = {{.href = "/"_url, .number = "1"},
                               {.href = "/"_url, .number = "2", .is_current = true},
                               {},
                               {.href = "/"_url, .number = "9"}},
                     .next = PaginationLink{.href = "/"_url}}) +
         tabs({.items = {{.label = "Mine", .id = "mine", .panel = "Three casefiles."},
                         {.label = "Team", .id = "team", .panel = "Forty casefiles."}}});
}

Html callouts() {
  return heading("Callouts") +
         notification_banner({.content = "The office is closed on Monday 6 April 2026."}) +
         panel({.title = "Complaint received",
                .content = text("Your reference ") + element("strong", "C-2041"),
                .heading_level = 2}) +
         inset_text({.content = "We aim to reply within 10 working days."}) +
         warning_text({.content = "You can still go to the Ombudsman."}) +
         details({.summary = "How we counted the days",
                  .content = "Saturdays and Sundays do not count."}) +
         element("p", {{"class", "govuk-body"}},
                 tag({.content = "Due today", .classes = "govuk-tag--yellow"}) + text(" ") +
                     tag({.content = "Late", .classes = "govuk-tag--red"}));
}

Response components(const Assets& assets) {
  Page shown = frame(assets);
  shown.title = "Components";
  shown.before_content =
      breadcrumbs({.items = {{.content = "Home", .href = "/"_url}, {.content = "Components"}}});
  shown.content = element("h1", {{"class", "govuk-heading-l"}}, "Components") + callouts() +
                  lists() + button({.content = "Start now", .href = "/form"_url, .is_start = true});
  return html(page(shown));
}

std::optional<ErrorMessage> wrong(bool has_errors, const std::string& words) {
  return has_errors ? std::optional(ErrorMessage{.content = words}) : std::nullopt;
}

Html questions(const Fields& answers, bool is_wrong) {
  return input({.name = "name",
                .value = answers.text("name"),
                .label = {.content = "Your name"},
                .error = wrong(is_wrong && answers.text("name").empty(), "Enter your name"),
                .autocomplete = "name"}) +
         radios({.name = "about",
                 .items = {{.value = "repair", .content = "A repair"},
                           {.value = "staff",
                            .content = "Somebody who works for us",
                            .conditional =
                                input({.name = "who", .label = {.content = "Who was it?"}})},
                           {.divider = "or"},
                           {.value = "unsure", .content = "I'm not sure"}},
                 .value = answers.text("about"),
                 .fieldset = Fieldset{.legend = {.content = "What is it about?"}},
                 .error =
                     wrong(is_wrong && answers.text("about").empty(), "Select what it is about")}) +
         date_input({.id = "when",
                     .name_prefix = "when",
                     .fieldset = Fieldset{.legend = {.content = "When did it happen?"}},
                     .hint = Hint{.content = "For example, 27 3 2026"}}) +
         select({.name = "channel",
                 .items = {{.words = "Letter", .value = "letter"},
                           {.words = "Email", .value = "email"}},
                 .label = {.content = "How shall we reply?"}}) +
         character_count({.textarea = {.name = "story",
                                       .value = answers.text("story"),
                                       .label = {.content = "What happened?"}},
                          .max_length = 20000}) +
         checkboxes({.name = "needs",
                     .items = {{.value = "large-print", .content = "Large print"},
                               {.value = "phone", .content = "By telephone"}},
                     .values = answers.all("needs"),
                     .fieldset = Fieldset{.legend = {.content = "What would help you?"}}}) +
         button({.content = "Continue", .prevent_double_click = true});
}

constexpr const char* kVisitor = "visitor";

Response form_page(const Assets& assets, const std::string& token, const Fields& answers,
                   bool is_wrong) {
  Page shown = frame(assets);
  shown.title = "Tell us";
  shown.has_errors = is_wrong;
  shown.before_content = back_link({.href = "/"_url});
  if (is_wrong) {
    ErrorSummary summary;
    if (answers.text("name").empty()) {
      summary.items.push_back({.content = "Enter your name", .href = Url::fragment("name")});
    }
    if (answers.text("about").empty()) {
      summary.items.push_back(
          {.content = "Select what it is about", .href = Url::fragment("about")});
    }
    shown.content = error_summary(summary);
  }
  shown.content +=
      element("h1", {{"class", "govuk-heading-l"}}, "Tell us") +
      form({.action = "/form"_url, .csrf_token = token, .content = questions(answers, is_wrong)});
  return html(page(shown));
}

/// Who is visiting, by the secret in their cookie, and what proves it.
struct Gate {
  Seal seal{system::random_bytes(system::kKeyBytes)};

  static Seal::Instant now() {
    return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
  }

  [[nodiscard]] std::string token_for(const std::string& secret) const {
    return seal.form_token(secret, now());
  }

  [[nodiscard]] bool lets_in(const Request& request) const {
    const auto secret = request.cookies.text(kVisitor);
    return !secret.empty() && seal.is_form_token(request.form.text("csrf"), secret, now());
  }
};

Response thanks(const Assets& assets, const std::string& name) {
  Page shown = frame(assets);
  shown.title = "Thank you";
  shown.content = panel({.title = "Thank you", .content = name});
  return html(page(shown));
}

Router routes(const Assets& assets, const Gate& gate) {
  Router router;
  router.on(Method::get, "/",
            [&](const Request&, const Parameters&) { return components(assets); });
  router.on(Method::get, "/assets/:hash/:name", [&](const Request& request, const Parameters& at) {
    return assets.serve(request, at.at("hash"), at.at("name"));
  });
  router.on(Method::get, "/form", [&](const Request& request, const Parameters&) {
    const auto known = request.cookies.text(kVisitor);
    const auto secret = known.empty() ? system::random_hex(16) : known;
    Response response = form_page(assets, gate.token_for(secret), request.query, false);
    response.headers.add("Set-Cookie", set_cookie(kVisitor, secret, false));
    return response;
  });
  router.on(Method::post, "/form", [&](const Request& request, const Parameters&) {
    if (!gate.lets_in(request)) {
      return html(plain_error_page(error_words(403)), 403);
    }
    if (request.form.text("name").empty() || request.form.text("about").empty()) {
      return form_page(assets, gate.token_for(request.cookies.text(kVisitor)), request.form, true);
    }
    auto response = see_other("/thanks");
    response.headers.add("Set-Cookie",
                         set_cookie("name",
                                    gate.seal.sealed("name", request.form.text("name"),
                                                     Gate::now() + std::chrono::hours{1}),
                                    false));
    return response;
  });
  router.on(Method::get, "/thanks", [&](const Request& request, const Parameters&) {
    const auto name = gate.seal.opened("name", request.cookies.text("name"), Gate::now());
    return thanks(assets, name.value_or(""));
  });
  router.on(Method::get, "/broken", [](const Request&, const Parameters&) -> Response {
    throw std::runtime_error("on purpose");
  });
  router.set_refusal([&](const Request&, int status) {
    return html(error_pages_like(frame(assets))(error_words(status)), status);
  });
  return router;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: gallery <folder of assets>\n";
    return 2;
  }
  const Assets assets = Assets::load(arguments[1]);
  const Gate gate;
  Server server({.error_page = error_pages_like(frame(assets))}, routes(assets, gate));
  std::cout << "http://127.0.0.1:" << server.start("127.0.0.1", 0) << '\n' << std::flush;
  std::string line;
  while (std::getline(std::cin, line)) {
  }
  server.stop();
  return 0;
}
