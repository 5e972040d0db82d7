#include "base/folded.h"

#include <cstdlib>
#include <memory>

#include <utf8proc.h>

namespace redress {
namespace {

bool is_space(utf8proc_int32_t character) {
  const auto category = utf8proc_category(character);
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
         category == UTF8PROC_CATEGORY_ZP || category == UTF8PROC_CATEGORY_CC;
}

/// Every run of white space as one space, and none at either end.
std::string with_single_spaces(std::string_view text) {
  std::string out;
  bool spaced = false;
  while (!text.empty()) {
    utf8proc_int32_t character = 0;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &character);
    const auto bytes = static_cast<std::size_t>(size > 0 ? size : 1);
    if (is_space(character)) {
      spaced = !out.empty();
    } else {
      out += spaced ? " " : "";
      out += text.substr(0, bytes);
      spaced = false;
    }
    text.remove_prefix(bytes);
  }
  return out;
}

}  // namespace

std::string folded(std::string_view name) {
  utf8proc_uint8_t* made = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(name.data()),
                   static_cast<utf8proc_ssize_t>(name.size()), &made,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE |
                                                  UTF8PROC_CASEFOLD | UTF8PROC_IGNORE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(made, &std::free);
  if (size < 0) {
    return std::string(name);
  }
  return with_single_spaces({reinterpret_cast<const char*>(made), static_cast<std::size_t>(size)});
}

}  // namespace redress
