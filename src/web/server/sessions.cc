#include "web/server/sessions.h"

#include <algorithm>

#include "markup/form.h"
#include "system/hash.h"
#include "system/secret.h"

namespace redress::web {
namespace {

constexpr std::size_t kSecretBytes = 32;

}  // namespace

std::string Session::value(std::string_view name) const {
  const auto found = values.find(name);
  return found == values.end() ? "" : found->second;
}

Sessions::Sessions(SessionLimits limits, SessionClock now, RandomHex random)
    : limits_(limits), now_(std::move(now)), random_(std::move(random)) {}

bool Sessions::has_ended(const Kept& kept) const {
  const auto now = now_();
  return now - kept.used >= limits_.idle || now - kept.started >= limits_.absolute;
}

Sessions::Kepts::iterator Sessions::find_going_on(std::string_view id) {
  if (id.empty()) {
    return by_digest_.end();
  }
  const auto found = by_digest_.find(system::sha256_hex(id));
  if (found != by_digest_.end() && has_ended(found->second)) {
    by_digest_.erase(found);
    return by_digest_.end();
  }
  return found;
}

void Sessions::make_room() {
  if (by_digest_.size() < limits_.count) {
    return;
  }
  std::erase_if(by_digest_, [this](const auto& entry) { return has_ended(entry.second); });
  if (by_digest_.size() >= limits_.count) {
    by_digest_.erase(std::ranges::min_element(by_digest_, {},
                                              [](const auto& entry) { return entry.second.used; }));
  }
}

Session Sessions::add(std::map<std::string, std::string, std::less<>> values) {
  make_room();
  Session session{random_(kSecretBytes), random_(kSecretBytes), std::move(values)};
  Kept kept{session, now_(), now_()};
  kept.session.id.clear();
  by_digest_.insert_or_assign(system::sha256_hex(session.id), std::move(kept));
  return session;
}

Session Sessions::start(std::map<std::string, std::string, std::less<>> values) {
  const std::scoped_lock lock(mutex_);
  return add(std::move(values));
}

std::optional<Session> Sessions::find(std::string_view id) {
  const std::scoped_lock lock(mutex_);
  const auto found = find_going_on(id);
  if (found == by_digest_.end()) {
    return std::nullopt;
  }
  found->second.used = now_();
  Session session = found->second.session;
  session.id = id;
  return session;
}

bool Sessions::keep(std::string_view id, std::string name, std::string value) {
  const std::scoped_lock lock(mutex_);
  const auto found = find_going_on(id);
  if (found == by_digest_.end()) {
    return false;
  }
  found->second.session.values.insert_or_assign(std::move(name), std::move(value));
  return true;
}

std::optional<Session> Sessions::renew(std::string_view id) {
  const std::scoped_lock lock(mutex_);
  const auto found = find_going_on(id);
  if (found == by_digest_.end()) {
    return std::nullopt;
  }
  auto values = std::move(found->second.session.values);
  by_digest_.erase(found);
  return add(std::move(values));
}

void Sessions::end(std::string_view id) {
  const std::scoped_lock lock(mutex_);
  by_digest_.erase(system::sha256_hex(id));
}

std::size_t Sessions::end_all(std::string_view name, std::string_view value) {
  const std::scoped_lock lock(mutex_);
  return std::erase_if(by_digest_, [&](const auto& entry) {
    const auto& values = entry.second.session.values;
    const auto found = values.find(name);
    return found != values.end() && found->second == value;
  });
}

std::size_t Sessions::size() const {
  const std::scoped_lock lock(mutex_);
  return by_digest_.size();
}

std::string_view session_cookie_name(bool behind_tls) { return behind_tls ? "__Host-sid" : "sid"; }

std::string session_id(const Request& request, bool behind_tls) {
  return request.cookies.text(session_cookie_name(behind_tls));
}

bool carries_token(const Request& request, const Session& session) {
  const auto sent = request.form.has(markup::kCsrfField) ? request.form.text(markup::kCsrfField)
                                                         : request.headers.text("x-csrf-token");
  return system::same_secret(sent, session.csrf_token);
}

}  // namespace redress::web
