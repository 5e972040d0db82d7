#include <string>

#include <fmt/format.h>

#include "calendar/london.h"
#include "casebook/rows.h"

// How stored rows differ from those that a history makes.
namespace redress::casebook {

namespace {

std::string shown(const std::optional<Instant>& at) {
  return at ? calendar::to_iso_utc(*at) : "nothing";
}

/// Lists differences, separated by commas.
class Differences {
 public:
  void say(std::string_view column, bool same) {
    if (!same) {
      add(std::string(column));
    }
  }

  void say(std::string_view column, const std::optional<Instant>& kept,
           const std::optional<Instant>& made) {
    if (kept != made) {
      add(fmt::format("{} {} where the history makes {}", column, shown(kept), shown(made)));
    }
  }

  [[nodiscard]] std::string words() const { return words_; }

 private:
  void add(const std::string& what) { words_ += (words_.empty() ? "" : ", ") + what; }

  std::string words_;
};

void compare(const CasefileRow& kept, const CasefileRow& made, Differences& differences) {
  differences.say("edition", kept.edition == made.edition);
  differences.say("kind", kept.kind == made.kind);
  differences.say("person", kept.person == made.person);
  differences.say("summary", kept.summary == made.summary);
  differences.say("stage", kept.stage == made.stage);
  differences.say("procedure state", kept.procedure_state == made.procedure_state);
  differences.say("work state", kept.work_state == made.work_state);
  differences.say("outside state", kept.outside_state == made.outside_state);
  differences.say("owner", kept.owner == made.owner && kept.owner_name == made.owner_name &&
                               kept.owner_role == made.owner_role);
  differences.say("received", kept.received_at, made.received_at);
  differences.say("next due", kept.next_due, made.next_due);
  differences.say("what is due next", kept.next_due_use == made.next_due_use &&
                                          kept.next_due_name == made.next_due_name);
  differences.say("wakes at", kept.wake_at, made.wake_at);
  differences.say("whether it is open", kept.open == made.open);
  differences.say("who may see it", kept.is_confidential == made.is_confidential &&
                                        kept.seen_by == made.seen_by &&
                                        kept.kept_from == made.kept_from);
  differences.say("the channel, the tags or the outside bodies", kept.channel == made.channel &&
                                                                     kept.tags == made.tags &&
                                                                     kept.bodies == made.bodies);
  differences.say("the calendar and edition they were made from", kept.made_from == made.made_from);
}

void compare(const std::vector<DueRow>& kept, const std::vector<DueRow>& made,
             Differences& differences) {
  if (kept.size() != made.size()) {
    differences.say(fmt::format("{} dates where the history makes {}", kept.size(), made.size()),
                    false);
    return;
  }
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const auto name = made[i].use + " " + made[i].name;
    differences.say(name, kept[i].due_at, made[i].due_at);
    auto rest = kept[i];
    rest.due_at = made[i].due_at;
    differences.say(name, rest == made[i]);
  }
}

}  // namespace

std::string difference(const Rows& kept, const Rows& made) {
  Differences differences;
  compare(kept.casefile, made.casefile, differences);
  compare(kept.due, made.due, differences);
  differences.say("markers", kept.markers == made.markers);
  differences.say("whose yes is awaited", kept.awaited == made.awaited);
  differences.say("the words it is found by", kept.words == made.words);
  return differences.words();
}

}  // namespace redress::casebook
