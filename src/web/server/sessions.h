#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "system/random.h"
#include "web/server/request.h"

namespace redress::web {

using SessionClock = std::function<std::chrono::sys_seconds()>;

/// Gives that many unguessable bytes as hexadecimal digits.
using RandomHex = std::function<std::string(std::size_t bytes)>;

/// How long a visit lasts without a click, how long at most, and how many are kept at once.
struct SessionLimits {
  std::chrono::seconds idle = std::chrono::minutes{30};
  std::chrono::seconds absolute = std::chrono::hours{12};
  std::size_t count = 100'000;
};

/// One visit: who it is and what they were told, by name.
struct Session {
  std::string id;  // the secret in the cookie
  std::string csrf_token;
  std::map<std::string, std::string, std::less<>> values;

  [[nodiscard]] std::string value(std::string_view name) const;
};

/// The visits going on, in memory: a restart ends them. The store keeps a digest of each id, so
/// that what it holds signs nobody in. Safe to use from several threads.
class Sessions {
 public:
  Sessions(SessionLimits limits, SessionClock now, RandomHex random = system::random_hex);

  /// A new visit with an id and token of its own. When there is no room, the one idle longest ends.
  [[nodiscard]] Session start(std::map<std::string, std::string, std::less<>> values = {});

  /// The visit with this id, when it is still going on; it then counts as just used.
  [[nodiscard]] std::optional<Session> find(std::string_view id);

  /// Keeps a value in the visit. False when it has ended.
  bool keep(std::string_view id, std::string name, std::string value);

  /// Who this is has changed (signed in or out): the same values under a new id and token, and the
  /// old id ends, so that an id planted before is worth nothing after.
  [[nodiscard]] std::optional<Session> renew(std::string_view id);

  void end(std::string_view id);

  /// Ends every visit that has this value, such as all of one user's; gives their number.
  std::size_t end_all(std::string_view name, std::string_view value);

  [[nodiscard]] std::size_t size() const;

 private:
  struct Kept {
    Session session;  // without its id
    std::chrono::sys_seconds started;
    std::chrono::sys_seconds used;
  };

  using Kepts = std::unordered_map<std::string, Kept>;

  [[nodiscard]] bool has_ended(const Kept& kept) const;
  [[nodiscard]] Kepts::iterator find_going_on(std::string_view id);
  [[nodiscard]] Session add(std::map<std::string, std::string, std::less<>> values);
  void make_room();

  SessionLimits limits_;
  SessionClock now_;
  RandomHex random_;
  mutable std::mutex mutex_;
  Kepts by_digest_;
};

/// "__Host-sid" behind TLS, "sid" without: browsers accept the first only with TLS, and then from
/// nobody else.
[[nodiscard]] std::string_view session_cookie_name(bool behind_tls);

/// The id in the request's cookie, empty when there is none or more than one.
[[nodiscard]] std::string session_id(const Request& request, bool behind_tls);

/// Whether a post carries this visit's token, in the form field "csrf" or the header
/// "x-csrf-token".
[[nodiscard]] bool carries_token(const Request& request, const Session& session);

}  // namespace redress::web
