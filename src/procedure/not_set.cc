#include <algorithm>

#include <fmt/format.h>

#include "procedure/show.h"

// What a document leaves open: values that it does not give.
namespace redress::procedure {

namespace {

bool ends_at_close_of_business(const std::vector<Clock>& clocks) {
  return std::ranges::any_of(clocks, [&](const Clock& clock) {
    return clock.counting.end == calendar::End::close_of_business;
  });
}

bool ends_at_close_of_business(const Edition& edition) {
  return ends_at_close_of_business(edition.clocks) ||
         std::ranges::any_of(edition.stages, [&](const Stage& stage) {
           return ends_at_close_of_business(stage.clocks);
         });
}

class OpenPoints {
 public:
  void add_document(const Document& document) {
    for (const auto& [name, value] :
         {std::pair{"version", &document.version}, std::pair{"date of issue", &document.issued},
          std::pair{"author", &document.author}, std::pair{"owner", &document.owner},
          std::pair{"review date", &document.review_by}}) {
      if (value->empty()) {
        names.push_back(fmt::format("Document control: {}", name));
      }
    }
    if (!document.approved) {
      names.emplace_back("Document control: who approved it");
    }
  }

  void add_clocks(const std::string& of, const std::vector<Clock>& clocks) {
    for (const auto& clock : clocks) {
      if (!clock.within && !clock.set_from_outside) {
        add(of + clock.name, clock.source);
      }
    }
  }

  void add_stages(const std::vector<Stage>& stages) {
    for (const auto& stage : stages) {
      add_clocks(stage.name + ": ", stage.clocks);
      if (stage.panel && !stage.panel->size) {
        add(stage.name + ": how many sit on the panel", stage.panel->source);
      }
    }
  }

  void add_cycles(const Edition& edition) {
    add_open("Report", edition.reports);
    add_open("Publication", edition.publications);
    add_open("Meeting", edition.meetings);
    add_open("Survey", edition.surveys);
    add_open("Audit", edition.audits);
    add_open("Training", edition.trainings);
  }

  void add_retentions(const std::vector<Retention>& retentions) {
    if (retentions.empty()) {
      names.emplace_back("How long what is kept: no schedule, so nothing is destroyed");
    }
    for (const auto& retention : retentions) {
      if (retention.keep == Keep::not_set) {
        add("How long it is kept: " + retention.name, retention.source);
      }
      if (retention.longer && retention.longer->by.empty()) {
        add("Who authorises keeping it longer: " + retention.name, retention.source);
      }
    }
  }

  std::vector<std::string> names;

 private:
  void add(const std::string& what, const Source& source) {
    names.push_back(fmt::format("{} [{}]", what, source.clause));
  }

  static bool is_open(const Cadence& cadence) { return !cadence.is_set(); }

  static bool is_open(const std::optional<Cadence>& cadence) {
    return cadence && !cadence->is_set();
  }

  /// Names what happens regularly although its document does not say how often.
  template <class Thing>
  void add_open(std::string_view what, const std::vector<Thing>& things) {
    for (const auto& thing : things) {
      if (is_open(thing.cadence)) {
        add(fmt::format("{}: how often, {}", what, thing.name), thing.source);
      }
    }
  }
};

}  // namespace

std::vector<std::string> not_set_in(const Edition& edition) {
  OpenPoints open;
  open.add_document(edition.document);
  open.add_stages(edition.stages);
  open.add_clocks("", edition.clocks);
  if (ends_at_close_of_business(edition) && !edition.office.closes_at) {
    open.names.emplace_back("When business closes: hours not set");
  }
  open.add_cycles(edition);
  open.add_retentions(edition.retentions);
  return std::move(open.names);
}

}  // namespace redress::procedure
