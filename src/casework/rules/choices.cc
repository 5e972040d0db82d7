#include "casework/rules/choices.h"

#include <algorithm>

#include "casework/casefile/casefile.h"
#include "casework/clocks/deadlines.h"
#include "casework/clocks/routes.h"
#include "casework/rules/bars.h"
#include "casework/rules/entry/entry.h"
#include "casework/rules/permission/answering.h"
#include "casework/rules/situation.h"
#include "procedure/edition.h"

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

std::vector<Choice> as_choices(const std::vector<const procedure::EntryRule*>& rules) {
  std::vector<Choice> choices;
  for (const auto* rule : rules) {
    choices.push_back({rule->id, rule->name, rule->to});
  }
  return choices;
}

/// Words that are also their values, without duplicates.
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

std::vector<Choice> applicable(const Situation& here, procedure::EntryEffect effect) {
  return as_choices(rules_to_apply(here, effect));
}

std::vector<Choice> tellings(const Situation& here, procedure::EntryEffect effect) {
  Texts words;
  for (const auto* rule : rules_to_apply(here, effect)) {
    words.insert(words.end(), rule->must_tell.begin(), rule->must_tell.end());
  }
  return as_choices(words);
}

std::string body_name(const Situation& here, const std::string& id) {
  const auto* body = here.edition.body(id);
  return body ? body->name : id;
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

}  // namespace

std::vector<Choice> kinds(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto& kind : here.edition.kinds) {
    choices.push_back({kind.id, kind.name, kind.definition});
  }
  return choices;
}

std::vector<Choice> channels(const Situation& here) { return named(here.edition.channels); }

std::vector<Choice> relationships(const Situation& here) {
  return named(here.edition.relationships);
}

std::vector<Choice> tags(const Situation& here) { return named(here.edition.tags); }

std::vector<Choice> points(const Situation& here) { return named(here.edition.points); }

std::vector<Choice> modes(const Situation&) { return casework::modes(); }

std::vector<Choice> roles(const Situation& here) { return named(here.edition.roles); }

std::vector<Choice> outcomes(const Situation& here) {
  std::vector<Choice> choices;
  if (const auto* stage = here.stage()) {
    for (const auto& id : stage->outcomes) {
      const auto* outcome = here.edition.outcome(id);
      choices.push_back({id, outcome ? outcome->name : id, ""});
    }
  }
  return choices;
}

/// A delay can be explained whatever the procedure says of it once the date has passed: somebody
/// waits for what is late.
std::vector<Choice> delayable_clocks(const Situation& here) {
  return owed_clocks(here, [](const auto& deadline) {
    return deadline.rule->delay.has_value() || deadline.state == ClockState::missed;
  });
}

/// Staff do not extend deadlines whose date an outside body sets.
std::vector<Choice> extendable_clocks(const Situation& here) {
  return owed_clocks(here, [](const auto& deadline) {
    const auto& extend = deadline.rule->extend;
    return extend && extend->by_body.empty() && deadline.extensions < extend->times;
  });
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

std::vector<Choice> open_promises(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto& promise : here.casefile.promises) {
    if (promise.outstanding()) {
      choices.push_back({promise.id, promise.what, ""});
    }
  }
  return choices;
}

std::vector<Choice> exclusions(const Situation& here) {
  return applicable(here, procedure::EntryEffect::exclude);
}

std::vector<Choice> exclusion_tellings(const Situation& here) {
  return tellings(here, procedure::EntryEffect::exclude);
}

std::vector<Choice> redirects(const Situation& here) {
  return applicable(here, procedure::EntryEffect::redirect);
}

std::vector<Choice> redirect_tellings(const Situation& here) {
  return tellings(here, procedure::EntryEffect::redirect);
}

std::vector<Choice> rules_in_the_way(const Situation& here) {
  return as_choices(casework::rules_in_the_way(here));
}

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

std::vector<Choice> grounds(const Situation& here) { return named(here.edition.grounds); }

std::vector<Choice> checks(const Situation& here) { return named(here.edition.checks); }

std::vector<Choice> capacities(const Situation& here) { return named(here.edition.capacities); }

std::vector<Choice> representation_bars(const Situation& here) {
  Texts words;
  for (const auto& capacity : here.edition.capacities) {
    words.insert(words.end(), capacity.bars.begin(), capacity.bars.end());
  }
  return as_choices(words);
}

std::vector<Choice> representatives(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto& one : here.casefile.representatives) {
    choices.push_back({one.id, one.who.name, ""});
  }
  return choices;
}

std::vector<Choice> petition_parts(const Situation& here) {
  return here.edition.petition ? as_choices(here.edition.petition->statement)
                               : std::vector<Choice>{};
}

std::vector<Choice> requests_to_answer(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto* approval : casework::requests_to_answer(here)) {
    choices.push_back(
        {approval->id, approval->what, approval->amount ? to_words(*approval->amount) : ""});
  }
  return choices;
}

std::vector<Choice> remedies(const Situation& here) { return named(here.edition.remedies); }

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

std::vector<Choice> sides(const Situation& here) { return named(here.edition.sides); }

std::vector<Choice> markers(const Situation& here) { return named(here.edition.markers); }

std::vector<Choice> marker_conditions(const Situation& here) {
  Texts words;
  for (const auto& marker : here.edition.markers) {
    words.insert(words.end(), marker.conditions.begin(), marker.conditions.end());
  }
  return as_choices(words);
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

std::vector<Choice> bodies(const Situation& here) { return named(here.edition.bodies); }

std::vector<Choice> open_requests(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto& request : here.casefile.body_requests) {
    if (!request.answered_at) {
      choices.push_back({request.id, request.asked, body_name(here, request.body)});
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

std::vector<Choice> units(const Situation& here) { return named(here.edition.units); }

}  // namespace redress::casework::choices
