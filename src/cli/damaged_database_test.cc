#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/memory_store.h"
#include "casebook/testing.h"
#include "casebook/unreadable.h"
#include "cli/archive_verbs.h"
#include "cli/stuck_verb.h"

// What the verbs of operations say of a database in which something can no longer be read.
namespace redress::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

/// A store with one sound casefile and one whose stored values are damaged.
class DamagedStore : public casebook::MemoryStore {
 public:
  DamagedStore() { EXPECT_TRUE(append(casebook::append_to("a", "1", {}, 3))); }

  void read_all(const std::function<void(const casebook::Holdings&)>& /*visit*/) override {
    throw casebook::Unreadable(
        Message{"stored-value", "a 2, event 1: a stored moment reads \"yesterday\"", {}});
  }

  std::vector<DamagedRow> damaged_rows() override {
    return {{{"a", "2"}, "a stored moment reads \"garbage\""}};
  }
};

class Nowhere : public casebook::ArchiveSink {
 public:
  void add(const casebook::ArchivedFile& /*file*/) override {}

  void finish() override { ADD_FAILURE() << "was finished"; }
};

class DamagedDatabase : public testing::Test {
 protected:
  std::istringstream in_;
  std::ostringstream out_;
  std::ostringstream err_;
  Streams streams_{in_, out_, err_};
  StoreOpener open_ = [](const std::string&) { return std::make_unique<DamagedStore>(); };
};

TEST_F(DamagedDatabase, IsNotBackedUpAndWhatIsDamagedIsNamed) {
  const Archives archives{.write_file = {},
                          .write_folder = {},
                          .read = {},
                          .companions = [] { return std::vector<casebook::ArchivedFile>(); },
                          .now = [] { return casebook::moment(); }};
  const auto write = [](const std::string&) { return std::make_unique<Nowhere>(); };
  EXPECT_EQ(run_pack("redress.db", "a.tar", write, archives, streams_, open_), kProblemsFound);
  EXPECT_THAT(err_.str(), AllOf(StartsWith("redress: a.tar: nothing was packed"),
                                HasSubstr("a 2, event 1: a stored moment reads \"yesterday\""),
                                HasSubstr("redress verify")));
}

/// A store in which one casefile has lost its last event, and with it an archive.
class LossyStore : public casebook::MemoryStore {
 public:
  std::vector<OutOfStep> out_of_step() override { return {{{"a", "2"}, 11, 12}}; }
};

class Box : public casebook::ArchiveSink {
 public:
  explicit Box(std::vector<casebook::ArchivedFile>& files) : files_(files) {}

  void add(const casebook::ArchivedFile& file) override { files_.push_back(file); }

  void finish() override {}

 private:
  std::vector<casebook::ArchivedFile>& files_;
};

class OpenBox : public casebook::ArchiveSource {
 public:
  explicit OpenBox(const std::vector<casebook::ArchivedFile>& files) : files_(files) {}

  Result<std::optional<casebook::ArchivedFile>, Message> next() override {
    return at_ < files_.size() ? std::optional(files_[at_++]) : std::nullopt;
  }

 private:
  const std::vector<casebook::ArchivedFile>& files_;
  std::size_t at_ = 0;
};

TEST_F(DamagedDatabase, IsBackedUpWithAWordOfWhatWasLost) {
  std::vector<casebook::ArchivedFile> files;
  const Archives archives{.write_file = {},
                          .write_folder = {},
                          .read = [&](const auto&) { return std::make_unique<OpenBox>(files); },
                          .companions = [] { return std::vector<casebook::ArchivedFile>(); },
                          .now = [] { return casebook::moment(); }};
  const auto write = [&](const std::string&) { return std::make_unique<Box>(files); };
  const auto open = [](const std::string&) { return std::make_unique<LossyStore>(); };
  EXPECT_EQ(run_pack("redress.db", "a.tar", write, archives, streams_, open), kProblemsFound);
  EXPECT_THAT(out_.str(), AllOf(HasSubstr("note: a 2 is damaged: it had 12 events and ends at 11"),
                                HasSubstr("redress verify")));
}

TEST_F(DamagedDatabase, HasWhatNoListShowsAmongWhatIsStuck) {
  const StuckSources sources{.to_read = open_,
                             .shelf = [] { return casebook::Shelf(); },
                             .now = [] { return casebook::moment(); }};
  EXPECT_EQ(run_stuck("redress.db", streams_, sources), kProblemsFound);
  EXPECT_THAT(out_.str(),
              AllOf(StartsWith("a 2: has rows that cannot be read (a stored moment reads"),
                    HasSubstr("redress rebuild"), HasSubstr("\nstuck: 1\n")));
}

TEST_F(DamagedDatabase, HasAProcedureThatCannotBeUsedAmongWhatIsStuck) {
  const StuckSources sources{
      .to_read = [](const auto&) { return std::make_unique<casebook::MemoryStore>(); },
      .shelf = [] { return casebook::Shelf(); },
      .now = [] { return casebook::moment(); },
      .left_out = [] { return std::vector<ProcedureLeftOut>{{"empty-homes", "no edition"}}; }};
  EXPECT_EQ(run_stuck("redress.db", streams_, sources), kProblemsFound);
  EXPECT_THAT(out_.str(), StartsWith("empty-homes: none of its casefiles proceeds: no edition\n"));
}

}  // namespace
}  // namespace redress::cli
