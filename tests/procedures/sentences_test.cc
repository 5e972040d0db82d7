#include "casework/stories/sentences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "casework/events/decision.h"
#include "casework/events/panel.h"
#include "casework/events/received.h"
#include "casework/events/stage.h"
#include "casework/rules/question.h"
#include "procedure/show.h"
#include "procedures/editions.h"

namespace redress::tests {
namespace {

using ::testing::ContainsRegex;
using ::testing::Not;

/// What nobody says: "by in person", "by by phone", "by online".
constexpr const char* kNobodySays =
    "[Bb]y (by|in|on|via|over|through|visit|online|social|verbally) ";

TEST(ShippedEditions, SayHowFeedbackCameInTheirOwnWords) {
  int channels = 0;
  for (const auto& edition : all_editions()) {
    for (const auto& channel : edition.channels) {
      const auto words =
          render(casework::sentence(casework::Received{.edition = edition.id,
                                                       .kind = edition.kinds.front().id,
                                                       .channel = channel.id,
                                                       .person = {"X1", "Kit Oram"}},
                                    edition));
      EXPECT_EQ(words, "Received from Kit Oram: " + edition.kinds.front().name +
                           ". How it came: " + channel.name + ".");
      EXPECT_THAT(words, Not(ContainsRegex(kNobodySays)));
      ++channels;
    }
  }
  EXPECT_GE(channels, 30);
}

TEST(ShippedEditions, SayEveryModeAsPeopleDo) {
  for (const auto& edition : all_editions()) {
    EXPECT_THAT(procedure::show(edition), Not(ContainsRegex(kNobodySays))) << edition.slug;
    for (const auto& mode : casework::modes()) {
      for (const casework::EventBody& event :
           {casework::EventBody(casework::Contact{.from = "landlord", .mode = mode.value}),
            casework::EventBody(casework::Contact{.from = "complainant", .mode = mode.value}),
            casework::EventBody(casework::DecisionIssued{.mode = mode.value}),
            casework::EventBody(casework::FormSent{.mode = mode.value})}) {
        EXPECT_THAT(render(casework::sentence(event, edition)) + " ",
                    Not(ContainsRegex(kNobodySays)));
      }
    }
  }
}

TEST(ShippedEditions, HaveASearchThatFindsWhatNobodySays) {
  EXPECT_THAT("Acknowledged by in person.", ContainsRegex(kNobodySays));
}

}  // namespace
}  // namespace redress::tests
