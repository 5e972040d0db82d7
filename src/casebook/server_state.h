#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calendar/date.h"

// The port to what the servers of one store share beside casework: who is signed in, the key they
// sign forms with, and a sign that writing works. None of it is a record of anything: it is in no
// archive.
namespace redress::casebook {

using calendar::Instant;

/// Somebody signed in with one landlord, from one browser.
struct SignIn {
  std::string landlord;  // slug
  std::string digest;    // SHA-256 of the secret in the browser's cookie, hex
  std::string number;    // of the staff list
  std::string role;
  Instant started_at;
  Instant used_at;  // for the last time

  bool operator==(const SignIn&) const = default;
};

/// Any thread may call. A failing store throws StorageFailure. What is kept is durable when the
/// call returns; each call may be made again when it is not known whether it was kept.
class ServerState {
 public:
  virtual ~ServerState() = default;

  /// Keeps a sign-in, in place of one with the same digest.
  virtual void keep_sign_in(const SignIn& sign_in) = 0;

  virtual std::optional<SignIn> sign_in(std::string_view landlord, std::string_view digest) = 0;

  /// It was used; nothing where there is none.
  virtual void touch_sign_in(std::string_view landlord, std::string_view digest, Instant used) = 0;

  virtual void end_sign_in(std::string_view landlord, std::string_view digest) = 0;

  /// Removes, over all landlords, those that began or were used last at or before these moments.
  virtual void end_old_sign_ins(Instant started, Instant used) = 0;

  /// The key that is kept; where there is none, `fresh` is from now on.
  virtual std::string seal_key(std::string_view fresh) = 0;

  /// Notes that whatever is kept here is invented.
  virtual void note_demonstration() = 0;
  virtual bool is_demonstration() = 0;

  /// Writes a small row and waits until it is as safe as an event would be.
  virtual void prove_writing(Instant now) = 0;
};

}  // namespace redress::casebook
