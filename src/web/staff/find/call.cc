#include "web/staff/find/call.h"

#include <algorithm>

#include "base/text.h"
#include "casework/rules/act_names.h"
#include "web/forms/idempotency.h"
#include "web/forms/own_fields.h"
#include "web/staff/find/call_parts.h"
#include "web/staff/find/caller.h"

namespace redress::web {

namespace {

/// Calls then(call) with the questions of today's procedure.
template <class Then>
Response with_call(const Desk& desk, const Then& then) {
  const auto blank = desk.site.casebook.blank(desk.landlord.slug, desk.now);
  if (!blank) {
    return framed(desk.site, desk.landlord, desk.visit,
                  {.title = "No procedure in force", .content = paragraph(render(blank.error()))},
                  503);
  }
  auto circumstances = blank->circumstances.with(desk.actor);
  auto kept = confidential_in({}, blank->standing.seen_by(circumstances));
  Call call{.standing = blank->standing,
            .circumstances = std::move(circumstances),
            .questions = {},
            .filled = {},
            .find = "",
            .caller = "",
            .then = kLeaveIt,
            .kept = std::move(kept),
            .key = new_request_key()};
  call.questions = casework::questions_of(casework::act_name::kLogItem, call.here());
  // A call came by phone unless it is said otherwise.
  for (const auto& asked : call.questions) {
    if (asked.question.name == "channel" &&
        std::ranges::any_of(asked.choices,
                            [](const auto& choice) { return choice.value == "phone"; })) {
      call.filled.answers["channel"] = {"phone"};
    }
  }
  return then(call);
}

void read(const Desk&, const Request& request, Call& call) {
  call.filled = read_answers(request.form, call.questions);
  call.find = std::string(trimmed(request.form.text(kFind)));
  call.caller = request.form.text(kCaller);
  call.then = request.form.text(kThen);
  call.kept = confidential_in(request.form, call.here());
  call.key = request_key_in(request.form);
}

/// Returns the answers with who is calling, or adds what is wrong with that to the call.
std::optional<casework::Answers> answers_of(const Desk& desk, Call& call) {
  auto answers = call.filled.answers;
  const auto problem = [&](const char* field, const char* key, const char* words) {
    call.filled.problems.push_back({field, Message{key, words, {}}});
    return std::nullopt;
  };
  if (call.caller == kSomebodyNew) {
    return call.answer("person").empty()
               ? problem("person", "required", "Enter their name, or say that they gave none.")
               : std::optional(answers);
  }
  for (const char* question : kOfTheCaller) {
    answers.erase(question);
  }
  if (call.caller == kNoName) {
    return answers;
  }
  const auto known = known_caller(desk, call.caller);
  if (!known) {
    return problem(kCaller, "required",
                   "Choose who is calling. Find them, or say that they are new.");
  }
  const auto put = [&](const char* question, const std::string& value) {
    if (!value.empty() && !answers.contains(question)) {
      answers[question] = {value};
    }
  };
  put("person", known->name);
  put("contact", known->contact);
  put("person-number", known->number);
  put("relationship", known->relationship);
  return answers;
}

std::vector<casebook::Further> further_of(const Desk& desk, const Call& call) {
  std::vector<casebook::Further> further;
  add_confidentiality(call.kept, further);
  if (call.then == kTakeUp) {
    further.push_back({.act = kTakeUp, .any_of = {{}}});
  }
  if (call.then == kTakeUp || call.then == kGiveToMe) {
    std::vector<casework::Answers> by_role;
    for (const auto& role : desk.actor.roles) {
      by_role.push_back({{"role", {role}}, {"to", {desk.actor.id}}});
    }
    further.push_back({.act = kAllocate, .any_of = std::move(by_role)});
  }
  return further;
}

/// Why nothing was saved, and what to do about it.
std::vector<std::string> sentences_of(const casebook::NotTogether& not_done) {
  std::vector<std::string> sentences;
  const bool is_further = not_done.act != casework::act_name::kLogItem &&
                          not_done.act != casework::act_name::kMakeConfidential;
  if (is_further) {
    const auto* act = casework::find_act(not_done.act);
    sentences.push_back("Nothing was saved, because this could not be done with it: " +
                        std::string(act ? act->traits.title : not_done.act) +
                        ". Choose something else under \u201CWhat happens to it now?\u201D.");
  }
  if (not_done.why.refusal || is_further) {
    for (auto& sentence : not_done.why.sentences()) {
      sentences.push_back(std::move(sentence));
    }
  }
  return sentences;
}

}  // namespace

Url call_url(const Desk& desk) { return Url::path({desk.landlord.slug, "staff", "call"}); }

Response call_form(const Desk& desk, const Request& request, const Parameters&) {
  return with_call(desk, [&](Call& call) {
    call.find = std::string(trimmed(request.query.text(kFind)));
    return show_call(desk, call);
  });
}

Response log_call(const Desk& desk, const Request& request, const Parameters&) {
  return with_call(desk, [&](Call& call) {
    read(desk, request, call);
    if (request.form.has(kLook)) {
      return show_call(desk, call);
    }
    const auto answers = answers_of(desk, call);
    if (!answers) {
      return show_call(desk, call);
    }
    const auto done = begin_form(desk.site.casebook,
                                 {.landlord = desk.landlord.slug,
                                  .reference = "",
                                  .act = std::string(casework::act_name::kLogItem),
                                  .answers = *answers,
                                  .actor = desk.actor,
                                  .happened = {},
                                  .late_reason = "",
                                  .idempotency_key = call.key},
                                 further_of(desk, call), desk.now);
    if (done) {
      return see_other(Url::path({desk.landlord.slug, "staff", "call", done->reference}).str());
    }
    const auto& not_done = done.error();
    if (not_done.act == casework::act_name::kLogItem) {
      call.filled.problems = not_done.why.problems;
    } else if (not_done.act == casework::act_name::kMakeConfidential) {
      call.kept.filled.problems = not_done.why.problems;
    }
    call.key = key_after(not_done.why, call.key);
    return show_call(desk, call, sentences_of(not_done));
  });
}

}  // namespace redress::web
