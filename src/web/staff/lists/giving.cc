#include "web/staff/lists/giving.h"

#include <optional>

namespace redress::web {

namespace {

constexpr const char* kGiving = "allocate";
constexpr const char* kNotForThisRole = "not-for-this-role";

}  // namespace

std::vector<std::string> roles_of(const Desk& desk, const std::string& number) {
  if (number == desk.actor.id) {
    return desk.actor.roles;
  }
  if (!desk.site.is_demo) {
    const auto account = desk.site.entrance.accounts().of(desk.landlord.slug, number);
    return account && !account->is_disabled ? account->roles : std::vector<std::string>{};
  }
  std::vector<std::string> roles;
  for (const auto& role : desk.landlord.editions.back().roles) {
    roles.push_back(role.id);
  }
  return roles;
}

Result<casebook::Done, casework::NotDone> give_to(const Desk& desk, const ToGive& what,
                                                  const std::string& to,
                                                  const std::vector<std::string>& roles,
                                                  const std::string& reason,
                                                  const std::string& key) {
  casebook::Submission submission{.landlord = desk.landlord.slug,
                                  .reference = what.reference,
                                  .act = kGiving,
                                  .answers = {{"to", {to}}},
                                  .actor = desk.actor,
                                  .happened = {},
                                  .late_reason = "",
                                  .idempotency_key = key,
                                  .held_by = what.held_by};
  if (!reason.empty()) {
    submission.answers["reason"] = {reason};
  }
  // The role whose refusal says most: that it is given to others says least.
  std::optional<std::string> refused_in;
  for (const auto& role : roles) {
    submission.answers["role"] = {role};
    const auto would = desk.site.casebook.would(submission, desk.now);
    if (would) {
      return desk.site.casebook.handle(submission, desk.now);
    }
    if (!refused_in || would.error().code() != kNotForThisRole) {
      refused_in = role;
    }
  }
  if (!refused_in) {
    return fail(casework::NotDone{
        .refusal = casework::refusal("no-role", "They have no role in this procedure."),
        .problems = {}});
  }
  submission.answers["role"] = {*refused_in};
  return desk.site.casebook.handle(submission, desk.now);
}

}  // namespace redress::web
