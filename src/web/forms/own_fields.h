#pragma once

#include <string_view>

// The fields that a form adds to its questions. No question may have one of these names, since its
// answer would then come twice (tested by OwnFields.AreNoQuestionsName).
namespace redress::web {

inline constexpr const char* kFormKey = "form-key";
inline constexpr const char* kHappenedOn = "happened-on";
inline constexpr const char* kHappenedAt = "happened-at";
inline constexpr const char* kLateReason = "late-reason";
inline constexpr const char* kChecked = "checked";  // the version of the casefile it was read on
inline constexpr const char* kStep = "step";        // which button of a page was pressed

// Of the page that logs a call: what finds whoever rings, who it is, what becomes of it, and
// whether only to look for them.
inline constexpr const char* kFind = "find";
inline constexpr const char* kCaller = "caller";
inline constexpr const char* kThen = "then";
inline constexpr const char* kLook = "look";

// Of the forms that log feedback: whether only some staff may see it.
inline constexpr const char* kConfidential = "confidential";

// What no page repeats.
inline constexpr const char* kPassword = "password";
inline constexpr const char* kNewPassword = "new-password";
inline constexpr const char* kCode = "code";

[[nodiscard]] constexpr bool is_secret_field(std::string_view name) {
  return name == kPassword || name == kNewPassword || name == kCode;
}

}  // namespace redress::web
