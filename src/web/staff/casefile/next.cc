#include "web/staff/casefile/next.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "calendar/london.h"
#include "casework/acts/acts.h"
#include "casework/deciding/decide.h"
#include "casework/deciding/next/next_step.h"
#include "casework/rules/act_names.h"
#include "casework/rules/bars.h"
#include "markup/button.h"
#include "markup/callouts.h"
#include "markup/links.h"
#include "markup/task_list.h"
#include "web/dates.h"

namespace redress::web {

using casework::Act;
using markup::element;

namespace {

Html act_link(const Desk& desk, const OpenCasefile& open, const Act& act) {
  return markup::link(desk.on_casefile(open.reference, act.traits.name), act.traits.title);
}

Html by_when(const casework::NextStep& step, calendar::Instant now) {
  if (!step.due) {
    return step.asked_by.empty() ? Html{} : paragraph(step.asked_by);
  }
  const std::string on =
      step.deadline ? due_words(*step.deadline->rule, *step.due) : calendar::to_words(step.due->on);
  return element(
      "p", {{"class", "govuk-body"}},
      element("strong", step.asked_by) + markup::text(", due " + on + " ") +
          markup::tag({.content = days_left_words(step.due->at, now),
                       .classes = step.due->at < now ? "govuk-tag--red" : "govuk-tag--blue"}));
}

markup::TaskItem task_of(const Desk& desk, const OpenCasefile& open,
                         const casework::Preliminary& before) {
  markup::TaskItem task{.title = before.words};
  if (!before.missing) {
    task.status = "Done";
    return task;
  }
  task.tag = markup::Tag{.content = "To do", .classes = "govuk-tag--blue"};
  task.hint = render(before.missing->message);
  if (before.cure) {
    task.href = desk.on_casefile(open.reference, before.cure->traits.name);
  }
  return task;
}

Html tasks(const Desk& desk, const OpenCasefile& open, const casework::NextStep& step) {
  markup::TaskList list;
  for (const auto& before : step.before) {
    list.items.push_back(task_of(desk, open, before));
  }
  return list.items.empty()
             ? Html{}
             : paragraph("The procedure asks for this first:") + markup::task_list(list);
}

/// Whether the list of what comes first says it already.
bool is_in_tasks(const casework::NextStep& step) {
  return step.bar && std::ranges::any_of(step.before, [&](const auto& before) {
           return before.missing && before.missing->code() == step.bar->code();
         });
}

/// Once it is decided the person says how it goes on: what they can do, as the procedure has it.
Html the_persons_word(const OpenCasefile& open) {
  const auto& casefile = open.standing.casefile;
  const auto* stage = open.standing.edition.stage(casefile.stage);
  if (casefile.procedure != casework::ProcedureState::decided || !stage || stage->options.empty()) {
    return {};
  }
  const Html content =
      element("h2", {{"class", "govuk-heading-m"}, {"id", "next"}}, "Next: the person’s answer") +
      paragraph("They can " + listed(stage->options, "or") + ".");
  return element("section", {{"class", "redress-next"}, {"aria-labelledby", "next"}}, content);
}

Html button_for(const Desk& desk, const OpenCasefile& open, const Act& act) {
  return markup::button(
      {.content = act.traits.title, .href = desk.on_casefile(open.reference, act.traits.name)});
}

}  // namespace

Html why_not(const Desk& desk, const OpenCasefile& open, const casework::Refusal& refusal) {
  Html why = markup::text(render(refusal.message));
  if (!refusal.source.clause.empty()) {
    why += markup::text(" (" + clause_words(refusal.source) + ")");
  }
  const auto circumstances = open.circumstances.with(desk.actor);
  const auto* cure = casework::cure_of(refusal, open.standing.seen_by(circumstances));
  return cure ? why + markup::text(" ") + act_link(desk, open, *cure) : why;
}

Html what_is_next(const Desk& desk, const OpenCasefile& open) {
  const auto circumstances = open.circumstances.with(desk.actor);
  const auto step = casework::next_step(open.standing.seen_by(circumstances));
  if (!step) {
    return the_persons_word(open);
  }
  Html content = element("h2", {{"class", "govuk-heading-m"}, {"id", "next"}},
                         "Next: " + with_small_letter(step->act->traits.title)) +
                 by_when(*step, open.standing.now) + tasks(desk, open, *step);
  if (step->bar && !is_in_tasks(*step)) {
    content += paragraph(render(step->bar->message));
  }
  if (step->now) {
    content += button_for(desk, open, *step->now);
  }
  if (step->act->traits.name == casework::act_name::kApprove) {
    content += element("p", {{"class", "govuk-body"}},
                       act_link(desk, open, *casework::find_act("decline")));
  }
  return element("section", {{"class", "redress-next"}, {"aria-labelledby", "next"}}, content);
}

Html acts(const Desk& desk, const OpenCasefile& open) {
  const auto circumstances = open.circumstances.with(desk.actor);
  const auto here = open.standing.seen_by(circumstances);
  std::vector<Html> usual;
  Html others;
  std::vector<Html> impossible;
  for (const auto& group : casework::act_groups()) {
    std::vector<Html> possible;
    for (const auto* act : group.acts) {
      const auto& traits = act->traits;
      if (!traits.is_for_people() || traits.moment == casework::Moment::first) {
        continue;
      }
      const auto bar = casework::barred(*act, here);
      if (bar && bar->code() != casework::kNotPartOfProcedure) {
        impossible.push_back(element("strong", traits.title) + markup::text(": ") +
                             why_not(desk, open, *bar));
      } else if (!bar) {
        (traits.usual ? usual : possible).push_back(act_link(desk, open, *act));
      }
    }
    if (!possible.empty()) {
      others += heading_3(group.title) + bullets(possible);
    }
  }
  Html all = heading_2("What you can do now") + bullets(usual);
  if (!others.empty()) {
    all += markup::details({.summary = "More that you can do", .content = others});
  }
  return impossible.empty() ? all
                            : all + markup::details({.summary = "Why the rest is not possible now",
                                                     .content = bullets(impossible)});
}

}  // namespace redress::web
