#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/clock.h"
#include "procedure/clocks.h"
#include "procedure/rule.h"

// Outside bodies and the ways to them.
namespace redress::procedure {

struct OutsideBody {
  std::string id;
  std::string name;
  std::vector<std::string> contact;  // the block as the document prints it, a line each
  Source source;
};

enum class RouteForm { advice, designated_person, review, tribunal, other };

/// One way a route opens: a given time after an event (0: at once).
struct Opener {
  EventPattern on;
  std::optional<calendar::Amount> wait;
};

/// A way to an outside body.
struct Route {
  RouteId id;
  std::string name;
  RouteForm form = RouteForm::other;
  std::string body;            // an OutsideBody
  std::vector<Opener> opens;   // whichever comes first
  std::vector<Opener> closes;  // whichever comes first; none: it stays open
  Condition when;
  std::vector<std::string> needs;  // in words: "your written consent"
  bool with_consent = false;       // passed on only with the person's consent on record
  std::optional<calendar::Date>
      law_until;  // the rule is no longer law from this day; staff are warned
  std::string staff_note;
  Source source;
};

}  // namespace redress::procedure
