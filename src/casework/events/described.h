#pragma once

#include <string_view>

#include "casework/events/list.h"

// Implements what fields.h and landlord.h declare, for any list of events. Only the source that
// knows the events' types includes it.
namespace redress::casework::described {

template <class Body, class Filler, class... Events>
bool make_event(std::string_view name, Filler& filler, Body& into, TypeList<Events...> /*list*/) {
  const auto make = [&]<class E>(const E* /*type*/) {
    if (E::kName != name) {
      return false;
    }
    E event;
    event.fields(event, filler);
    into = std::move(event);
    return true;
  };
  return (make(static_cast<const Events*>(nullptr)) || ...);
}

}  // namespace redress::casework::described
