#include "casework/stories/sentences.h"

#include "casework/acts_testing.h"
#include "casework/events/decision.h"
#include "casework/events/event_words.h"
#include "casework/events/fields.h"
#include "casework/events/lapse.h"
#include "casework/events/outside.h"
#include "casework/events/stage.h"

namespace redress::casework {
namespace {

using namespace testing;

void expect_sentence(const EventBody& body) {
  const auto message = sentence(body, small_edition());
  const auto words = render(message);
  EXPECT_EQ(message.key, "event." + std::string(name_of(body)));
  EXPECT_FALSE(words.empty());
  EXPECT_EQ(words.find('{'), words.npos) << words;
}

TEST(Sentence, EveryEventHasOneWithoutGaps) {
  for (const auto& event : blank_events()) {
    expect_sentence(event);
  }
}

/// A text for every text field, so that the longer forms of the sentences are tested too.
struct Filler final : FieldFiller {
  void operator()(Field, std::string& value) override { value = "words"; }

  void operator()(Field, Texts& value) override { value = {"words"}; }

  void operator()(Field, Named& value) override { value = {"X1", "words"}; }

  void operator()(Field, People& value) override { value = {{"X1", "words"}}; }

  void operator()(Field, std::optional<Date>& value) override {
    value = calendar::testing::day("2024-04-08");
  }

  void operator()(Field, std::optional<Money>& value) override { value = Money{12'50}; }

  void operator()(Field, std::optional<Instant>& value) override {
    value = london("2024-04-08T10:00");
  }
};

TEST(Sentence, HasNoGapsWhenEverythingIsSaid) {
  Filler filler;
  for (auto event : blank_events()) {
    EXPECT_TRUE(make_event(name_of(event), filler, event));
    expect_sentence(event);
  }
}

TEST(Sentence, NamesThingsAsTheEditionDoes) {
  EXPECT_EQ(render(sentence(DecisionIssued{.stage = "stage-1",
                                           .outcome = "not-upheld",
                                           .reasons = "It works.",
                                           .mode = "letter"},
                            small_edition())),
            "The decision of Stage 1 was issued by letter: Not upheld. It works.");
  EXPECT_EQ(render(sentence(DeadlineMissed{.stage = "stage-1",
                                           .clock = "decision",
                                           .due = london("2024-04-22T23:59:59"),
                                           .calendar_release = ""},
                            small_edition())),
            "Missed: Decision of stage 1, due 11:59pm on Monday 22 April 2024.");
}

TEST(Sentence, SaysEveryModeAsPeopleDo) {
  const std::map<std::string, std::string> expected = {
      {"letter", "Acknowledged by letter."},    {"email", "Acknowledged by email."},
      {"phone", "Acknowledged by phone."},      {"text-message", "Acknowledged by text message."},
      {"in-person", "Acknowledged in person."}, {"visit", "Acknowledged on a visit."},
      {"online", "Acknowledged online."},       {"social-media", "Acknowledged on social media."}};
  for (const auto& mode : modes()) {
    ASSERT_TRUE(expected.contains(mode.value)) << "say here how " << mode.value << " should read";
    const auto words = render(sentence(
        AckSent{.stage = "stage-1", .mode = mode.value, .understanding = ""}, small_edition()));
    EXPECT_EQ(words.substr(0, words.find('.') + 1), expected.at(mode.value));
  }
}

TEST(Sentence, NamesARouteAsTheEditionDoesThatHasIt) {
  const auto later = later_edition();
  const DpReferred referred{.route = "designated-person", .to = "Cllr Hale"};
  EXPECT_EQ(render(sentence(referred, small_edition(), later)),
            "Referred to a designated person (Designated person): Cllr Hale.")
      << "the later edition has no such route";
}

TEST(Sentence, EveryEventIsAnActAndAMoment) {
  for (const auto& event : blank_events()) {
    const auto name = name_of(event);
    EXPECT_NE(act_of(name), name) << name;
    EXPECT_NE(moment_of(name), name) << name;
  }
  EXPECT_NE(moment_of(procedure::kIssueArose), procedure::kIssueArose);
  EXPECT_EQ(act_of("nothing-of-ours"), "nothing-of-ours");
}

TEST(Told, NamesWhoeverActsForThePerson) {
  const auto acts =
      received() +
      std::vector<Deed>{
          {"2024-04-09T10:00",
           staff("officer"),
           "add-representation",
           {{"name", {"Zoe Brown"}}, {"capacity", {"advocate"}}, {"ground", {"asked"}}}}};
  const auto standing = given(acts, wide_edition()).at("2024-04-09T13:00");
  ASSERT_EQ(standing.casefile.representatives.size(), 1U);
  const Contact contact{.from = "landlord", .mode = "phone", .result = "two-way", .with = "R1"};
  EXPECT_EQ(told(contact, standing), "Spoke with Zoe Brown, for the person, by phone");
}

}  // namespace
}  // namespace redress::casework
