#pragma once

#include <string>
#include <string_view>

namespace redress {

/// A name as names are compared where a name is all there is: in Unicode's composed form (NFC),
/// without case, with every run of white space as one space and none at either end, and without
/// characters that nobody sees. "ZOE\u0301  Brown" and "zoë brown" are one. A text that is not
/// UTF-8 comes back as it is.
[[nodiscard]] std::string folded(std::string_view name);

}  // namespace redress
