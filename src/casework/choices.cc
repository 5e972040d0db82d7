#include <algorithm>
#include <array>
#include <utility>

#include "base/check.h"
#include "casework/answering.h"
#include "casework/approvals.h"
#include "casework/catalogue.h"
#include "casework/entry.h"
#include "casework/question.h"

namespace redress::casework {
namespace {

template <class Items>
std::vector<Choice> named(const Items& items) {
  std::vector<Choice> choices;
  for (const auto& item : items) {
    choices.push_back({item.id, item.name, ""});
  }
  return choices;
}

std::vector<Choice> kinds_of(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto& kind : here.edition.kinds) {
    choices.push_back({kind.id, kind.name, kind.definition});
  }
  return choices;
}

std::vector<Choice> outcomes_of(const Situation& here) {
  std::vector<Choice> choices;
  if (const auto* stage = here.stage()) {
    for (const auto& id : stage->outcomes) {
      const auto* outcome = here.edition.outcome(id);
      choices.push_back({id, outcome ? outcome->name : id, ""});
    }
  }
  return choices;
}

template <class Wanted>
std::vector<Choice> owed_clocks(const Situation& here, const Wanted& wanted) {
  std::vector<Choice> choices;
  for (const auto& deadline : here.deadlines) {
    if (deadline.owed() && deadline.due && wanted(deadline)) {
      choices.push_back(
          {deadline.key(), deadline.rule->name, "due " + calendar::to_words(deadline.due->on)});
    }
  }
  return choices;
}

std::vector<Choice> open_promises(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto& promise : here.casefile.promises) {
    if (!promise.done_at) {
      choices.push_back({promise.id, promise.what, ""});
    }
  }
  return choices;
}

std::vector<Choice> open_routes(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto& route : here.routes) {
    if (route.open && route.rule->form != procedure::RouteForm::advice) {
      choices.push_back({route.rule->id, route.rule->name, ""});
    }
  }
  return choices;
}

std::vector<Choice> delayable_clocks(const Situation& here) {
  return owed_clocks(here, [](const auto& deadline) { return deadline.rule->delay.has_value(); });
}

/// Those an outside body re-dates are not for staff to extend.
std::vector<Choice> extendable_clocks(const Situation& here) {
  return owed_clocks(here, [](const auto& deadline) {
    const auto& extend = deadline.rule->extend;
    return extend && extend->by_body.empty() && deadline.extensions < extend->times;
  });
}

std::vector<Choice> as_choices(const std::vector<const procedure::EntryRule*>& rules) {
  std::vector<Choice> choices;
  for (const auto* rule : rules) {
    choices.push_back({rule->id, rule->name, rule->to});
  }
  return choices;
}

/// Words that are their own values, each once.
std::vector<Choice> as_choices(const Texts& words) {
  std::vector<Choice> choices;
  for (const auto& one : words) {
    Choice choice{one, one, ""};
    if (std::find(choices.begin(), choices.end(), choice) == choices.end()) {
      choices.push_back(std::move(choice));
    }
  }
  return choices;
}

template <procedure::EntryEffect effect>
std::vector<Choice> applicable(const Situation& here) {
  return as_choices(rules_to_apply(here, effect));
}

template <procedure::EntryEffect effect>
std::vector<Choice> tellings(const Situation& here) {
  Texts words;
  for (const auto* rule : rules_to_apply(here, effect)) {
    words.insert(words.end(), rule->must_tell.begin(), rule->must_tell.end());
  }
  return as_choices(words);
}

std::vector<Choice> in_the_way(const Situation& here) { return as_choices(rules_in_the_way(here)); }

std::vector<Choice> lapsed_windows(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto& deadline : here.deadlines) {
    if (deadline.rule->late && deadline.state == ClockState::missed && !deadline.met_at &&
        !deadline.late_accepted) {
      choices.push_back(
          {deadline.key(), deadline.rule->name, "ended " + calendar::to_words(deadline.due->on)});
    }
  }
  return choices;
}

std::vector<Choice> representation_bars(const Situation& here) {
  Texts words;
  for (const auto& capacity : here.edition.capacities) {
    words.insert(words.end(), capacity.bars.begin(), capacity.bars.end());
  }
  return as_choices(words);
}

std::vector<Choice> petition_parts(const Situation& here) {
  return here.edition.petition ? as_choices(here.edition.petition->statement)
                               : std::vector<Choice>{};
}

/// What an authority is about: an entry rule, a marker or an outcome, by its name.
std::string subject_name(const std::string& of, const procedure::Edition& edition) {
  if (const auto* rule = edition.entry_rule(of)) {
    return rule->name;
  }
  if (const auto* marker = edition.marker(of)) {
    return marker->name;
  }
  const auto* outcome = edition.outcome(of);
  return outcome ? outcome->name : of;
}

std::string about(const procedure::Authority& authority, const procedure::Edition& edition) {
  std::string words(find_command(authority.act)->title);
  for (const auto& of : authority.of) {
    words += ": " + subject_name(of, edition);
  }
  return words;
}

template <bool consultation>
std::vector<Choice> authorities(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto* authority : authorities_here(here)) {
    if (authority->is_consultation() == consultation) {
      choices.push_back({authority->id, about(*authority, here.edition), ""});
    }
  }
  return choices;
}

std::vector<Choice> other_editions(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto& [edition, calendar] : here.editions) {
    if (edition->id != here.edition.id) {
      choices.push_back({edition->id,
                         edition->id + ", in force from " + calendar::to_words(edition->in_force),
                         ""});
    }
  }
  return choices;
}

std::vector<Choice> approval_subjects(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto* authority : authorities_here(here)) {
    for (const auto& of : authority->of) {
      const Choice choice{of, subject_name(of, here.edition), ""};
      if (std::find(choices.begin(), choices.end(), choice) == choices.end()) {
        choices.push_back(choice);
      }
    }
  }
  return choices;
}

