#include "web/forms/idempotency.h"

#include <algorithm>

#include "casebook/submission.h"
#include "markup/form.h"
#include "system/hash.h"
#include "system/random.h"
#include "web/forms/own_fields.h"

namespace redress::web {
namespace {

constexpr std::size_t kKeyBytes = 16;
constexpr char kToldSo = '+';  // ends the key of a form whose person was told that it was used

std::string_view without_word(std::string_view key) {
  return key.ends_with(kToldSo) ? key.substr(0, key.size() - 1) : key;
}

/// The key of a request whose own was used for other answers. It comes from these, so that sending
/// them twice has effect once as well.
std::string key_of_others(const casebook::Submission& submission) {
  return system::Sha256()
      .add(submission.idempotency_key)
      .add(digest_of(submission))
      .hex()
      .substr(0, 2 * kKeyBytes);
}

bool was_used(const casework::NotDone& why) {
  return why.refusal && why.code() == casebook::kFormUsedBefore;
}

}  // namespace

std::string new_request_key() { return system::random_hex(kKeyBytes); }

markup::Html request_key_field(const std::string& key) {
  return markup::hidden_field(kFormKey, key);
}

std::string request_key_in(const Fields& form) {
  const auto key = form.text(kFormKey);
  const auto own = without_word(key);
  const bool ours = own.size() == 2 * kKeyBytes && std::all_of(own.begin(), own.end(), [](char c) {
                      return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                    });
  return ours ? key : new_request_key();
}

std::string key_after(const casework::NotDone& why, const std::string& key) {
  return was_used(why) ? std::string(without_word(key)) + kToldSo : key;
}

Result<casebook::Done, casework::NotDone> handle_form(casebook::Casebook& casebook,
                                                      casebook::Submission submission,
                                                      calendar::Instant now,
                                                      const casebook::Opened* seen) {
  const bool was_told = submission.idempotency_key.ends_with(kToldSo);
  submission.idempotency_key = without_word(submission.idempotency_key);
  auto done = casebook.handle(submission, now, seen);
  if (!done && was_told && was_used(done.error())) {
    submission.idempotency_key = key_of_others(submission);
    done = casebook.handle(submission, now, seen);
  }
  return done;
}

Result<casebook::Done, casebook::NotTogether> begin_form(
    casebook::Casebook& casebook, casebook::Submission first,
    const std::vector<casebook::Further>& further, calendar::Instant now) {
  const bool was_told = first.idempotency_key.ends_with(kToldSo);
  first.idempotency_key = without_word(first.idempotency_key);
  auto done = casebook.begin_with(first, further, now);
  if (!done && was_told && was_used(done.error().why)) {
    first.idempotency_key = key_of_others(first);
    done = casebook.begin_with(first, further, now);
  }
  return done;
}

}  // namespace redress::web
