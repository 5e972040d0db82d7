#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "calendar/clock.h"
#include "calendar/date.h"

// What an edition says, as types. An edition is one dated version of a landlord's published
// procedure; the file format is described, key by key, in docs/edition-format.md. Everything a
// landlord can differ in is here; nothing here knows a landlord.
namespace redress::procedure {

// Names within one edition, as its keys have them: "stage-1", "decision",
// "customer-liaison-officer".
using StageId = std::string;
using ClockId = std::string;
using RoleId = std::string;
using KindId = std::string;
using OutcomeId = std::string;
using RouteId = std::string;
using EventName = std::string;    // "decision-issued": always one of the vocabulary's
using CommandName = std::string;  // "issue-decision": always one of the vocabulary's

/// Where a rule stands in the landlord's document, and how an unclear text was read ("" where it is
/// clear).
struct Source {
  std::string clause;
  std::string reading;

  bool operator==(const Source&) const = default;
};

/// An event with, field by field, the values it must have: {event = "contact", mode = ["phone"]}. A
/// field that holds one value must have one of those listed; a field that holds a list must have
/// all of them.
struct EventPattern {
  EventName event;
  std::map<std::string, std::vector<std::string>> where;

  bool operator==(const EventPattern&) const = default;
};

/// Not an event but a fact in `received`: the day the issue arose. Only a clock's `from` can name
/// it.
inline constexpr std::string_view kIssueArose = "issue-arose";

/// A clock starts at the first event that fits; with `deemed`, at that event's deemed delivery (a
/// letter posted is received some working days later, see Edition::deemed_delivery).
struct Start {
  EventPattern on;
  bool deemed = false;
};

/// To whom or what a rule applies; an empty list asks nothing. All that is asked must hold.
struct Condition {
  std::vector<KindId> kind;
  std::vector<std::string> relationship;
  std::vector<std::string> tag;        // any of them
  std::optional<std::string> hearing;  // "hold" or "decline": applies once it was decided so
  bool contactable = false;            // not to anonymous feedback, which nobody can be told about

