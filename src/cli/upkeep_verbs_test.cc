#include <iterator>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/memory_store.h"
#include "casebook/testing.h"
#include "cli/progress.h"
#include "cli/rebuild_verb.h"
#include "cli/stuck_verb.h"
#include "cli/verify_verb.h"

namespace redress::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

// A store with one casefile, whose last event is altered in the second test.
class OneCasefile : public casebook::MemoryStore {
 public:
  explicit OneCasefile(bool altered) : altered_(altered) {
    EXPECT_TRUE(append(casebook::append_to("a-landlord", "0000-0000-0", {}, 3)));
  }

  std::vector<casebook::StoredEvent> load(std::string_view landlord,
                                          std::string_view stream) override {
    auto events = MemoryStore::load(landlord, stream);
    if (altered_) {
      events.back().kind = "closed";
    }
    return events;
  }

 private:
  bool altered_;
};

Outcome redress_with(std::vector<const char*> arguments, bool altered,
                     const casebook::RowMaker& rows_of = casebook::planted_rows) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const Streams streams{in, out, err};
  const StoreOpener open = [&](const std::string& file) -> std::unique_ptr<casebook::Store> {
    if (file != "redress.db") {
      throw casebook::StorageFailure(file + " cannot be opened: no such file");
    }
    return std::make_unique<OneCasefile>(altered);
  };
  arguments.insert(arguments.begin(), "redress");
  std::string data_root;
  const int status = run(static_cast<int>(arguments.size()), arguments.data(), streams, data_root,
                         {verify_verb(streams, open, rows_of,
                                      [](const auto& archive) {
                                        return archive == "whole.tar" ? kOk : kProblemsFound;
                                      }),
                          rebuild_verb(streams, open, rows_of)});
  return {status, out.str(), err.str()};
}

TEST(VerifyVerb, SaysThatAllIsWhole) {
  const auto outcome = redress_with({"verify", "--database", "redress.db"}, false);
  EXPECT_EQ(outcome.status, kOk);
  EXPECT_THAT(outcome.out, StartsWith("streams: 1\nevents: 3\nproblems: 0\nfingerprint: "));
}

TEST(VerifyVerb, NamesWhatIsWrong) {
  const auto outcome = redress_with({"verify", "--database", "redress.db"}, true);
  EXPECT_EQ(outcome.status, kProblemsFound);
  EXPECT_THAT(outcome.out,
              StartsWith("a-landlord 0000-0000-0, event 3: was changed after it was recorded\n"));
  EXPECT_THAT(outcome.out, HasSubstr("\nproblems: 2\n"));
}

TEST(VerifyVerb, SaysWhyItCannotLook) {
  const auto outcome = redress_with({"verify", "--database", "other.db"}, false);
  EXPECT_EQ(outcome.status, kWorldFailed);
  EXPECT_EQ(outcome.err, "redress: other.db cannot be opened: no such file\n");
  EXPECT_EQ(redress_with({"verify"}, false).status, kBadInput);
}

TEST(VerifyVerb, LooksAtAnArchiveInstead) {
  EXPECT_EQ(redress_with({"verify", "--archive", "whole.tar"}, false).status, kOk);
  EXPECT_EQ(redress_with({"verify", "--archive", "cut.tar"}, false).status, kProblemsFound);
  EXPECT_EQ(
      redress_with({"verify", "--archive", "whole.tar", "--database", "redress.db"}, false).status,
      kBadInput);
}

TEST(VerifyVerb, FindsRowsThatAreNotWhatTheHistoryMakes) {
  const auto outcome =
      redress_with({"verify", "--database", "redress.db"}, false,
                   [](std::string_view landlord, std::string_view stream, const auto& events) {
                     auto rows = casebook::rows_at(landlord, stream, std::ssize(events));
                     rows.casefile.open = false;
                     return rows;
                   });
  EXPECT_EQ(outcome.status, kProblemsFound);
  EXPECT_THAT(
      outcome.out,
      StartsWith("a-landlord 0000-0000-0: has rows that differ from its history: whether it "
                 "is open\n"));
}

TEST(ProgressLine, IsForAPersonAtATerminalAlone) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const Streams streams{in, out, err};
  {
    ProgressLine unwatched(streams, "streams verified");
    unwatched(1);
  }
  EXPECT_EQ(err.str(), "");
  {
    ProgressLine watched(streams, "streams verified", true);
    watched(1200);
    watched(1201);  // too soon after the first
  }
  EXPECT_EQ(err.str(), "\r1200 streams verified\x1b[K\r\x1b[K");
  EXPECT_EQ(out.str(), "");
}

TEST(StuckVerb, NamesWhatCannotGoOn) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const auto run_at = [&](casebook::Instant now) {
    return run_stuck("redress.db", {in, out, err},
                     {.to_read = [](const auto&) { return std::make_unique<OneCasefile>(false); },
                      .shelf = [] { return casebook::Shelf(); },
                      .now = [now] { return now; }});
  };
  EXPECT_EQ(run_at(casebook::moment()), kOk);
  EXPECT_EQ(out.str(), "stuck: 0\ndue and waiting: 0\n");
  out.str("");
  EXPECT_EQ(run_at(casebook::moment(60 * 24 * 30)), kProblemsFound);
  EXPECT_THAT(out.str(),
              StartsWith("a-landlord 0000-0000-0: casefile 0000-0000-0 is governed by the "
                         "edition procedures/a-landlord/"));
  EXPECT_THAT(out.str(), HasSubstr("\nstuck: 1\ndue and waiting: 0\n"));
}

TEST(RebuildVerb, SaysWhatItDid) {
  const auto outcome =
      redress_with({"rebuild", "--database", "redress.db"}, false,
                   [](std::string_view landlord, std::string_view stream, const auto& events) {
                     return casebook::rows_at(landlord, stream, std::ssize(events));
                   });
  EXPECT_EQ(outcome.status, kOk);
  EXPECT_EQ(outcome.out, "streams: 1\nproblems: 0\n");
}

TEST(RebuildVerb, NamesWhatItLeftAlone) {
  const auto outcome =
      redress_with({"rebuild", "--database", "redress.db"}, false,
                   [](std::string_view, std::string_view,
                      const auto&) -> Result<std::optional<casebook::Rows>, Message> {
                     return fail(Message{"no-edition", "there is no such edition.", {}});
                   });
  EXPECT_EQ(outcome.status, kProblemsFound);
  EXPECT_EQ(outcome.out,
            "a-landlord 0000-0000-0: cannot be rebuilt: there is no such edition.\nstreams: "
            "1\nproblems: 1\n");
}

}  // namespace
}  // namespace redress::cli
