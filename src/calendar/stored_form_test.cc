#include "calendar/stored_form.h"

#include <chrono>
#include <cstdint>
#include <string>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "calendar/london.h"

namespace redress::calendar {
namespace {

constexpr Instant first_of(int year) {
  return std::chrono::sys_days{std::chrono::year{year} / 1 / 1};
}

TEST(StoredForm, IsReadBackInEveryYear) {
  for (int year = -9999; year <= 19'999; ++year) {
    ASSERT_EQ(parse_iso_utc(to_iso_utc(first_of(year))), first_of(year)) << year;
  }
  EXPECT_TRUE(rc::check("every moment", [] {
    const Instant at{std::chrono::seconds(*rc::gen::inRange<std::int64_t>(
        first_of(-9999).time_since_epoch().count(), first_of(19'999).time_since_epoch().count()))};
    RC_ASSERT(parse_iso_utc(to_iso_utc(at)) == at);
  }));
}

TEST(StoredForm, IsNoOther) {
  for (const char* text : {"",
                           "Z",
                           "yesterday",
                           "garbage",
                           "2022-09-12",
                           "2022-09-12T09:00:00",
                           "2022-09-12T09:00Z",
                           "2022-09-12T09:00:00+00:00",
                           "2022-09-12T10:00:00+01:00",
                           "2022-02-30T09:00:00Z",
                           "2022-09-12T24:00:00Z",
                           "2022-09-12 09:00:00Z",
                           "22-09-12T09:00:00Z",
                           "02022-09-12T09:00:00Z",
                           " 2022-09-12T09:00:00Z",
                           "+2022-09-12T09:00:00Z",
                           "99999999999-09-12T09:00:00Z",
                           "40000-09-12T09:00:00Z",
                           "-09-12T09:00:00Z",
                           "2022-09-12T09:00:00Zx"}) {
    EXPECT_EQ(parse_iso_utc(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace redress::calendar
