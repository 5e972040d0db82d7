#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/staff/desk.h"
#include "web/staff/find/results.h"

// Who is calling: somebody of the landlord's list, somebody who complained before, or somebody new.
namespace redress::web {

inline constexpr const char* kSomebodyNew = "new";
inline constexpr const char* kNoName = "none";

/// Somebody who may be calling.
struct Caller {
  std::string value;  // of the field: list-T1, casefile-K86P-00NY-J
  std::string name;
  std::string words;                             // where they live, or what their casefile is about
  std::vector<casebook::CasefileRow> casefiles;  // theirs, open or not
};

/// Returns who may be meant by what was typed, those of the landlord's list first.
[[nodiscard]] std::vector<Caller> callers(const Desk& desk, std::string_view typed);

/// What is known of whoever was chosen.
struct KnownCaller {
  std::string name;
  std::string contact;
  std::string number;  // in the landlord's list
  std::string relationship;
};

/// Returns it; nothing where the value names nobody, or a casefile that may not be seen.
[[nodiscard]] std::optional<KnownCaller> known_caller(const Desk& desk, std::string_view value);

}  // namespace redress::web
