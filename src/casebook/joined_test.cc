#include <algorithm>
#include <string>

#include "casebook/casebook_testing.h"
#include "casework/casefile/casefile.h"
#include "casework/events/closing.h"
#include "casework/events/reception.h"

namespace redress::casebook {
namespace {

/// A landlord whose procedure knows who acts for the person.
Shelf shelf_with_advocates() {
  const auto text = procedure::small_edition() + R"(
[representation.advocate]
name      = "Advocate"
authority = "signed"
clause    = "11"
)";
  return *Shelf::of(
      {*procedure::read_edition(text, "small.toml", "example-homes", casework::vocabulary())},
      {april({"2024-04-01"})});
}

class JoinedTest : public CasebookTest {
 protected:
  JoinedTest() { shelf_ = shelf_with_advocates(); }

  std::string received(const std::string& key, const std::string& person, const char* when,
                       const casework::Answers& more = {}) {
    auto words = first_words(key);
    words.answers["person"] = {person};
    words.answers.insert(more.begin(), more.end());
    return casebook_.handle(words, at(when))->reference;
  }

  bool done(const std::string& reference, const std::string& act, casework::Answers answers,
            const std::string& key, const char* when) {
    const auto result =
        casebook_.handle(submission(reference, act, std::move(answers), key), at(when));
    EXPECT_TRUE(result) << (result ? "" : result.error().code());
    return result.has_value();
  }

  casework::Casefile casefile(const std::string& reference, const char* when) {
    return casebook_.look("example-homes", reference, at(when))->standing.casefile;
  }

  /// Bea’s casefile, in which two act for her, becomes part of Ada’s.
  void merge() {
    whole_ = received("k1", "Ada", "2024-04-02T10:00");
    part_ = received("k2", "Bea", "2024-04-03T10:00", {{"represented-by", {"Cy Moss"}}});
    done(part_, "add-representation", {{"name", {"Di Poe"}}, {"capacity", {"advocate"}}}, "k3",
         "2024-04-03T10:10");
    done(part_, "record-authority",
         {{"representative", {"R1"}}, {"form", {"signed"}}, {"evidence", {"Scan 4."}}}, "k4",
         "2024-04-03T10:20");
    done(part_, "merge", {{"into", {whole_}}, {"reason", {"One roof."}}}, "k5", "2024-04-03T11:00");
  }

  std::string whole_;
  std::string part_;
};

TEST_F(JoinedTest, KeepsWhoActsForThePerson) {
  merge();
  const auto joined = casefile(whole_, "2024-04-03T12:00");
  EXPECT_EQ(joined.represented_by.name, "Cy Moss");
  ASSERT_EQ(joined.representatives.size(), 1U);
  EXPECT_EQ(joined.representatives[0].who.name, "Di Poe");
  EXPECT_EQ(joined.representatives[0].capacity, "advocate");
  EXPECT_TRUE(joined.representatives[0].has_authority);
}

TEST_F(JoinedTest, IsTakenBackInBothCasefiles) {
  merge();
  for (const auto* when : {"2024-04-04T11:00", "2024-04-04T11:01"}) {  // however often it is sent
    done(part_, "take-back",
         {{"what", {"merged " + whole_}}, {"reason", {"Two roofs."}}, {"reached", {"no"}}}, "k6",
         when);
  }
  const auto apart = casefile(part_, "2024-04-04T12:00");
  EXPECT_EQ(apart.merged_into, "");
  EXPECT_FALSE(apart.closed_at);
  const auto left = casebook_.look("example-homes", whole_, at("2024-04-04T12:00"));
  const auto& standing = left->standing;
  EXPECT_EQ(standing.casefile.complainants.size(), 1U);
  EXPECT_TRUE(standing.casefile.represented_by.empty());
  EXPECT_TRUE(standing.casefile.representatives.empty());
  EXPECT_TRUE(std::ranges::none_of(standing.in_force(), [](const casework::Event& event) {
    return event.body.is<casework::Linked>();
  }));
  for (const auto& reference : {whole_, part_}) {
    const auto rows =
        row_maker(shelf_)("example-homes", reference, store_.load("example-homes", reference));
    ASSERT_TRUE(rows);
    EXPECT_EQ(*rows, store_.find("example-homes", reference));
  }
}

TEST_F(JoinedTest, KeepsWhatTheOtherCasefileHadOfItsOwn) {
  merge();
  done(whole_, "add-complainant", {{"name", {"Eve"}}, {"why", {"She lives there too."}}}, "k6",
       "2024-04-03T15:00");
  done(part_, "take-back",
       {{"what", {"merged " + whole_}}, {"reason", {"Two roofs."}}, {"reached", {"no"}}}, "k7",
       "2024-04-04T11:00");
  const auto left = casefile(whole_, "2024-04-04T12:00");
  EXPECT_TRUE(std::ranges::any_of(left.complainants,
                                  [](const auto& one) { return one.who.name == "Eve"; }));
  EXPECT_TRUE(std::ranges::none_of(left.complainants,
                                   [](const auto& one) { return one.who.name == "Bea"; }));
}

}  // namespace
}  // namespace redress::casebook
