#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.h"

// The port to what the servers of one store share apart from casework: who is signed in, the key
// they sign forms with, and a check that writing works. None of it is a record, so it is in no
// archive.
namespace redress::casebook {

using calendar::Instant;

/// How far somebody has come who is signing in.
enum class SignInStage { done, code_is_awaited, code_is_to_be_set_up };

/// Somebody signed in with one landlord, from one browser.
struct SignIn {
  std::string landlord{};  // slug
  std::string digest{};    // SHA-256 of the secret in the browser's cookie, hex
  std::string number{};    // of the staff list
  std::string role{};      // chosen in a demonstration; "" for whoever has an account
  std::string era{};       // of their account then (account.h); "" in a demonstration
  SignInStage stage = SignInStage::done;
  std::vector<std::string> opened{};  // casefiles that it opened in an emergency, by reference
  Instant started_at{};
  Instant used_at{};  // most recently

  bool operator==(const SignIn&) const = default;
};

/// Any thread may call. A failing store throws StorageFailure. What is kept is durable when the
/// call returns. Each call may be repeated when it is not known whether it succeeded.
class ServerState {
 public:
  virtual ~ServerState() = default;

  /// Keeps a sign-in, replacing one with the same digest.
  virtual void keep_sign_in(const SignIn& sign_in) = 0;

  virtual std::optional<SignIn> sign_in(std::string_view landlord, std::string_view digest) = 0;

  /// Returns somebody's sign-ins with a landlord, the one that began first at the beginning, also
  /// those that have ended by themselves since.
  virtual std::vector<SignIn> sign_ins_of(std::string_view landlord, std::string_view number) = 0;

  /// Records that it was used; does nothing where there is no such sign-in.
  virtual void touch_sign_in(std::string_view landlord, std::string_view digest, Instant used) = 0;

  virtual void end_sign_in(std::string_view landlord, std::string_view digest) = 0;

  /// Removes, over all landlords, sign-ins that began or were last used at or before these moments.
  virtual void end_old_sign_ins(Instant started, Instant used) = 0;

  /// Returns the stored key; if there is none, stores `fresh` and returns it.
  virtual std::string seal_key(std::string_view fresh) = 0;

  /// Records that everything in this store is invented.
  virtual void note_demonstration() = 0;
  virtual bool is_demonstration() = 0;

  /// Writes a small row and waits until it is as durable as an event would be.
  virtual void prove_writing(Instant now) = 0;
};

}  // namespace redress::casebook
