#include "casebook/stored.h"

#include <algorithm>

#include "base/check.h"

namespace redress::casebook {

bool may_be_seen_by(const CasefileRow& row, std::string_view number) {
  return !row.is_confidential || std::ranges::find(row.seen_by, number) != row.seen_by.end();
}

void check_hangs_together(const Append& append) {
  CHECK(!append.landlord.empty() && !append.stream.empty());
  CHECK(!append.events.empty());
  std::int64_t seq = append.expected_version;
  for (const StoredEvent& event : append.events) {
    CHECK(event.landlord == append.landlord && event.stream == append.stream);
    CHECK(event.seq == ++seq);
  }
  for (const auto place : append.erased) {
    CHECK(place > 0 && place < seq);
  }
  CHECK(append.rows.has_value() == is_casefile(append.stream));
  if (append.rows) {
    CHECK(append.rows->casefile.landlord == append.landlord);
    CHECK(append.rows->casefile.reference == append.stream);
    CHECK(append.rows->casefile.version == seq);
  }
}

}  // namespace redress::casebook
