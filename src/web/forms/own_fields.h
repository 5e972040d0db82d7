#pragma once

// The fields a form adds to the questions it asks. No question may have such a name: its answer
// would come twice (held by OwnFields.AreNoQuestionsName).
namespace redress::web {

inline constexpr const char* kFormKey = "form-key";
inline constexpr const char* kHappenedOn = "happened-on";
inline constexpr const char* kHappenedAt = "happened-at";
inline constexpr const char* kLateReason = "late-reason";

}  // namespace redress::web
