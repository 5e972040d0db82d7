#pragma once

#include <string_view>

// Events by name, as the words of a sentence: on pages, in refusals and wherever a procedure is
// shown.
namespace redress::casework {

/// The event as an act, for sentences about waiting for it: "offer the panel", "send the
/// acknowledgement". The name itself for an unknown one.
[[nodiscard]] std::string_view act_of(std::string_view event);

/// The event as a moment, for sentences about counting from it: "its registration as a formal
/// complaint".
[[nodiscard]] std::string_view moment_of(std::string_view event);

}  // namespace redress::casework
