#include "casebook/archive.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "casebook/archive_lines.h"
#include "casebook/memory_store.h"
#include "casebook/testing.h"

namespace redress::casebook {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// An archive in memory.
class Shoebox : public ArchiveSink, public ArchiveSource {
 public:
  void add(const ArchivedFile& file) override { files.push_back(file); }

  void finish() override { is_finished = true; }

  Result<std::optional<ArchivedFile>, Message> next() override {
    return at < files.size() ? std::optional(files[at++]) : std::nullopt;
  }

  ArchivedFile& file(std::string_view name) {
    return *std::find_if(files.begin(), files.end(),
                         [&](const auto& file) { return file.name == name; });
  }

  std::vector<ArchivedFile> files;
  std::size_t at = 0;
  bool is_finished = false;
};

MemoryStore& fill_store(MemoryStore& store) {
  auto first = append_to("a", "1", {}, 3);
  first.idempotency_key = "k";
  first.request_digest = "d";
  EXPECT_TRUE(store.append(first));
  EXPECT_TRUE(store.append(append_to("a", "2", {}, 1)));
  EXPECT_TRUE(store.append(append_to("b", "1", {}, 2)));
  store.record_attempt({"a", "", moment(), "{}", "log-item", "x", "\"No\", he said\n\x01"});
  auto former = person_of("a", "P2");
  former.tenancy_ended.reset();
  store.keep({import_of("a", "people"), {person_of("a", "P1"), former}, {property_of("a", "U1")}});
  return store;
}

ArchiveFacts about() {
  ArchiveFacts facts;
  facts.release = "1.2.3";
  facts.made_at = moment();
  facts.companions = {{kArchivePage, "# What it is\n"}};
  return facts;
}

Shoebox packed() {
  MemoryStore store;
  Shoebox box;
  (void)pack(fill_store(store), about(), box);
  return box;
}

std::string refusal_of(Shoebox box) {
  const auto checked = check_archive(box);
  return checked ? "it was taken" : render(checked.error());
}

std::string replaced(std::string text, std::string_view piece, std::string_view other) {
  const auto at = text.find(piece);
  EXPECT_NE(at, text.npos) << piece;
  return text.replace(at, piece.size(), other);
}

Result<std::optional<Rows>, Message> some_rows(std::string_view landlord, std::string_view stream,
                                               const std::vector<StoredEvent>& events) {
  return rows_at(landlord, stream, events.back().seq);
}

TEST(Archive, HoldsEverythingAndSaysWhatItHolds) {
  MemoryStore store;
  Shoebox box;
  const auto facts = pack(fill_store(store), about(), box);
  EXPECT_TRUE(box.is_finished);
  EXPECT_EQ(facts.streams, 3);
  EXPECT_EQ(facts.events, 6);
  EXPECT_EQ(facts.attempts, 1);
  EXPECT_EQ(facts.requests, 1);
  EXPECT_EQ(facts.people, 2);
  EXPECT_EQ(facts.properties, 1);
  EXPECT_EQ(facts.imports, 1);
  EXPECT_EQ(facts.fingerprint,
            verify(store, planted_rows, [](const auto& /*problem*/) {}).fingerprint);
  EXPECT_EQ(check_archive(box).value(), facts);
}

TEST(Archive, ComesBackTheSame) {
  MemoryStore store;
  Shoebox box;
  (void)pack(fill_store(store), about(), box);
  MemoryStore other;
  ASSERT_TRUE(unpack(box, other, some_rows));
  Shoebox again;
  (void)pack(other, about(), again);
  EXPECT_EQ(again.files, box.files);
  EXPECT_EQ(other.find("a", "1")->casefile.version, 3);
  EXPECT_EQ(other.attempts("a", ""), store.attempts("a", ""));
  EXPECT_EQ(other.person("a", "P1"), store.person("a", "P1"));
  EXPECT_EQ(other.property("a", "U1"), store.property("a", "U1"));
  EXPECT_EQ(other.imports("a"), store.imports("a"));
}

TEST(Archive, SplitsWhatIsLargeAndCopiesWhatIsEmpty) {
  MemoryStore store;
  for (int stream = 0; stream < 2; ++stream) {
    ASSERT_TRUE(store.append(append_to("a", std::to_string(stream), {}, 4000)));
  }
  Shoebox box;
  (void)pack(store, about(), box);
  EXPECT_GT(std::count_if(box.files.begin(), box.files.end(),
                          [](const auto& file) { return file.name.starts_with("events/"); }),
            1);
  MemoryStore other;
  ASSERT_TRUE(check_archive(box));
  box.at = 0;
  ASSERT_TRUE(unpack(box, other, some_rows));
  EXPECT_EQ(other.load("a", "1"), store.load("a", "1"));

  MemoryStore nothing;
  Shoebox empty;
  (void)pack(nothing, about(), empty);
  EXPECT_EQ(check_archive(empty).value().streams, 0);
}

TEST(Archive, IsRefusedWhereAnythingWasAltered) {
  for (std::size_t i = 0; i + 1 < packed().files.size(); ++i) {
    auto box = packed();
    box.files[i].text += "\n";
    EXPECT_NE(refusal_of(box), "it was taken") << box.files[i].name;
  }
  auto box = packed();
  box.file("README.md").text += "More.";
  EXPECT_EQ(refusal_of(box), "README.md was altered after it was packed");
  box = packed();
  box.file("events/000001.jsonl").text =
      replaced(box.file("events/000001.jsonl").text, "what was said", "what was done");
  EXPECT_EQ(refusal_of(box), "event 1 of a 1 has a text that was changed after it was recorded");
  box = packed();
  box.file("requests/000001.jsonl").text =
      replaced(box.file("requests/000001.jsonl").text, "\"version\":3", "\"version\":four");
  EXPECT_THAT(refusal_of(box), HasSubstr("requests/000001.jsonl, line 1: it is no JSON"));
  box = packed();
  box.file("manifest.json").text =
      replaced(box.file("manifest.json").text, "\"events\":6", "\"events\":7");
  EXPECT_EQ(refusal_of(box), "the manifest's counts are not those of what it holds");
}

TEST(Archive, IsRefusedWhereItWasCutOff) {
  const auto whole = packed();
  for (std::size_t kept = 0; kept < whole.files.size(); ++kept) {
    auto box = whole;
    box.files.resize(kept);
    EXPECT_NE(refusal_of(box), "it was taken") << kept << " files";
  }
  auto box = whole;
  box.files.pop_back();
  EXPECT_EQ(refusal_of(box), "the archive ends before its manifest.json: it was cut off");
  box = whole;
  box.files.erase(box.files.begin() + 1);
  EXPECT_EQ(refusal_of(box), "README.md is in the manifest and not in the archive");
  box = whole;
  box.files.insert(box.files.begin() + 1, {"procedures/x/1.toml", "[procedure]"});
  EXPECT_EQ(refusal_of(box), "procedures/x/1.toml is in the archive and not in its manifest");
}

TEST(Archive, OfAnotherFormatIsRefusedByItsNumber) {
  auto box = packed();
  const auto ours = box.files[0].text;
  box.files[0].text = replaced(ours, "\"format\":4", "\"format\":5");
  EXPECT_EQ(refusal_of(box),
            "this archive has format 5, written by release 1.2.3, and this release reads format 4: "
            "restore it with that release");
  box.files[0].text = replaced(ours, "\"format\":4", "\"format\":3");
  EXPECT_EQ(refusal_of(box),
            "this archive was packed by a trial release of Redress, 1.2.3, whose data cannot be "
            "carried over: start with a new database, and keep the archive with that release");
  box.files[0].text = "{}";
  EXPECT_THAT(refusal_of(box), HasSubstr("not a Redress archive"));
  box.files.erase(box.files.begin());
  EXPECT_THAT(refusal_of(box), HasSubstr("not a Redress archive"));
}

TEST(Archive, FillsOnlyAnEmptyStoreAndKeepsAllOrNothing) {
  MemoryStore store;
  auto box = packed();
  EXPECT_EQ(unpack(box, fill_store(store), some_rows).error().key, "store-not-empty");

  MemoryStore empty;
  box.at = 0;
  const auto no_edition =
      [](std::string_view /*landlord*/, std::string_view stream,
         const std::vector<StoredEvent>& events) -> Result<std::optional<Rows>, Message> {
    if (stream == "2") {
      return fail(Message{"edition-missing", "its edition is not there", {}});
    }
    return rows_at(events.front().landlord, stream, events.back().seq);
  };
  EXPECT_EQ(unpack(box, empty, no_edition).error().key, "edition-missing");
  EXPECT_THAT(empty.streams({}, 10), ElementsAre());
}

TEST(ArchiveLines, SayWhichFieldCannotBeRead) {
  const auto event = append_to("a", "1", {}).events.front();
  EXPECT_EQ(read_line<StoredEvent>(to_line(event)).value(), event);
  const auto why = [&](std::string_view piece, std::string_view other) {
    return render(read_line<StoredEvent>(replaced(to_line(event), piece, other)).error());
  };
  EXPECT_EQ(why("\"seq\":1", "\"seq\":\"1\""), "its seq cannot be read");
  EXPECT_EQ(why("2022-09-12T09", "12 September"), "its occurred_at cannot be read");
  EXPECT_EQ(why("\"kind\":", "\"sort\":"), "its kind cannot be read");
  EXPECT_EQ(why("{", "{\"more\":1,"), "it has a field that this release does not know");
}

}  // namespace
}  // namespace redress::casebook
