#include "web/resident/feedback.h"

#include <algorithm>

#include "calendar/london.h"
#include "casework/clocks/condition.h"
#include "casework/deciding/answers.h"
#include "casework/deciding/decide.h"
#include "casework/deciding/duties.h"
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

/// What is shown with a form.
struct Shown {
  Filled filled{};
  std::string request_key{};
  std::vector<std::string> sentences{};  // what is wrong with the form as a whole
  int status = 422;                      // when something is wrong
};

std::vector<casework::Asked> questions_on(const casebook::Opened& blank) {
  const auto circumstances = blank.circumstances.with(resident());
  return asked_of_residents(
      casework::questions_of(kLogItem, blank.standing.seen_by(circumstances)));
}

/// The form, empty or with what was typed and what is wrong with it.
Response show_form(const Site& site, const Shelf::Landlord& landlord, Visit& visit,
                   const casebook::Opened& blank, const Shown& shown) {
  const auto questions = questions_on(blank);
  const Html problems = problems_box(questions, shown.filled, shown.sentences);
  const Html fields = request_key_field(shown.request_key) +
                      question_fields(questions, shown.filled, /*to_resident=*/true) +
                      markup::button({.content = "Send", .prevent_double_click = true});
  const bool wrong = !problems.empty();
  return framed(site, landlord, visit,
                {.title = "Give feedback",
                 .content = problems + heading_1("Give feedback") +
                            markup::form({.action = Url::path({landlord.slug, "feedback"}),
                                          .csrf_token = visit.form_token(),
                                          .content = fields}),
                 .has_errors = wrong},
                wrong ? shown.status : 200);
}

Response no_procedure(const Site& site, const Shelf::Landlord& landlord, const Visit& visit,
                      const Message& why) {
  return framed(site, landlord, visit,
                {.title = "No procedure in force", .content = paragraph(render(why))}, 503);
}

/// A date the person may expect, with its working.
markup::SummaryRow expected(const casework::Expectation& expectation) {
  Html value = element("strong", "by " + due_words(*expectation.rule, expectation.due));
  if (expectation.if_registered) {
    const auto& on = expectation.if_registered_on;
    value += paragraph("if it is registered" + (on ? " on " + calendar::to_words(*on) : ""));
  }
  value += working_details(expectation.workings);
  value += clause_note(expectation.rule->source);
  return {.key = {.content = expectation.rule->name}, .value = {.content = value}};
}

/// Returns whether the known holidays end before this clock would, if it started now.
bool outruns_the_calendar(const procedure::Clock& clock, const casework::Standing& standing) {
  return casework::holds(clock.when, {standing.casefile, standing.in_force(), clock.stage}) &&
         clock.use == procedure::Use::deadline && clock.within &&
         !calendar::due_after(standing.now, *clock.within, clock.counting, standing.calendar);
}

/// Returns whether a date that the procedure sets is missing from those shown because the holidays
/// are not known: for a clock that has started, or one that would start if this were registered.
bool some_date_is_unknown(const casework::Standing& standing) {
  const auto has_trouble = [](const auto& deadline) { return deadline.trouble.has_value(); };
  const auto outruns = [&](const auto& clock) { return outruns_the_calendar(clock, standing); };
  if (std::ranges::any_of(standing.deadlines, has_trouble)) {
    return true;
  }
  const casework::Circumstances circumstances{.now = standing.now,
                                              .actor = casework::system_actor(),
                                              .occurred_at = standing.now,
                                              .late_reason = ""};
  if (standing.casefile.procedure != casework::ProcedureState::triage ||
      casework::barred(*casework::find_act(casework::act_name::kRegister),
                       standing.seen_by(circumstances))) {
    return false;
  }
  const auto& stages = standing.edition.stages;
  const auto first = std::ranges::find(stages, false, &procedure::Stage::informal);
  return std::ranges::any_of(standing.edition.clocks, outruns) ||
         (first != stages.end() && std::ranges::any_of(first->clocks, outruns));
}

Html what_happens_next(const casework::Standing& standing) {
  const Html unknown =
      some_date_is_unknown(standing)
          ? paragraph(
                "Some dates cannot be given yet, because the bank holidays of the year they "
                "fall in are not known here yet. We have your feedback all the same, and "
                "will tell you the dates as soon as they can be worked out.")
          : Html{};
  markup::SummaryList dates;
  for (const auto& expectation :
       casework::outlook(standing.history, standing.edition, standing.calendar, standing.now)) {
    dates.rows.push_back(expected(expectation));
  }
  if (!dates.rows.empty()) {
    return markup::summary_list(dates) + unknown;
  }
  return !unknown.empty() ? unknown
                          : paragraph(
                                "Our procedure sets no date for this kind of feedback. We will "
                                "read it and answer you.");
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
    help += heading_3(route.rule->name) + paragraph(body->name);
    if (route.if_relationship) {
      help += paragraph("For: " + whom_it_is_for(route, *standing.on_routes.edition) + ".");
    }
    help += element("ul", {{"class", "govuk-list"}}, lines);
  }
  return help.empty() ? Html{} : heading_2("Help from outside, at any time") + help;
}

}  // namespace

Response feedback_form(const Site& site, const Request& request, const Parameters& places) {
  const auto* landlord = site.casebook.shelf().landlord(places.at("landlord"));
  if (!landlord) {
    return not_found(site);
  }
  Visit visit(site, request, landlord->slug);
  const auto blank = site.casebook.blank(landlord->slug, site.now());
  if (!blank) {
    return no_procedure(site, *landlord, visit, blank.error());
  }
  return show_form(site, *landlord, visit, *blank, {.request_key = new_request_key()});
}

Response give_feedback(const Site& site, const Request& request, const Parameters& places) {
  const auto* landlord = site.casebook.shelf().landlord(places.at("landlord"));
  if (!landlord) {
    return not_found(site);
  }
  Visit visit(site, request, landlord->slug);
  const auto now = site.now();
  const auto blank = site.casebook.blank(landlord->slug, now);
  if (!blank) {
    return no_procedure(site, *landlord, visit, blank.error());
  }
  auto filled = read_answers(request.form, questions_on(*blank));
  const auto key = request_key_in(request.form);
  if (!visit.carries_token(request)) {
    return show_form(site, *landlord, visit, *blank,
                     {.filled = std::move(filled),
                      .request_key = key,
                      .sentences = {"This form was open for too long. Nothing was saved. Check "
                                    "what you wrote and send it again."},
                      .status = 403});
  }
  const auto done = handle_form(site.casebook,
                                {.landlord = landlord->slug,
                                 .reference = "",
                                 .act = kLogItem,
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
    return show_form(site, *landlord, visit, *blank,
                     {.filled = std::move(filled),
                      .request_key = key_after(done.error(), key),
                      .sentences = sentences});
  }
  visit.keep_receipt(done->reference);
  return visit.with_cookies(see_other(Url::path({landlord->slug, "feedback", "received"}).str()));
}

Response feedback_received(const Site& site, const Request& request, const Parameters& places) {
  const auto* landlord = site.casebook.shelf().landlord(places.at("landlord"));
  if (!landlord) {
    return not_found(site);
  }
  const Visit visit(site, request, landlord->slug);
  const auto reference = visit.receipt();
  const auto opened =
      reference.empty() ? std::nullopt : site.casebook.open(landlord->slug, reference, site.now());
  if (!opened) {
    return see_other(Url::path({landlord->slug, "feedback"}).str());
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
