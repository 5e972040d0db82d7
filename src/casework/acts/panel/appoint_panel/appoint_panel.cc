#include <algorithm>

#include "casework/events/panel.h"
#include "casework/rules/act.h"
#include "casework/rules/people/panel.h"

namespace redress::casework {
namespace {

/// Names the members of the panel and where they come from.
struct AppointPanel {
  static constexpr ActTraits kTraits{.name = "appoint-panel", .title = "Appoint the panel"};

  Texts members;

  void questions(Asker& ask) {
    ask(members, {.name = "members",
                  .words = "Who sits on it?",
                  .hint = "A line for each: name, or number in the staff list; where from",
                  .kind = QuestionKind::lines});
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
  return unless_hearing_declined(here);
}

Decision AppointPanel::decide(const Situation& here) const {
  const auto& panel = *here.stage()->panel;
  if (panel.size && static_cast<int>(members.size()) != *panel.size) {
    return fail(
        refusal("panel-size", "The panel has {size} members; {given} are named.",
                {{"size", std::to_string(*panel.size)}, {"given", std::to_string(members.size())}},
                panel.source));
  }
  Naming naming(here);
  PanelAppointed appointed{.stage = here.casefile.stage, .members = {}, .pools = {}};
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
  return facts(std::move(appointed));
}

}  // namespace

extern constinit const Act kAppointPanel = act<AppointPanel>();

}  // namespace redress::casework
