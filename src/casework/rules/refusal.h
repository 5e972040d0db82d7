#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/message.h"
#include "procedure/rule.h"

namespace redress::casework {

/// Why an act was not accepted: a stable code (the message's key), a sentence that says what to do
/// instead, and the clause behind it, if there is one.
struct Refusal {
  Message message;
  procedure::Source source;
  std::string waits_for = {};  // the event after which it no longer holds; "" where it is not one

  [[nodiscard]] const std::string& code() const { return message.key; }

  /// The same, with the event that it waits for: pages lead to the act that leaves it.
  [[nodiscard]] Refusal until(std::string_view event) && {
    waits_for = event;
    return std::move(*this);
  }
};

[[nodiscard]] inline Refusal refusal(std::string code, std::string english,
                                     std::map<std::string, std::string> values = {},
                                     procedure::Source source = {}) {
  return {.message = {std::move(code), std::move(english), std::move(values)},
          .source = std::move(source)};
}

}  // namespace redress::casework
