#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "casebook/searching.h"
#include "web/staff/desk.h"

// Which casefiles whoever is signed in may see. Staff pages come to a casefile in no other way.
namespace redress::web {

/// A casefile that whoever is signed in may see. Only `see` makes one, so that a function which
/// takes one cannot be reached without having asked.
class SeenCasefile {
 public:
  [[nodiscard]] const std::string& reference() const { return row_.reference; }

  [[nodiscard]] const casebook::CasefileRow& row() const { return row_; }

  /// Returns the casefile as it stands; nothing where it has no history. `open` also keeps what
  /// clocks have done (Casebook::look, Casebook::open).
  [[nodiscard]] std::optional<casebook::Opened> look(const Desk& desk) const;
  [[nodiscard]] std::optional<casebook::Opened> open(const Desk& desk) const;

 private:
  friend std::optional<SeenCasefile> see(const Desk& desk, std::string_view reference);

  explicit SeenCasefile(casebook::CasefileRow row) : row_(std::move(row)) {}

  casebook::CasefileRow row_;
};

/// Returns the casefile with exactly this reference, named in an address, a form or an event;
/// nothing where there is none, or whoever is signed in may not see it: nobody can tell which.
[[nodiscard]] std::optional<SeenCasefile> see(const Desk& desk, std::string_view reference);

/// Whether a list that whoever is signed in looks at has a casefile. What they opened in an
/// emergency is in none: they know its reference.
[[nodiscard]] casebook::MaySee may_see(const Desk& desk);

}  // namespace redress::web
