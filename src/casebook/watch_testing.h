#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "casebook/april_testing.h"
#include "casebook/casebook.h"
#include "casebook/memory_store.h"

// Two landlords' casefiles in a store of which parts can fail.
namespace redress::casebook {

/// A store in which a stream's events can be made unreadable, and which counts loads.
class SpoiltStore : public MemoryStore {
 public:
  std::vector<StoredEvent> load(std::string_view landlord, std::string_view stream) override {
    ++loads[std::string(stream)];
    auto events = MemoryStore::load(landlord, stream);
    if (stream == spoilt) {
      events.back().body = "no JSON";
    }
    if (stream == altered) {
      events.back().occurred_at += std::chrono::hours(1);
    }
    return events;
  }

  std::vector<Result<Appended, AppendProblem>> append_all(
      const std::vector<Append>& appends) override {
    largest = std::max(largest, appends.size());
    for (const auto& append : appends) {
      refuse(append);
    }
    return MemoryStore::append_all(appends);
  }

  Result<Appended, AppendProblem> append(const Append& append) override {
    refuse(append);
    return MemoryStore::append(append);
  }

  std::string spoilt;
  std::string altered;
  std::string refused;
  std::map<std::string, int> loads;
  std::size_t largest = 0;

 private:
  void refuse(const Append& append) const {
    if (append.stream == refused) {
      throw StorageFailure("this one cannot be written");
    }
  }
};

class Watch : public testing::Test {
 protected:
  /// Registered on 2 April: its decision is due on 16 April.
  void begin(const std::string& reference, const std::string& landlord = "example-homes") {
    next_ = reference;
    const auto now = at("2024-04-02T10:00");
    const auto take = [&](const std::string& on, const std::string& act,
                          casework::Answers answers) {
      ASSERT_TRUE(casebook_.handle({.landlord = landlord,
                                    .reference = on,
                                    .act = act,
                                    .answers = std::move(answers),
                                    .actor = {.kind = casework::ActorKind::staff,
                                              .id = "a",
                                              .name = "A",
                                              .roles = {"officer"}},
                                    .happened = {},
                                    .late_reason = "",
                                    .idempotency_key = reference + act},
                                   now));
    };
    take("", "log-item",
         {{"kind", {"complaint"}},
          {"account", {"The roof leaks."}},
          {"person", {"Ada"}},
          {"contact", {"x"}}});
    take(reference, "register", {});
  }

  [[nodiscard]] std::int64_t version(const std::string& reference,
                                     const std::string& landlord = "example-homes") {
    return store_.version(landlord, reference);
  }

  std::vector<std::string> stuck(Casebook& casebook, Instant now) {
    std::vector<std::string> said;
    waiting_ = casebook.stalled(now, [&](const StoreProblem& problem) {
      said.push_back(problem.stream + " " + problem.what);
    });
    return said;
  }

  SpoiltStore store_;
  std::string next_;
  int waiting_ = 0;
  Shelf shelf_ =
      *Shelf::of({edition_of("example-homes"), edition_of("other-homes")}, {april({"2024-04-01"})});
  Casebook casebook_{shelf_, store_, {.reference = [this] { return next_; }, .salt = fresh_salt}};
  const Instant late_ = at("2024-05-20T09:00");
};

}  // namespace redress::casebook
