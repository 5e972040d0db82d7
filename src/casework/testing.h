#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "base/text.h"
#include "calendar/london.h"
#include "calendar/testing.h"
#include "casework/acts/acts.h"
#include "casework/deciding/asking.h"
#include "casework/deciding/duties.h"
#include "casework/rules/standing.h"
#include "casework/stories/vocabulary.h"

// What tests of decisions share: a small procedure that has one of each thing, a calendar, the
// people, and given/when/then over acts.
namespace redress::casework::testing {

/// A file in testing/.
inline std::string test_text(const std::string& name) {
  std::ifstream file(std::string(REDRESS_SOURCE_DIR) + "/src/casework/testing/" + name);
  if (!file) {
    throw std::runtime_error("cannot open " + name);
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string small_edition_text() { return test_text("small-edition.toml"); }

/// An edition from its text, which must be in order.
inline procedure::Edition edition_of(const std::string& text) {
  auto edition = procedure::read_edition(text, "small.toml", "example-homes", vocabulary());
  if (!edition) {
    throw std::runtime_error(to_string(edition.error().front()));
  }
  return std::move(*edition);
}

/// Text with one piece replaced.
inline std::string with(std::string text, const std::string& piece, const std::string& other) {
  const auto at = text.find(piece);
  if (at == text.npos) {
    throw std::runtime_error("the small edition has no " + piece);
  }
  return text.replace(at, piece.size(), other);
}

/// The small edition with one piece of its text replaced.
inline procedure::Edition edition_with(const std::string& piece, const std::string& other) {
  return edition_of(with(small_edition_text(), piece, other));
}

inline const procedure::Edition& small_edition() {
  static const auto kEdition = edition_of(small_edition_text());
  return kEdition;
}

/// The small edition with every further rule.
inline std::string wide_edition_text() {
  auto text = with(small_edition_text(), "\"offer-mediation\"]",
                   "\"offer-mediation\", \"run-mediation\", \"close-early\"]");
  text = with(text, "on_lapse = \"close-window\"\nclause   = \"4.4\"",
              "on_lapse = \"close-window\"\nlate     = { by = [\"manager\"] }\nclause   = \"4.4\"");
  return text + test_text("wide-rules.toml");
}

inline const procedure::Edition& wide_edition() {
  static const auto kEdition = edition_of(wide_edition_text());
  return kEdition;
}

inline const calendar::WorkingCalendar& england() {
  static const auto kCalendar = calendar::testing::calendar_of("england-and-wales");
  return kCalendar;
}

/// "2024-04-08T10:00" as London's clocks show it.
inline Instant london(const std::string& text) {
  return calendar::from_london(calendar::parse_local_time(text).value()).value();
}

inline Actor staff(const std::string& role, const std::string& id = "") {
  return {.kind = ActorKind::staff, .id = id.empty() ? role : id, .name = role, .roles = {role}};
}

inline Actor resident() {
  return {.kind = ActorKind::resident, .id = "resident", .name = "the resident", .roles = {}};
}

/// Something somebody does: when, who, which act with which answers.
struct Deed {
  std::string at;
  Actor by;
  std::string act;
  Answers answers{};
  std::string happened{};
  std::string late_reason{};
  std::map<std::string, Money> limits{};
  std::vector<MarkerElsewhere> markers{};
  std::vector<OtherCasefile> others{};
  std::shared_ptr<const Staff> staff_list = no_staff();
};

/// The result of the act that a test is about.
class Outcome {
 public:
  Outcome(Result<std::vector<Event>, NotDone> result, Standing before)
      : result_(std::move(result)), before_(std::move(before)) {}

  /// It was accepted and left these events and no others.
  const Outcome& then(const std::vector<std::string>& names) const {
    EXPECT_TRUE(result_) << (result_ ? "" : joined(result_.error().sentences(), " "));
    std::vector<std::string> left;
    for (const auto& event : events()) {
      left.emplace_back(name_of(event.body));
    }
    EXPECT_EQ(left, names);
    return *this;
  }

  /// It was refused with this code, in words.
  const Outcome& then_refused(const std::string& code, const std::string& clause = "") const {
    EXPECT_EQ(result_ ? "accepted" : result_.error().code(), code);
    if (!result_) {
      EXPECT_FALSE(result_.error().sentences().empty());
      const auto& refusal = result_.error().refusal;
      EXPECT_EQ(refusal ? refusal->source.clause : "", clause);
    }
    return *this;
  }

  /// What it says when it is refused holds these words.
  const Outcome& then_says(const std::string& words) const {
    const auto said = result_ ? "accepted" : joined(result_.error().sentences(), " ");
    EXPECT_NE(said.find(words), std::string::npos) << said;
    return *this;
  }

  /// The answers could not be used: the codes of the problems, in the order of the questions.
  void then_problems(const std::vector<std::string>& codes) const {
    std::vector<std::string> found;
    if (!result_) {
      for (const auto& problem : result_.error().problems) {
        found.push_back(problem.field + ": " + problem.message.key);
      }
    }
    EXPECT_EQ(found, codes);
  }

  [[nodiscard]] std::vector<Event> events() const {
    return result_ ? *result_ : std::vector<Event>{};
  }

  /// The one event of this kind; a failure of the test when there is none.
  template <class E>
  [[nodiscard]] E the() const {
    for (const auto& event : events()) {
      if (const auto* found = event.body.as<E>()) {
        return *found;
      }
    }
    ADD_FAILURE() << "no " << E::kName;
    return {};
  }

  /// Where it leaves the casefile.
  [[nodiscard]] Standing after() const {
    History history = before_.history;
    const auto left = events();
    history.insert(history.end(), left.begin(), left.end());
    return {std::move(history), before_.edition, before_.calendar, before_.now, before_.editions};
  }

 private:
  Result<std::vector<Event>, NotDone> result_;
  Standing before_;
};

/// A history made by acts, each accepted, including what clocks do between them.
class Given {
 public:
  explicit Given(const procedure::Edition& edition, std::vector<EditionAndCalendar> editions = {})
      : edition_(&edition), editions_(std::move(editions)) {}

  [[nodiscard]] Given given(const std::vector<Deed>& deeds) && {
    for (const auto& deed : deeds) {
      const auto outcome = when(deed);
      EXPECT_EQ(outcome.events().empty(), false) << deed.act << " at " << deed.at << " refused";
      if (outcome.events().empty()) {
        outcome.then({});
      }
      history_ = outcome.after().history;
    }
    return std::move(*this);
  }

  [[nodiscard]] Given given(const std::vector<Deed>& deeds) const& {
    return Given(*this).given(deeds);
  }

  [[nodiscard]] Outcome when(const Deed& deed) const {
    auto standing = at(deed.at);
    const Circumstances circumstances{
        .now = standing.now,
        .actor = deed.by,
        .occurred_at = deed.happened.empty() ? standing.now : london(deed.happened),
        .late_reason = deed.late_reason,
        .limits = deed.limits,
        .markers = deed.markers,
        .others = deed.others,
        .staff = deed.staff_list};
    auto result = decide(Asking{deed.act, deed.answers, circumstances}, standing);
    return {std::move(result), std::move(standing)};
  }

  /// How things stand at a moment, including everything that clocks have done by then.
  [[nodiscard]] Standing at(const std::string& moment) const {
    const auto now = london(moment);
    return {with_duties(history_, *edition_, england(), now, editions_), *edition_, england(), now,
            editions_};
  }

 private:
  const procedure::Edition* edition_;
  std::vector<EditionAndCalendar> editions_;
  History history_;
};

/// The small edition as it might be from a later day: without the designated person, and with the
/// Ombudsman available at once.
inline procedure::Edition later_edition(const std::string& in_force = "2024-04-22") {
  auto text = small_edition_text();
  const auto replace = [&](const std::string& piece, const std::string& other) {
    text.replace(text.find(piece), piece.size(), other);
  };
  replace("\"2024-04\"\nin_force        = 2024-04-01",
          "\"2024-04b\"\nin_force        = " + in_force);
  const auto begin = text.find("[route.designated-person]");
  text.erase(begin, text.find("[route.review]") - begin);
  replace("[{ event = \"exhausted\", wait = \"8 weeks\" }, { event = \"dp-passed-on\" }]",
          "\"exhausted\"");
  return edition_of(text);
}

[[nodiscard]] inline Given given(const std::vector<Deed>& acts,
                                 const procedure::Edition& edition = small_edition()) {
  return Given(edition).given(acts);
}

/// The deadline with this key; a failure of the test when there is none.
inline Deadline deadline(const Standing& standing, const std::string& key) {
  if (const auto* found = find_deadline(standing.deadlines, key)) {
    return *found;
  }
  ADD_FAILURE() << "no clock " << key;
  return {};
}

inline std::string state(const Standing& standing, const std::string& key) {
  return std::string(word_of(deadline(standing, key).state));
}

inline std::string due(const Standing& standing, const std::string& key) {
  return due_text(deadline(standing, key));
}

}  // namespace redress::casework::testing
