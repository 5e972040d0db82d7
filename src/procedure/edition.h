#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "calendar/clock.h"
#include "calendar/date.h"
#include "procedure/cycles.h"
#include "procedure/rule.h"

// What an edition says, as types. An edition is one dated version of a landlord's published
// procedure; the file format is described, key by key, in docs/edition-format.md. Everything a
// landlord can differ in is here; nothing here knows a landlord.
namespace redress::procedure {

/// Not an event but a fact in `received`: the day the issue arose. Only a clock's `from` can name
/// it.
inline constexpr std::string_view kIssueArose = "issue-arose";
/// The same: the day the tenancy of a former tenant ended.
inline constexpr std::string_view kTenancyEnded = "tenancy-ended";

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
  int times = 1;           // per casefile and clock
  calendar::Amount up_to;  // from the due date before it
  std::string by_body;  // instead of both: the outside body agrees a new date after an explanation
  std::vector<RoleId> by;              // any of them; empty: whoever may decide at the stage
  std::vector<std::string> must_tell;  // what the complainant must be told
  Source source;
};

/// An explained new date. It moves what the complainant expects, never what is due.
struct DelayNotice {
  std::vector<std::string> must_tell;  // of "reason", "next-step", "new-date"
  std::vector<RoleId> also_tell;       // at the same time
  bool needs_evidence = false;         // that the circumstances are exceptional
  Source source;
};

/// How a right that lapsed may still be used: by whose discretion and on which grounds.
struct Late {
  std::vector<RoleId> by;
  std::vector<std::string> grounds;  // any of them; empty: for a stated reason
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
  std::vector<EventPattern> met_by;  // any of them; none for an opening
  calendar::Counting counting;
  Condition when;
  std::optional<CommandName> on_lapse;  // what the system does at the due moment
  std::optional<Extension> extend;
  std::optional<DelayNotice> delay;
  std::optional<Late> late;  // of a window
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

/// Each of these checks is on record at this stage.
struct Checked {
  std::vector<std::string> checks;
};

/// What should change is logged, or that nothing should, for each stage that was decided.
struct LearningLogged {};

/// Each response issued was reviewed by whom the edition names.
struct ResponseReviewed {};

/// The panel is appointed in the number the edition gives.
struct PanelAppointed {};

/// The papers of the hearing went to each of these: "panel", "complainant".
struct PackSent {
  std::vector<std::string> to;
};

using GateForm =
    std::variant<Done, DecisionExplained, CommentInvited, Spoken, HearingSettled, PromisesDone,
                 Checked, LearningLogged, ResponseReviewed, PanelAppointed, PackSent>;

/// What stands before a command, at one stage, for one kind or anywhere: who may, and what must be
/// true.
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

/// A panel that hears a stage.
struct Panel {
  std::optional<int> size;         // unset where the document gives none
  std::vector<std::string> pools;  // where members come from, in words: "the Boards"
  std::optional<int> supporters;   // how many the complainant may bring
  Source source;
};

/// How a request for this stage may be turned down, which ends the landlord's own process.
struct EscalationRefusal {
  std::vector<RoleId> by;            // any of them; empty: whoever owns the stage before
  std::vector<std::string> grounds;  // one of them is named
  std::optional<KindId> offers;      // what the person is invited to instead: "suggestion"
  Source source;
};

/// Who must say yes to an act before it is done, and before the complainant hears of it. With
/// `consult`, who is asked without being bound by the answer.
struct Authority {
  std::string id;
  StageId stage;                     // "" for any; a stage's own goes before one for any
  CommandName act;                   // "offer-remedy", "exclude", "mark-person", "close-early" ...
  std::vector<std::string> of;       // only for these entry rules or markers; empty: for all
  bool above_own_limit = false;      // only above the actor's own limit; one not set is exceeded
  std::vector<RoleId> asked_by;      // who may ask; empty: any member of staff
  std::vector<RoleId> all_of;        // each of them says yes, as different people
  std::vector<RoleId> any_of;        // one of them does
  std::vector<RoleId> consult;       // instead of both: one of them is asked, or it is said why not
  std::vector<std::string> grounds;  // one of them is named
  std::vector<std::string> evidence;  // checks, each of which is on record first
  Source source;

