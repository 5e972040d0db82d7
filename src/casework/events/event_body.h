#pragma once

#include <memory>
#include <utility>

#include "casework/events/list.h"

namespace redress::casework {

/// Any one event. It never changes once it is made: copies share it, and any thread may read it. By
/// default it is an empty `received`. Its type is a number here, so that only code that looks
/// inside needs the events' own headers.
class EventBody {
 public:
  EventBody();

  template <AnEvent E>
  EventBody(E event)  // NOLINT: an event is a body by itself
      : place_(place_among<E>(AllEvents{})), event_(std::make_shared<const E>(std::move(event))) {}

  /// The event as this type; null when it is another. Lives as long as a copy of this body does.
  template <AnEvent E>
  [[nodiscard]] const E* as() const {
    return is<E>() ? static_cast<const E*>(event_.get()) : nullptr;
  }

  template <AnEvent E>
  [[nodiscard]] bool is() const {
    return place_ == place_among<E>(AllEvents{});
  }

  /// Its place in AllEvents.
  [[nodiscard]] std::size_t place() const { return place_; }

  /// The event itself, of the type at its place; for visit().
  [[nodiscard]] const void* unnamed() const { return event_.get(); }

 private:
  std::size_t place_;
  std::shared_ptr<const void> event_;
};

}  // namespace redress::casework
