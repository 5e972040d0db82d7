#pragma once

#include <optional>
#include <string>

#include "base/message.h"
#include "base/result.h"
#include "web/staff/desk.h"

// What the staff list says of somebody's work, and who stands in for them, on the page of their
// account.
namespace redress::web {

/// The fields of their work: "title", "team" and "manager".
[[nodiscard]] Html work_fields(const Desk& desk, const std::string& number);

/// The fields of an absence: "from", "until" and "deputy", with what was typed.
[[nodiscard]] Html absence_fields(const Desk& desk, const std::string& number, const Fields& typed);

/// Returns where they are or will be, in words: "Away from Tuesday 1 December 2026 to Tuesday 8
/// December 2026. Ben Osei stands in."; "" while no absence is on record that is not over.
[[nodiscard]] std::string whereabouts_in_words(const Desk& desk, const std::string& number);

/// Records what the fields say. The error says what to put right.
[[nodiscard]] Result<void, Message> place(const Desk& desk, const std::string& number,
                                          const Fields& form);
[[nodiscard]] Result<void, Message> be_away(const Desk& desk, const std::string& number,
                                            const Fields& form);
[[nodiscard]] Result<void, Message> be_back(const Desk& desk, const std::string& number);

}  // namespace redress::web
