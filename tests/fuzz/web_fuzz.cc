// Whatever a client sends as a form, an address or cookies: it is taken apart or refused, and what
// was taken is proper text.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "base/text.h"
#include "web/server/cookies.h"
#include "web/server/form.h"
#include "web/server/percent.h"
#include "web/server/target.h"

namespace {

using namespace redress;
using namespace redress::web;

void hold_to_plain_text(const Fields& fields) {
  CHECK(fields.size() <= kMaxFormFields);
  for (const auto& field : fields) {
    CHECK(is_plain_utf8(field.name) && is_plain_utf8(field.value));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  if (const auto form = parse_form(text)) {
    hold_to_plain_text(*form);
  }
  if (const auto target = parse_target(text)) {
    hold_to_plain_text(target->query);
    for (const auto& segment : target->path) {
      CHECK(segment != ".." && is_plain_utf8(segment));
    }
  }
  for (const auto& cookie : parse_cookies(text)) {
    CHECK(!cookie.name.empty());
    CHECK(!set_cookie(cookie.name, cookie.value, true).empty());
  }
  if (const auto decoded = percent_decoded(text)) {
    CHECK(decoded->size() <= size);
  }
  return 0;
}
