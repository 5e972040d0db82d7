#include "torture/inspection.h"

#include <algorithm>
#include <cstdio>

#include "casebook/testing.h"
#include "casebook/upkeep.h"

namespace redress::torture {

namespace {

// Each append has two events and three dates.
std::int64_t half_done_in(casebook::Store& store) {
  std::int64_t found = 0;
  casebook::StreamName last;
  for (auto page = store.streams(last, 1000); !page.empty(); page = store.streams(last, 1000)) {
    for (const auto& [landlord, stream] : page) {
      const auto rows = store.find(landlord, stream);
      const bool is_whole = rows && rows->casefile.version % 2 == 0 && rows->due.size() == 3;
      found += is_whole ? 0 : 1;
    }
    last = page.back();
  }
  return found;
}

}  // namespace

void Found::add(const Found& other) {
  lost = std::max(lost, other.lost);
  problems = std::max(problems, other.problems);
  half_done = std::max(half_done, other.half_done);
}

Found inspect(casebook::Store& store, const Ledger& ledger) {
  const auto say = [](const casebook::StoreProblem& problem) {
    std::fprintf(stderr, "%s event %lld %s\n", problem.stream.c_str(),
                 static_cast<long long>(problem.seq), problem.what.c_str());
  };
  return {.lost = ledger.lost_from(store, kLandlord),
          .problems = casebook::verify(store, casebook::planted_rows, say).problems,
          .half_done = half_done_in(store)};
}

}  // namespace redress::torture
