#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "procedure/parts.h"

namespace redress::procedure {

namespace {

const Table& entries_of(const Node& node) {
  static const Table none;
  const auto* table = std::get_if<Table>(&node.value);
  return table == nullptr ? none : *table;
}

/// Checks what holds between stages, kinds, clocks and acts once all are read.
class StageCheck {
 public:
  StageCheck(const Edition& edition, const Node& root, Findings& findings)
      : edition_(edition), findings_(findings) {
    for (const auto& [name, node] : entries_of(root)) {
      for (const auto& [id, entry] : entries_of(node)) {
        places_[name + "." + id] = key_place_of(entry);
      }
    }
  }

  void run() {
    check_kinds();
    check_next();
    check_loops();
    check_reached();
    for (const auto& stage : edition_.stages) {
      check_acts(stage);
      check_deemed(stage.clocks, "stage." + stage.id);
      check_offers(stage.clocks, "stage." + stage.id);
    }
    check_deemed(edition_.clocks, "clock");
    check_offers(edition_.clocks, "clock");
  }

 private:
  void wrong(const std::string& table, std::string what) {
    findings_.wrong(places_[table], std::move(what));
  }

  void check_kinds() {
    for (const auto& kind : edition_.kinds) {
      const Stage* informal = kind.informal ? edition_.stage(*kind.informal) : nullptr;
      if (informal != nullptr && !informal->informal) {
        wrong("kind." + kind.id, fmt::format("the stage '{}' is not informal; write informal = "
                                             "true there, or another stage here",
                                             informal->id));
      }
      for (const auto& edge : kind.opens) {
        const Stage* opens = edition_.stage(edge.to);
        if (opens != nullptr && opens->informal) {
          wrong("kind." + kind.id,
                fmt::format("the stage '{}' is informal; 'opens' names the first formal stage",
                            opens->id));
        }
      }
    }
  }

  void check_next() {
    for (const auto& stage : edition_.stages) {
      for (const auto& edge : stage.next) {
        const Stage* next = edition_.stage(edge.to);
        if (next != nullptr && next->informal) {
          wrong("stage." + stage.id,
                fmt::format("the stage '{}' is informal; no stage leads to it, a "
                            "kind does, with 'informal'",
                            next->id));
        }
      }
    }
  }

  void check_loops() {
    for (const auto& start : edition_.stages) {
      std::set<StageId> passed;
      if (returns(start, start.id, passed)) {
        wrong("stage." + start.id,
              fmt::format("the stage '{}' leads back to itself; the last stage "
                          "has no 'next'",
                          start.id));
        return;
      }
    }
  }

  /// Whether the edges from a stage come to `end`, passing each stage once.
  bool returns(const Stage& from, const StageId& end, std::set<StageId>& passed) {
    return std::ranges::any_of(from.next, [&](const Edge& edge) {
      const Stage* to = edition_.stage(edge.to);
      return edge.to == end ||
             (to != nullptr && passed.insert(to->id).second && returns(*to, end, passed));
    });
  }

  void check_reached() {
    if (!findings_.leads_are_known()) {
      return;  // what seems not to be reached may only be misspelt
    }
    std::set<StageId> reached;
    for (const auto& kind : edition_.kinds) {
      reached.insert(kind.informal.value_or(""));
      for (const auto& edge : kind.opens) {
        reached.insert(edge.to);
      }
    }
    for (const auto& rule : edition_.entry_rules) {
      reached.insert(rule.review ? rule.review->to : "");
    }
    for (const auto& stage : edition_.stages) {
      for (const auto& edge : stage.next) {
        reached.insert(edge.to);
      }
    }
    for (const auto& stage : edition_.stages) {
      if (!reached.contains(stage.id)) {
        wrong("stage." + stage.id,
              fmt::format("nothing leads to the stage '{}'; a kind must open it, or a stage before "
                          "it must have it as 'next'",
                          stage.id));
      }
    }
  }

  /// Conditions on an optional act are allowed only where the act exists.
  void check_acts(const Stage& stage) {
    const auto& optional = findings_.words().optional_acts;
    const auto in = [](const std::vector<std::string>& list, const std::string& word) {
      return std::ranges::find(list, word) != list.end();
    };
    for (const auto& before : stage.before) {
      if (in(optional, before.act) && !in(stage.acts, before.act) &&
          !in(edition_.acts, before.act)) {
        wrong("stage." + stage.id, fmt::format("'{}' is no act of the stage '{}'; add it to 'acts'",
                                               before.act, stage.id));
      }
    }
  }

  /// What a miss is owed for has an amount, and no more than the most.
  void check_offers(const std::vector<Clock>& clocks, const std::string& table) {
    for (const auto& clock : clocks) {
      const Remedy* remedy = clock.offers ? edition_.remedy(clock.offers->remedy) : nullptr;
      if (remedy == nullptr) {
        continue;
      }
      const auto where = clock.stage.empty() ? table + "." + clock.id : table;
      if (!remedy->money) {
        wrong(where, fmt::format("the clock '{}' offers a sum, and '{}' has no amount; write money "
                                 "= true there, or name another remedy",
                                 clock.id, remedy->id));
      } else if (remedy->at_most && *remedy->at_most < clock.offers->amount) {
        wrong(where, fmt::format("the clock '{}' offers more than the most of '{}'; lower it, or "
                                 "raise 'at_most'",
                                 clock.id, remedy->id));
      }
    }
  }

  void check_deemed(const std::vector<Clock>& clocks, const std::string& table) {
    for (const auto& clock : clocks) {
      if (clock.from.deemed && edition_.deemed_delivery.empty()) {
        wrong(clock.stage.empty() ? table + "." + clock.id : table,
              fmt::format("the clock '{}' counts from deemed delivery; add [deemed-delivery]",
                          clock.id));
      }
    }
  }

  const Edition& edition_;
  Findings& findings_;
  std::map<std::string, Place> places_;
};

}  // namespace

void check_stages(const Edition& edition, const Node& root, Findings& findings) {
  StageCheck(edition, root, findings).run();
}

}  // namespace redress::procedure
