#include <iterator>
#include <utility>

#include "base/check.h"
#include "casebook/casebook.h"
#include "casebook/catching_up.h"

// Several acts that are asked for at once, on a casefile that begins with the first of them.
namespace redress::casebook {

using casework::History;

namespace {

/// How often another reference is drawn where the first one is taken.
constexpr int kMostReferences = 5;

/// What makes two requests for the same acts the same.
std::string asked_together(const Submission& first, const std::vector<Further>& further) {
  std::string asked = digest_of(first);
  for (const auto& one : further) {
    auto next = first;
    next.act = one.act;
    for (const auto& answers : one.any_of) {
      next.answers = answers;
      asked += " " + digest_of(next);
    }
  }
  return asked;
}

}  // namespace

Opened Casebook::with_acts(const Opened& opened, std::string_view landlord, const History& acts,
                           Instant now) const {
  auto history = opened.standing.history;
  history.insert(history.end(), acts.begin(), acts.end());
  const auto& edition = *readable(edition_of(shelf_, landlord, opened.reference, history));
  return {.reference = opened.reference,
          .kept = opened.kept,
          .standing = standing_of(std::move(history), edition, *opened.agreed, now),
          .circumstances = opened.circumstances,
          .agreed = opened.agreed};
}

Result<Append, NotTogether> Casebook::decided_together(const Submission& first,
                                                       const std::vector<Further>& further,
                                                       Instant now) {
  const auto failed = [&](std::string_view act, casework::NotDone why) {
    return fail(NotTogether{std::string(act), std::move(why)});
  };
  const auto occurred = moment_of(first, nullptr, now);
  if (!occurred) {
    return failed(first.act, {.refusal = occurred.error(), .problems = {}});
  }
  const auto begun_now = begun(first, *occurred, now);
  if (!begun_now) {
    return failed(first.act, begun_now.error());
  }
  auto acts = decide(*begun_now, first, *occurred);
  if (!acts) {
    return failed(first.act, acts.error());
  }
  for (const auto& one : further) {
    CHECK(!one.any_of.empty());
    const auto so_far = with_acts(*begun_now, first.landlord, *acts, now);
    auto next = first;
    next.act = one.act;
    next.happened.reset();
    next.late_reason.clear();
    Result<History, casework::NotDone> decided;
    for (const auto& answers : one.any_of) {
      next.answers = answers;
      decided = decide(so_far, next, now);
      if (decided) {
        break;
      }
    }
    if (!decided) {
      return failed(one.act, decided.error());
    }
    acts->insert(acts->end(), decided->begin(), decided->end());
  }
  return append_of(first.landlord, *begun_now, *acts);
}

Result<Done, NotTogether> Casebook::begin_with(Submission first,
                                               const std::vector<Further>& further, Instant now) {
  CHECK(!first.idempotency_key.empty() && first.reference.empty());
  const auto digest = [&] {
    auto request = first;
    request.asked = asked_together(first, further);
    return digest_of(request);
  }();
  for (int i = 0; i < kMostReferences; ++i) {
    if (auto before = answered_before(first, digest)) {
      return std::move(*before).map_error(
          [&](casework::NotDone why) { return NotTogether{first.act, std::move(why)}; });
    }
    auto append = decided_together(first, further, now);
    if (!append) {
      auto refused = first;
      refused.act = append.error().act;
      record_attempt(refused, append.error().why, now);
      return fail(std::move(append.error()));
    }
    append->idempotency_key = first.idempotency_key;
    append->request_digest = digest;
    if (const auto appended = store_.append(*append)) {
      return Done{.reference = appended->stream,
                  .version = appended->version,
                  .done_before = appended->done_before};
    }
  }
  return fail(NotTogether{first.act,
                          {.refusal = casework::refusal("someone-else-was-first",
                                                        "It could not be recorded. Send it again."),
                           .problems = {}}});
}

}  // namespace redress::casebook
