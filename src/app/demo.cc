#include "app/demo.h"

#include <array>

#include "calendar/london.h"
#include "casework/acts/acts.h"
#include "web/visit.h"

namespace redress::app {

using casebook::Casebook;
using casework::Actor;
using casework::Answers;

namespace {

/// A piece of invented feedback, and how far it has been taken.
struct Story {
  const char* kind;
  const char* person;
  const char* account;
  const char* wanted;
  int days_ago;
  int steps;  // of kSteps, one per working day
};

constexpr auto kStories = std::to_array<Story>({
    {"complaint", "Ada Nowak",
     "The kitchen ceiling has leaked since March and three visits were missed.",
     "The leak repaired and the ceiling made good.", 1, 0},
    {"complaint", "Samuel Okoro",
     "There is black mould in my son's bedroom. I have reported it four times.",
     "Somebody to find where the damp comes from.", 3, 2},
    {"complaint", "Bryn Pugh",
     "The lift has been out of order for two weeks and I cannot manage the stairs.",
     "A working lift, and an answer about the rent for that time.", 6, 4},
    {"complaint", "Farida Rahman", "My repair was marked as done although nobody came.",
     "The repair done, and the record put right.", 13, 7},
    {"complaint", "Joan Whitlock", "The service charge doubled and nobody could say why.",
     "An account of what it is for.", 27, 9},
    {"complaint", "Dele Adeyemi", "The contractor left the stairwell full of rubble.",
     "The stairwell cleared and an apology.", 34, 12},
    {"complaint", "",
     "The car park lights have been off all month and people are afraid to walk there.",
     "The lights repaired.", 2, 0},
    {"compliment", "Grace Holt", "The plumber was kind and explained everything.", "", 4, 1},
});

/// What is done, in this order, by whoever is responsible for the stage. A step that a procedure
/// does not have, or does not allow at that point, is left out: the data demonstrates the
/// procedures, not the other way round.
struct StepTaken {
  const char* act;
  Answers answers;
};

const std::vector<StepTaken>& steps() {
  static const std::vector<StepTaken> kSteps = {
      {"register", {}},
      {"allocate", {}},
      {"log-contact",
       {{"from", {"landlord"}},
        {"mode", {"phone"}},
        {"result", {"two-way"}},
        {"note", {"Talked it through."}}}},
      {"acknowledge", {{"mode", {"letter"}}, {"understanding", {"As the complainant put it."}}}},
      {"propose-decision", {{"reasons", {"The records bear out what was said."}}}},
      {"explain-decision", {{"mode", {"phone"}}, {"reached", {"yes"}}, {"invited", {"yes"}}}},
      {"record-promise", {{"what", {"Put it right"}}, {"owner", {"Repairs team"}}}},
      {"issue-decision",
       {{"reasons", {"We did not do what we should have done. We are sorry."}},
        {"mode", {"letter"}}}},
      {"request-escalation", {{"why", {"The work is still not done."}}}},
      {"accept-escalation", {}},
      {"allocate", {}},
      {"acknowledge",
       {{"mode", {"letter"}}, {"understanding", {"The work was promised and not done."}}}},
  };
  return kSteps;
}

/// One story on its way through a landlord's procedure.
class Telling {
 public:
  Telling(Casebook& casebook, const std::string& landlord, std::string key)
      : casebook_(casebook), landlord_(landlord), key_(std::move(key)) {}

  bool begin(const Story& story, calendar::Instant at) {
    Answers answers{{"kind", {story.kind}}, {"account", {story.account}}};
    if (*story.wanted) {
      answers["wanted"] = {story.wanted};
    }
    if (*story.person) {
      answers["person"] = {story.person};
      answers["contact"] = {"01632 960000"};
    }
    const auto done = submit("", "log-item", answers, web::resident(), at);
    reference_ = done ? done->reference : "";
    return done.has_value();
  }

  void step(const StepTaken& taken, calendar::Instant at) {
    const auto opened = casebook_.open(landlord_, reference_, at);
    const auto& stage = *stage_of(*opened);
    Answers answers = taken.answers;
    const std::string act = taken.act;
    const auto actor = carrier(opened->standing.edition, stage, at);
    if (act == "allocate") {
      answers["role"] = actor.roles;
      answers["to"] = {actor.id};
    }
    if (act.ends_with("-decision") && act != "explain-decision" && !stage.outcomes.empty()) {
      answers["outcome"] = {stage.outcomes.front()};
    }
    (void)submit(reference_, act, answers, actor, at);
  }

 private:
  Result<casebook::Done, casework::NotDone> submit(const std::string& reference,
                                                   const std::string& act, Answers answers,
                                                   const Actor& actor, calendar::Instant at) {
    return casebook_.handle({.landlord = landlord_,
                             .reference = reference,
                             .act = act,
                             .answers = std::move(answers),
                             .actor = actor,
                             .happened = {},
                             .late_reason = "",
                             .idempotency_key = key_ + ":" + std::to_string(submitted_++)},
                            at);
  }

  /// Returns the stage it is at, or the first formal one if it has not reached any.
  static const procedure::Stage* stage_of(const casebook::Opened& opened) {
    const auto& edition = opened.standing.edition;
    if (const auto* stage = edition.stage(opened.standing.casefile.stage)) {
      return stage;
    }
    for (const auto& stage : edition.stages) {
      if (!stage.informal) {
        return &stage;
      }
    }
    return &edition.stages.front();
  }

  /// Returns somebody in the role that decides at a stage.
  Actor carrier(const procedure::Edition& edition, const procedure::Stage& stage,
                calendar::Instant at) {
    const auto& roles = stage.decides.empty() ? stage.owner : stage.decides;
    const std::string role = roles.empty() ? edition.roles.front().id : roles.front();
    const std::string name = edition.role(role)->name + " (" + stage.name + ")";
    auto actor = casebook_.member(landlord_, name, at).value();
    actor.roles = {role};
    return actor;
  }

  Casebook& casebook_;
  std::string landlord_;
  std::string key_;
  std::string reference_;
  int submitted_ = 0;
};

/// Returns ten in the morning, this many days before or after a day.
calendar::Instant morning(calendar::Date day) {
  return calendar::start_of(day) + std::chrono::hours(10);
}

}  // namespace

void fill_with_demonstration(Casebook& casebook, calendar::Instant now) {
  const auto today = calendar::london_day(now);
  for (const auto& landlord : casebook.shelf().landlords()) {
    int number = 0;
    for (const auto& story : kStories) {
      Telling telling(casebook, landlord.slug, "demonstration:" + std::to_string(number++));
      auto day = today - std::chrono::days(story.days_ago);
      if (!telling.begin(story, morning(day))) {
        continue;
      }
      for (int i = 0; i < story.steps; ++i) {
        day += std::chrono::days(i % 3 == 2 ? 3 : 1);
        if (morning(day) < now) {
          telling.step(steps()[static_cast<std::size_t>(i)], morning(day));
        }
      }
    }
  }
}

}  // namespace redress::app
