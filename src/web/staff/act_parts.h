#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calendar/date.h"
#include "casework/rules/act.h"
#include "casework/rules/standing.h"
#include "web/staff/desk.h"

// An act's page: what it is asked on, and what stands in place of its form where it cannot be done.
namespace redress::web {

/// In an address: the day on which an act was done that is put on record late.
inline constexpr const char* kDoneOn = "done-on";

/// An act about to be requested on a casefile, or on a new one.
struct ActForm {
  const casework::Act& act;
  const casework::Standing& standing;
  casework::Circumstances circumstances;
  std::string reference;  // "" for a new casefile
  Url action;
  Url back;
  std::optional<casework::Standing> then;  // of a late record: that of the day on which it was done

  [[nodiscard]] casework::Situation here() const {
    return then ? then->seen_by(circumstances) : standing.seen_by(circumstances);
  }

  /// Puts the act in its own day, with the choices of then: at the time that is taken where none is
  /// given, or else at the end of the day.
  void put_on(calendar::Date day);
};

/// Returns whose casefile it is, where there is one already.
[[nodiscard]] Html whose(const Desk& desk, const ActForm& act_form);

/// Returns why the act cannot be done now, in place of a form that would only be refused.
[[nodiscard]] Response show_bar(const Desk& desk, const ActForm& act_form,
                                const casework::Refusal& bar, std::string_view done_on);

}  // namespace redress::web
