#include <algorithm>

#include "casework/casefile/casefile.h"
#include "casework/events/panel.h"
#include "casework/rules/act.h"
#include "casework/rules/people/panel.h"

namespace redress::casework {
namespace {

/// Names the members of the panel and where they come from.
struct AppointPanel {
  static constexpr ActTraits kTraits{
      .name = "appoint-panel", .title = "Appoint the panel", .leaves = {PanelAppointed::kName}};

  Texts members;
  std::string reason;

  void questions(Asker& ask) {
    ask(members,
        {.name = "members",
         .words = "Who sits on it?",
         .hint =
             "A line for each: the name, or the number in the staff list, then a comma and where "
             "they come from",
         .kind = QuestionKind::lines});
    ask(reason, {.name = "reason",
                 .words = "Why does somebody take another’s place?",
                 .hint = "Where a panel is appointed already",
                 .kind = QuestionKind::words,
                 .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

std::optional<Refusal> AppointPanel::barred(const Situation& here) {
  const auto* stage = here.stage();
  if (!here.edition.has_panels() || (stage && !stage->panel)) {
    return not_part_of_procedure();
  }
  if (auto bar = unless_stage_runs(here)) {
    return bar;
  }
  const auto* run = here.casefile.current();
  if (run && run->hearing_held && choices::open_sittings(here).empty()) {
    return refusal("panel-sat-already",
                   "The panel has heard it. Those who sat decide, unless another sitting is "
                   "arranged.");
  }
  return unless_hearing_declined(here);
}

std::optional<Refusal> unless_enough(std::size_t given, const procedure::Panel& panel) {
  const auto size = static_cast<std::size_t>(panel.size.value_or(1));
  if (!panel.size || given == size || (panel.at_least && given > size)) {
    return std::nullopt;
  }
  return refusal("panel-size", "The panel has {size} members; {given} are named.",
                 {{"size", (panel.at_least ? "at least " : "") + std::to_string(size)},
                  {"given", std::to_string(given)}},
                 panel.source);
}

/// So many from each pool, and the first named from the pool that gives the chair.
std::optional<Refusal> unless_made_up(const Texts& pools, const procedure::Panel& panel) {
  for (const auto& [pool, least] : panel.of_each) {
    if (std::ranges::count(pools, pool) < least) {
      return refusal("too-few-of-pool", "At least {least} of its members come from {pool}.",
                     {{"least", std::to_string(least)}, {"pool", pool}}, panel.source);
    }
  }
  if (!panel.chair.empty() && (pools.empty() || pools.front() != panel.chair)) {
    return refusal("not-from-chairs", "The first named chairs it, and comes from {pool}.",
                   {{"pool", panel.chair}}, panel.source);
  }
  return std::nullopt;
}

Decision AppointPanel::decide(const Situation& here) const {
  const auto& panel = *here.stage()->panel;
  if (auto refused = unless_enough(members.size(), panel)) {
    return fail(*refused);
  }
  if (panel_of(here) && reason.empty()) {
    return fail(refusal("stand-in-unexplained",
                        "A panel is appointed already. Say why somebody takes another’s place.", {},
                        panel.source));
  }
  Naming naming(here);
  PanelAppointed appointed{
      .stage = here.casefile.stage, .members = {}, .pools = {}, .reason = reason};
  for (const auto& line : members) {
    auto member = read_member(line, naming);
    if (auto refused = may_not_sit(member, panel, here)) {
      return fail(*refused);
    }
    if (std::ranges::any_of(appointed.members,
                            [&](const Named& one) { return same_person(one, member.who, here); })) {
      return fail(refusal("member-twice", "{name} is named twice.", {{"name", member.who.name}},
                          panel.source));
    }
    appointed.members.push_back(std::move(member.who));
    appointed.pools.push_back(std::move(member.pool));
  }
  if (auto refused = unless_made_up(appointed.pools, panel)) {
    return fail(*refused);
  }
  return facts(std::move(appointed));
}

}  // namespace

extern constinit const Act kAppointPanel = act<AppointPanel>();

}  // namespace redress::casework
