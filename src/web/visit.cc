#include "web/visit.h"

#include <algorithm>

#include "base/check.h"
#include "calendar/london.h"
#include "markup/form.h"
#include "system/hash.h"
#include "system/random.h"
#include "web/server/cookies.h"

namespace redress::web {

using casebook::SignInStage;

namespace {

constexpr std::size_t kVisitorBytes = 16;
constexpr std::size_t kSecretBytes = 32;
constexpr std::chrono::seconds kReceiptTime = std::chrono::hours{12};
// A sign-in's last use is rewritten only after this long, so that showing pages stays a read.
constexpr std::chrono::seconds kUseIsFresh = std::chrono::minutes{1};

// Between the password and the code.
constexpr std::chrono::seconds kCodeTime = std::chrono::minutes{10};

const std::string kVisitor = "visitor";

std::string sign_in_cookie(const std::string& landlord) { return "sid-" + landlord; }

std::string receipt_cookie(const std::string& landlord) { return "received-" + landlord; }

bool is_visitor(const std::string& text) {
  return text.size() == 2 * kVisitorBytes && system::from_hex(text);
}

}  // namespace

Visit::Visit(const Site& site, const Request& request, std::string landlord)
    : site_(site),
      landlord_(std::move(landlord)),
      visitor_(cookie(request, kVisitor)),
      secret_(cookie(request, sign_in_cookie(landlord_))),
      receipt_(cookie(request, receipt_cookie(landlord_))) {
  if (!is_visitor(visitor_)) {
    visitor_.clear();
  }
  find_sign_in();
}

std::string Visit::cookie(const Request& request, const std::string& name) const {
  return request.cookies.text(cookie_name(name, site_.behind_tls));
}

void Visit::set(const std::string& name, const std::string& value) {
  set_cookies_.push_back(set_cookie(cookie_name(name, site_.behind_tls), value, site_.behind_tls));
}

void Visit::find_sign_in() {
  if (secret_.empty()) {
    return;
  }
  const auto now = site_.now();
  const auto digest = system::sha256_hex(secret_);
  sign_in_ = site_.server_state.sign_in(landlord_, digest);
  if (!sign_in_ || is_over(*sign_in_)) {
    sign_in_.reset();
    account_.reset();
    secret_.clear();
    return;
  }
  if (now - sign_in_->used_at >= kUseIsFresh) {
    try {
      site_.server_state.touch_sign_in(landlord_, digest, now);
    } catch (const casebook::StorageFailure&) {  // NOLINT(bugprone-empty-catch): on purpose
      // Reading may go on even when nothing can be written.
    }
  }
}

bool Visit::is_too_old(const casebook::SignIn& sign_in) const {
  const auto now = site_.now();
  const auto& limits = site_.sign_ins;
  const bool is_half = sign_in.stage != SignInStage::done;
  return now - sign_in.used_at >= limits.idle || now - sign_in.started_at >= limits.absolute ||
         (is_half && now - sign_in.started_at >= kCodeTime);
}

bool Visit::is_over(const casebook::SignIn& sign_in) {
  if (is_too_old(sign_in)) {
    return true;
  }
  // A sign-in of a demonstration opens nothing but a demonstration, and the other way round.
  if (site_.is_demo) {
    return !sign_in.era.empty();
  }
  account_ = site_.entrance.accounts().of(landlord_, sign_in.number);
  return !account_ || !casebook::is_of_its_era(*account_, sign_in);
}

const casebook::Account* Visit::account() const { return account_at(SignInStage::done); }

const casebook::Account* Visit::account_at(SignInStage stage) const {
  return sign_in_ && account_ && sign_in_->stage == stage ? &*account_ : nullptr;
}

std::vector<casebook::SignIn> Visit::other_sign_ins() const {
  std::vector<casebook::SignIn> others;
  if (account() == nullptr) {
    return others;
  }
  for (auto& one : site_.server_state.sign_ins_of(landlord_, account_->number)) {
    if (one.stage == SignInStage::done && one.digest != sign_in_->digest && !is_too_old(one) &&
        casebook::is_of_its_era(*account_, one)) {
      others.push_back(std::move(one));
    }
  }
  return others;
}

std::optional<casework::Actor> Visit::staff() const {
  if (!sign_in_ || sign_in_->stage != SignInStage::done) {
    return std::nullopt;
  }
  const auto staff = site_.casebook.staff(landlord_);
  const auto* member = staff->find(sign_in_->number);
  if (!member || member->left_at) {
    return std::nullopt;
  }
  return casework::Actor{
      .kind = casework::ActorKind::staff,
      .id = member->number,
      .name = member->name(),
      .roles = account_ ? roles_of(*account_, *staff) : std::vector{sign_in_->role}};
}

std::vector<std::string> Visit::roles_of(const casebook::Account& account,
                                         const casework::Staff& staff) const {
  auto roles = account.roles;
  const auto absences = staff.stood_in_for_by(account.number, calendar::london_day(site_.now()));
  if (absences.empty()) {
    return roles;
  }
  for (const auto* absent : absences) {
    const auto theirs = site_.entrance.accounts().of(landlord_, absent->number);
    if (theirs && !theirs->is_disabled) {
      roles.insert(roles.end(), theirs->roles.begin(), theirs->roles.end());
    }
  }
  std::ranges::sort(roles);
  roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
  return roles;
}

std::string Visit::form_token() {
  if (secret_.empty() && visitor_.empty()) {
    visitor_ = system::random_hex(kVisitorBytes);
    set(kVisitor, visitor_);
  }
  return site_.seal.form_token(secret_.empty() ? visitor_ : secret_, site_.now());
}

bool Visit::carries_token(const Request& request) const {
  const auto sent = request.form.has(markup::kCsrfField) ? request.form.text(markup::kCsrfField)
                                                         : request.headers.text("x-csrf-token");
  return site_.seal.is_form_token(sent, secret_.empty() ? visitor_ : secret_, site_.now());
}

void Visit::sign_in(const std::string& number, const std::string& role) {
  keep({.landlord = landlord_, .number = number, .role = role});
}

void Visit::sign_in(const casebook::Account& checked, SignInStage stage) {
  keep({.landlord = landlord_, .number = checked.number, .era = checked.era, .stage = stage});
  account_ = checked;
}

void Visit::keep(casebook::SignIn sign_in) {
  const auto now = site_.now();
  if (!secret_.empty()) {
    site_.server_state.end_sign_in(landlord_, system::sha256_hex(secret_));
  }
  site_.server_state.end_old_sign_ins(now - site_.sign_ins.absolute, now - site_.sign_ins.idle);
  secret_ = system::random_hex(kSecretBytes);
  sign_in.digest = system::sha256_hex(secret_);
  sign_in.started_at = now;
  sign_in.used_at = now;
  sign_in_ = std::move(sign_in);
  site_.server_state.keep_sign_in(*sign_in_);
  set(sign_in_cookie(landlord_), secret_);
}

void Visit::sign_out() {
  if (!secret_.empty()) {
    site_.server_state.end_sign_in(landlord_, system::sha256_hex(secret_));
    set(sign_in_cookie(landlord_), "");
    has_signed_out_ = true;
  }
  secret_.clear();
  sign_in_.reset();
  account_.reset();
}

bool Visit::has_opened(std::string_view reference) const {
  return sign_in_ && std::ranges::find(sign_in_->opened, reference) != sign_in_->opened.end();
}

void Visit::note_opened(const std::string& reference) {
  CHECK(sign_in_.has_value());
  sign_in_->opened.push_back(reference);
  site_.server_state.keep_sign_in(*sign_in_);
}

void Visit::keep_receipt(const std::string& reference) {
  receipt_ = site_.seal.sealed(receipt_cookie(landlord_), reference, site_.now() + kReceiptTime);
  set(receipt_cookie(landlord_), receipt_);
}

std::string Visit::receipt() const {
  return site_.seal.opened(receipt_cookie(landlord_), receipt_, site_.now()).value_or("");
}

Response Visit::with_cookies(Response response) const {
  for (const auto& cookie : set_cookies_) {
    response.headers.add("set-cookie", cookie);
  }
  if (has_signed_out_) {
    // Not "cookies": those of other landlords and of a stranger's visit are none of this sign-in's.
    response.headers.add("Clear-Site-Data", "\"cache\", \"storage\"");
  }
  return response;
}

casework::Actor resident() {
  constexpr auto kKind = casework::ActorKind::resident;
  return {.kind = kKind,
          .id = "resident",
          .name = std::string(casework::usual_name(kKind)),
          .roles = {}};
}

}  // namespace redress::web
