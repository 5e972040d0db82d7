#include "base/check.h"
#include "casebook/casebook.h"
#include "casebook/codec.h"
#include "casework/deciding/duties.h"

// What becomes of a submission: decided on the casefile as it stands, recorded once, and decided
// again where somebody else was first.
namespace redress::casebook {

using casework::History;
using casework::NotDone;

namespace {

/// How often a decision is retried because somebody else was first, before the person is told.
constexpr int kTries = 40;

constexpr const char* kMerge = "merge";
constexpr const char* kTakeBack = "take-back";

NotDone not_done(casework::Refusal refusal) {
  return {.refusal = std::move(refusal), .problems = {}};
}

NotDone not_done(Message message) {
  return not_done(casework::Refusal{.message = std::move(message), .source = {}});
}

/// Returns the names of the fields that could not be used, and why; nothing that was typed. The
/// name of a field that the act does not ask for is itself something that was typed.
std::string problems_of(const NotDone& not_done) {
  std::string all;
  for (const auto& [field, message] : not_done.problems) {
    all += (all.empty() ? "" : ", ") + (message.key == "not-asked" ? "another" : field) + ": " +
           message.key;
  }
  return all;
}

}  // namespace

std::optional<Result<Done, NotDone>> Casebook::answered_before(const Submission& submission,
                                                               const std::string& digest) const {
  const auto seen = store_.seen(submission.landlord, submission.idempotency_key);
  if (!seen) {
    return std::nullopt;
  }
  if (seen->request_digest == digest) {
    return Done{.reference = seen->stream, .version = seen->version, .done_before = true};
  }
  return fail(not_done(casework::refusal(
      kFormUsedBefore,
      "This form was sent before, with other answers. To record these too, send it again.")));
}

std::vector<casework::OtherCasefile> Casebook::named_in(const Submission& submission) {
  const bool is_staff = submission.actor.kind == casework::ActorKind::staff;
  std::vector<casework::OtherCasefile> found;
  for (const char* question : {"into", "other"}) {
    const auto answer = submission.answers.find(question);
    if (answer == submission.answers.end() || answer->second.size() != 1 ||
        answer->second.front() == submission.reference) {
      continue;
    }
    const auto& reference = answer->second.front();
    const auto row = store_.row(submission.landlord, reference);
    if (!row || (is_staff && !may_be_seen_by(*row, submission.actor.id))) {
      continue;
    }
    found.push_back({.reference = reference,
                     .received_at = row->received_at,
                     .open = row->work_state != word_of(casework::WorkState::closed),
                     .ended = casework::is_an_end(row->procedure_state),
                     .person = row->person,
                     .seen_by = row->is_confidential ? std::optional(row->seen_by) : std::nullopt});
  }
  return found;
}

Result<Opened, NotDone> Casebook::begun(const Submission& submission, Instant occurred,
                                        Instant now) {
  auto opened = blank(submission.landlord, occurred, now);
  if (!opened) {
    return fail(not_done(opened.error()));
  }
  opened->reference = chance_.reference();
  return std::move(*opened);
}

Result<Opened, NotDone> Casebook::opened_for(const Submission& submission, Instant occurred,
                                             Instant now) {
  if (submission.reference.empty()) {
    return begun(submission, occurred, now);
  }
  auto opened = look(submission.landlord, submission.reference, now);
  if (!opened) {
    return fail(not_done(casework::refusal("no-such-casefile", "There is no casefile {reference}.",
                                           {{"reference", submission.reference}})));
  }
  return std::move(*opened);
}

Result<History, NotDone> Casebook::decide(const Opened& opened, const Submission& submission,
                                          Instant occurred) {
  auto circumstances = opened.circumstances.with(submission.actor);
  circumstances.occurred_at = occurred;
  circumstances.only_day_known = submission.happened && !submission.happened->time;
  circumstances.late_reason = submission.late_reason;
  circumstances.others = named_in(submission);
  return casework::decide({.act = submission.act,
                           .answers = submission.answers,
                           .circumstances = std::move(circumstances)},
                          opened.standing);
}

Result<History, NotDone> Casebook::decide_at(const Opened& opened, const Submission& submission,
                                             Instant now) {
  const auto& standing = opened.standing;
  if (submission.held_by && standing.casefile.owner.number != *submission.held_by) {
    return fail(not_done(casework::refusal(
        kGivenMeanwhile, "Who has it changed meanwhile. Look at it again, then decide.")));
  }
  const auto occurred = moment_of(submission, standing.casefile.begun ? &standing : nullptr, now);
  return occurred ? decide(opened, submission, *occurred) : fail(not_done(occurred.error()));
}

Result<casework::Foreseen, NotDone> Casebook::foresee(const Submission& submission, Instant now,
                                                      const Opened& seen) {
  auto acts = decide_at(seen, submission, now);
  if (!acts) {
    return fail(std::move(acts.error()));
  }
  auto after = with_acts(seen, submission.landlord, *acts, now);
  return casework::Foreseen{.events = std::move(*acts), .after = std::move(after.standing)};
}

Result<Append, NotDone> Casebook::decided(const Submission& submission, Instant now,
                                          const Opened* seen) {
  const auto append = [&](const Opened& opened) -> Result<Append, NotDone> {
    const auto acts = decide_at(opened, submission, now);
    if (!acts) {
      return fail(acts.error());
    }
    return append_of(submission.landlord, opened, *acts);
  };
  if (seen != nullptr) {
    return append(*seen);
  }
  const auto first = moment_of(submission, nullptr, now);
  if (!first) {
    return fail(not_done(first.error()));
  }
  const auto opened = opened_for(submission, *first, now);
  if (!opened) {
    return fail(opened.error());
  }
  return append(*opened);
}

Result<Done, NotDone> Casebook::would(const Submission& submission, Instant now) {
  CHECK(!submission.idempotency_key.empty());
  if (auto before = answered_before(submission, digest_of(submission))) {
    return std::move(*before);
  }
  return decided(submission, now, nullptr).map([](const auto&) { return Done{}; });
}

Result<Done, NotDone> Casebook::handle(const Submission& submission, Instant now,
                                       const Opened* seen) {
  auto done = handle_one(submission, now, seen);
  if (done && submission.act == kMerge) {
    join(submission, now);
  }
  if (done && submission.act == kTakeBack) {
    part(submission, now);
  }
  return done;
}

Result<Done, NotDone> Casebook::handle_one(const Submission& submission, Instant now,
                                           const Opened* seen) {
  CHECK(!submission.idempotency_key.empty());
  const auto digest = digest_of(submission);
  std::optional<Turns::Turn> turn;
  if (!submission.reference.empty()) {
    turn.emplace(turns_, submission.landlord, submission.reference);
  }
  for (int tries = 0; tries < kTries; ++tries) {
    if (auto before = answered_before(submission, digest)) {
      return std::move(*before);
    }
    auto append = decided(submission, now, std::exchange(seen, nullptr));
    if (!append) {
      record_attempt(submission, append.error(), now);
      return fail(std::move(append.error()));
    }
    append->idempotency_key = submission.idempotency_key;
    append->request_digest = digest;
    if (const auto appended = store_.append(*append)) {
      return Done{.reference = appended->stream,
                  .version = appended->version,
                  .done_before = appended->done_before};
    }
    pause_before_try(tries);  // somebody else was first: decide again on what they left
  }
  auto busy = not_done(casework::refusal(
      "someone-else-was-first",
      "Somebody else changed this casefile just now. Look at it again, then decide."));
  record_attempt(submission, busy, now);
  return fail(std::move(busy));
}

void Casebook::record_attempt(const Submission& submission, const NotDone& not_done, Instant now) {
  store_.record_attempt({.landlord = submission.landlord,
                         .stream = submission.reference,
                         .at = now,
                         .actor = encode_actor_unnamed(submission.actor),
                         .act = submission.act,
                         .refusal = not_done.code(),
                         .problems = problems_of(not_done)});
}

}  // namespace redress::casebook
