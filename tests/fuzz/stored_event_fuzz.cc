// Whatever stands in a database, reading it gives an event that can be written and read again, or a
// refusal; the same for JSON and for what people type as a reference.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "casebook/codec.h"
#include "system/json.h"
#include "system/reference.h"

namespace {

using namespace redress;

void read_event(std::string_view kind, std::string_view body, std::string_view personal) {
  casebook::StoredEvent stored;
  stored.kind = kind;
  stored.actor = R"({"kind":"staff"})";
  stored.body = body;
  stored.personal = personal;
  const auto event = casebook::decode(stored);
  if (!event) {
    CHECK(!render(event.error()).empty());
    return;
  }
  const auto texts = casebook::encode(*event);
  stored.body = texts.body;
  stored.personal = texts.personal;
  const auto again = casebook::decode(stored);
  CHECK(again && casebook::encode(*again) == texts);
  stored.personal.clear();
  CHECK(casebook::decode(stored));
}

void read_json(std::string_view text) {
  const auto json = system::parse_json(text);
  CHECK(json || !json.error().empty());
  if (json) {
    CHECK(system::parse_json(system::to_text(*json)) == json);
  }
}

void read_actor(std::string_view text) {
  if (const auto actor = casebook::decode_actor(text)) {
    CHECK(casebook::decode_actor(casebook::encode_actor(*actor)) == actor);
  }
}

void read_reference(std::string_view text) {
  if (const auto reference = system::parse_reference(text)) {
    CHECK(system::parse_reference(*reference) == reference);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const auto kinds = casebook::all_kinds();
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  read_json(text);
  read_actor(text);
  read_reference(text);
  // The byte before the body says which event it is of, its length where there is none; the line
  // after it is the personal text: so a golden file is a seed as it is.
  const auto begin = std::min(text.find('{'), size);
  const auto end = std::min(text.find('\n', begin), size);
  read_event(kinds[(begin == 0 ? size : bytes[begin - 1]) % kinds.size()],
             text.substr(begin, end - begin), end == size ? "" : text.substr(end + 1));
  return 0;
}
