#include "web/resident/feedback.h"

#include "calendar/london.h"
#include "casework/deciding/answers.h"
#include "casework/deciding/outlook.h"
#include "casework/rules/act_names.h"
#include "casework/stories/sentences.h"
#include "markup/button.h"
#include "markup/callouts.h"
#include "markup/form.h"
#include "markup/panel.h"
#include "markup/summary_list.h"
#include "web/dates.h"
#include "web/forms/idempotency.h"
#include "web/forms/question_fields.h"
#include "web/frame.h"
#include "web/resident/landlord_home.h"

namespace redress::web {

using casebook::Shelf;
using markup::element;

namespace {

const std::string kLogItem(casework::act_name::kLogItem);

std::string received_key(const Shelf::Landlord& landlord) { return "received:" + landlord.slug; }

/// The form, empty or with what was typed and what is wrong with it.
Response show_form(const Site& site, const Shelf::Landlord& landlord, const Visit& visit,
                   const casework::Standing& blank, const Filled& filled,
                   const std::string& request_key, const std::vector<std::string>& sentences) {
  const casework::Circumstances circumstances{
      .now = blank.now, .actor = resident(), .occurred_at = blank.now, .late_reason = ""};
  const auto questions =
      asked_of_residents(casework::questions_of(kLogItem, blank.seen_by(circumstances)));
  const Html problems = problems_box(questions, filled, sentences);
  const Html fields = request_key_field(request_key) +
                      question_fields(questions, filled, /*to_resident=*/true) +
                      markup::button({.content = "Send", .prevent_double_click = true});
  const bool wrong = !problems.empty();
  return framed(site, landlord, visit,
                {.title = "Give feedback",
                 .content = problems + heading_1("Give feedback") +
                            markup::form({.action = Url::path({landlord.slug, "feedback"}),
                                          .csrf_token = visit.session().csrf_token,
                                          .content = fields}),
                 .has_errors = wrong},
                wrong ? 422 : 200);
}

Response no_procedure(const Site& site, const Shelf::Landlord& landlord, const Visit& visit,
                      const Message& why) {
  return framed(site, landlord, visit,
                {.title = "No procedure in force", .content = paragraph(render(why))}, 503);
}

/// A date the person may expect, with its working.
markup::SummaryRow expected(const casework::Expectation& expectation) {
  Html value = element("strong", "by " + due_words(*expectation.rule, expectation.due));
  if (expectation.if_registered_on) {
    value += paragraph("if it is registered as a formal complaint on " +
                       calendar::to_words(*expectation.if_registered_on));
  }
  value += working_details(expectation.workings);
  value += clause_note(expectation.rule->source);
  return {.key = {.content = expectation.rule->name}, .value = {.content = value}};
}

Html what_happens_next(const casework::Standing& standing) {
  markup::SummaryList dates;
  for (const auto& expectation :
       casework::outlook(standing.history, standing.edition, standing.calendar, standing.now)) {
    dates.rows.push_back(expected(expectation));
  }
  if (dates.rows.empty()) {
    return paragraph(
        "Our procedure sets no date for this kind of feedback. We will read it and answer you.");
  }
  return markup::summary_list(dates);
}

Html outside_help(const casework::Standing& standing) {
  Html help;
  for (const auto& route : standing.routes) {
    const auto* body = standing.on_routes.edition->body(route.rule->body);
    if (!route.open || !body) {
      continue;
    }
    Html lines;
    for (const auto& line : body->contact) {
      lines += element("li", line);
    }
    help += heading_3(route.rule->name) + paragraph(body->name) +
            element("ul", {{"class", "govuk-list"}}, lines);
  }
  return help.empty() ? Html{} : heading_2("Help from outside, at any time") + help;
}

}  // namespace

Response feedback_form(const Site& site, const Request& request, const Parameters& places) {
  const auto* landlord = site.casebook.shelf().landlord(places.at("landlord"));
  if (!landlord) {
    return not_found(site);
  }
  const Visit visit(site, request);
  const auto blank = site.casebook.blank(landlord->slug, site.now());
  if (!blank) {
    return no_procedure(site, *landlord, visit, blank.error());
  }
  return show_form(site, *landlord, visit, *blank, {}, new_request_key(), {});
}

Response give_feedback(const Site& site, const Request& request, const Parameters& places) {
  const auto* landlord = site.casebook.shelf().landlord(places.at("landlord"));
  if (!landlord) {
    return not_found(site);
  }
  Visit visit(site, request);
  if (!carries_token(request, visit.session())) {
    return stale_form(site, *landlord, visit);
  }
  const auto now = site.now();
  const auto blank = site.casebook.blank(landlord->slug, now);
  if (!blank) {
    return no_procedure(site, *landlord, visit, blank.error());
  }
  const casework::Circumstances circumstances{
      .now = now, .actor = resident(), .occurred_at = now, .late_reason = ""};
  auto filled = read_answers(request.form, asked_of_residents(casework::questions_of(
                                               kLogItem, blank->seen_by(circumstances))));
  const auto key = request_key_in(request.form);
  const auto done = site.casebook.handle({.landlord = landlord->slug,
                                          .reference = "",
                                          .command = kLogItem,
                                          .answers = filled.answers,
                                          .actor = resident(),
                                          .happened = {},
                                          .late_reason = "",
                                          .idempotency_key = key},
                                         now);
  if (!done) {
    filled.problems = done.error().problems;
    const auto sentences = done.error().refusal
                               ? std::vector<std::string>{render(done.error().refusal->message)}
                               : std::vector<std::string>{};
    return show_form(site, *landlord, visit, *blank, filled, key, sentences);
  }
  visit.keep(received_key(*landlord), done->reference);
  return visit.with_cookie(see_other(Url::path({landlord->slug, "feedback", "received"}).str()));
}

Response feedback_received(const Site& site, const Request& request, const Parameters& places) {
  const auto* landlord = site.casebook.shelf().landlord(places.at("landlord"));
  if (!landlord) {
    return not_found(site);
  }
  const Visit visit(site, request);
  const auto reference = visit.session().value(received_key(*landlord));
  const auto opened =
      reference.empty() ? std::nullopt : site.casebook.open(landlord->slug, reference, site.now());
  if (!opened) {
    return visit.with_cookie(see_other(Url::path({landlord->slug, "feedback"}).str()));
  }
  const auto& standing = opened->standing;
  const Html content = markup::panel({.title = "We have your feedback",
                                      .content = markup::text("Your reference is ") +
                                                 element("strong", reference)}) +
                       paragraph("Write the reference down, or print this page. Received at " +
                                 moment_words(standing.casefile.received_at) + ".") +
                       heading_2("What happens next, and by when") + what_happens_next(standing) +
                       outside_help(standing) +
                       paragraph("These dates follow " + standing.edition.document.title +
                                 ", edition " + standing.edition.id + ".");
  return framed(site, *landlord, visit, {.title = "We have your feedback", .content = content});
}

}  // namespace redress::web
