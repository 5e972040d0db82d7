#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "casework/events/actor.h"

// Names in stored events that are not fields of theirs. They never change.
namespace redress::casebook {

inline constexpr std::string_view kLateReason = "@late-reason";
inline constexpr std::string_view kName = "@name";
inline constexpr std::string_view kPersonal = "@personal";

inline constexpr std::array<std::pair<casework::ActorKind, std::string_view>, 4> kActorKinds = {
    {{casework::ActorKind::resident, "resident"},
     {casework::ActorKind::staff, "staff"},
     {casework::ActorKind::system, "system"},
     {casework::ActorKind::operations, "operations"}}};

}  // namespace redress::casebook
