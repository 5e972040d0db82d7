#include "casebook/memory_server_state.h"

#include <algorithm>

namespace redress::casebook {

void MemoryServerState::keep_sign_in(const SignIn& sign_in) {
  const std::lock_guard lock(mutex_);
  sign_ins_.insert_or_assign({sign_in.landlord, sign_in.digest}, sign_in);
}

std::optional<SignIn> MemoryServerState::sign_in(std::string_view landlord,
                                                 std::string_view digest) {
  const std::lock_guard lock(mutex_);
  const auto found = sign_ins_.find({std::string(landlord), std::string(digest)});
  return found == sign_ins_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<SignIn> MemoryServerState::sign_ins_of(std::string_view landlord,
                                                   std::string_view number) {
  const std::lock_guard lock(mutex_);
  std::vector<SignIn> found;
  for (const auto& [name, sign_in] : sign_ins_) {
    if (sign_in.landlord == landlord && sign_in.number == number) {
      found.push_back(sign_in);
    }
  }
  std::ranges::stable_sort(found, {}, &SignIn::started_at);
  return found;
}

void MemoryServerState::touch_sign_in(std::string_view landlord, std::string_view digest,
                                      Instant used) {
  const std::lock_guard lock(mutex_);
  const auto found = sign_ins_.find({std::string(landlord), std::string(digest)});
  if (found != sign_ins_.end()) {
    found->second.used_at = used;
  }
}

void MemoryServerState::end_sign_in(std::string_view landlord, std::string_view digest) {
  const std::lock_guard lock(mutex_);
  sign_ins_.erase({std::string(landlord), std::string(digest)});
}

void MemoryServerState::end_old_sign_ins(Instant started, Instant used) {
  const std::lock_guard lock(mutex_);
  std::erase_if(sign_ins_, [&](const auto& entry) {
    return entry.second.started_at <= started || entry.second.used_at <= used;
  });
}

std::string MemoryServerState::seal_key(std::string_view fresh) {
  const std::lock_guard lock(mutex_);
  if (seal_key_.empty()) {
    seal_key_ = fresh;
  }
  return seal_key_;
}

void MemoryServerState::note_demonstration() {
  const std::lock_guard lock(mutex_);
  is_demonstration_ = true;
}

bool MemoryServerState::is_demonstration() {
  const std::lock_guard lock(mutex_);
  return is_demonstration_;
}

}  // namespace redress::casebook
