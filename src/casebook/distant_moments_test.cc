#include <chrono>
#include <cstddef>
#include <optional>
#include <vector>

#include <gtest/gtest.h>

#include "casebook/archive.h"
#include "casebook/codec.h"
#include "casebook/memory_store.h"
#include "casebook/testing.h"
#include "casework/events/lapse.h"

// A moment outside the years that dates are taken in today: an event and an archive hold it as they
// hold any other.
namespace redress::casebook {
namespace {

constexpr Instant first_of(int year) {
  return std::chrono::sys_days{std::chrono::year{year} / 1 / 1};
}

class Box : public ArchiveSink, public ArchiveSource {
 public:
  void add(const ArchivedFile& file) override { files_.push_back(file); }

  void finish() override {}

  Result<std::optional<ArchivedFile>, Message> next() override {
    return at_ < files_.size() ? std::optional(files_[at_++]) : std::nullopt;
  }

 private:
  std::vector<ArchivedFile> files_;
  std::size_t at_ = 0;
};

TEST(DistantMoments, AreReadBackFromAnEvent) {
  for (const int year : {1582, 1990, 2100, 2500, 9999}) {
    casework::Event event = noted("x");
    event.body = casework::DeadlineMissed{.clock = "stage-1.decision", .due = first_of(year)};
    const auto sealed = seal("a", "1", {}, casework::History{event});
    const auto read = decode(sealed.front());
    ASSERT_TRUE(read) << render(read.error());
    EXPECT_EQ(read->body.as<casework::DeadlineMissed>()->due, first_of(year));
  }
}

TEST(DistantMoments, AreReadBackFromAnArchive) {
  for (const int year : {1582, 1990, 2100, 2500, 9999}) {
    MemoryStore store;
    auto append = append_to("a", "1", {});
    append.events.front().occurred_at = first_of(year);
    append.events.front().hash = hash_of(append.events.front());
    ASSERT_TRUE(store.append(append));
    Box box;
    (void)pack(store, {.release = "1", .made_at = first_of(year)}, box);
    MemoryStore restored;
    const auto done = unpack(box, restored, planted_rows);
    ASSERT_TRUE(done) << render(done.error());
    EXPECT_EQ(restored.load("a", "1"), append.events);
  }
}

}  // namespace
}  // namespace redress::casebook
