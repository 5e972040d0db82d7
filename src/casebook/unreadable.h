#pragma once

#include <string>
#include <utility>

#include "base/message.h"
#include "base/result.h"
#include "casebook/event_store.h"

namespace redress::casebook {

/// Something in the store that cannot be read as a casefile: an event this release cannot read, or
/// an edition that is missing.
class Unreadable : public StorageFailure {
 public:
  explicit Unreadable(const Message& why) : StorageFailure(render(why)), code_(why.key) {}

  /// Returns the reason's key, which contains nothing about a person.
  [[nodiscard]] const std::string& code() const { return code_; }

 private:
  std::string code_;
};

/// Returns what was read from the store. Throws Unreadable where it could not be: that is a failure
/// of the store's contents, not of what was asked.
template <class T>
T readable(Result<T, Message> read) {
  if (!read) {
    throw Unreadable(read.error());
  }
  return std::move(*read);
}

}  // namespace redress::casebook
