#include "base/sums.h"

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace redress::sums_tests {
namespace {

/// The amounts as they are stored, "?" for one that cannot be counted.
std::vector<std::string> sums(std::string_view text) {
  std::vector<std::string> found;
  for (const auto& sum : sums_in(text)) {
    found.push_back(sum.amount ? to_text(*sum.amount) : "?");
  }
  return found;
}

using Found = std::vector<std::string>;

TEST(Sums, AreFoundInDigits) {
  EXPECT_EQ(sums("£50 now and £1,250.00 in May; 20 pounds, GBP 7.50, 5 quid."),
            (Found{"50.00", "1250.00", "20.00", "7.50", "5.00"}));
  EXPECT_EQ(sums("£200, 200 GBP, ￡200, £ 200, 200\u00A0pounds sterling, a 200-pound cheque"),
            Found(6, "200.00"));
  EXPECT_EQ(sums("£2.5, £2k, £1.5 million, 3 thousand pounds, 50p, £2 and 50p"),
            (Found{"2.50", "2000.00", "1500000.00", "3000.00", "0.50", "2.50"}));
  EXPECT_EQ(sums("£999999999999 and £12.345 and £1,2"), (Found{"?", "?", "12.00"}));
}

TEST(Sums, AreFoundInWords) {
  const std::vector<std::pair<const char*, const char*>> all = {
      {"We pay two hundred pounds.", "200.00"},
      {"Five Hundred and Fifty Pounds", "550.00"},
      {"FIVE HUNDRED AND FIFTY POUNDS ARE YOURS", "550.00"},
      {"a hundred quid", "100.00"},
      {"hundred pounds", "100.00"},
      {"twenty-five pounds", "25.00"},
      {"twentyfive pounds", "25.00"},
      {"a thousand and fifty pounds", "1050.00"},
      {"one thousand, two hundred and five pounds", "1205.00"},
      {"two hundred thousand GBP", "200000.00"},
      {"£two hundred", "200.00"},
      {"2 hundred and fifty pounds", "250.00"},
      {"two hundred (200) pounds", "200.00"},
      {"fifty pence", "0.50"},
      {"two pounds and fifty pence", "2.50"},
      {"a tenner", "10.00"},
      {"two grand", "2000.00"},
      {"a fifty-pound voucher", "50.00"},
      {"in room twenty, fifty pounds were lost", "50.00"},
      {"two hundred pounds of compensation", "200.00"},
      {"twenty pounds of your rent", "20.00"},
      {"a ton in May", "100.00"},
      {"We give you two ton.", "200.00"},
      {"a ton of money", "100.00"},
      {"fifty nicker", "50.00"},
      {"half a grand", "?"},
      {"€50", "?"},
      {"$1,200 at once", "?"},
      {"EUR 50", "?"},
      {"fifty euros", "?"},
      {"50 bucks", "?"},
      {"50 €", "?"},
      {"hundreds of pounds", "?"},
      {"a few hundred pounds", "?"},
      {"two and a half thousand pounds", "?"},
      {"nine hundred million pounds", "?"}};
  for (const auto& [text, sum] : all) {
    EXPECT_EQ(sums(text), Found{sum}) << text;
  }
}

TEST(Sums, AreBothOfTwo) {
  EXPECT_EQ(sums("twenty or thirty pounds"), (Found{"20.00", "30.00"}));
  EXPECT_EQ(sums("20-30 pounds, £40-50"), (Found{"20.00", "30.00", "40.00", "50.00"}));
  EXPECT_EQ(sums("one hundred to two hundred pounds"), (Found{"100.00", "200.00"}));
  EXPECT_EQ(sums("£200 (two hundred pounds)"), (Found{"200.00", "200.00"}));
}

TEST(Sums, AreNotWeightsNamesNorNoise) {
  for (const char* text : {"A pound of nails.",
                           "two pounds of nails",
                           "5 pounds of flour",
                           "12 Pound Lane",
                           "Two Pound Cottages",
                           "We had the car impounded twice",
                           "compound 12",
                           "He was pounding on the door at two",
                           "The boy at number 12 pounds on the door",
                           "On 5 May at 10 Poundland Road, 30 poundage; 2.50 per hour",
                           "We were two. Pounds are money.",
                           "two hundred tenants",
                           "The rubble weighs a ton.",
                           "a ton of bricks",
                           "half a ton",
                           "a grand piano",
                           "two sterling efforts",
                           "a quid pro quo",
                           "Call before 10pm or 10p.m.",
                           "flat 12, the dog pound",
                           "a hundred and ten days",
                           "SK1 2P7",
                           "one of them",
                           "",
                           "£",
                           "pounds",
                           "and pounds"}) {
    EXPECT_EQ(sums(text), Found{}) << text;
  }
}

TEST(Sums, AreToldAsTheyAreWritten) {
  EXPECT_EQ(sums_in("We pay you Two Hundred  Pounds now.").front().words, "Two Hundred  Pounds");
}

}  // namespace
}  // namespace redress::sums_tests
