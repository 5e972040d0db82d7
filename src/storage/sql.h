#pragma once

namespace redress::storage {

/// A statement as written in the source. It can be made only from a constant, so no outside value
/// can ever be part of it, and its address can serve as the name of its prepared form.
class Sql {
 public:
  template <int size>
  consteval explicit Sql(const char (&text)[size]) : text_(text) {}

  [[nodiscard]] constexpr const char* text() const { return text_; }

 private:
  const char* text_;
};

}  // namespace redress::storage
