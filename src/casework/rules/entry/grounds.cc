#include "casework/rules/entry/grounds.h"

#include <algorithm>

#include "base/text.h"
#include "casework/rules/gates/gates.h"
#include "casework/rules/refusal.h"
#include "procedure/edition.h"

namespace redress::casework {
namespace {

std::string ground_names(const std::vector<std::string>& ids, const procedure::Edition& edition) {
  std::vector<std::string> names;
  for (const auto& id : ids) {
    const auto found = std::find_if(edition.grounds.begin(), edition.grounds.end(),
                                    [&](const auto& ground) { return ground.id == id; });
    names.push_back(found == edition.grounds.end() ? id : found->name);
  }
  return listed(names, "or");
}

}  // namespace

std::optional<Refusal> unless_checks_of_ground(const std::string& id, const Situation& here) {
  const auto& grounds = here.edition.grounds;
  const auto ground = std::ranges::find(grounds, id, &procedure::Term::id);
  if (ground == grounds.end()) {
    return std::nullopt;
  }
  for (const auto& check : ground->checks) {
    if (auto refused = unless_checked(check, ground->source, here)) {
      return refused;
    }
  }
  return std::nullopt;
}

std::optional<Refusal> not_on_ground(const std::vector<std::string>& allowed,
                                     const std::string& given, const procedure::Source& source,
                                     const Situation& here) {
  if (std::find(allowed.begin(), allowed.end(), given) != allowed.end()) {
    return unless_checks_of_ground(given, here);
  }
  if (allowed.empty()) {
    return refusal("no-ground-allowed", "The procedure gives no ground for that.", {}, source);
  }
  return refusal("ground-missing", "It must rest on this: {grounds}.",
                 {{"grounds", ground_names(allowed, here.edition)}}, source);
}

}  // namespace redress::casework
