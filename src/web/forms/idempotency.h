#pragma once

#include <string>
#include <vector>

#include "casebook/casebook.h"
#include "casework/deciding/asking.h"
#include "markup/html.h"
#include "web/server/fields.h"

// Each form carries its own key, made when the form is shown, so that sending it twice has effect
// once.
namespace redress::web {

[[nodiscard]] std::string new_request_key();

[[nodiscard]] markup::Html request_key_field(const std::string& key);

/// Returns the key in a posted form, or a new one when there is none or it is malformed.
[[nodiscard]] std::string request_key_in(const Fields& form);

/// Returns the key for a form that is shown again because it was not carried out. Where its key was
/// used for other answers, the key says that the person was told so and may send these too.
[[nodiscard]] std::string key_after(const casework::NotDone& why, const std::string& key);

/// Carries out what a form asks for, under the key it came with. The same answers sent again are
/// done once, also where other answers came in between; other answers under a used key are refused
/// once, and then carried out once too.
[[nodiscard]] Result<casebook::Done, casework::NotDone> handle_form(
    casebook::Casebook& casebook, casebook::Submission submission, calendar::Instant now,
    const casebook::Opened* seen = nullptr);

/// The same for several acts that begin a casefile together.
[[nodiscard]] Result<casebook::Done, casebook::NotTogether> begin_form(
    casebook::Casebook& casebook, casebook::Submission first,
    const std::vector<casebook::Further>& further, calendar::Instant now);

}  // namespace redress::web
