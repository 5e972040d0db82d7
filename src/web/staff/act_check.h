#pragma once

#include <vector>

#include "casebook/casebook.h"
#include "casework/rules/act.h"
#include "web/forms/moment_fields.h"
#include "web/forms/question_fields.h"
#include "web/staff/casefile/front.h"
#include "web/staff/desk.h"

// What is not simply undone is read back before it is done: the answers, and what they would do.
namespace redress::web {

/// An act filled in on a casefile.
struct ActToCheck {
  const casework::Act& act;
  OpenCasefile open;
  std::int64_t version;  // of the casefile that was read
  std::vector<casework::Asked> questions;
  Filled filled;
  MomentTyped moment;
};

/// Whether the form says that what it would do was read, on the casefile as it is still.
[[nodiscard]] bool was_checked(const Fields& form, std::int64_t version);

/// Whether whoever read it back wants to change something first.
[[nodiscard]] bool wants_change(const Fields& form);

/// Returns the page that reads the form back, with what it would do, and sends it again. It says so
/// where the casefile has changed since it was read back before.
[[nodiscard]] Response check_page(const Desk& desk, const Fields& form, const ActToCheck& to_check,
                                  const casework::Foreseen& foreseen);

}  // namespace redress::web
