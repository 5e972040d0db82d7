#pragma once

#include <optional>
#include <string>

#include "casework/events/history.h"
#include "web/site.h"

namespace redress::web {

/// One request within somebody's visit: the session behind its cookie, begun when there was none.
class Visit {
 public:
  Visit(const Site& site, const Request& request);

  [[nodiscard]] const Session& session() const { return session_; }

  /// Keeps something in the session, to be read on a later page.
  void keep(const std::string& name, const std::string& value);

  /// The member of staff of this landlord who is signed in; nothing when nobody is.
  [[nodiscard]] std::optional<casework::Actor> staff(const std::string& landlord) const;

  /// Signs somebody in under a new session, or out.
  void sign_in(const std::string& landlord, const std::string& name, const std::string& role);
  void sign_out(const std::string& landlord);

  /// The response with the session's cookie, where it is new.
  [[nodiscard]] Response with_cookie(Response response) const;

 private:
  const Site& site_;
  Session session_;
  bool is_new_ = false;
};

/// A member of staff who signed in by name and role for a demonstration. The id follows from the
/// name alone, however it is spaced or capitalised: who works in two roles is still one person, who
/// may not review what they decided.
[[nodiscard]] casework::Actor staff_member(const std::string& name, const std::string& role);

/// The actor behind a resident's page.
[[nodiscard]] casework::Actor resident();

}  // namespace redress::web
