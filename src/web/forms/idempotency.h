#pragma once

#include <string>

#include "markup/html.h"
#include "web/server/fields.h"

// A form carries a key of its own, made when the form is shown, so that sending it twice does it
// once.
namespace redress::web {

[[nodiscard]] std::string new_request_key();

[[nodiscard]] markup::Html request_key_field(const std::string& key);

/// The key in a posted form; a new one where there is none or it is not one of ours.
[[nodiscard]] std::string request_key_in(const Fields& form);

}  // namespace redress::web
