#pragma once

#include <map>
#include <string>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "casework/stories/rehearsal.h"
#include "casework/stories/sentences.h"
#include "procedures/editions.h"

// Stories told against an edition, for requirements that ask what comes of them: one of
// tests/journeys, or the first words of anybody by any way.
namespace redress::tests {

struct Told {
  casework::History history;
  std::map<std::string, std::string> due;  // by clock

  /// The last event of a kind; a failure of the test where there is none.
  template <class Body>
  [[nodiscard]] const casework::Event& event() const {
    const casework::Event* last = nullptr;
    for (const auto& one : history) {
      last = one.body.is<Body>() ? &one : last;
    }
    if (last == nullptr) {
      throw std::out_of_range("no event " + std::string(Body::kName));
    }
    return *last;
  }

  template <class Body>
  [[nodiscard]] const Body& the() const {
    return *event<Body>().body.template as<Body>();
  }
};

/// Tells a story, every step of which must go as it expects.
inline Told tell(const std::string& text, const procedure::Edition& edition) {
  const auto scenario = casework::read_scenario(text, "story.toml");
  if (!scenario) {
    ADD_FAILURE() << to_string(scenario.error().front());
    return {};
  }
  const auto rehearsal = casework::rehearse(*scenario, edition, calendar_of(edition));
  for (const auto& step : rehearsal.steps) {
    for (const auto& what : step.unexpected) {
      ADD_FAILURE() << "line " << step.step->line << ": " << what;
    }
  }
  Told told{rehearsal.standing.history, {}};
  for (const auto& deadline : rehearsal.standing.deadlines) {
    told.due[deadline.key()] = casework::due_text(deadline);
  }
  return told;
}

inline Told tell_story(const std::string& name, const procedure::Edition& edition) {
  return tell(text_of("tests/journeys/" + name + ".toml"), edition);
}

/// A step of a story by the first role of the edition, at this minute of Tuesday 8 March 2022.
inline std::string step(const procedure::Edition& edition, int minute, const std::string& act,
                        const std::string& answers = "") {
  return fmt::format("[[step]]\nat = 2022-03-08T10:{:02}:00\nby = \"{}\"\ndo = \"{}\"\n{}\n",
                     minute, edition.roles.front().id, act, answers);
}

/// The beginning of a story: first words of this kind, with answers as TOML.
inline std::string first_words(const procedure::Edition& edition, const std::string& kind,
                               const std::string& answers) {
  return fmt::format("[scenario]\nlandlord = \"{}\"\n\n", edition.slug) +
         step(edition, 0, "log-item",
              fmt::format("kind = \"{}\"\naccount = \"The light is out.\"\nperson = \"Rae Tully\"\n"
                          "contact = \"rae@example.org\"\n{}\n",
                          kind, answers));
}

}  // namespace redress::tests
