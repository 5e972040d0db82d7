#include "cli/agreement_verbs.h"

#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "calendar/london.h"
#include "casebook/casebook.h"
#include "casebook/chain.h"
#include "casework/testing.h"
#include "cli/rehearse_verb.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/testing.h"

// Holidays, limits and what-if at the command line, over a real database.
namespace redress::tests {
namespace {

using casework::testing::london;
using casework::testing::staff;
using ::testing::HasSubstr;

class AgreementVerbs : public ::testing::Test {
 protected:
  struct Said {
    int status = 0;
    std::string out;
    std::string err;
  };

  AgreementVerbs() {
    const auto shelf = some_shelf();
    storage::SqliteStore store(database_);
    casebook::Casebook casebook(shelf, store,
                                {.reference = [] { return "R1"; }, .salt = casebook::fresh_salt});
    const auto ask = [&](const std::string& reference, const std::string& act,
                         casework::Answers answers) {
      EXPECT_TRUE(casebook.handle({.landlord = "example-homes",
                                   .reference = reference,
                                   .act = act,
                                   .answers = std::move(answers),
                                   .actor = staff("desk"),
                                   .happened = {},
                                   .late_reason = "",
                                   .idempotency_key = act},
                                  london("2024-04-08T10:00")));
    };
    ask("", "log-item",
        {{"kind", {"complaint"}},
         {"account", {"The roof leaks."}},
         {"person", {"Ada"}},
         {"contact", {"ada@example.org"}}});
    ask("R1", "register", {});
  }

  static casebook::Shelf some_shelf() {
    return *casebook::Shelf::of({casework::testing::small_edition()},
                                {casework::testing::england().table()});
  }

  /// The same as typed: the words after `redress`.
  Said typed(std::vector<const char*> words) {
    words.insert(words.begin(), "redress");
    words.insert(words.end(), {"--database", database_.c_str(), "--landlord", "example-homes"});
    std::string data_root;
    return say([&](const auto& streams) {
      return cli::run(static_cast<int>(words.size()), words.data(), streams, data_root,
                      {cli::limits_verb(streams, sources_)});
    });
  }

  template <class Run>
  Said say(Run&& run) {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const int status = run(cli::Streams{in, out, err});
    return {status, out.str(), err.str()};
  }

  Said holidays(cli::HolidayOptions options) {
    options.database = database_;
    options.landlord = "example-homes";
    return say([&](const auto& streams) { return run_holidays(options, streams, sources_); });
  }

  Said limits(const std::optional<std::string>& set = {}, const std::string& reason = "The scheme.",
              const std::string& by = "Sam") {
    return say([&](const auto& streams) {
      return cli::run_limits({database_, "example-homes", set, reason, by}, streams, sources_);
    });
  }

  Said what_if(const std::string& edition, bool json = false, const std::string& casefile = "") {
    const cli::RehearseSources sources{
        .files = {},
        .editions = [](auto) -> Result<std::vector<cli::EditionFile>, Message> {
          std::vector<cli::EditionFile> files;
          files.push_back({"later.toml",
                           casework::testing::edition_with("10 working days", "20 working days")});
          return files;
        },
        .calendars = [](auto) { return &casework::testing::england(); },
        .stored = sources_};
    return say([&](const auto& streams) {
      return run_stored_what_if({.scenario = "",
                                 .edition = "",
                                 .what_if = edition,
                                 .json = json,
                                 .database = database_,
                                 .landlord = "example-homes",
                                 .casefile = casefile},
                                streams, sources);
    });
  }

