#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "procedure/facts.h"

// The parts of an edition as facts, one source for each sort of part.
namespace redress::procedure {

/// Collects the facts of one part after the other.
class Facts {
 public:
  /// Starts a part: the facts that follow belong to it.
  void part(std::string id, std::string name, const Source& source);
  /// A fact, unless there is nothing to say.
  void add(std::string_view name, std::string value);
  void add(std::string_view name, const std::vector<std::string>& values);
  /// "yes", or no fact.
  void add_if(std::string_view name, bool holds);

  [[nodiscard]] std::vector<Part> parts() && { return std::move(parts_); }

 private:
  std::vector<Part> parts_;
};

void add_document(const Edition& edition, Facts& facts);
void add_words(const Edition& edition, Facts& facts);
void add_entry(const Edition& edition, Facts& facts);
void add_stages(const Edition& edition, Facts& facts);
/// The clocks, gates and authorities that hold whatever the stage.
void add_rules_of_every_stage(const Edition& edition, Facts& facts);
void add_clock(const std::string& id, const std::string& name, const Clock& clock,
               const Edition& edition, Facts& facts);
void add_before(const std::string& id, const std::string& name, const std::vector<Before>& rules,
                const Edition& edition, Facts& facts);
void add_outside(const Edition& edition, Facts& facts);
void add_cycles(const Edition& edition, Facts& facts);

}  // namespace redress::procedure
