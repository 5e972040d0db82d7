#include "casework/stories/sentences.h"
#include "cli/date_output.h"
#include "cli/rehearse_output.h"

namespace redress::cli {

namespace {

using casework::Rehearsal;
using casework::Standing;
using system::Json;

Json text(std::string_view value) { return {std::string(value)}; }

Json list_of(const std::vector<std::string>& values) {
  Json::Array list;
  for (const auto& value : values) {
    list.push_back(text(value));
  }
  return {std::move(list)};
}

template <class Value, class Write>
Json or_null(const std::optional<Value>& value, const Write& write) {
  return value ? write(*value) : Json{nullptr};
}

Json moment(calendar::Instant at) { return text(calendar::to_iso_london(at)); }

Json day(calendar::Date on) { return text(calendar::to_iso(on)); }

Json source_of(const procedure::Source& source) {
  return {Json::Object{{"clause", text(source.clause)}, {"reading", text(source.reading)}}};
}

Json actor_of(const casework::Actor& actor) {
  constexpr std::string_view kKinds[] = {"resident", "staff", "system", "operations"};
  return {Json::Object{{"kind", text(kKinds[static_cast<std::size_t>(actor.kind)])},
                       {"id", text(actor.id)},
                       {"name", text(actor.name)},
                       {"roles", list_of(actor.roles)}}};
}

Json event_of(const casework::Event& event, const Standing& standing) {
  return {Json::Object{{"name", text(name_of(event.body))},
                       {"stage", text(stage_of(event.body))},
                       {"sentence", text(told(event.body, standing))},
                       {"occurred", moment(event.occurred_at)},
                       {"recorded", moment(event.recorded_at)},
                       {"by", text(event.actor.name)},
                       {"late_reason", text(event.late_reason)}}};
}

Json events_of(const Rehearsal& rehearsal, std::size_t from, std::size_t to) {
  Json::Array events;
  for (std::size_t i = from; i < to; ++i) {
    events.push_back(event_of(rehearsal.standing.history[i], rehearsal.standing));
  }
  return {std::move(events)};
}

Json not_done_of(const casework::NotDone& not_done) {
  Json::Array problems;
  for (const auto& problem : not_done.problems) {
    problems.push_back({Json::Object{{"question", text(problem.field)},
                                     {"code", text(problem.message.key)},
                                     {"sentence", text(render(problem.message))}}});
  }
  return {Json::Object{{"code", text(not_done.code())},
                       {"sentences", list_of(not_done.sentences())},
                       {"clause", text(not_done.refusal ? not_done.refusal->source.clause : "")},
                       {"problems", {std::move(problems)}}}};
}

Json answers_of(const casework::Answers& answers) {
  Json::Object object;
  for (const auto& [question, values] : answers) {
    object.emplace_back(question, list_of(values));
  }
  return {std::move(object)};
}

Json step_of(const Rehearsal& rehearsal, const casework::StepResult& result,
             std::size_t told_before) {
  const auto& step = *result.step;
  return {Json::Object{
      {"line", {std::int64_t{step.line}}},
      {"at", moment(result.at)},
      {"by", actor_of(step.actor)},
      {"act", step.act.empty() ? Json{nullptr} : text(step.act)},
      {"answers", answers_of(step.answers)},
      {"happened", or_null(step.happened,
                           [](const auto& at) {
                             return at.time
                                        ? moment(calendar::from_london(at.day + *at.time).value())
                                        : day(at.day);
                           })},
      {"late_reason", text(step.late_reason)},
      {"clocks", events_of(rehearsal, told_before, result.events_before)},
      {"events", events_of(rehearsal, result.events_before, result.events_after)},
      {"not_done", or_null(result.not_done, not_done_of)},
      {"unexpected", list_of(result.unexpected)}}};
}

Json steps_of(const Rehearsal& rehearsal) {
  Json::Array steps;
  std::size_t told = 0;
  for (const auto& step : rehearsal.steps) {
    steps.push_back(step_of(rehearsal, step, told));
    told = step.events_after;
  }
  return {std::move(steps)};
}

Json deadline_of(const casework::Deadline& deadline, const Standing& standing) {
  Json::Array workings;
  if (const auto explained = explain(deadline)) {
    for (const auto& working : *explained) {
      workings.push_back(working_json(working, standing.calendar));
    }
  }
  return {Json::Object{
      {"clock", text(deadline.key())},
      {"name", text(deadline.rule->name)},
      {"state", text(word_of(deadline.state))},
      {"from", or_null(deadline.started_at, moment)},
      {"started_by", text(deadline.started_by)},
      {"if_registered", {deadline.if_registered}},
      {"due", text(due_text(deadline))},
      {"due_at", or_null(deadline.due, [](const auto& due) { return moment(due.at); })},
      {"extensions", {std::int64_t{deadline.extensions}}},
      {"expected", or_null(deadline.expected, day)},
      {"met", or_null(deadline.met_at, moment)},
      {"recorded_late", {deadline.recorded_late}},
      {"miss_mistaken", {deadline.miss_mistaken}},
      {"day_was_set", {deadline.day_was_set}},
      {"trouble",
       or_null(deadline.trouble, [](const auto& trouble) { return text(render(trouble)); })},
      {"source", source_of(deadline.rule->source)},
      {"workings", {std::move(workings)}}}};
}

Json route_of(const casework::RouteState& route, const Standing& standing) {
  const auto working = explain(route, *standing.on_routes.calendar);
  return {Json::Object{
      {"route", text(route.rule->id)},
      {"name", text(route.rule->name)},
      {"open", {route.open}},
      {"if_relationship", {route.if_relationship}},
      {"opens", or_null(route.opens_at, [](auto at) { return day(calendar::london_day(at)); })},
      {"source", source_of(route.rule->source)},
      {"working", working && *working ? working_json(**working, *standing.on_routes.calendar)
                                      : Json{nullptr}}}};
}

Json next_of(const NextStep& step) {
  return {Json::Object{{"act", text(step.act->name)},
                       {"title", text(step.act->title)},
                       {"residents", {step.residents}},
                       {"any_staff", {step.any_staff}},
                       {"roles", list_of(step.roles)},
                       {"why_not", or_null(step.why_not, [](const auto& refusal) {
                          return Json{Json::Object{{"code", text(refusal.code())},
                                                   {"sentence", text(render(refusal.message))},
                                                   {"clause", text(refusal.source.clause)}}};
                        })}}};
}

template <class Items, class Write>
Json each(const Items& items, const Write& write) {
  Json::Array list;
  for (const auto& item : items) {
    list.push_back(write(item));
  }
  return {std::move(list)};
}

}  // namespace

std::string json_of(const casework::Scenario& scenario, const Rehearsal& rehearsal) {
  const auto& standing = rehearsal.standing;
  const auto told = rehearsal.steps.empty() ? 0 : rehearsal.steps.back().events_after;
  const auto deadline = [&](const auto& one) { return deadline_of(one, standing); };
  const auto route = [&](const auto& one) { return route_of(one, standing); };
  return to_text(
      Json{Json::Object{{"title", text(scenario.title)},
                        {"landlord", text(standing.edition.slug)},
                        {"edition", text(standing.edition.id)},
                        {"as_expected", {rehearsal.as_expected()}},
                        {"steps", steps_of(rehearsal)},
                        {"clocks_after", events_of(rehearsal, told, standing.history.size())},
                        {"at", moment(standing.now)},
                        {"stands", text(word_of(standing.casefile.procedure))},
                        {"work", text(word_of(standing.casefile.work()))},
                        {"outside", text(word_of(standing.casefile.outside))},
                        {"deadlines", each(standing.deadlines, deadline)},
                        {"routes_edition", text(standing.on_routes.edition->id)},
                        {"routes", each(standing.routes, route)},
                        {"next", each(next_steps(standing), next_of)}}});
}

}  // namespace redress::cli
