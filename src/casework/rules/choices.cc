#include "casework/rules/choices.h"

#include <algorithm>

#include "base/text.h"
#include "casework/casefile/casefile.h"
#include "casework/clocks/routes.h"
#include "casework/rules/bars.h"
#include "casework/rules/edges.h"
#include "casework/rules/situation.h"
#include "procedure/edition.h"

// The lists of the edition.
namespace redress::casework::choices {
namespace {

template <class Items>
std::vector<Choice> named(const Items& items) {
  std::vector<Choice> choices;
  for (const auto& item : items) {
    choices.push_back({item.id, item.name, ""});
  }
  return choices;
}

/// What a channel is for, where the document says it: a word to staff, and no reason to turn
/// anybody away.
std::string kinds_in_words(const procedure::Channel& channel, const procedure::Edition& edition) {
  if (channel.kinds.empty() || channel.kinds.size() == edition.kinds.size()) {
    return "";
  }
  std::vector<std::string> names;
  for (const auto& id : channel.kinds) {
    const auto* kind = edition.kind(id);
    names.push_back(kind ? kind->name : id);
  }
  return "For: " + listed(names);
}

}  // namespace

std::vector<Choice> kinds(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto& kind : here.edition.kinds) {
    choices.push_back({kind.id, kind.name, kind.definition});
  }
  return choices;
}

std::vector<Choice> channels(const Situation& here) {
  auto all = named(here.edition.channels);
  for (std::size_t i = 0; i < all.size(); ++i) {
    all[i].hint = kinds_in_words(here.edition.channels[i], here.edition);
  }
  return all;
}

std::vector<Choice> relationships(const Situation& here) {
  return named(here.edition.relationships);
}

std::vector<Choice> tags(const Situation& here) { return named(here.edition.tags); }

namespace {

/// A choice only where there are several.
std::vector<Choice> stages_of(const Edges& ways, const Situation& here) {
  std::vector<Choice> choices;
  for (const auto* edge : ways) {
    choices.push_back({edge->to, stage_name(here.edition, edge->to), ""});
  }
  return choices.size() > 1 ? choices : std::vector<Choice>{};
}

std::vector<Choice> grounds_of(const Edges& ways, const Situation& here) {
  std::vector<Choice> choices;
  for (auto& ground : named(here.edition.grounds)) {
    if (std::ranges::any_of(ways, [&](const auto* edge) {
          return std::ranges::find(edge->grounds, ground.value) != edge->grounds.end();
        })) {
      choices.push_back(std::move(ground));
    }
  }
  return choices;
}

}  // namespace

std::vector<Choice> things_told(const Situation& here) {
  return {{std::string(kTellOmbudsman), "How to reach " + here.edition.body_of_review(), ""}};
}

std::vector<Choice> points(const Situation& here) { return named(here.edition.points); }

std::vector<Choice> modes(const Situation&) { return casework::modes(); }

std::vector<Choice> roles(const Situation& here) { return named(here.edition.roles); }

std::vector<Choice> findings(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto& fact : here.edition.facts) {
    for (const auto& value : fact.values) {
      choices.push_back({procedure::value_named(fact.id, value), fact.name + ": " + value, ""});
    }
  }
  return choices;
}

std::vector<Choice> days(const Situation& here) { return named(here.edition.days); }

std::vector<Choice> stages_to_ask_for(const Situation& here) {
  return stages_of(ways_on_request(here), here);
}

std::vector<Choice> stages_to_open(const Situation& here) {
  return here.casefile.begun ? stages_of(ways_in(here), here) : std::vector<Choice>{};
}

std::vector<Choice> grounds_to_ask(const Situation& here) {
  return grounds_of(ways_on_request(here), here);
}

std::vector<Choice> grounds_to_open(const Situation& here) {
  return here.casefile.begun ? grounds_of(ways_in(here), here) : std::vector<Choice>{};
}

std::vector<Choice> outcomes(const Situation& here) {
  std::vector<Choice> choices;
  if (const auto* stage = here.stage()) {
    if (stage->outcomes.empty() && !stage->informal) {
      choices.push_back({std::string(procedure::kAsStated), "As stated in the decision", ""});
    }
    for (const auto& id : stage->outcomes) {
      const auto* outcome = here.edition.outcome(id);
      choices.push_back({id, outcome ? outcome->name : id, ""});
    }
  }
  return choices;
}

std::vector<Choice> raised_kinds(const Situation& here) {
  std::vector<Choice> choices;
  const auto* stage = here.stage();
  for (const auto& id : stage ? stage->outcomes : std::vector<std::string>{}) {
    const auto* outcome = here.edition.outcome(id);
    const auto* kind = outcome && outcome->offers ? here.edition.kind(*outcome->offers) : nullptr;
    if (kind && std::ranges::find(choices, kind->id, &Choice::value) == choices.end()) {
      choices.push_back({kind->id, kind->name, kind->definition});
    }
  }
  return choices;
}

std::vector<Choice> grounds(const Situation& here) { return named(here.edition.grounds); }

std::vector<Choice> checks(const Situation& here) { return named(here.edition.checks); }

std::vector<Choice> capacities(const Situation& here) { return named(here.edition.capacities); }

std::vector<Choice> representation_bars(const Situation& here) {
  Texts words;
  for (const auto& capacity : here.edition.capacities) {
    words.insert(words.end(), capacity.bars.begin(), capacity.bars.end());
  }
  return each_once(words);
}

std::vector<Choice> petition_parts(const Situation& here) {
  return here.edition.petition ? each_once(here.edition.petition->statement)
                               : std::vector<Choice>{};
}

std::vector<Choice> remedies(const Situation& here) { return named(here.edition.remedies); }

std::vector<Choice> sides(const Situation& here) { return named(here.edition.sides); }

std::vector<Choice> markers(const Situation& here) { return named(here.edition.markers); }

std::vector<Choice> marker_conditions(const Situation& here) {
  Texts words;
  for (const auto& marker : here.edition.markers) {
    words.insert(words.end(), marker.conditions.begin(), marker.conditions.end());
  }
  return each_once(words);
}

std::vector<Choice> other_editions(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto& [edition, calendar] : here.editions) {
    if (edition->id != here.edition.id) {
      choices.push_back(
          {edition->id, edition->id + ", in force from " + edition->in_force_in_words(), ""});
    }
  }
  return choices;
}

std::vector<Choice> bodies(const Situation& here) { return named(here.edition.bodies); }

std::vector<Choice> units(const Situation& here) { return named(here.edition.units); }

}  // namespace redress::casework::choices
