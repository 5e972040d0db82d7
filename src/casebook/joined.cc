#include <algorithm>
#include <string>
#include <utility>

#include "base/folded.h"
#include "casebook/casebook.h"
#include "casework/casefile/casefile.h"
#include "casework/events/received.h"

// What a merger leaves on the casefile that goes on: the other's words, and whoever complained in
// it, who is answered with the rest. Each is an act of its own there, sent again with the merger.
namespace redress::casebook {
namespace {

bool complains_in(const casework::Casefile& casefile, const std::string& name) {
  return std::ranges::any_of(casefile.complainants, [&](const casework::Complainant& one) {
    return folded_name(one.who.name) == folded_name(name);
  });
}

}  // namespace

void Casebook::join(const Submission& merged, Instant now) {
  const auto& into = merged.answers.at("into").front();
  const auto part = look(merged.landlord, merged.reference, now);
  const auto whole = look(merged.landlord, into, now);
  if (!part || !whole) {
    return;
  }
  const auto follow = [&](const std::string& act, casework::Answers answers,
                          const std::string& key) {
    static_cast<void>(handle_one({.landlord = merged.landlord,
                                  .reference = into,
                                  .act = act,
                                  .answers = std::move(answers),
                                  .actor = merged.actor,
                                  .late_reason = "",
                                  .idempotency_key = merged.idempotency_key + key},
                                 now, nullptr));
  };
  const auto& other = part->standing.casefile;
  follow("link-repeat",
         {{"other", {merged.reference}},
          {"relation", {"part"}},
          {"reason", {other.received().account}}},
         "-part");
  for (const auto& one : other.complainants) {
    if (!one.left && !one.who.empty() && !complains_in(whole->standing.casefile, one.who.name)) {
      casework::Answers answers{{"name", {one.who.name}},
                                {"why", {"Complained in " + merged.reference + "."}}};
      if (!one.contact.empty()) {
        answers["contact"] = {one.contact};
      }
      follow("add-complainant", std::move(answers), "-" + one.id);
    }
  }
}

}  // namespace redress::casebook
