#include <optional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/testing.h"
#include "storage/conformance/testing.h"

// Attempts, imports, and the copies of people and properties.
namespace redress::storage {
namespace {

using casebook::Attempt;
using casebook::moment;
using testing::ElementsAre;
using testing::IsEmpty;

TYPED_TEST(StoreConformance, KeepsTheJournalOfAttempts) {
  const Attempt first{
      "a", "1", moment(5), R"({"kind":"staff"})", "close", "promise-open", "A promise is open."};
  Attempt second = first;
  second.at = moment(4);  // a clock that went back: the order stays that of recording
  this->store().record_attempt(first);
  this->store().record_attempt(second);
  this->store().record_attempt({"a", "2", moment(), "{}", "close", "x", "y"});
  EXPECT_THAT(this->store().attempts("a", "1"), ElementsAre(first, second));
  EXPECT_THAT(this->store().attempts("b", "1"), IsEmpty());
  EXPECT_THAT(this->store().load("a", "1"), IsEmpty());
}

TYPED_TEST(StoreConformance, KeepsCopiesByTheirNumber) {
  EXPECT_EQ(this->store().person("a", "P1"), std::nullopt);
  EXPECT_EQ(this->store().property("a", "U1"), std::nullopt);
  EXPECT_THAT(this->store().imports("a"), IsEmpty());
  const auto home = casebook::property_of("a", "U1");
  const auto first = casebook::person_of("a", "P1");
  this->store().keep({casebook::import_of("a", "people"), {first}, {home}});
  EXPECT_EQ(this->store().person("a", "P1"), first);
  EXPECT_EQ(this->store().property("a", "U1"), home);
  EXPECT_EQ(this->store().person("b", "P1"), std::nullopt);
  auto moved = first;
  moved.contact = "'; DROP TABLE person; --";
  moved.tenancy_ended.reset();
  this->store().keep({casebook::import_of("a", "people"), {moved}, {}});
  EXPECT_EQ(this->store().person("a", "P1"), moved);
  EXPECT_EQ(this->store().property("a", "U1"), home);
}

TYPED_TEST(StoreConformance, KeepsTheJournalOfImports) {
  const auto first = casebook::import_of("a", "properties");
  auto second = casebook::import_of("a", "people");
  second.imported_at = moment(-5);  // the order stays that of recording
  this->store().keep({first});
  this->store().keep({casebook::import_of("b", "people")});
  this->store().keep({second});
  this->engine_.reopen();
  EXPECT_THAT(this->store().imports("a"), ElementsAre(first, second));
}

TYPED_TEST(StoreConformance, KeepsAWholeTownAtOnce) {
  casebook::Copied town{casebook::import_of("a", "people"), {}, {}};
  for (int number = 0; number < 5'000; ++number) {
    town.people.push_back(casebook::person_of("a", std::to_string(number)));
  }
  this->store().keep(town);
  this->engine_.reopen();
  EXPECT_EQ(this->store().person("a", "4999"), town.people.back());
}

}  // namespace
}  // namespace redress::storage
