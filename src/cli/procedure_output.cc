#include "cli/procedure_output.h"

#include <fmt/format.h>

#include "casework/stories/warnings/warnings.h"
#include "cli/procedure_json.h"
#include "procedure/show.h"
#include "system/json.h"

namespace redress::cli {

namespace {

using system::Json;

std::size_t clocks_in(const procedure::Edition& edition) {
  std::size_t clocks = edition.clocks.size();
  for (const auto& stage : edition.stages) {
    clocks += stage.clocks.size();
  }
  return clocks;
}

std::string counted(std::size_t count, std::string_view one) {
  return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

Json clock_json(const procedure::Clock& clock) {
  return {Json::Object{
      {"stage", text_or_null(clock.stage)},
      {"id", text_json(clock.id)},
      {"name", text_json(clock.name)},
      {"within", clock.within ? text_json(calendar::to_words(*clock.within)) : Json{nullptr}},
      {"from", text_json(clock.from.on.event)},
      {"met_by", list_json(clock.met_by, [](const auto& act) { return text_json(act.event); })},
      {"clause", text_json(clock.source.clause)},
      {"reading", text_or_null(clock.source.reading)}}};
}

Json route_json(const procedure::Route& route) {
  return {Json::Object{{"id", text_json(route.id)},
                       {"name", text_json(route.name)},
                       {"clause", text_json(route.source.clause)},
                       {"reading", text_or_null(route.source.reading)}}};
}

Json clocks_json(const procedure::Edition& edition) {
  std::vector<procedure::Clock> clocks;
  for (const auto& stage : edition.stages) {
    clocks.insert(clocks.end(), stage.clocks.begin(), stage.clocks.end());
  }
  clocks.insert(clocks.end(), edition.clocks.begin(), edition.clocks.end());
  return list_json(clocks, clock_json);
}

Json readings_json(const procedure::Edition& edition) {
  return list_json(procedure::readings_of(edition), [](const auto& reading) {
    return Json{Json::Object{{"where", text_json(reading.where)},
                             {"clause", text_json(reading.clause)},
                             {"reading", text_json(reading.reading)}}};
  });
}

Json not_set_json(const procedure::Edition& edition) {
  return list_json(procedure::not_set_in(edition), text_json);
}

Json problem_json(const procedure::Problem& problem) {
  return {Json::Object{{"line", number_json(problem.line)},
                       {"column", number_json(problem.column)},
                       {"what", text_json(problem.what)}}};
}

Json warnings_json(const procedure::Edition& edition) {
  return list_json(casework::warnings_of(edition), [](const auto& warning) {
    return Json{
        Json::Object{{"where", text_json(warning.where)}, {"what", text_json(warning.what)}}};
  });
}

}  // namespace

std::string summary_of(const procedure::Edition& edition) {
  return fmt::format("in order: {}, {}, {}, {}, {}; {} for the landlord to confirm, {} not set",
                     counted(edition.kinds.size(), "kind"),
                     counted(edition.channels.size(), "channel"),
                     counted(edition.stages.size(), "stage"), counted(clocks_in(edition), "clock"),
                     counted(edition.routes.size(), "route"),
                     counted(procedure::readings_of(edition).size(), "reading"),
                     counted(procedure::not_set_in(edition).size(), "value"));
}

std::string check_as_json(const EditionFile& file) {
  Json::Object line{{"file", text_json(file.name)}, {"in_order", {file.edition.has_value()}}};
  if (!file.edition) {
    line.emplace_back("problems", list_json(file.edition.error(), problem_json));
    return system::to_text({std::move(line)});
  }
  const auto& edition = *file.edition;
  line.emplace_back("problems", Json{Json::Array{}});
  line.emplace_back("kinds", count_json(edition.kinds.size()));
  line.emplace_back("channels", count_json(edition.channels.size()));
  line.emplace_back("stages", count_json(edition.stages.size()));
  line.emplace_back("clocks", count_json(clocks_in(edition)));
  line.emplace_back("routes", count_json(edition.routes.size()));
  line.emplace_back("readings", readings_json(edition));
  line.emplace_back("not_set", not_set_json(edition));
  line.emplace_back("warnings", warnings_json(edition));
  return system::to_text({std::move(line)});
}

std::string check_as_json(const CompanionResult& result) {
  return system::to_text({Json::Object{{"file", text_json(result.name)},
                                       {"in_order", {result.problems.empty()}},
                                       {"problems", list_json(result.problems, problem_json)}}});
}

std::string show_as_json(const procedure::Edition& edition) {
  return system::to_text({Json::Object{{"landlord", text_json(edition.landlord)},
                                       {"edition", text_json(edition.id)},
                                       {"in_force", text_json(calendar::to_iso(edition.in_force))},
                                       {"title", text_json(edition.document.title)},
                                       {"calendar", text_json(edition.calendar)},
                                       {"clocks", clocks_json(edition)},
                                       {"routes", list_json(edition.routes, route_json)},
                                       {"readings", readings_json(edition)},
                                       {"not_set", not_set_json(edition)}}});
}

}  // namespace redress::cli
