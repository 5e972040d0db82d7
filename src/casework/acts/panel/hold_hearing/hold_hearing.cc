#include <algorithm>
#include <map>

#include "base/text.h"
#include "calendar/london.h"
#include "casework/acts/panel/sittings.h"
#include "casework/events/panel.h"
#include "casework/rules/act.h"
#include "casework/rules/people/panel.h"

namespace redress::casework {
namespace {

/// The number of a member among those appointed: "M1".
std::string number_of(std::size_t place) { return "M" + std::to_string(place + 1); }

/// Those appointed to the panel of the current stage.
std::vector<Choice> members_appointed(const Situation& here) {
  std::vector<Choice> choices;
  if (const auto* panel = panel_of(here)) {
    for (std::size_t i = 0; i < panel->members.size(); ++i) {
      choices.push_back({number_of(i), panel->members[i].name, ""});
    }
  }
  return choices;
}

/// Records that the hearing was held, and who was there.
struct HoldHearing {
  static constexpr ActTraits kTraits{.name = "hold-hearing",
                                     .title = "Record the hearing",
                                     .leaves = {HearingHeld::kName},
                                     .only_where_named = true,
                                     .late = true};

  Texts sat;
  std::string present;
  std::string notes;
  std::string supporters;

  void questions(Asker& ask) {
    ask(sat, {.name = "sat",
              .words = "Who of the panel sat?",
              .kind = QuestionKind::choices,
              .from = members_appointed,
              .required = false});
    ask(present, {.name = "present",
                  .words = "Who was there?",
                  .hint = "The complainant, anybody who came with them, and who else",
                  .kind = QuestionKind::words});
    ask(supporters, {.name = "supporters",
                     .words = "How many people came with the complainant?",
                     .hint = "A whole number; 0 for nobody",
                     .required = false});
    ask(notes, {.name = "notes",
                .words = "What was said?",
                .kind = QuestionKind::words,
                .required = false});
  }

  [[nodiscard]] static std::optional<Refusal> barred(const Situation& here);
  [[nodiscard]] Decision decide(const Situation& here) const;
};

bool somebody_acts(const Situation& here) {
  return std::ranges::any_of(here.casefile.representatives,
                             [](const Representative& one) { return !one.ended; });
}

std::optional<Refusal> too_many(const std::string& supporters, const Situation& here) {
  const auto& limit = here.stage()->panel;
  const bool is_asked = limit && limit->supporters && somebody_acts(here);
  if (supporters.empty()) {
    return is_asked ? std::optional(refusal("supporters-missing",
                                            "Somebody acts for the complainant: say how many came "
                                            "with them.",
                                            {}, limit->source))
                    : std::nullopt;
  }
  const auto came = whole_number(supporters);
  if (!came || *came < 0) {
    return refusal("not-a-number", "Write how many came as a whole number.");
  }
  const auto& panel = here.stage()->panel;
  if (panel && panel->supporters && *came > *panel->supporters) {
    return refusal("too-many-supporters", "The complainant may bring {most}.",
                   {{"most", std::to_string(*panel->supporters)}}, panel->source);
  }
  return std::nullopt;
}

std::optional<Refusal> HoldHearing::barred(const Situation& here) {
  if (auto bar = unless_heard(here)) {
    return bar;
  }
  if (here.stage()->panel && !panel_of(here)) {
    return refusal("panel-not-appointed", "First appoint the panel.", {},
                   here.stage()->panel->source);
  }
  if (here.casefile.current()->hearing_held && choices::open_sittings(here).empty()) {
    return refusal("hearing-held-already", "The hearing is recorded already.");
  }
  return std::nullopt;
}

/// Where sittings were arranged, the hearing is one of these, on its day or after it.
std::optional<Refusal> unless_its_day_has_come(const Situation& here) {
  std::optional<Date> next;
  bool was_arranged = false;
  bool is_open = false;
  for (const auto& sitting : here.casefile.sittings) {
    if (sitting.stage != here.casefile.stage) {
      continue;
    }
    was_arranged = true;
    if (sitting.open) {
      is_open = true;
      next = sitting.on && (!next || *sitting.on < *next) ? sitting.on : next;
    }
  }
  if (!was_arranged) {
    return std::nullopt;
  }
  if (is_open && !next) {
    return refusal("sitting-without-day",
                   "The sitting that is arranged has no day yet. Put it on one first.");
  }
  if (!is_open) {
    return refusal("no-sitting", "No sitting is arranged. Arrange one first.");
  }
  return calendar::london_day(here.circumstances.occurred_at) < *next
             ? std::optional(refusal("sitting-to-come", "The hearing is on {day}.",
                                     {{"day", calendar::to_words(*next)}}))
             : std::nullopt;
}

/// The panel is as many as it has, and from each of its pools: whoever cannot sit is replaced
/// first.
std::optional<Refusal> unless_panel_sat(const Texts& sat, const Situation& here) {
  const auto* appointed = panel_of(here);
  if (!appointed) {
    return std::nullopt;
  }
  const auto& panel = *here.stage()->panel;
  std::map<std::string, int> from_pool;
  for (std::size_t i = 0; i < appointed->members.size(); ++i) {
    if (std::ranges::find(sat, number_of(i)) != sat.end()) {
      ++from_pool[i < appointed->pools.size() ? appointed->pools[i] : ""];
    } else if (panel.size && !panel.at_least) {
      return refusal("member-absent",
                     "{name} is of the panel. Appoint somebody in their place first, with the "
                     "reason, or put the hearing off.",
                     {{"name", appointed->members[i].name}}, panel.source);
    }
  }
  const bool too_few_of_pool = std::ranges::any_of(
      panel.of_each, [&](const auto& each) { return from_pool[each.first] < each.second; });
  const auto least = static_cast<std::size_t>(panel.size.value_or(1));
  return sat.size() < least || too_few_of_pool
             ? std::optional(refusal("panel-incomplete",
                                     "Say who of the panel sat: too few of them for a hearing.", {},
                                     panel.source))
             : std::nullopt;
}

/// Those of the panel appointed who sat.
People members_who(const Texts& sat, const Situation& here) {
  People members;
  if (const auto* panel = panel_of(here)) {
    for (std::size_t i = 0; i < panel->members.size(); ++i) {
      if (std::ranges::find(sat, number_of(i)) != sat.end()) {
        members.push_back(panel->members[i]);
      }
    }
  }
  return members;
}

Decision HoldHearing::decide(const Situation& here) const {
  if (auto refused = unless_its_day_has_come(here)) {
    return fail(*refused);
  }
  if (auto refused = too_many(supporters, here)) {
    return fail(*refused);
  }
  if (auto refused = unless_panel_sat(sat, here)) {
    return fail(*refused);
  }
  auto members = members_who(sat, here);
  if (auto refused = unless_all_may_sit(members, here)) {
    return fail(*refused);
  }
  return facts(HearingHeld{.stage = here.casefile.stage,
                           .members = std::move(members),
                           .present = present,
                           .notes = notes,
                           .supporters = supporters});
}

}  // namespace

extern constinit const Act kHoldHearing = act<HoldHearing>();

}  // namespace redress::casework
