#include <stdexcept>

#include <gmock/gmock.h>

#include "casebook/testing.h"
#include "storage/engines_testing.h"

// What every store must do when it is copied whole.
namespace redress::storage {
namespace {

using casebook::Filling;
using casebook::Holdings;
using casebook::moment;
using testing::IsEmpty;

template <class Engine>
class StoreCopying : public testing::Test {
 protected:
  auto& store() { return engine_.get(); }

  void add(std::string_view landlord, std::string_view stream, int count, const std::string& key) {
    auto append = casebook::append_to(landlord, stream, {}, count);
    append.idempotency_key = key;
    append.request_digest = "digest of " + key;
    ASSERT_TRUE(store().append(append));
  }

  // Two landlords, with more events than fit on one page.
  void add_some() {
    add("b", "1", 3, "k1");
    add("a", "2", 2100, "k2");
    add("a", "10", 2, "");
    store().record_attempt({"a", "10", moment(), "{}", "close", "x", "first"});
    store().record_attempt({"a", "10", moment(), "{}", "close", "x", "second"});
    store().record_attempt({"a", "", moment(), "{}", "log-item", "x", "no casefile yet"});
    casebook::Copied copied{casebook::import_of("a", "people"), {}, {}};
    for (int number = 0; number < 2100; ++number) {
      copied.people.push_back(casebook::person_of("a", std::to_string(number)));
      copied.properties.push_back(casebook::property_of("a", std::to_string(number)));
    }
    store().keep(copied);
    store().keep({casebook::import_of("b", "feedback")});
    store().keep({casebook::import_of("a", "feedback")});
  }

  Engine engine_;
};

template <class Into>
void add_to(std::vector<Into>& all, const std::vector<Into>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

Holdings all_of_it(casebook::Store& store) {
  Holdings all;
  store.read_all([&](const Holdings& part) {
    add_to(all.events, part.events);
    add_to(all.attempts, part.attempts);
    add_to(all.requests, part.requests);
    add_to(all.people, part.people);
    add_to(all.properties, part.properties);
    add_to(all.imports, part.imports);
  });
  return all;
}

// Returns these parts one after another.
std::function<std::optional<Filling>()> parts(std::vector<Filling> all) {
  return [all = std::move(all), next = std::size_t{0}]() mutable {
    return next < all.size() ? std::optional(all[next++]) : std::nullopt;
  };
}

Filling filling_of(const Holdings& holdings, casebook::Store& store) {
  Filling filling{holdings, {}};
  for (const auto& name : store.streams({}, 100)) {
    filling.rows.push_back(*store.find(name.landlord, name.stream));
  }
  return filling;
}

TYPED_TEST_SUITE(StoreCopying, Engines, EngineNames);

TYPED_TEST(StoreCopying, ReadsAllInOrder) {
  EXPECT_EQ(all_of_it(this->store()), Holdings{});
  this->add_some();
  const auto all = all_of_it(this->store());
  auto events = this->store().load("a", "10");
  add_to(events, this->store().load("a", "2"));
  add_to(events, this->store().load("b", "1"));
  EXPECT_EQ(all.events, events);
  ASSERT_EQ(all.attempts.size(), 3U);
  EXPECT_EQ(all.attempts[0].stream, "");
  EXPECT_EQ(all.attempts[1].problems, "first");
  EXPECT_EQ(all.attempts[2].problems, "second");
  ASSERT_EQ(all.requests.size(), 2U);
  EXPECT_EQ(all.requests[0].idempotency_key, "k2");
  EXPECT_EQ(all.requests[0].version, 2100);
  EXPECT_EQ(all.requests[1].answered_at, moment(1));
  ASSERT_EQ(all.people.size(), 2100U);
  EXPECT_EQ(all.people.back(), casebook::person_of("a", "999"));
  ASSERT_EQ(all.properties.size(), 2100U);
  EXPECT_EQ(all.properties.back(), casebook::property_of("a", "999"));
  EXPECT_EQ(all.imports,
            (std::vector{casebook::import_of("a", "people"), casebook::import_of("a", "feedback"),
                         casebook::import_of("b", "feedback")}));
}

TYPED_TEST(StoreCopying, ReadsOneMomentWhileOthersWrite) {
  this->add_some();
  bool written = false;
  std::size_t events = 0;
  this->store().read_all([&](const Holdings& part) {
    if (!std::exchange(written, true)) {
      this->add("z", "1", 1, "k3");
    }
    events += part.events.size();
    EXPECT_LE(part.requests.size(), 2U);
  });
  EXPECT_EQ(events, 2105U);
  EXPECT_EQ(all_of_it(this->store()).events.size(), 2106U);
}

TYPED_TEST(StoreCopying, IsFilledWithWhatAnotherHeld) {
  this->add_some();
  const auto all = all_of_it(this->store());
  TypeParam copy;
  ASSERT_TRUE(copy.get().fill(parts({filling_of(all, this->store())})));
  copy.reopen();
  EXPECT_EQ(all_of_it(copy.get()), all);
  EXPECT_EQ(copy.get().find("a", "2"), this->store().find("a", "2"));
  EXPECT_EQ(copy.get().seen("a", "k2")->request_digest, "digest of k2");
}

TYPED_TEST(StoreCopying, IsFilledOnlyWhenEmpty) {
  this->store().record_attempt({"a", "", moment(), "{}", "log-item", "x", "y"});
  bool asked = false;
  EXPECT_FALSE(this->store().fill([&] {
    asked = true;
    return std::optional<Filling>();
  }));
  EXPECT_FALSE(asked);
}

TYPED_TEST(StoreCopying, KeepsNothingWhenFillingEndsEarly) {
  this->add_some();
  const auto filling = filling_of(all_of_it(this->store()), this->store());
  TypeParam copy;
  int part = 0;
  const auto next = [&] {
    return ++part == 1 ? std::optional(filling) : throw std::runtime_error("the file ends here");
  };
  EXPECT_THROW((void)copy.get().fill(next), std::runtime_error);
  EXPECT_EQ(all_of_it(copy.get()), Holdings{});
  EXPECT_THAT(copy.get().streams({}, 10), IsEmpty());
  EXPECT_TRUE(copy.get().fill(parts({filling})));
}

}  // namespace
}  // namespace redress::storage
