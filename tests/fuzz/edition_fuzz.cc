// Whatever the text, an edition is read or refused with at least one problem, and what was read can
// be shown and asked about; the reader never falls over.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "casework/stories/vocabulary.h"
#include "procedure/reader.h"
#include "procedure/show.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace redress;
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const auto edition = procedure::read_edition(text, "e.toml", "example", casework::vocabulary());
  if (!edition) {
    CHECK(!edition.error().empty());
    for (const auto& problem : edition.error()) {
      CHECK(problem.line >= 1 && !problem.what.empty());
    }
    return 0;
  }
  for (const auto& kind : edition->kinds) {
    CHECK(edition->path(kind.id).size() <= edition->stages.size());
  }
  CHECK(procedure::show(*edition).ends_with('\n'));
  return 0;
}
