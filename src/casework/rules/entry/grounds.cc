#include "casework/rules/entry/grounds.h"

#include <algorithm>

#include "base/text.h"
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

std::optional<Refusal> not_on_ground(const std::vector<std::string>& allowed,
                                     const std::string& given, const procedure::Source& source,
                                     const Situation& here) {
  if (std::find(allowed.begin(), allowed.end(), given) != allowed.end()) {
    return std::nullopt;
  }
  if (allowed.empty()) {
    return refusal("no-ground-allowed", "The procedure gives no ground for that.", {}, source);
  }
  return refusal("ground-missing", "It must rest on this: {grounds}.",
                 {{"grounds", ground_names(allowed, here.edition)}}, source);
}

}  // namespace redress::casework
