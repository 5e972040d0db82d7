#pragma once

namespace redress::storage {

/// A statement as written in the source. Only a constant becomes one, so no value from outside can
/// ever be part of it, and its address may serve as the name of its prepared form.
class Sql {
 public:
  template <int size>
  consteval explicit Sql(const char (&text)[size]) : text_(text) {}

  [[nodiscard]] constexpr const char* text() const { return text_; }

 private:
  const char* text_;
};

}  // namespace redress::storage
