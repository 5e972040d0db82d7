#include <algorithm>
#include <array>

#include "casework/rules/permission/permission.h"
#include "markup/button.h"
#include "markup/callouts.h"
#include "markup/choices.h"
#include "markup/form.h"
#include "markup/input.h"
#include "markup/links.h"
#include "web/forms/idempotency.h"
#include "web/forms/own_fields.h"
#include "web/staff/find/call.h"
#include "web/staff/find/call_parts.h"
#include "web/staff/find/caller.h"
#include "web/staff/find/results.h"
#include "web/staff/seen.h"

namespace redress::web {

using markup::element;

namespace {

constexpr int kMostSimilar = 3;

/// Asked for at once; everything else but who is calling is folded away.
constexpr std::array kFirstQuestions{"account", "wanted", "kind"};

template <class Names>
bool is_among(const Names& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

template <class Wanted>
std::vector<casework::Asked> those(const std::vector<casework::Asked>& questions, Wanted&& wanted) {
  std::vector<casework::Asked> some;
  std::ranges::copy_if(questions, std::back_inserter(some),
                       [&](const auto& asked) { return wanted(asked.question.name); });
  return some;
}

bool may(const Call& call, std::string_view act) {
  const auto* found = casework::find_act(act);
  return found && !casework::not_allowed(found->traits, call.here());
}

Html theirs(const Desk& desk, const Caller& caller) {
  std::vector<Html> items;
  for (const auto& row : caller.casefiles) {
    items.push_back(
        markup::link(desk.casefile(row.reference), row.reference) +
        markup::text(": " + row.summary + " " + state_of(desk, row) + ". ") +
        (row.open ? markup::link(desk.on_casefile(row.reference, "log-contact"),
                                 "This call is about that one") +
                        element("span", {{"class", "govuk-visually-hidden"}}, ", " + row.reference)
                  : Html{}));
  }
  return items.empty() ? Html{} : bullets(items);
}

std::optional<markup::ErrorMessage> problem_at(const Call& call, std::string_view field) {
  for (const auto& problem : call.filled.problems) {
    if (problem.field == field) {
      return markup::ErrorMessage{.content = render(problem.message)};
    }
  }
  return std::nullopt;
}

Html new_caller_fields(const Call& call) {
  return markup::input({.name = "person",
                        .value = call.answer("person"),
                        .label = {.content = "Their name"},
                        .error = problem_at(call, "person"),
                        .autocomplete = "off"}) +
         markup::input({.name = "contact",
                        .value = call.answer("contact"),
                        .label = {.content = "How can they be reached? (optional)"},
                        .hint = markup::Hint{.content = "A phone number, an email or an address"},
                        .error = problem_at(call, "contact"),
                        .autocomplete = "off"});
}

Html caller_fields(const Desk& desk, const Call& call) {
  markup::Radios radios{
      .name = kCaller,
      .value = call.caller,
      .fieldset = markup::Fieldset{.legend = {.content = "Who is calling?",
                                              .classes = "govuk-fieldset__legend--s"}},
      .error = problem_at(call, kCaller)};
  const auto found = call.find.empty() ? std::vector<Caller>{} : callers(desk, call.find);
  Html histories;
  for (const auto& caller : found) {
    radios.items.push_back(
        {.value = caller.value,
         .content = caller.name + (caller.words.empty() ? "" : ", " + caller.words)});
    if (const auto their = theirs(desk, caller); !their.empty()) {
      histories += heading_3(caller.name + "\u2019s casefiles") + their;
    }
  }
  radios.items.push_back(
      {.value = kSomebodyNew, .content = "Somebody new", .conditional = new_caller_fields(call)});
  radios.items.push_back({.value = kNoName, .content = "They gave no name"});
  const Html nobody =
      found.empty() && !call.find.empty()
          ? paragraph("Nobody for \u201C" + call.find + "\u201D. Try a postcode, or choose below.")
          : Html{};
  return nobody + markup::radios(radios) + histories;
}

Html find_fields(const Call& call) {
  return markup::input({.name = kFind,
                        .value = call.find,
                        .label = {.content = "Find the caller", .classes = "govuk-label--s"},
                        .hint = markup::Hint{.content = "Name, postcode, phone or reference"},
                        .autocomplete = "off",
                        .spellcheck = false}) +
         markup::button({.content = "Find",
                         .name = kLook,
                         .value = "yes",
                         .classes = "govuk-button--secondary"});
}

Html similar_ones(const Desk& desk, const Call& call) {
  const auto rows = casebook::similar_casefiles(
      desk.site.index, desk.landlord.slug, call.answer("account"), may_see(desk), kMostSimilar);
  std::vector<Html> items;
  for (const auto& row : rows) {
    items.push_back(casefile_item(desk, row));
  }
  return items.empty() ? Html{} : heading_3("Casefiles much like it") + bullets(items);
}

Html then_fields(const Call& call) {
  markup::Radios radios{
      .name = kThen,
      .value = call.then,
      .fieldset = markup::Fieldset{.legend = {.content = "What happens to it now?",
                                              .classes = "govuk-fieldset__legend--s"}}};
  if (may(call, kAllocate)) {
    if (may(call, kTakeUp)) {
      radios.items.push_back({.value = kTakeUp, .content = "Register it and give it to me"});
    }
    radios.items.push_back({.value = kGiveToMe, .content = "Give it to me"});
  }
  radios.items.push_back({.value = kLeaveIt, .content = "Leave it for the team"});
  return markup::radios(radios);
}

}  // namespace

Response show_call(const Desk& desk, const Call& call, const std::vector<std::string>& sentences) {
  std::vector<casework::Asked> first;
  for (const char* name : kFirstQuestions) {
    const auto asked = those(call.questions, [&](auto one) { return one == name; });
    first.insert(first.end(), asked.begin(), asked.end());
  }
  const auto rest = those(call.questions, [](auto name) {
    return !is_among(kFirstQuestions, name) && !is_among(kOfTheCaller, name);
  });
  const bool has_rest_wrong = std::ranges::any_of(
      rest, [&](const auto& asked) { return problem_at(call, asked.question.name).has_value(); });
  auto named = call.questions;
  named.push_back({.question = {.name = kCaller, .words = "Who is calling?"}, .choices = {}});
  named.insert(named.end(), call.kept.questions.begin(), call.kept.questions.end());
  auto filled = call.filled;
  filled.problems.insert(filled.problems.end(), call.kept.filled.problems.begin(),
                         call.kept.filled.problems.end());
  const Html problems = problems_box(named, filled, sentences);
  const Html fields =
      request_key_field(call.key) + find_fields(call) + caller_fields(desk, call) +
      question_fields(first, call.filled, /*to_resident=*/false) + similar_ones(desk, call) +
      markup::details({.summary = "Needs, how to reach them safely, when it arose, and the rest",
                       .content = question_fields(rest, call.filled, /*to_resident=*/false),
                       .is_open = has_rest_wrong}) +
      confidential_fields(call.kept) + then_fields(call) +
      markup::button({.content = "Save the call", .prevent_double_click = true});
  const bool wrong = !problems.empty();
  return framed(desk.site, desk.landlord, desk.visit,
                {.title = "Log a call",
                 .content = problems + heading_1("Log a call") +
                            markup::form({.action = call_url(desk),
                                          .csrf_token = desk.visit.form_token(),
                                          .content = fields}),
                 .has_errors = wrong},
                wrong ? 422 : 200);
}

}  // namespace redress::web
