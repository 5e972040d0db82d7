#include "casework/acts_testing.h"

namespace redress::casework::record_fact_tests {
namespace {

using namespace testing;  // given, when, then

/// A level that only managers put on record, on which the way to stage 2 depends; and a day.
procedure::Edition edition_with_levels() {
  const auto text = with(small_edition_text(), "next     = \"stage-2\"",
                         "next = { to = \"stage-2\", when = { fact = { level = [\"2\"] } } }");
  return edition_of(text +
                    "\n[fact.level]\nname = \"Level\"\nvalues = [\"1\", \"2\"]\nby = "
                    "[\"manager\"]\nclause = \"4.7\"\n"
                    "[day.aware]\nname = \"The day they learnt of it\"\nclause = \"4.7\"\n");
}

const procedure::Edition& levelled() {
  static const auto kEdition = edition_with_levels();
  return kEdition;
}

Deed level(const std::string& value, const std::string& at, const std::string& reason = "",
           const std::string& by = "manager") {
  return {at, staff(by), "record-fact", {{"finding", {"level: " + value}}, {"reason", {reason}}}};
}

TEST(RecordFact, IsForThoseTheEditionNames) {
  given(registered(), levelled())
      .when(level("1", "2024-04-09T10:00", "", "officer"))
      .then_refused("not-yours-to-record", "4.7");
}

TEST(RecordFact, ChangesOnlyWithAReason) {
  const auto known = registered() + std::vector<Deed>{level("1", "2024-04-09T10:00")};
  given(known, levelled()).when(level("1", "2024-04-10T10:00")).then_refused("known-already");
  given(known, levelled()).when(level("2", "2024-04-10T10:00")).then_refused("reason-missing");
  const auto after =
      given(known, levelled()).when(level("2", "2024-04-10T10:00", "It was worse.")).after();
  EXPECT_EQ(after.casefile.facts.at("level"), "2");
}

TEST(RecordFact, ExhaustsWhatNothingLeadsOnFromAnyMore) {
  auto known = registered();
  known.push_back(level("2", "2024-04-09T10:00"));
  auto all = decided();
  known.insert(known.end(), all.begin() + 2, all.end());
  EXPECT_EQ(given(known, levelled()).at("2024-04-12T11:00").casefile.procedure,
            ProcedureState::decided);
  given(known, levelled())
      .when(level("1", "2024-04-13T10:00", "It was not so bad."))
      .then({"fact-found", "exhausted"});
}

TEST(RecordDay, IsPutRightWithAReason) {
  const auto day = [](const std::string& on, const std::string& reason) {
    return Deed{"2024-04-09T10:00",
                staff("desk"),
                "record-day",
                {{"day", {"aware"}}, {"on", {on}}, {"reason", {reason}}}};
  };
  const auto known = registered() + std::vector<Deed>{day("2024-03-01", "")};
  given(known, levelled()).when(day("2024-03-02", "")).then_refused("reason-missing");
  given(known, levelled()).when(day("2024-03-02", "Her letter.")).then({"day-found"});
}

TEST(RecordFact, IsNoPartOfAProcedureWithoutFacts) {
  given(registered()).when(level("1", "2024-04-09T10:00")).then_refused("not-part-of-procedure");
}

}  // namespace
}  // namespace redress::casework::record_fact_tests
