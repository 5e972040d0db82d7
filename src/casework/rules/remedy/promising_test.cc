#include "casework/rules/remedy/promising.h"

#include <gtest/gtest.h>

namespace redress::casework::promising_tests {
namespace {

TEST(Worth, IsNamedWithoutASum) {
  for (const char* text :
       {"A voucher for the garden centre.", "Two gift cards", "We write off the arrears.",
        "One month off your rent", "We will reduce the service charge", "A reduction in a charge",
        "Your rent is halved in May", "A month rent-free", "The fee is waived", "A full refund",
        "A hamper for the household", "An Amazon card", "Gift tokens", "A prepaid card",
        "We will send you a cheque in May.", "We will compensate you.", "We'll pay you for it.",
        "You will be compensated.", "We give you some money for paint."}) {
    EXPECT_TRUE(worth_named(text)) << text;
  }
  EXPECT_EQ(worth_named("We reduce your service charge for May."), "reduce your service charge");
}

TEST(Worth, IsNotNamedByWhatCostsNothingOrIsDenied) {
  for (const char* text :
       {"An apology.", "New decorating materials", "The boiler is mended free of charge",
        "No refund and no voucher", "We cannot reduce your rent", "The lift was off for a week",
        "We lower the noise at night", "The charge is explained", "You asked for compensation.",
        "You had paid in cash.", "We will pay you a visit.", "We cannot compensate you.",
        "The key card is replaced", "They sent a cheque in March."}) {
    EXPECT_FALSE(worth_named(text)) << text;
  }
}

bool promised(std::string_view text) { return is_promised_at(text, text.find("£")); }

TEST(APromise, IsWhatTheSentenceSays) {
  for (const char* text : {"We will pay you £50.", "We'll give you £50.", "We owe you £50",
                           "It was late. We therefore offer £50", "£50 will be credited to you.",
                           "You will receive £50 in May.", "£50 is on its way to you.",
                           "A cheque for £50 is enclosed.", "As a gesture, £50."}) {
    EXPECT_TRUE(promised(text)) << text;
  }
}

TEST(APromise, IsNotWhatWasAskedForPaidDeniedOrOfferedBefore) {
  for (const char* text :
       {"You asked for £50.", "You paid £50 to a plumber.", "We cannot pay you £50.",
        "We will not pay £50.", "We offered you £50 in May, which you declined.",
        "We asked whether you would pay £50.", "We will mend it. You asked for £50.",
        "The £50 will not be paid.", "You enclosed a bill: £50 was asked for.",
        "No cheque for £50 is enclosed."}) {
    EXPECT_FALSE(promised(text)) << text;
  }
}

}  // namespace
}  // namespace redress::casework::promising_tests