  [[nodiscard]] bool is_consultation() const { return !consult.empty(); }
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
  std::vector<Authority> authorities;
  std::optional<Panel> panel;
  std::optional<EscalationRefusal> refuse;
  Source source;
};

struct Kind {
  KindId id;  // one of known_kinds()
  std::string name;
  std::string definition;
  std::optional<StageId> informal;  // where it is handled when the person explicitly wishes it so
  std::optional<StageId> opens;     // the stage that registering it opens; none: it has no stages
  std::vector<Before> before;  // for this kind alone: a suggestion is answered before it is closed
  Source source;
};

struct Outcome {
  OutcomeId id;
  std::string name;
  bool agreed = false;           // counts as a complaint agreed with, wholly or in part
  std::optional<KindId> offers;  // what the person is invited to beside it: "suggestion"
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
  Source source;
};

enum class EntryEffect {
  exclude,   // our process ends here: outside rights run from the letter that says so
  redirect,  // another process takes it up
};

/// What keeps feedback out of the procedure or sends it elsewhere. One with a condition applies by
/// itself: the complaint cannot be registered until somebody applied the rule or took the complaint
/// up all the same. One without is applied by judgement.
struct EntryRule {
  std::string id;
  std::string name;               // "More than six months old"
  Condition when;                 // all that is asked must hold
  std::optional<ClockId> lapsed;  // and this window of the casefile closed before receipt
  bool repeat = false;            // and it repeats a casefile whose procedure is at its end
  EntryEffect effect = EntryEffect::exclude;
  std::string to;                      // where a redirect leads, in words
  bool with_consent = false;           // a redirect that the person may refuse
  std::vector<RoleId> by;              // who applies it or lifts it; empty: any member of staff
  std::vector<std::string> unless;     // grounds on which it is taken up all the same
  std::vector<std::string> checks;     // on record before it is applied
  std::vector<std::string> must_tell;  // what the person is told, in words, beside the reason
  std::optional<KindId> offers;        // what the person is invited to instead: "suggestion"
  bool after_registration = false;     // may be applied while a stage runs
  Source source;

  [[nodiscard]] bool applies_by_itself() const { return lapsed || repeat || when != Condition{}; }
};

/// Something that can be offered to put matters right.
struct Remedy {
  std::string id;
  std::string name;
  bool money = false;                // has an amount
  bool offsets_arrears = false;      // may be set against what the person owes ...
  Condition offset_when;             // ... under this condition
  std::vector<std::string> grounds;  // one of them is named; empty: none is asked for
  Source source;
};

/// Who may act for a person, and what that needs.
struct Capacity {
  std::string id;  // "advocate", "supporter"
  std::string name;
  std::vector<std::string> grounds;  // one of them is named; empty: none is asked for
  std::vector<std::string> bars;     // whoever one of these holds of may not: "a lawyer"
  bool signed_authority = false;     // on record before anybody speaks with them
  Source source;
};

/// What a petition needs to be taken up as one.
struct PetitionTest {
  int signatures = 0;                  // complete ones
  int households = 0;                  // separate ones
  std::vector<std::string> statement;  // the parts it must have, in words
  std::string without_lead;            // who is written to where no lead is named, in words
  Source source;
};

/// A restriction on a person, active only once the person was told.
struct MarkerRule {
  std::string id;
  std::string name;                     // "Restricted contact"
  std::vector<std::string> conditions;  // what it may lay down, in words; empty: none
  std::optional<std::string> entry;     // the entry rule that it opens for later complaints
  std::vector<std::string> checks;      // on record first: regard to the Equality Act
  Source source;
};

/// Something that runs beside the procedure and moves none of its clocks, such as staff conduct.
struct SideProcedure {
  std::string id;
  std::string name;
  std::vector<RoleId> seen_by;  // nobody else sees what is recorded of it
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
  std::vector<std::string> before_approval;  // what is on record before an edition is approved
  std::vector<std::string> on_effective;     // what is done when it comes into force
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
  std::vector<Term> points;   // what a first contact must cover, and the like
  std::vector<Term> grounds;  // that decisions rest on
  std::vector<Term> checks;   // that officers put on record
  std::vector<Term> units;    // organisations or areas within the landlord
  std::vector<Role> roles;
  std::vector<Outcome> outcomes;
  std::vector<Stage> stages;           // in the order of the file
  std::vector<Clock> clocks;           // of the casefile as a whole
  std::vector<CommandName> acts;       // acts this edition adds at every stage
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
  std::vector<Reading> readings;
  std::map<CommandName, std::string>
      titles;                                // of every command, from the vocabulary it was read by
  std::map<EventName, std::string> moments;  // every event in words, from the same
  std::vector<Report> reports;
  std::vector<Publication> publications;
  std::vector<Meeting> meetings;
  std::vector<Survey> surveys;
  std::vector<Audit> audits;
  std::vector<Training> trainings;
  std::vector<Retention> retentions;  // empty: the document gives no schedule, nothing is destroyed

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
  // What an edition has at all: commands that rest on it are no part of one without.
  [[nodiscard]] bool has_rule(EntryEffect effect) const;
  [[nodiscard]] bool asks_for_approval() const;
  [[nodiscard]] bool refuses_escalation() const;
  [[nodiscard]] bool has_panels() const;
  [[nodiscard]] bool offsets_arrears() const;
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
