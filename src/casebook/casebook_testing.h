#pragma once

#include <string>
#include <utility>

#include <gtest/gtest.h>

#include "casebook/april_testing.h"
#include "casebook/casebook.h"
#include "casebook/memory_store.h"

// A casebook over an empty store in memory, and what is sent to it.
namespace redress::casebook {

class CasebookTest : public testing::Test {
 protected:
  CasebookTest()
      : shelf_(small_shelf()),
        casebook_(shelf_, store_,
                  {.reference = [this] { return "R" + std::to_string(++references_); },
                   .salt = fresh_salt}) {}

  Submission submission(const std::string& reference, const std::string& act,
                        casework::Answers answers, const std::string& key) {
    return {
        .landlord = "example-homes",
        .reference = reference,
        .act = act,
        .answers = std::move(answers),
        .actor = {.kind = casework::ActorKind::staff, .id = "a", .name = "A", .roles = {"officer"}},
        .happened = {},
        .late_reason = "",
        .idempotency_key = key};
  }

  Submission first_words(const std::string& key) {
    return submission("", "log-item",
                      {{"kind", {"complaint"}},
                       {"account", {"The roof leaks."}},
                       {"person", {"Ada"}},
                       {"contact", {"x"}}},
                      key);
  }

  Shelf shelf_;
  MemoryStore store_;
  int references_ = 0;
  Casebook casebook_;
};

}  // namespace redress::casebook
