#include "web/visit.h"

#include <cctype>

#include "web/server/cookies.h"

namespace redress::web {
namespace {

std::string role_key(const std::string& landlord) { return "staff-role:" + landlord; }

std::string name_key(const std::string& landlord) { return "staff-name:" + landlord; }

/// "Zoë  Brown-Smith" as "zoë-brown-smith": letters beyond ASCII stay as they are.
std::string slug_of(std::string_view name) {
  std::string slug;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte)) {
      slug += static_cast<char>(std::tolower(byte));
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  while (slug.ends_with('-')) {
    slug.pop_back();
  }
  return slug;
}

}  // namespace

Visit::Visit(const Site& site, const Request& request) : site_(site) {
  if (auto known = site.sessions.find(session_id(request, site.behind_tls))) {
    session_ = std::move(*known);
  } else {
    session_ = site.sessions.start();
    is_new_ = true;
  }
}

void Visit::keep(const std::string& name, const std::string& value) {
  site_.sessions.keep(session_.id, name, value);
  session_.values[name] = value;
}

std::optional<casework::Actor> Visit::staff(const std::string& landlord) const {
  const auto role = session_.value(role_key(landlord));
  const auto name = session_.value(name_key(landlord));
  if (role.empty() || name.empty()) {
    return std::nullopt;
  }
  return staff_member(name, role);
}

void Visit::sign_in(const std::string& landlord, const std::string& name, const std::string& role) {
  if (auto renewed = site_.sessions.renew(session_.id)) {
    session_ = std::move(*renewed);
    is_new_ = true;
  }
  keep(name_key(landlord), name);
  keep(role_key(landlord), role);
}

void Visit::sign_out(const std::string& landlord) {
  if (auto renewed = site_.sessions.renew(session_.id)) {
    session_ = std::move(*renewed);
    is_new_ = true;
  }
  keep(name_key(landlord), "");
  keep(role_key(landlord), "");
}

Response Visit::with_cookie(Response response) const {
  if (is_new_) {
    response.headers.add("set-cookie", set_cookie(session_cookie_name(site_.behind_tls),
                                                  session_.id, site_.behind_tls));
  }
  return response;
}

casework::Actor staff_member(const std::string& name, const std::string& role) {
  return {.kind = casework::ActorKind::staff, .id = slug_of(name), .name = name, .roles = {role}};
}

casework::Actor resident() {
  return {
      .kind = casework::ActorKind::resident, .id = "resident", .name = "the resident", .roles = {}};
}

}  // namespace redress::web
