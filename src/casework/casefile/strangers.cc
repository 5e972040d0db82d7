#include "casework/casefile/strangers.h"

#include <algorithm>

#include "casework/events/fields.h"

namespace redress::casework {
namespace {

class Gatherer final : public FieldReader {
 public:
  void operator()(Field, const std::string&) override {}

  void operator()(Field, const Texts&) override {}

  void operator()(Field, const std::optional<Date>&) override {}

  void operator()(Field, const std::optional<Instant>&) override {}

  void operator()(Field, const std::optional<Money>&) override {}

  void operator()(Field, const Named& one) override {
    if (!is_stranger(one.number)) {
      return;
    }
    const auto known = std::find_if(found.begin(), found.end(), [&](const auto& stranger) {
      return stranger.number == one.number;
    });
    if (known == found.end()) {
      found.push_back(one);
    } else {
      known->name = one.name;
    }
  }

  void operator()(Field field, const People& people) override {
    for (const auto& one : people) {
      (*this)(field, one);
    }
  }

  People found;
};

}  // namespace

People strangers_of(const History& history) {
  Gatherer gatherer;
  for (const auto& event : history) {
    read_fields(event.body, gatherer);
  }
  return std::move(gatherer.found);
}

}  // namespace redress::casework
