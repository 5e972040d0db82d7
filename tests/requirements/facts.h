#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "procedures/editions.h"
#include "procedures/examples.h"

// Looking up in an edition what a requirement asks about. A test names the requirements it shows in
// a comment, and script/requirements counts them; it shows only what an edition's data can show.
namespace redress::tests {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;
using ::testing::UnorderedElementsAre;

using Names = std::vector<std::string>;

/// The date a clock or route gives from a start, as in examples.csv.
inline std::string due(const procedure::Edition& edition, const std::string& clock,
                       const std::string& start) {
  return due_by(edition, calendar_of(edition), {0, start, clock, "", ""});
}

/// The names people read, in the order of the edition.
template <class Thing>
Names names_of(const std::vector<Thing>& things) {
  Names names;
  for (const auto& thing : things) {
    names.push_back(thing.name);
  }
  return names;
}

template <class Thing>
Names ids_of(const std::vector<Thing>& things) {
  Names ids;
  for (const auto& thing : things) {
    ids.push_back(thing.id);
  }
  return ids;
}

inline Names stages_passed(const procedure::Edition& edition, const std::string& kind) {
  Names ids;
  for (const auto* stage : edition.path(kind)) {
    ids.push_back(stage->id);
  }
  return ids;
}

inline Names role_names(const procedure::Edition& edition, const Names& ids) {
  Names names;
  for (const auto& id : ids) {
    names.push_back(edition.role(id)->name);
  }
  return names;
}

inline Names outcome_names(const procedure::Edition& edition, const std::string& stage) {
  Names names;
  for (const auto& id : edition.stage(stage)->outcomes) {
    names.push_back(edition.outcome(id)->name);
  }
  return names;
}

/// The channel with this id that takes this kind; a failure of the test when there is none.
inline const procedure::Channel& channel_for(const procedure::Edition& edition,
                                             const std::string& id, const std::string& kind) {
  for (const auto& channel : edition.channels) {
    const bool takes = channel.kinds.empty() || std::ranges::count(channel.kinds, kind) > 0;
    if (channel.id == id && takes) {
      return channel;
    }
  }
  static const procedure::Channel none;
  ADD_FAILURE() << "no channel " << id << " for " << kind;
  return none;
}

/// Whether any channel with this id takes this kind.
inline bool takes(const procedure::Edition& edition, const std::string& id,
                  const std::string& kind) {
  return std::ranges::any_of(edition.channels, [&](const auto& channel) {
    return channel.id == id &&
           (channel.kinds.empty() || std::ranges::count(channel.kinds, kind) > 0);
  });
}

/// The route opens at once on this event.
inline bool opens_at_once_on(const procedure::Edition& edition, const std::string& route,
                             const std::string& event) {
  return std::ranges::any_of(edition.route(route)->opens, [&](const auto& opener) {
    return opener.on.event == event && !opener.wait;
  });
}

/// The route opens this long after this event.
inline bool opens_after(const procedure::Edition& edition, const std::string& route,
                        const std::string& event, const calendar::Amount& wait) {
  return std::ranges::any_of(edition.route(route)->opens, [&](const auto& opener) {
    return opener.on.event == event && opener.wait == wait;
  });
}

inline const calendar::Amount kEightWeeks{8, calendar::Unit::weeks};
inline const calendar::Amount kTenWorkingDays{10, calendar::Unit::working_days};

/// The gates of one form that stand before an act at a stage.
template <class Gate>
std::vector<Gate> gates_before(const procedure::Edition& edition, const std::string& stage,
                               const std::string& act) {
  std::vector<Gate> gates;
  for (const auto& before : edition.stage(stage)->before) {
    for (const auto& gate : before.gates) {
      if (before.act == act && std::holds_alternative<Gate>(gate)) {
        gates.push_back(std::get<Gate>(gate));
      }
    }
  }
  return gates;
}

}  // namespace redress::tests
