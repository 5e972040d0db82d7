#include "procedure/facts.h"

#include "base/text.h"
#include "procedure/facts_parts.h"

namespace redress::procedure {

void Facts::part(std::string id, std::string name, const Source& source) {
  parts_.push_back({std::move(id), std::move(name), {}});
  add("name", parts_.back().name);
  add("clause", source.clause);
  add("reading", source.reading);
}

void Facts::add(std::string_view name, std::string value) {
  if (!value.empty()) {
    parts_.back().facts.push_back({std::string(name), std::move(value)});
  }
}

void Facts::add(std::string_view name, const std::vector<std::string>& values) {
  add(name, joined(values, "; "));
}

void Facts::add_if(std::string_view name, bool holds) { add(name, holds ? "yes" : ""); }

std::vector<Part> parts_of(const Edition& edition) {
  Facts facts;
  add_document(edition, facts);
  add_words(edition, facts);
  add_entry(edition, facts);
  add_stages(edition, facts);
  add_rules_of_every_stage(edition, facts);
  add_outside(edition, facts);
  add_cycles(edition, facts);
  return std::move(facts).parts();
}

}  // namespace redress::procedure
