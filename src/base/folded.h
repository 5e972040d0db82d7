#pragma once

#include <string>
#include <string_view>

namespace redress {

/// A name as names are compared where a name is all there is: in Unicode's composed form (NFC),
/// without case, with every run of white space as one space and none at either end, and without
/// characters that nobody sees. "ZOE\u0301  Brown" and "zoë brown" are one. A text that is not
/// UTF-8 comes back as it is.
[[nodiscard]] std::string folded(std::string_view name);

/// The name of a person as it is compared where it may be written in several ways: folded, and
/// without accents, apostrophes, what stands in brackets after it, and titles ("Mrs", "Dr",
/// "Cllr"); "Price, Gwen" is "gwen price". A title stays before a single word: Mr Nowak and Mrs
/// Nowak are two people. Nothing is guessed: "G. Price" is not "Gwen Price".
[[nodiscard]] std::string folded_name(std::string_view name);

}  // namespace redress
