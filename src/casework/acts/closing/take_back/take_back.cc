#include <algorithm>
#include <string>

#include "base/text.h"
#include "calendar/london.h"
#include "casework/acts/acts.h"
#include "casework/casefile/casefile.h"
#include "casework/casefile/taking_back.h"
#include "casework/events/approvals.h"
#include "casework/events/closing.h"
#include "casework/events/event_words.h"
#include "casework/events/history.h"
#include "casework/events/panel.h"
#include "casework/rules/act.h"
#include "casework/rules/permission/authorities.h"
#include "casework/rules/permission/permission.h"
#include "casework/rules/slips/slips.h"
#include "casework/rules/standing.h"

namespace redress::casework {
namespace {

/// What can be taken back here; of a merged casefile nothing but the merger.
std::vector<Slip> slips_here(const Situation& here) {
  auto all = slips(here.history);
  if (!here.casefile.merged_into.empty()) {
    std::erase_if(all, [](const Slip& slip) { return slip.rule->event != Merged::kName; });
  }
  return all;
}

std::vector<Choice> choices_of_slips(const Situation& here) {
  std::vector<Choice> choices;
  for (auto& slip : slips_here(here)) {
    const auto& event = here.history[slip.place];
    const auto which = which_of(event.body);
    const auto words = std::string(moment_of(slip.rule->event)) +
                       (which.empty() ? "" : " (" + which + ")") + ", " +
                       calendar::to_words(calendar::to_london(event.occurred_at));
    choices.push_back({std::move(slip.id), words, ""});
  }
  return choices;
}

/// Takes back what was recorded by a slip: on the wrong casefile, or with the wrong content. Both
/// stay on record, and everything follows what is true now: dates stay what they were, and what met
/// one in time by a slip leaves it missed. What reached the person cannot be untold: they are told
/// that it does not hold. Whoever may record it may take it back and, where it took a yes, whoever
/// may say that.
struct TakeBack {
  static constexpr ActTraits kTraits{.name = "take-back",
                                     .title = "Take back a slip",
                                     .checked = true,
                                     .moment = Moment::since_received};

  std::string what;
  std::string reason;
  std::string reached;
  std::string mode;

  void questions(Asker& ask) {
    ask(what, {.name = "what",
               .words = "What was recorded by a slip?",
               .hint = "What is taken back stays on record, and counts for nothing",
               .kind = QuestionKind::choice,
               .from = choices_of_slips});
    ask(reason,
        {.name = "reason", .words = "What shows that it is a slip?", .kind = QuestionKind::words});
    ask(reached, {.name = "reached",
                  .words = "Did it reach the person?",
                  .hint = "Of a decision, an acknowledgement and whatever else they are told",
                  .kind = QuestionKind::choice,
                  .fixed = {{"no", "No, nothing of it", ""},
                            {"yes", "Yes", "They are told that it does not hold"}},
                  .required = false});
    auto told = ask_mode("Where it reached them: how were they told that it does not hold?");
    told.required = false;
    ask(mode, told);
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
  [[nodiscard]] std::optional<Refusal> unless_told(const Slip& slip, const Situation& here) const;
};

/// The yes that it took is taken back by those alone who may say it.
std::optional<Refusal> unless_theirs_to_agree(const Slip& slip, const Situation& here,
                                              bool& took_yes) {
  const auto together = count_together(here.history, slip.place);
  for (std::size_t i = slip.place; i < slip.place + together; ++i) {
    const auto* used = here.history[i].body.as<ApprovalUsed>();
    const auto* approval = used ? here.casefile.approval(used->request) : nullptr;
    const auto* authority = approval ? authority_of(*approval, here.edition) : nullptr;
    if (authority == nullptr) {
      continue;
    }
    took_yes = true;
    const auto roles = roles_asked(*authority);
    if (!share(roles, here.circumstances.actor.roles)) {
      return refusal("not-yours-to-undo", "It took the yes of {roles}. Taking it back is for them.",
                     {{"roles", role_names(here.edition, roles)}}, authority->source);
    }
  }
  return std::nullopt;
}

/// Whoever may record it, on the casefile as it is without it.
std::optional<Refusal> unless_theirs_to_take_back(const Slip& slip, const Situation& here,
                                                  const Situation& without) {
  bool took_yes = false;
  if (auto refused = unless_theirs_to_agree(slip, here, took_yes); refused || took_yes) {
    return refused;
  }
  return not_allowed(find_act(slip.rule->act)->traits, without);
}

std::optional<Refusal> TakeBack::barred(const Situation& here) {
  if (here.casefile.merged_into.empty()) {
    if (auto bar = unless_not_closed(here)) {
      return bar;
    }
  }
  if (slips_here(here).empty()) {
    return refusal("nothing-to-take-back", "Nothing is on record that could be taken back.");
  }
  return std::nullopt;
}

/// What reached somebody cannot be untold: they are told that it does not hold.
std::optional<Refusal> TakeBack::unless_told(const Slip& slip, const Situation& here) const {
  if (!slip.rule->told) {
    return std::nullopt;
  }
  if (reached.empty()) {
    return refusal("reach-unsaid", "Say whether it reached the person.");
  }
  if (reached == "no") {
    return unless_it_reached_nobody(slip, here);
  }
  if (mode.empty() && here.casefile.contactable()) {
    return refusal("not-told-it-does-not-hold",
                   "What reached the person cannot be untold. Tell them that it does not hold, and "
                   "say how they were told.");
  }
  return std::nullopt;
}

Decision TakeBack::decide(const Situation& here) const {
  const auto all = slips_here(here);
  const auto slip = std::ranges::find(all, what, &Slip::id);
  if (slip == all.end()) {
    return fail(refusal("nothing-to-take-back", "That is not on record, or was taken back."));
  }
  if (!slip->rule->instead.empty()) {
    return fail(refusal("put-right-otherwise",
                        "That is put right by an act of its own, “{act}”, which keeps both on "
                        "record.",
                        {{"act", std::string(find_act(slip->rule->instead)->traits.title)}}));
  }
  if (auto refused = unless_nothing_rests_on(*slip, here)) {
    return fail(*refused);
  }
  if (slip->rule->event == HearingDecided::kName && !choices::open_sittings(here).empty()) {
    return fail(refusal("sitting-arranged",
                        "A hearing is arranged. Call it off first, and tell whoever comes."));
  }
  if (auto refused = unless_told(*slip, here)) {
    return fail(*refused);
  }
  const auto& event = here.history[slip->place];
  TakenBack taken{.stage = std::string(stage_of(event.body)),
                  .what = std::string(slip->rule->event),
                  .which = which_of(event.body),
                  .recorded_at = event.recorded_at,
                  .reached = slip->rule->told ? reached : "",
                  .mode = reached == "yes" ? mode : "",
                  .reason = reason};
  const auto then = standing_after({taken}, here);
  const auto without = then.seen_by(here.circumstances);
  if (auto refused = unless_it_hides_no_miss(*slip, here, without)) {
    return fail(*refused);
  }
  if (auto refused = unless_theirs_to_take_back(*slip, here, without)) {
    return fail(*refused);
  }
  return facts(std::move(taken));
}

}  // namespace

extern constinit const Act kTakeBack = act<TakeBack>();

}  // namespace redress::casework
