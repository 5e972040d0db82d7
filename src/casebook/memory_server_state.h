#pragma once

#include <map>
#include <mutex>
#include <utility>

#include "casebook/server_state.h"

namespace redress::casebook {

/// Keeps everything in memory, for tests and trials; lost with the process. Any thread may call.
class MemoryServerState : public ServerState {
 public:
  void keep_sign_in(const SignIn& sign_in) override;
  std::optional<SignIn> sign_in(std::string_view landlord, std::string_view digest) override;
  std::vector<SignIn> sign_ins_of(std::string_view landlord, std::string_view number) override;
  void touch_sign_in(std::string_view landlord, std::string_view digest, Instant used) override;
  void end_sign_in(std::string_view landlord, std::string_view digest) override;
  void end_old_sign_ins(Instant started, Instant used) override;
  std::string seal_key(std::string_view fresh) override;

  void note_demonstration() override;
  bool is_demonstration() override;

  void prove_writing(Instant /*now*/) override {}

 private:
  using Name = std::pair<std::string, std::string>;  // landlord and digest

  std::mutex mutex_;
  std::map<Name, SignIn> sign_ins_;
  std::string seal_key_;
  bool is_demonstration_ = false;
};

}  // namespace redress::casebook
