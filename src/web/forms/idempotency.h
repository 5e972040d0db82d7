#pragma once

#include <string>

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

/// Returns the key for a form that is shown again because it was not carried out: its own, or a new
/// one where its own was used for other answers.
[[nodiscard]] std::string key_after(const casework::NotDone& why, const std::string& key);

}  // namespace redress::web
