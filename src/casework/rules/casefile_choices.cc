#include <algorithm>

#include "calendar/london.h"
#include "casework/casefile/casefile.h"
#include "casework/clocks/deadlines.h"
#include "casework/clocks/routes.h"
#include "casework/rules/bars.h"
#include "casework/rules/choices.h"
#include "casework/rules/entry/entry.h"
#include "casework/rules/gates/learning.h"
#include "casework/rules/permission/answering.h"
#include "casework/rules/situation.h"
#include "procedure/edition.h"

// The lists of what is on the casefile: its deadlines, promises, requests, and what it has come to.
namespace redress::casework::choices {
namespace {

template <class Wanted>
std::vector<Choice> owed_clocks(const Situation& here, const Wanted& wanted) {
  std::vector<Choice> choices;
  for (const auto& deadline : here.deadlines) {
    const bool is_open_window =
        deadline.rule->use == procedure::Use::window && deadline.state == ClockState::running;
    if ((deadline.owed() || is_open_window) && deadline.due && wanted(deadline)) {
      choices.push_back(
          {deadline.key(), deadline.rule->name, "due " + calendar::to_words(deadline.due->on)});
    }
  }
  return choices;
}

template <class Wanted>
std::vector<Choice> clocks(const Situation& here, const Wanted& wanted) {
  std::vector<Choice> choices;
  for (const auto& deadline : here.deadlines) {
    if (wanted(deadline)) {
      choices.push_back({deadline.key(), deadline.rule->name, ""});
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

std::vector<Choice> applicable(const Situation& here, procedure::EntryEffect effect) {
  return as_choices(rules_to_apply(here, effect));
}

std::vector<Choice> tellings(const Situation& here, procedure::EntryEffect effect) {
  Texts words;
  for (const auto* rule : rules_to_apply(here, effect)) {
    words.insert(words.end(), rule->must_tell.begin(), rule->must_tell.end());
  }
  return each_once(words);
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

/// A delay can be explained whatever the procedure says of it once the date has passed: somebody
/// waits for what is late.
std::vector<Choice> delayable_clocks(const Situation& here) {
  return owed_clocks(here, [](const auto& deadline) {
    return deadline.rule->use == procedure::Use::deadline &&
           (deadline.rule->delay.has_value() || deadline.state == ClockState::missed);
  });
}

/// Staff do not extend deadlines whose date an outside body sets.
std::vector<Choice> extendable_clocks(const Situation& here) {
  return owed_clocks(here, [](const auto& deadline) {
    const auto& extend = deadline.rule->extend;
    return extend && extend->by_body.empty() &&
           (!extend->times || deadline.extensions < *extend->times);
  });
}

std::vector<Choice> clocks_to_pause(const Situation& here) {
  return clocks(here, [](const Deadline& deadline) {
    return deadline.rule->pause && deadline.state == ClockState::running;
  });
}

std::vector<Choice> paused_clocks(const Situation& here) {
  return clocks(here,
                [](const Deadline& deadline) { return deadline.state == ClockState::paused; });
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

std::vector<Choice> complainants(const Situation& here) {
  std::vector<Choice> all;
  for (const auto& one : here.casefile.complainants) {
    if (!one.left) {
      all.push_back({one.id, one.who.empty() ? "Whoever gave the first words" : one.who.name, ""});
    }
  }
  return all;
}

std::vector<Choice> sittings_to_change(const Situation& here) {
  std::vector<Choice> all;
  for (const auto& one : here.casefile.sittings) {
    if (one.open) {
      all.push_back({one.id,
                     one.on ? "The sitting on " + calendar::to_words(*one.on)
                            : std::string("The sitting without a day"),
                     ""});
    }
  }
  return all;
}

std::vector<Choice> open_sittings(const Situation& here) {
  auto all = sittings_to_change(here);
  std::erase_if(all, [&](const Choice& choice) {
    return std::ranges::none_of(here.casefile.sittings, [&](const Sitting& one) {
      return one.id == choice.value && one.stage == here.casefile.stage;
    });
  });
  return all;
}

std::vector<Choice> representatives(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto& one : here.casefile.representatives) {
    if (!one.ended) {
      choices.push_back({one.id, one.who.name, ""});
    }
  }
  return choices;
}

std::vector<Choice> requests_to_answer(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto* approval : casework::requests_to_answer(here)) {
    choices.push_back(
        {approval->id, approval->what, approval->amount ? to_words(*approval->amount) : ""});
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

std::vector<Choice> stages_to_learn_from(const Situation& here) {
  std::vector<Choice> choices;
  for (const auto& run : here.casefile.runs) {
    if (is_learnt_from(run, here)) {
      choices.push_back({run.stage, stage_name(here.edition, run.stage), ""});
    }
  }
  return choices;
}

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
    if (order.outstanding()) {
      choices.push_back({order.id, order.what, ""});
    }
  }
  return choices;
}

}  // namespace redress::casework::choices