std::vector<Choice> answerable(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto* approval : requests_to_answer(here)) {
    choices.push_back(
        {approval->id, approval->what, approval->amount ? to_words(*approval->amount) : ""});
  }
  return choices;
}

std::vector<Choice> offers_to_offset(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto& offer : here.casefile.offers) {
    const auto* remedy = here.edition.remedy(offer.remedy);
    if (remedy && remedy->offsets_arrears && offer.amount && !offer.offset &&
        applies(remedy->offset_when, here.casefile)) {
      choices.push_back({offer.id, offer.what, to_words(*offer.amount)});
    }
  }
  return choices;
}

std::vector<Choice> marker_conditions(const Situation& here) {
  Texts words;
  for (const auto& marker : here.edition.markers) {
    words.insert(words.end(), marker.conditions.begin(), marker.conditions.end());
  }
  return as_choices(words);
}

template <class Wanted>
std::vector<Choice> restrictions(const Situation& here, const Wanted& wanted) {
  std::vector<Choice> choices;
  for (const auto& one : here.casefile.restrictions) {
    const auto* marker = here.edition.marker(one.marker);
    if (wanted(one)) {
      choices.push_back({one.marker, marker ? marker->name : one.marker, ""});
    }
  }
  return choices;
}

std::vector<Choice> markers_to_tell(const Situation& here) {
  return restrictions(here, [](const auto& one) { return !one.notified_at && !one.ended; });
}

std::vector<Choice> markers_in_force(const Situation& here) {
  return restrictions(here, [](const auto& one) { return one.active(); });
}

std::vector<Choice> decided_stages(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto& run : here.casefile.runs) {
    if (run.decided_at) {
      choices.push_back({run.stage, stage_name(here.edition, run.stage), ""});
    }
  }
  return choices;
}

std::vector<Choice> open_orders(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto& order : here.casefile.orders) {
    if (!order.complied_at) {
      choices.push_back({order.id, order.what, ""});
    }
  }
  return choices;
}

std::vector<Choice> representatives(const Situation& here) {
  return named(here.casefile.representatives);
}

/// A list of the edition's own named things.
template <auto member>
std::vector<Choice> of_edition(const Situation& here) {
  return named(here.edition.*member);
}

std::vector<Choice> all_modes(const Situation&) { return modes(); }

using procedure::Edition;
using procedure::EntryEffect;
using Lister = std::vector<Choice> (*)(const Situation&);

constexpr std::array<std::pair<ChoicesFrom, Lister>, 40> kListers = {{
    {ChoicesFrom::kinds, kinds_of},
    {ChoicesFrom::channels, of_edition<&Edition::channels>},
    {ChoicesFrom::relationships, of_edition<&Edition::relationships>},
    {ChoicesFrom::tags, of_edition<&Edition::tags>},
    {ChoicesFrom::points, of_edition<&Edition::points>},
    {ChoicesFrom::modes, all_modes},
    {ChoicesFrom::roles, of_edition<&Edition::roles>},
    {ChoicesFrom::outcomes, outcomes_of},
    {ChoicesFrom::delayable_clocks, delayable_clocks},
    {ChoicesFrom::extendable_clocks, extendable_clocks},
    {ChoicesFrom::open_routes, open_routes},
    {ChoicesFrom::open_promises, open_promises},
    {ChoicesFrom::exclusions, applicable<EntryEffect::exclude>},
    {ChoicesFrom::exclusion_tellings, tellings<EntryEffect::exclude>},
    {ChoicesFrom::redirects, applicable<EntryEffect::redirect>},
    {ChoicesFrom::redirect_tellings, tellings<EntryEffect::redirect>},
    {ChoicesFrom::rules_in_the_way, in_the_way},
    {ChoicesFrom::lapsed_windows, lapsed_windows},
    {ChoicesFrom::grounds, of_edition<&Edition::grounds>},
    {ChoicesFrom::checks, of_edition<&Edition::checks>},
    {ChoicesFrom::capacities, of_edition<&Edition::capacities>},
    {ChoicesFrom::representation_bars, representation_bars},
    {ChoicesFrom::representatives, representatives},
    {ChoicesFrom::petition_parts, petition_parts},
    {ChoicesFrom::authorities, authorities<false>},
    {ChoicesFrom::approval_subjects, approval_subjects},
    {ChoicesFrom::requests_to_answer, answerable},
    {ChoicesFrom::consultations, authorities<true>},
    {ChoicesFrom::remedies, of_edition<&Edition::remedies>},
    {ChoicesFrom::offers_to_offset, offers_to_offset},
    {ChoicesFrom::sides, of_edition<&Edition::sides>},
    {ChoicesFrom::markers, of_edition<&Edition::markers>},
    {ChoicesFrom::marker_conditions, marker_conditions},
    {ChoicesFrom::markers_to_tell, markers_to_tell},
    {ChoicesFrom::markers_in_force, markers_in_force},
    {ChoicesFrom::decided_stages, decided_stages},
    {ChoicesFrom::other_editions, other_editions},
    {ChoicesFrom::bodies, of_edition<&Edition::bodies>},
    {ChoicesFrom::open_orders, open_orders},
    {ChoicesFrom::units, of_edition<&Edition::units>},
}};

}  // namespace

std::vector<Choice> choices_of(const Question& question, const Situation& here) {
  if (question.from == ChoicesFrom::fixed) {
    return question.fixed;
  }
  const auto found = std::find_if(kListers.begin(), kListers.end(),
                                  [&](const auto& one) { return one.first == question.from; });
  CHECK(found != kListers.end());
  return found->second(here);
}

}  // namespace redress::casework
