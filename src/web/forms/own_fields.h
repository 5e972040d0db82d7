#pragma once

// The fields that a form adds to its questions. No question may have one of these names, since its
// answer would then come twice (tested by OwnFields.AreNoQuestionsName).
namespace redress::web {

inline constexpr const char* kFormKey = "form-key";
inline constexpr const char* kHappenedOn = "happened-on";
inline constexpr const char* kHappenedAt = "happened-at";
inline constexpr const char* kLateReason = "late-reason";

}  // namespace redress::web