  bool operator==(const Condition&) const = default;
};

enum class Use {
  deadline,  // an act is owed by then
  window,    // a right closes then
  opening,   // a right opens then
};

enum class Force { must, should, target };

/// A later due date that the edition allows ("once, by up to 10 working days").
struct Extension {
  int times = 1;                       // per casefile and clock
  calendar::Amount up_to;              // from the due date before it
  std::vector<RoleId> by;              // any of them; empty: whoever may decide at the stage
  std::vector<std::string> must_tell;  // what the complainant must be told
  Source source;
};

/// An explained new date. It moves what the complainant expects, never what is due.
struct DelayNotice {
  std::vector<std::string> must_tell;  // of "reason", "next-step", "new-date"
  std::vector<RoleId> also_tell;       // at the same time
  Source source;
};

/// A clock: from which event, how long, in which unit, met by which event.
struct Clock {
  ClockId id;        // unique within its stage, or among the casefile's own clocks
  StageId stage;     // "" for a clock of the casefile as a whole
  std::string name;  // "First contact with the customer"
  Use use = Use::deadline;
  Force force = Force::must;
  std::optional<calendar::Amount>
      within;                     // unset where the document gives no figure: shown as "not set"
  bool set_from_outside = false;  // the date is whatever the outside body says
  Start from;
  std::optional<EventPattern> met_by;  // none for an opening
  calendar::Counting counting;
  Condition when;
  std::optional<CommandName> on_lapse;  // what the system does at the due moment
  std::optional<Extension> extend;
  std::optional<DelayNotice> delay;
  Source source;
};

// Gates: what must be true before an act. A closed vocabulary of named forms, each a small pure
// function with a sentence in casework.

/// Each of these events has happened at this stage.
struct Done {
  std::vector<EventPattern> events;
};

/// The decision was explained to the person, or so many attempts to do so were made on different
/// days.
struct DecisionExplained {
  std::optional<int> or_attempts;
};

/// The person was invited to comment before the decision is issued.
struct CommentInvited {};

/// There was a two-way contact at this stage, or so many attempts on different days.
struct Spoken {
  std::optional<int> or_attempts;
};

/// The hearing was held, or a Director (or whom the edition names) declined one.
struct HearingSettled {};

/// Every promise made to the complainant is shown to be done.
struct PromisesDone {};

using GateForm =
    std::variant<Done, DecisionExplained, CommentInvited, Spoken, HearingSettled, PromisesDone>;

/// What stands before a command, at one stage or anywhere: who may, and what must be true.
struct Before {
  CommandName command;
  std::vector<RoleId> by;  // any of them; empty: any member of staff
  std::vector<GateForm> gates;
  Source source;
};

/// How a stage takes up a request to escalate.
enum class Admits {
  on_request,     // the request opens the stage
  on_acceptance,  // a person accepts or refuses it; the clocks run from the request all the same
};

struct Stage {
  StageId id;
  std::string name;
  std::vector<std::string> aliases;  // "Level 2" for "Stage Two"
  bool informal = false;
  std::vector<RoleId> owner;  // who carries the stage
  std::vector<RoleId>
      decides;  // who may issue its decision; the owners where the edition names nobody
  std::vector<RoleId> copied;
  Admits admits = Admits::on_request;
  std::vector<OutcomeId> outcomes;
  std::vector<std::string> options;  // what the person is told they can do next, in words
  std::vector<CommandName> acts;     // acts this edition adds to the usual ones at this stage
  std::optional<StageId> next;       // none: the decision here exhausts the procedure
  std::vector<Clock> clocks;
  std::vector<Before> before;
  Source source;
};

struct Kind {
  KindId id;  // one of known_kinds()
  std::string name;
  std::string definition;
  std::optional<StageId> informal;  // where it is handled when the person explicitly wishes it so
  std::optional<StageId> opens;     // the stage that registering it opens; none: it has no stages
  Source source;
};

struct Outcome {
  OutcomeId id;
  std::string name;
  bool agreed = false;  // counts as a complaint agreed with, wholly or in part
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

/// A relationship, tag or point covered: a key with the words people see.
struct Term {
  std::string id;
  std::string name;
  Source source;
};

struct OutsideBody {
  std::string id;
  std::string name;
  std::vector<std::string> contact;  // the block as the document prints it, a line each
  Source source;
};

enum class RouteForm { advice, designated_person, review, tribunal, other };

/// One way a route comes open: so long after an event (0: at once).
struct Opener {
  EventPattern on;
  std::optional<calendar::Amount> wait;
};

/// A way to an outside body.
struct Route {
  RouteId id;
  std::string name;
  RouteForm form = RouteForm::other;
  std::string body;           // an OutsideBody
  std::vector<Opener> opens;  // whichever comes first
  Condition when;
  std::vector<std::string> needs;  // in words: "your written consent"
  std::optional<calendar::Date>
      law_until;  // the rule is no longer law from this day; staff are warned
  std::string staff_note;
  Source source;
};

struct Approval {
  std::string by;
  std::optional<calendar::Date> on;
};

/// The document's own account of itself. What it does not state is unset.
struct Document {
  std::string title;
  std::string type;        // "Policy", "Procedure"
  std::string parent;      // the document or framework it belongs to
  std::string level;       // of approval, where the landlord has such levels
  std::string applies_to;  // as the document says it: "All residents and employees"
  std::string reference;
  std::string version;
  std::string issued;  // at the precision printed: "October 2020"
  std::string review_by;
  std::string review_every;
  std::optional<Approval> approved;
  std::string author;  // titles, never names of people
  std::string owner;
  std::string directorate;
  std::string supersedes;
  std::vector<std::string> history;  // earlier versions, a line each, oldest first
  std::vector<std::string> consulted;
  std::vector<std::string> linked;
  std::vector<std::string> legislation;
  Source source;
};

/// When registering a complaint that was never handled informally is deemed to have happened.
enum class RegistersAsOf { receipt, registration };

/// How an unclear point of the document as a whole was read (those on a single rule travel with the
/// rule).
struct Reading {
  std::string id;
  std::string clause;
  std::string issue;
  std::string reading;
};

struct Edition {
  std::string landlord;  // the name people read
  std::string slug;      // the folder, and the first part of every address
  std::string id;        // "2020-10"
  calendar::Date in_force;
  Source in_force_source;
  std::string calendar;          // which nation's holidays
  calendar::OfficeHours office;  // unset unless the edition says so
  RegistersAsOf registers_as_of = RegistersAsOf::receipt;
  Document document;
  std::vector<Kind> kinds;
  std::vector<Channel> channels;
  std::vector<Term> relationships;
  std::vector<Term> tags;
  std::vector<Term> points;  // what a first contact must cover, and the like
  std::vector<Role> roles;
  std::vector<Outcome> outcomes;
  std::vector<Stage> stages;                   // in the order of the file
  std::vector<Clock> clocks;                   // of the casefile as a whole
  std::vector<CommandName> acts;               // acts this edition adds at every stage
  std::vector<Before> before;                  // at every stage
  std::map<std::string, int> deemed_delivery;  // mode -> working days after sending; Source below
  Source deemed_delivery_source;
  std::vector<OutsideBody> bodies;
  std::vector<Route> routes;
  std::vector<Reading> readings;
  std::map<CommandName, std::string>
      titles;  // of every command, from the vocabulary it was read by

  [[nodiscard]] const Stage* stage(std::string_view key) const;
  [[nodiscard]] const Kind* kind(std::string_view key) const;
  [[nodiscard]] const Outcome* outcome(std::string_view key) const;
  [[nodiscard]] const Role* role(std::string_view key) const;
  [[nodiscard]] const Route* route(std::string_view key) const;
  [[nodiscard]] const OutsideBody* body(std::string_view key) const;
  /// The clock "decision" of stage "stage-1", or of the casefile with stage "".
  [[nodiscard]] const Clock* clock(std::string_view stage, std::string_view key) const;
  /// The stages that feedback of this kind can pass through, first to last; empty for a kind
  /// without stages.
  [[nodiscard]] std::vector<const Stage*> path(std::string_view kind) const;
};

/// The kinds of feedback there are: complaint, informal-complaint, suggestion, compliment,
/// petition, enquiry, member-enquiry. An edition has some of them.
[[nodiscard]] const std::vector<std::string>& known_kinds();

/// The edition of one landlord in force on a day: the latest that had begun. None before the first.
[[nodiscard]] const Edition* edition_in_force(const std::vector<Edition>& editions,
                                              calendar::Date on);

}  // namespace redress::procedure