  storage::TemporaryFolder folder_;
  std::string database_ = folder_.file("redress.db");
  cli::AgreementSources sources_{
      .to_read =
          [](const auto& name) {
            return std::make_unique<storage::SqliteStore>(name,
                                                          storage::SqliteOptions{.writing = false});
          },
      .to_write = [](const auto& name) { return std::make_unique<storage::SqliteStore>(name); },
      .shelf = some_shelf,
      .now = [] { return london("2024-04-10T10:00"); },
  };
};

TEST_F(AgreementVerbs, ShowAHolidayBeforeItIsAgreed) {
  const cli::HolidayOptions asked{.add = {"2024-04-17 Day of rest"}};
  const auto shown = holidays(asked);
  EXPECT_EQ(shown.status, cli::kOk) << shown.err;
  EXPECT_THAT(shown.out, HasSubstr("R1 stage-1.decision: 2024-04-22 becomes 2024-04-23\n"));
  EXPECT_THAT(shown.out, HasSubstr("told before: 0\nnothing is changed yet\n"));
  EXPECT_EQ(holidays({}).out, "changes agreed: 0\n");

  auto agreed = asked;
  agreed.reason = "A death in the family.";
  agreed.proposed_by = "Pat";
  agreed.agreed_by = "Sam";
  EXPECT_THAT(holidays(agreed).out, HasSubstr("\nrecorded\n"));
  EXPECT_EQ(holidays({}).out,
            "2024-04-17 Day of rest has been a holiday since 2024-04-10: A death in the "
            "family.\nchanges agreed: 1\n");
  const auto again = holidays(agreed);
  EXPECT_EQ(again.status, cli::kBadInput);
  EXPECT_THAT(again.err, HasSubstr("is a holiday already"));
}

TEST_F(AgreementVerbs, SetLimitsAndListThem) {
  EXPECT_EQ(limits().out, "limits set: 0\n");
  EXPECT_THAT(limits("officer=250.00").out, HasSubstr("officer: £250"));
  EXPECT_EQ(limits("officer=").out, "limits set: 0\n");
  for (const char* nothing : {"", "  ", "\u200b\u00a0"}) {
    EXPECT_THAT(limits("officer=250.00", nothing).err, HasSubstr("Say why the limit is set"));
    EXPECT_THAT(limits("officer=250.00", "The scheme.", nothing).err,
                HasSubstr("Say who does this"));
  }
  EXPECT_EQ(limits().out, "limits set: 0\n") << "nothing of that was recorded";
  EXPECT_THAT(limits("officer=much").err, HasSubstr("like officer=250.00"));
  EXPECT_THAT(limits("nobody=1").err, HasSubstr("has no role “nobody”"));
}

TEST_F(AgreementVerbs, SayHowALimitIsWrittenWhereItIsEmpty) {
  for (const char* nothing : {"", " "}) {
    const auto said = typed({"limits", "--set", nothing, "--by", "Sam", "--reason", "The scheme."});
    EXPECT_EQ(said.status, cli::kBadInput);
    EXPECT_EQ(said.err,
              "redress: --set takes a role and an amount, like officer=250.00; without --set the "
              "limits are listed.\n");
    EXPECT_EQ(said.out, "");
  }
  EXPECT_EQ(typed({"limits"}).out, "limits set: 0\n");
  EXPECT_EQ(typed({"limits", "--set", "officer=250", "--by", "Sam", "--reason", "The scheme."}).out,
            "officer: £250.00\nlimits set: 1\n");
}

TEST_F(AgreementVerbs, SayWhatStoredCasefilesWouldBeUnderAnotherEdition) {
  const auto found = what_if("later.toml");
  EXPECT_EQ(found.status, cli::kNotAsExpected) << found.err;
  EXPECT_THAT(found.out, HasSubstr("R1:\n"));
  EXPECT_THAT(found.out, HasSubstr("stage-1.decision is due: 2024-04-22; 2024-05-07\n"));
  EXPECT_THAT(found.out, HasSubstr("casefiles: 1\n"));
  EXPECT_THAT(what_if("later.toml", true).out, HasSubstr("{\"casefile\":\"R1\",\"differences\":["));
  EXPECT_THAT(what_if("later.toml", false, "R9").err, HasSubstr("no casefile R9"));
  EXPECT_THAT(what_if("").err, HasSubstr("--what-if"));
}

}  // namespace
}  // namespace redress::tests
