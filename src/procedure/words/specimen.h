#pragma once

#include <string>

namespace redress::procedure {

/// An edition in which every table of the format stands, with each of the choices on which a key
/// depends, and little else: it is read for what the reader asks of it, not for what it says. A
/// test compares it with every edition there is.
[[nodiscard]] std::string specimen();

}  // namespace redress::procedure
