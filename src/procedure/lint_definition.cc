#include <fmt/format.h>

#include "procedure/lint_parts.h"

// Section 1 of the Code: what a complaint is, and what is not one yet.
namespace redress::procedure {

namespace {

constexpr std::string_view kDefinition =
    "an expression of dissatisfaction, however made, about the standard of service, actions or "
    "lack of action by the landlord, its own staff, or those acting on its behalf, affecting a "
    "resident or group of residents";

void look_at_the_words(const Edition& edition, CodeFindings& findings) {
  const Kind* complaint = edition.kind_of_form("complaint");
  if (complaint != nullptr && mentions(complaint->definition, {kDefinition})) {
    return;
  }
  findings.failure(
      "1.2", fmt::format("the one definition, in these words: {}", kDefinition),
      complaint == nullptr ? "has no kind 'complaint'"
                           : fmt::format("defines a complaint in other words: {} [{}]",
                                         complaint->definition, complaint->source.clause),
      "write those words into [kind.complaint]; they may be extended to people who are no "
      "residents");
}

/// If some complaints are called formal, other dissatisfaction does not count as a complaint.
void look_at_formality(const Edition& edition, CodeFindings& findings) {
  const auto note = [&](std::string_view what, const std::string& name, const Source& source) {
    if (mentions(name, {"formal", "pre-complaint", "stage 0"})) {
      findings.failure("1.4",
                       "one sort of complaint beside requests for a service; none that is "
                       "formal or informal",
                       fmt::format("has the {} '{}' [{}]", what, name, source.clause),
                       "take 'formal' and 'informal' out of it, or let it go");
    }
  };
  for (const auto& kind : edition.kinds) {
    note("kind", kind.name, kind.source);
  }
  for (const auto& stage : edition.stages) {
    note("stage", stage.name, stage.source);
  }
}

}  // namespace

void look_at_definition(const Edition& edition, CodeFindings& findings) {
  look_at_the_words(edition, findings);
  if (edition.kind_of_form("enquiry") == nullptr) {
    findings.failure("1.4",
                     "requests for a service told apart from complaints, recorded and "
                     "looked at again",
                     "has no kind for a request for a service",
                     "add [kind.enquiry], with what a request is");
  }
  look_at_formality(edition, findings);
}

}  // namespace redress::procedure
