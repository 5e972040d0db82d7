#pragma once

#include <utility>

#include <tl/expected.hpp>

namespace redress {

/// A value, or the reason there is none. Failures that a caller must handle are returned this way;
/// a failing disk or database is an exception, a bug of ours is a CHECK.
template <class T, class E>
using Result = tl::expected<T, E>;

/// The failing side of a Result: `return fail(Refusal{...});`
template <class E>
[[nodiscard]] auto fail(E&& error) {
  return tl::make_unexpected(std::forward<E>(error));
}

}  // namespace redress
