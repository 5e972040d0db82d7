#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "casebook/chain.h"
#include "casebook/testing.h"
#include "storage/engines_testing.h"

// What every store must do, whatever it keeps its data in: one suite over every kind of store.
namespace redress::storage {

template <class Engine>
class StoreConformance : public testing::Test {
 protected:
  auto& store() { return engine_.get(); }

  // Appends at the stream's current end.
  auto add(std::string_view landlord, std::string_view stream, int count = 1, std::string key = "",
           std::string digest = "") {
    auto append = casebook::append_to(landlord, stream,
                                      casebook::end_of(store().load(landlord, stream)), count);
    append.idempotency_key = std::move(key);
    append.request_digest = std::move(digest);
    return store().append(append);
  }

  // One casefile whose row is changed before it is written.
  template <class Change>
  void put(std::string_view landlord, std::string_view stream, Change change) {
    auto append =
        casebook::append_to(landlord, stream, casebook::end_of(store().load(landlord, stream)));
    change(append.rows->casefile);
    ASSERT_TRUE(store().append(append));
  }

  std::vector<std::string> in_tray(casebook::TrayQuery query) {
    query.landlord = "a";
    std::vector<std::string> references;
    for (const auto& row : store().tray(query)) {
      references.push_back(row.reference);
    }
    return references;
  }

  Engine engine_;
};

TYPED_TEST_SUITE(StoreConformance, Engines, EngineNames);

}  // namespace redress::storage
