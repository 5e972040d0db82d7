#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "app/calendars.h"
#include "app/procedures.h"
#include "casebook/shelf.h"
#include "casebook/upkeep.h"
#include "cli/stuck_verb.h"

namespace redress::app {

/// Returns every landlord's editions with their calendars, for restore. Throws std::runtime_error,
/// naming every problem in every file, when one cannot be read.
[[nodiscard]] casebook::Shelf load_shelf(Calendars& calendars, const Procedures& procedures);

/// A landlord that cannot be served, and why.
struct LeftOut {
  std::string landlord;  // slug
  std::string why;       // every problem, one after another
};

struct ServedShelf {
  casebook::Shelf shelf;
  std::vector<LeftOut> left_out;
};

/// Returns the landlords that can be served, each with all of its editions, and those that cannot:
/// one does not keep the others from being served. Throws std::runtime_error when there are none at
/// all.
[[nodiscard]] ServedShelf load_served_shelf(Calendars& calendars, const Procedures& procedures);

/// Returns the landlords that can be served, for a verb that is about one of them, and says on
/// `err` which others cannot.
[[nodiscard]] casebook::Shelf shelf_for_verbs(Calendars& calendars, const Procedures& procedures,
                                              std::ostream& err);

/// Returns what load_served_shelf leaves out, for the verbs: each landlord with the reason.
[[nodiscard]] std::vector<cli::ProcedureLeftOut> procedures_left_out(Calendars& calendars,
                                                                     const Procedures& procedures);

/// Returns a maker of rows for verify and rebuild, which loads the landlords that can be served
/// when it is first called. Of another landlord's casefiles it makes none, and fails once, with the
/// reason. Both must outlive it.
[[nodiscard]] casebook::RowMaker row_maker_of_served(Calendars& calendars,
                                                     const Procedures& procedures);

/// Returns a maker of rows for restore, which loads the procedures as load_shelf does when it is
/// first called. Both must outlive it.
[[nodiscard]] casebook::RowMaker row_maker(Calendars& calendars, const Procedures& procedures);

}  // namespace redress::app
