#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "procedure/clocks.h"
#include "procedure/edge.h"
#include "procedure/gates.h"
#include "procedure/rule.h"

// What comes in: kinds of feedback, channels, and what keeps feedback out or sends it elsewhere.
namespace redress::procedure {

struct Kind {
  KindId id;
  std::string form;  // one of known_kinds(): what is done with it; the id where it is one of them
  std::string name;
  std::string definition;           // "" where the document gives none
  std::optional<StageId> informal;  // where it is handled if the person explicitly asks for that
  bool informal_by_wish = false;    // whoever gives it has asked for that already
  std::vector<Edge> opens;        // to the stage that registering it opens; none: it has no stages
  std::optional<KindId> becomes;  // what it is once they say that the answer does not content them
  std::vector<std::string> record;  // what must be on record of it, as fields of `received`
  std::vector<Before> before;  // for this kind alone: a suggestion is answered before it is closed
  Source source;
};

struct Outcome {
  OutcomeId id;
  std::string name;
  bool agreed = false;           // counts as a complaint agreed with, wholly or in part
  bool with_offer = false;       // it says that something is offered: an offer goes with it
  std::optional<KindId> offers;  // what the person is invited to as well: "suggestion"
  Source source;
};

/// What a channel does with what comes in.
enum class ChannelManner { open, taken_offline, pointed_to_form };

struct Channel {
  std::string id;
  std::string name;
  std::vector<KindId> kinds;  // empty: all the edition has
  std::string address;        // number, address or page; "" where the document gives none
  ChannelManner manner = ChannelManner::open;
  Source source;
};

struct Role {
  RoleId id;
  std::string name;
  Source source;
};

/// A relationship, tag, point covered, ground, check or unit: a key with the words people see.
struct Term {
  std::string id;
  std::string name;
  bool ends_offers = false;  // of a ground for closing early: what was offered no longer stands
  std::vector<std::string> checks;  // of a ground: on record before anything rests on it
  Source source;
};

enum class EntryEffect {
  exclude,   // our process ends here: outside rights run from the letter that says so
  redirect,  // another process takes it up
};

/// Something that is found out about a casefile and that rules ask for: its level, the seriousness
/// of the harm. It may be found out, and change, at any stage.
struct NamedFact {
  std::string id;
  std::string name;
  std::vector<std::string> values;
  std::vector<RoleId> by;  // who puts it on record; empty: any member of staff
  Source source;
};

/// "level: 2": a value of a fact, as questions offer it.
[[nodiscard]] inline std::string value_named(std::string_view fact, std::string_view value) {
  return std::string(fact) + ": " + std::string(value);
}

/// What keeps feedback out of the procedure or sends it elsewhere. A rule with a condition applies
/// by itself: the complaint cannot be registered until somebody has applied the rule or accepted
/// the complaint all the same. A rule without one is applied by judgement.
struct EntryRule {
  std::string id;
  std::string name;               // "More than six months old"
  Condition when;                 // all conditions must hold
  std::optional<ClockId> lapsed;  // and this window of the casefile closed before receipt
  bool repeat = false;            // and it repeats a casefile whose procedure is at its end
  EntryEffect effect = EntryEffect::exclude;
  std::string to;                      // where a redirect leads, in words
  bool with_consent = false;           // a redirect that the person may refuse
  std::vector<RoleId> by;              // who applies it or lifts it; empty: any member of staff
  std::vector<std::string> unless;     // grounds on which it is accepted all the same
  std::vector<std::string> checks;     // on record before it is applied
  std::vector<std::string> must_tell;  // what the person is told, in words, as well as the reason
  std::optional<KindId> offers;        // what the person is invited to instead: "suggestion"
  bool after_registration = false;     // may be applied while a stage runs
  std::vector<StageId> stages;         // and only while one of these does; empty: any
  std::optional<Edge> review;  // of an exclusion: where the person may have it looked at first
  Source source;

  [[nodiscard]] bool applies_by_itself() const { return lapsed || repeat || !when.is_empty(); }
};

}  // namespace redress::procedure
