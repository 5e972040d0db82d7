#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.h"

// The port to the audit: who of a landlord's staff saw and did what. It only grows. What acts left
// is kept with the act, in one transaction (Append::audited); everything else by itself.
namespace redress::casebook {

using calendar::Instant;

/// The kinds of entries, by their stored words, which never change.
namespace audited {
inline constexpr std::string_view kAct = "act";              // an act left events on a casefile
inline constexpr std::string_view kRead = "read";            // a page of a confidential casefile
inline constexpr std::string_view kEmergency = "emergency";  // asked to open one all the same
inline constexpr std::string_view kExport = "export";        // of a list, as a file
inline constexpr std::string_view kSignIn = "sign-in";
inline constexpr std::string_view kSignInFailed = "sign-in-failed";
inline constexpr std::string_view kAccount = "account";  // an account was changed
inline constexpr std::string_view kRefused = "refused";  // asked for what is not for them

/// What was asked for and refused: a page of a casefile, or one for others altogether.
inline constexpr std::string_view kOfCasefile = "casefile";
inline constexpr std::string_view kOfOthers = "page";
}  // namespace audited

/// Something that somebody saw or did. Nothing that was typed is in it.
struct AuditEntry {
  std::string landlord{};  // slug
  Instant at{};
  std::string who{};        // number on the staff list; "operations" at the command line
  std::string kind{};       // one of the above
  std::string reference{};  // of the casefile; "" for none
  std::string whom{};       // the number of whoever's account it is about; "" for nobody
  std::string what{};       // the page, the events, or what became of the account
  std::int64_t number = 0;  // in the order in which they came, given by the store

  bool operator==(const AuditEntry&) const = default;
};

/// An entry's place in the order of the audit, by time and then as they came.
struct AuditPlace {
  Instant at;
  std::int64_t number = 0;

  bool operator==(const AuditPlace&) const = default;
};

struct AuditQuery {
  std::string landlord;
  std::string who = {};               // did it, or had their account changed; "": anybody
  std::string reference = {};         // "": any casefile, or none
  std::optional<Instant> from = {};   // at this moment or later
  std::optional<Instant> until = {};  // before this moment
  int limit = 50;
  std::optional<AuditPlace> before = {};  // the last entry of the previous page
};

/// Any thread may call. A failing store throws StorageFailure.
class AuditTrail {
 public:
  virtual ~AuditTrail() = default;

  /// Keeps an entry, which is durable when this returns. The store gives it its number.
  virtual void note(const AuditEntry& entry) = 0;

  /// Returns entries, the newest first.
  virtual std::vector<AuditEntry> entries(const AuditQuery& query) = 0;
};

}  // namespace redress::casebook
