#include "web/forms/idempotency.h"

#include <algorithm>

#include "casebook/submission.h"
#include "markup/form.h"
#include "system/random.h"
#include "web/forms/own_fields.h"

namespace redress::web {
namespace {

constexpr std::size_t kKeyBytes = 16;

}  // namespace

std::string new_request_key() { return system::random_hex(kKeyBytes); }

markup::Html request_key_field(const std::string& key) {
  return markup::hidden_field(kFormKey, key);
}

std::string request_key_in(const Fields& form) {
  const auto key = form.text(kFormKey);
  const bool ours = key.size() == 2 * kKeyBytes && std::all_of(key.begin(), key.end(), [](char c) {
                      return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                    });
  return ours ? key : new_request_key();
}

std::string key_after(const casework::NotDone& why, const std::string& key) {
  return why.refusal && why.code() == casebook::kFormUsedBefore ? new_request_key() : key;
}

}  // namespace redress::web
