#include "web/staff/act.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.h"
#include "calendar/london.h"
#include "calendar/typed.h"
#include "casework/deciding/answers.h"
#include "casework/deciding/asking.h"
#include "casework/deciding/decide.h"
#include "casework/deciding/missing_record.h"
#include "casework/rules/act_names.h"
#include "casework/rules/bars.h"
#include "markup/button.h"
#include "markup/callouts.h"
#include "markup/form.h"
#include "markup/input.h"
#include "markup/links.h"
#include "web/forms/idempotency.h"
#include "web/forms/moment_fields.h"
#include "web/forms/question_fields.h"
#include "web/staff/act_check.h"
#include "web/staff/act_parts.h"
#include "web/staff/casefile/front.h"
#include "web/staff/casefile/next.h"
#include "web/staff/casefile/records.h"
#include "web/staff/casefile/story.h"
#include "web/staff/casefile/unseen.h"
#include "web/staff/confidential.h"
#include "web/staff/seen.h"

namespace redress::web {
namespace {

/// What it is about: open on the page of an act that judges it, folded elsewhere.
Html about_it(const ActForm& act_form) {
  if (act_form.reference.empty()) {
    return {};
  }
  constexpr auto kTitle = "What it is about, and what was found so far";
  const Html all = story(act_form.standing);
  return act_form.act.traits.judges ? heading_2(kTitle) + all
                                    : markup::details({.summary = kTitle, .content = all});
}

/// What is wrong with the act's answers, and with those about confidentiality.
Html all_problems(std::vector<casework::Asked> questions, Filled filled,
                  const KeptConfidential& kept, const std::vector<std::string>& sentences) {
  questions.insert(questions.end(), kept.questions.begin(), kept.questions.end());
  const auto& more = kept.filled.problems;
  filled.problems.insert(filled.problems.end(), more.begin(), more.end());
  return problems_box(questions, filled, sentences);
}

/// What a form holds: the answers, and when it was done.
struct Sent {
  const Filled& filled;
  const MomentTyped& moment;
};

Response show(const Desk& desk, const ActForm& act_form, const Sent& sent,
              const std::string& request_key, std::vector<std::string> sentences,
              const KeptConfidential& kept = {}) {
  const auto& [filled, moment] = sent;
  const auto questions = casework::questions_of(act_form.act.traits.name, act_form.here());
  const bool is_new = act_form.reference.empty();
  if (!moment.problem.empty()) {
    sentences.push_back(moment.problem);
  }
  const Html problems = all_problems(questions, filled, kept, sentences);
  const Html fields =
      request_key_field(request_key) + question_fields(questions, filled, /*to_resident=*/false) +
      (is_new ? confidential_fields(kept) : Html{}) + moment_fields(moment) +
      markup::button({.content = act_form.act.traits.title, .prevent_double_click = true});
  const std::string title(act_form.act.traits.title);
  const bool wrong = !problems.empty();
  const auto undecided =
      casework::undecided_without_days(act_form.act.traits.name, act_form.standing);
  return framed(
      desk.site, desk.landlord, desk.visit,
      {.title = title,
       .before_content = markup::back_link({.href = act_form.back}),
       .content = problems + whose(desk, act_form) + heading_1(title) +
                  (undecided.empty() ? Html() : markup::warning_text({.content = undecided})) +
                  about_it(act_form) +
                  markup::form({.action = act_form.action,
                                .csrf_token = desk.visit.form_token(),
                                .content = fields}),
       .has_errors = wrong},
      wrong ? 422 : 200);
}

/// The page that reads back what is not simply undone; nothing where it may be done at once, was
/// read already, or is refused.
std::optional<Response> read_back(const Desk& desk, const ActForm& act_form, const Request& request,
                                  const casebook::Submission& submission, const Sent& sent,
                                  const casebook::Opened& seen) {
  if (!act_form.act.traits.checked || was_checked(request.form, seen.kept.seq)) {
    return std::nullopt;
  }
  const auto foreseen = desk.site.casebook.foresee(submission, desk.now, seen);
  if (!foreseen) {
    return std::nullopt;  // the form says why not
  }
  return check_page(desk, request.form,
                    {.act = act_form.act,
                     .open = {act_form.reference, act_form.standing, act_form.circumstances},
                     .version = seen.kept.seq,
                     .questions = casework::questions_of(act_form.act.traits.name, act_form.here()),
                     .filled = sent.filled,
                     .moment = sent.moment},
                    *foreseen);
}

std::vector<std::string> sentences_of(const casework::NotDone& not_done) {
  std::vector<std::string> sentences;
  if (const auto& refused = not_done.refusal) {
    const std::string clause =
        refused->source.clause.empty() ? "" : " (clause " + refused->source.clause + ")";
    sentences.push_back(render(refused->message) + clause);
  }
  return sentences;
}

Response done_on(const Desk& desk, const ActForm& act_form, const std::string& reference) {
  return see_other(desk.casefile(reference).with_query("done", act_form.act.traits.name).str());
}

casebook::Submission submission_of(const Desk& desk, const ActForm& act_form, const Sent& sent,
                                   const std::string& key) {
  return {.landlord = desk.landlord.slug,
          .reference = act_form.reference,
          .act = std::string(act_form.act.traits.name),
          .answers = sent.filled.answers,
          .actor = desk.actor,
          .happened = sent.moment.happened,
          .late_reason = sent.moment.late_reason,
          .idempotency_key = key};
}

/// `seen` is the casefile in question.
Response carry_out(const Desk& desk, const ActForm& act_form, const Request& request,
                   const casebook::Opened& seen) {
  auto filled =
      read_answers(request.form, casework::questions_of(act_form.act.traits.name, act_form.here()));
  const auto moment = read_moment(request.form, desk.now);
  const auto key = request_key_in(request.form);
  if (!moment.problem.empty() || wants_change(request.form)) {
    return show(desk, act_form, {filled, moment}, key, {});
  }
  const auto submission = submission_of(desk, act_form, {filled, moment}, key);
  if (auto page = read_back(desk, act_form, request, submission, {filled, moment}, seen)) {
    return std::move(*page);
  }
  const auto done = handle_form(desk.site.casebook, submission, desk.now, &seen);
  if (done) {
    return done_on(desk, act_form, done->reference);
  }
  filled.problems = done.error().problems;
  return show(desk, act_form, {filled, moment}, key_after(done.error(), key),
              sentences_of(done.error()));
}

/// Logs feedback and, where that is wanted, makes it confidential: both or nothing.
Response log_it(const Desk& desk, const ActForm& act_form, const Request& request) {
  auto filled =
      read_answers(request.form, casework::questions_of(act_form.act.traits.name, act_form.here()));
  auto kept = confidential_in(request.form, act_form.here());
  const auto moment = read_moment(request.form, desk.now);
  const auto key = request_key_in(request.form);
  if (!moment.problem.empty()) {
    return show(desk, act_form, {filled, moment}, key, {}, kept);
  }
  std::vector<casebook::Further> further;
  add_confidentiality(kept, further);
  const auto done = begin_form(
      desk.site.casebook, submission_of(desk, act_form, {filled, moment}, key), further, desk.now);
  if (done) {
    return done_on(desk, act_form, done->reference);
  }
  const auto& [refused, why] = done.error();
  (refused == act_form.act.traits.name ? filled : kept.filled).problems = why.problems;
  return show(desk, act_form, {filled, moment}, key_after(why, key), sentences_of(why), kept);
}

/// Loads the casefile in the address and passes it on with the act; 404 when either does not exist.
template <class Then>
Response with_casefile(const CasefileDesk& at, const Parameters& places, const Then& then) {
  const auto& [desk, casefile] = at;
  const auto* act = casework::find_act(places.at("act"));
  const auto opened = casefile.look(desk);
  if (!act || !act->traits.is_for_people() || !opened) {
    return not_found(desk.site);
  }
  ActForm act_form{.act = *act,
                   .standing = opened->standing,
                   .circumstances = opened->circumstances.with(desk.actor),
                   .reference = casefile.reference(),
                   .action = desk.on_casefile(casefile.reference(), act->traits.name),
                   .back = desk.casefile(casefile.reference()),
                   .then = {}};
  return without_unseen(desk, opened->standing, opened->circumstances, then(act_form, *opened));
}

template <class Then>
Response with_blank(const Desk& desk, const Then& then) {
  const auto blank = desk.site.casebook.blank(desk.landlord.slug, desk.now);
  if (!blank) {
    return framed(desk.site, desk.landlord, desk.visit,
                  {.title = "No procedure in force", .content = paragraph(render(blank.error()))},
                  503);
  }
  return then(ActForm{.act = *casework::find_act(casework::act_name::kLogItem),
                      .standing = blank->standing,
                      .circumstances = blank->circumstances.with(desk.actor),
                      .reference = "",
                      .action = Url::path({desk.landlord.slug, "staff", "log"}),
                      .back = Url::path({desk.landlord.slug, "staff", "tray"}),
                      .then = {}});
}

}  // namespace

Response act_form(const CasefileDesk& at, const Request& request, const Parameters& places) {
  const auto& desk = at.desk;
  return with_casefile(at, places, [&](ActForm& act_form, const casebook::Opened&) {
    MomentTyped moment;
    auto bar = casework::barred(act_form.act, act_form.here());
    const std::string typed(trimmed(request.query.text(kDoneOn)));
    const auto done_on = calendar::parse_typed_day(typed, calendar::london_day(desk.now));
    if (bar && done_on && act_form.act.traits.late) {
      act_form.put_on(*done_on);
      moment = moment_on(*done_on);
      bar = casework::barred(act_form.act, act_form.here());
    }
    if (bar) {
      return show_bar(desk, act_form, *bar, typed);
    }
    const auto here = act_form.here();
    const Filled filled{
        .answers = known_answers(casework::questions_of(act_form.act.traits.name, here), here)};
    return show(desk, act_form, {filled, moment}, new_request_key(), {});
  });
}

Response act(const CasefileDesk& at, const Request& request, const Parameters& places) {
  const auto& desk = at.desk;
  return with_casefile(at, places, [&](ActForm& act_form, const casebook::Opened& seen) {
    const auto& happened = read_moment(request.form, desk.now).happened;
    if (happened && act_form.act.traits.late && casework::barred(act_form.act, act_form.here())) {
      act_form.put_on(happened->day);
    }
    return carry_out(desk, act_form, request, seen);
  });
}

Response log_form(const Desk& desk, const Request&, const Parameters&) {
  return with_blank(desk, [&](const ActForm& act_form) {
    return show(desk, act_form, {Filled{}, MomentTyped{}}, new_request_key(), {},
                confidential_in({}, act_form.here()));
  });
}

Response log(const Desk& desk, const Request& request, const Parameters&) {
  return with_blank(desk, [&](const ActForm& act_form) { return log_it(desk, act_form, request); });
}

}  // namespace redress::web
