#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/clock.h"
#include "calendar/date.h"
#include "procedure/clocks.h"
#include "procedure/cycles.h"
#include "procedure/document.h"
#include "procedure/gates.h"
#include "procedure/intake.h"
#include "procedure/letters.h"
#include "procedure/outside.h"
#include "procedure/people.h"
#include "procedure/rule.h"
#include "procedure/stages.h"

// What an edition says, as types. An edition is one dated version of a landlord's published
// procedure; the file format is described, key by key, in docs/edition-format.md. Everything in
// which landlords can differ is here; nothing here knows a particular landlord.
namespace redress::procedure {

/// When registering a complaint that was never handled informally is deemed to have happened.
enum class RegistersAsOf { receipt, registration };

/// One dated version of a procedure. Names and ids within it agree: the reader has checked them.
/// Nothing changes it once it is read, so any thread may use it.
struct Edition {
  std::string landlord;  // the name people read
  std::string slug;      // the folder, and the first part of every address
  std::string id;        // "2020-10"
  calendar::Date in_force;
  bool in_force_is_set = true;  // false: the document gives no day, and it is taken as always so
  Source in_force_source;
  std::string calendar;          // which nation's holidays
  calendar::OfficeHours office;  // unset unless the edition says so
  RegistersAsOf registers_as_of = RegistersAsOf::receipt;
  Document document;
  std::vector<Kind> kinds;
  std::vector<Channel> channels;
  std::vector<Term> relationships;
  std::vector<Term> tags;
  std::vector<Term> points;   // what a first contact must cover, and the like
  std::vector<Term> grounds;  // that decisions rest on
  std::vector<Term> checks;   // that officers put on record
  std::vector<Term> units;    // organisations or areas within the landlord
  std::vector<Term> days;     // beside receipt, that clocks count from
  std::vector<NamedFact> facts;
  std::vector<Role> roles;
  std::vector<Outcome> outcomes;
  std::vector<Stage> stages;           // in the order of the file
  std::vector<Clock> clocks;           // of the casefile as a whole
  std::vector<ActName> acts;           // acts this edition adds at every stage
  std::vector<Before> before;          // at every stage
  std::vector<Authority> authorities;  // at every stage
  std::vector<EntryRule> entry_rules;
  std::vector<Remedy> remedies;
  std::vector<Capacity> capacities;
  std::optional<PetitionTest> petition;
  std::vector<MarkerRule> markers;
  std::vector<SideProcedure> sides;
  std::map<std::string, int> deemed_delivery;  // mode -> working days after sending; Source below
  Source deemed_delivery_source;
  std::vector<OutsideBody> bodies;
  std::vector<Route> routes;
  std::vector<Letter> letters;
  std::vector<Reading> readings;
  std::map<ActName, std::string>
      titles;  // of every act, from the vocabulary the edition was read with
  std::map<EventName, std::string> moments;  // every event in words, from the same vocabulary
  std::vector<Report> reports;
  std::vector<Publication> publications;
  std::vector<Meeting> meetings;
  std::vector<Survey> surveys;
  std::vector<Audit> audits;
  std::vector<Training> trainings;
  std::vector<Retention> retentions;  // empty: the document gives no schedule, nothing is destroyed

  /// The thing with this key; null when the edition has none. Points into the edition.
  [[nodiscard]] const Stage* stage(std::string_view key) const;
  [[nodiscard]] const Kind* kind(std::string_view key) const;
  [[nodiscard]] const Outcome* outcome(std::string_view key) const;
  [[nodiscard]] const Role* role(std::string_view key) const;
  [[nodiscard]] const Route* route(std::string_view key) const;
  [[nodiscard]] const OutsideBody* body(std::string_view key) const;
  [[nodiscard]] const EntryRule* entry_rule(std::string_view key) const;
  [[nodiscard]] const Remedy* remedy(std::string_view key) const;
  [[nodiscard]] const Capacity* capacity(std::string_view key) const;
  [[nodiscard]] const MarkerRule* marker(std::string_view key) const;
  /// The body that a review of the last answer is asked of, by its name; "the outside body" where
  /// the edition has none.
  [[nodiscard]] std::string body_of_review() const;
  /// Whether a clock counts from the day on which a tenancy ended.
  [[nodiscard]] bool counts_from_tenancy_end() const;
  [[nodiscard]] const NamedFact* fact(std::string_view key) const;
  [[nodiscard]] const Term* day(std::string_view key) const;
  /// "1 October 2020", "not set".
  [[nodiscard]] std::string in_force_in_words() const;
  /// The first kind of a form; null for none. Points into the edition.
  [[nodiscard]] const Kind* kind_of_form(std::string_view form) const;
  /// The form of a kind: "complaint" for a "concern" that is one. "" for an unknown kind.
  [[nodiscard]] std::string_view form_of(std::string_view kind) const;
  // Whether the edition has something at all: acts that depend on it do not exist in an edition
  // without it.
  [[nodiscard]] bool has_rule(EntryEffect effect) const;
  [[nodiscard]] bool asks_for_approval() const;
  [[nodiscard]] bool refuses_escalation() const;
  [[nodiscard]] bool has_panels() const;
  [[nodiscard]] bool offsets_arrears() const;
  /// The clock "decision" of stage "stage-1", or of the casefile with stage ""; null when there is
  /// none. Points into the edition.
  [[nodiscard]] const Clock* clock(std::string_view stage, std::string_view key) const;
  /// The stages that feedback of this kind can pass through, first to last; empty for a kind
  /// without stages. Points into the edition.
  [[nodiscard]] std::vector<const Stage*> path(std::string_view kind) const;
  /// The stages that can follow a stage, each after all that lead to it. Points into the edition.
  [[nodiscard]] std::vector<const Stage*> after(std::string_view stage) const;
  /// Whether a stage can follow another, directly or by way of others.
  [[nodiscard]] bool can_follow(std::string_view later, std::string_view earlier) const;
};

/// Every form that a kind of feedback can have: complaint, informal-complaint, suggestion,
/// compliment, petition, enquiry, member-enquiry. A kind with one of these names has that form.
[[nodiscard]] const std::vector<std::string>& known_kinds();

/// The edition of one landlord in force on a day: the latest that had come into force. Null before
/// the first. Points into `editions`.
[[nodiscard]] const Edition* edition_in_force(const std::vector<Edition>& editions,
                                              calendar::Date on);

}  // namespace redress::procedure
