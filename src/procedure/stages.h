#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/money.h"
#include "procedure/clocks.h"
#include "procedure/edge.h"
#include "procedure/gates.h"
#include "procedure/rule.h"

// Stages, with who decides them, who must say yes and how they are reached.
namespace redress::procedure {

/// The outcome of a stage whose document names none.
inline constexpr std::string_view kAsStated = "as-stated";

/// How a stage takes up a request to escalate.
enum class Admits {
  on_request,     // the request opens the stage
  on_acceptance,  // a person accepts or refuses it; the clocks run from the request all the same
};

/// Whether whoever decided a stage before may, or must, decide this one.
enum class SameDecider { never, may, must };

/// A panel that hears a stage.
struct Panel {
  std::optional<int> size;             // unset where the document gives none
  bool at_least = false;               // the size is the smallest
  std::vector<std::string> pools;      // where members come from, in words: "the Boards"
  std::map<std::string, int> of_each;  // so many at least from a pool
  std::string chair;              // the pool that the chair, the first named, comes from; "" none
  std::optional<int> supporters;  // how many the complainant may bring
  std::optional<RoleId> role;     // whoever acts in it here is one of those appointed
  Source source;
};

/// How a request for this stage may be refused, which ends the landlord's own process.
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
  StageId stage;  // "" for any; a stage's own takes precedence over one for any
  ActName act;    // "offer-remedy", "exclude", "mark-person", "close-early" ...
  Condition when;
  std::vector<std::string>
      of;  // only for these entry rules, markers, outcomes or remedies; empty: for all
  bool above_own_limit =
      false;             // only above the actor's own limit; an unset limit counts as exceeded
  bool own_yes = false;  // who holds one of `any_of` needs nobody else's yes
  bool not_own =
      false;  // no yes, their own neither, of whoever has or had the matter, or decided it
  std::vector<RoleId> asked_by;  // who may ask; empty: any member of staff
  std::vector<RoleId> all_of;    // each of these must say yes, as different people
  bool in_order = false;         // one after the other, in the order of `all_of`
  std::vector<RoleId> any_of;    // one of these must
  std::vector<RoleId>
      consult;  // instead of both: one of these is asked, or the reason why not is recorded
  std::vector<std::string> grounds;   // one of them is named
  std::vector<std::string> evidence;  // checks, each of which must be on record first
  Source source;

  [[nodiscard]] bool is_consultation() const { return !consult.empty(); }
};

/// Who carries a stage under a condition.
struct OwnersWhen {
  Condition when;
  std::vector<RoleId> roles;  // any of them
};

struct Stage {
  StageId id;
  std::string name;
  std::vector<std::string> aliases;  // "Level 2" for "Stage Two"
  bool informal = false;
  bool needs_wish = true;              // of an informal stage: only as the person explicitly wishes
  std::vector<RoleId> owner;           // who carries the stage
  std::vector<OwnersWhen> owner_when;  // the first whose condition holds, in place of `owner`
  std::vector<RoleId>
      decides;  // who may issue its decision; the owners where the edition names nobody
  std::vector<RoleId> copied;
  Admits admits = Admits::on_request;
  std::vector<OutcomeId> outcomes;   // empty: the document names none; or it is informal
  std::vector<std::string> options;  // what the person is told they can do next, in words
  std::vector<ActName> acts;         // acts this edition adds to the usual ones at this stage
  std::vector<Edge> next;            // none: the decision here exhausts the procedure
  std::vector<Clock> clocks;
  std::vector<Before> before;
  std::vector<Authority> authorities;
  std::optional<Panel> panel;
  std::optional<EscalationRefusal> refuse;
  SameDecider same_decider = SameDecider::never;
  Source source;

  /// Whether one of its edges leads to this stage.
  [[nodiscard]] bool leads_to(std::string_view stage) const;
};

}  // namespace redress::procedure
