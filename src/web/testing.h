#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <unistd.h>

#include "base/text.h"
#include "casebook/chain.h"
#include "casebook/memory_store.h"
#include "casework/acts_testing.h"
#include "system/reference.h"
#include "web/server/target.h"
#include "web/site.h"

// What tests of pages share: every page, over a store in memory, and one browser.
namespace redress::web::testing {

namespace acts = casework::testing;

/// What passwords cost in tests, where nobody guesses them.
inline constexpr system::PasswordCost kQuickPasswords{.passes = 1,
                                                      .memory_bytes = std::size_t{64} * 1024};

/// A placeholder style sheet, script and icon.
inline Assets assets_for_tests() {
  // Tests run side by side, each in a process of its own.
  const auto folder = std::filesystem::path(::testing::TempDir()) /
                      ("redress_assets_" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  for (const char* name : {"redress.css", "redress.js", "favicon.svg"}) {
    std::ofstream(folder / name) << "x";
  }
  auto assets = Assets::load(folder);
  std::filesystem::remove_all(folder);
  return assets;
}

/// The small procedure of the casework tests, or the given ones, valid for as long as the calendar
/// lasts.
inline casebook::Shelf shelf_of(std::vector<procedure::Edition> editions = {acts::small_edition()},
                                const std::vector<calendar::HolidayTable>& tables = {
                                    acts::england().table()}) {
  auto shelf = casebook::Shelf::of(std::move(editions), tables);
  if (!shelf) {
    throw std::runtime_error(render(shelf.error()));
  }
  return std::move(*shelf);
}

/// Sheets as their words: a line for each row, with a bar between cells.
class PlainSheets : public casebook::SheetWriter {
 public:
  [[nodiscard]] std::string csv(const casebook::Sheet& sheet) const override {
    std::string text = joined(sheet.head, "|") + "\n";
    for (const auto& row : sheet.rows) {
      std::vector<std::string> cells;
      for (const auto& cell : row) {
        const auto* day = std::get_if<calendar::Date>(&cell);
        cells.push_back(day ? calendar::to_iso(*day) : std::get<std::string>(cell));
      }
      text += joined(cells, "|") + "\n";
    }
    return text;
  }

  [[nodiscard]] std::string xlsx(const casebook::Sheet& sheet) const override {
    return "XLSX " + csv(sheet);
  }
};

/// Returns a text without its markup: what a person reads, a line for each element.
inline std::string words_of(std::string_view html) {
  std::string words;
  bool within = false;
  for (const char c : html) {
    if (c == '<') {
      within = true;
      words += '\n';
    } else if (c == '>') {
      within = false;
    } else if (!within) {
      words += c;
    }
  }
  return words;
}

/// Returns a page without what is folded away, such as the working of its dates.
inline std::string without_details(std::string page) {
  const std::string end = "</details>";
  for (auto at = page.find("<details"); at != page.npos; at = page.find("<details", at)) {
    page.erase(at, page.find(end, at) + end.size() - at);
  }
  return page;
}

/// Returns the part of a page from one text up to another; fails the test when either is missing.
inline std::string part(const std::string& page, std::string_view from, std::string_view to) {
  const auto begin = page.find(from);
  const auto end = begin == page.npos ? page.npos : page.find(to, begin + from.size());
  if (end == page.npos) {
    ADD_FAILURE() << "nothing from " << from << " to " << to << " in\n" << words_of(page);
    return "";
  }
  return page.substr(begin, end - begin);
}

/// All pages, one browser, and a clock that stays still until a test moves it.
class Pages {
 public:
  explicit Pages(casebook::Shelf shelf = shelf_of()) : shelf_(std::move(shelf)) {}

  /// Uses a store that others use too, as after a restart or from another server.
  explicit Pages(casebook::MemoryStore& shared) : shelf_(shelf_of()), store_(&shared) {}

  Pages(const Pages&) = delete;
  Pages& operator=(const Pages&) = delete;

  calendar::Instant now = acts::london("2024-04-08T12:00");
  casebook::MemoryStore store;  // unless another was given

  [[nodiscard]] casebook::MemoryStore& store_used() { return *store_; }

  [[nodiscard]] const Site& site() const { return site_; }

  [[nodiscard]] casebook::Accounts& accounts() { return entrance_.accounts(); }

  /// From now on this is no demonstration: staff sign in with accounts.
  void serve_accounts() {
    site_.is_demo = false;
    router_ = pages_of(site_);
  }

  std::string peer = "192.0.2.1";  // where the browser is

  void limit_sign_ins(SignInLimits limits) { site_.sign_ins = limits; }

  void set_cookie(const std::string& name, const std::string& value) { cookies_[name] = value; }

  void take_cookies_of(const Pages& other) { cookies_ = other.cookies_; }

  [[nodiscard]] Router& router() { return router_; }

  [[nodiscard]] casebook::Casebook& casebook() { return casebook_; }

  /// Gets a page as the browser does.
  Response get(const std::string& target) { return send(Method::get, target, {}); }

  /// Posts a form as the browser does, with this visit's token.
  Response post(const std::string& target, Fields form) {
    form.add("csrf", token(parse_target(target).value().path.front()));
    return send(Method::post, target, std::move(form));
  }

  /// Sends exactly these fields, within the browser's visit.
  Response send(Method method, const std::string& target, Fields form) {
    const auto parsed = parse_target(target);
    if (!parsed) {
      throw std::runtime_error("no target: " + target);
    }
    Request request{.method = method,
                    .target = target,
                    .path = parsed->path,
                    .query = parsed->query,
                    .form = std::move(form),
                    .peer = peer};
    for (const auto& [name, value] : cookies_) {
      request.cookies.add(name, value);
    }
    auto response = router_(request);
    take_cookies(response);
    return response;
  }

  /// Returns a token for the browser's forms, and sets its cookie if there is none yet.
  [[nodiscard]] std::string token(const std::string& landlord = "") {
    const auto slug = landlord.empty() ? shelf_.landlords().front().slug : landlord;
    if (!cookies_.contains("sid-" + slug) && !cookies_.contains("visitor")) {
      get("/" + slug + "/feedback");
    }
    const bool is_signed_in = cookies_.contains("sid-" + slug);
    return seal_.form_token(cookies_.at(is_signed_in ? "sid-" + slug : "visitor"), now);
  }

  /// Returns the browser's value of this cookie; "" when it has none.
  [[nodiscard]] std::string cookie(const std::string& name) const {
    const auto found = cookies_.find(name);
    return found == cookies_.end() ? "" : found->second;
  }

  void sign_in(const std::string& name, const std::string& role,
               const std::string& landlord = "example-homes") {
    const auto signed_in =
        post("/" + landlord + "/staff/sign-in", {{"name", name}, {"role", role}});
    EXPECT_EQ(signed_in.status, 303) << words_of(signed_in.body);
  }

  /// Acts as another browser: the sign-in is forgotten here, though not by the server.
  void forget_visit() { cookies_.clear(); }

  /// Creates a casefile with these acts, each at its own time, and returns its reference.
  std::string play(const std::vector<acts::Deed>& story,
                   const std::string& landlord = "example-homes") {
    std::string reference;
    for (const auto& deed : story) {
      const auto done = casebook_.handle({.landlord = landlord,
                                          .reference = reference,
                                          .act = deed.act,
                                          .answers = deed.answers,
                                          .actor = deed.by,
                                          .happened = {},
                                          .late_reason = deed.late_reason,
                                          .idempotency_key = "act-" + std::to_string(++acts_)},
                                         acts::london(deed.at));
      EXPECT_TRUE(done) << deed.act << ": " << (done ? "" : joined(done.error().sentences(), " "));
      reference = done ? done->reference : reference;
    }
    return reference;
  }

 private:
  void take_cookies(const Response& response) {
    for (const auto& set : response.headers.all("set-cookie")) {
      const auto equals = set.find('=');
      const auto value = set.substr(equals + 1, set.find(';') - equals - 1);
      if (value.empty()) {
        cookies_.erase(set.substr(0, equals));
      } else {
        cookies_[set.substr(0, equals)] = value;
      }
    }
  }

  casebook::Shelf shelf_;
  casebook::MemoryStore* store_ = &store;
  casebook::Casebook casebook_{
      shelf_, *store_, {.reference = system::new_reference, .salt = casebook::fresh_salt}};
  PlainSheets sheets_;
  Assets assets_ = assets_for_tests();
  Seal seal_{std::string(32, 'k')};
  Entrance entrance_{shelf_, *store_, kQuickPasswords};
  Site site_{.casebook = casebook_,
             .lists = *store_,
             .index = *store_,
             .audit = store_->audit(),
             .sheets = sheets_,
             .assets = assets_,
             .server_state = store_->server_state(),
             .seal = seal_,
             .entrance = entrance_,
             .now = [this] { return now; },
             .is_demo = true,
             // They outlast any jump of the clock.
             .sign_ins = {.idle = std::chrono::years(100), .absolute = std::chrono::years(100)}};
  Router router_ = pages_of(site_);
  std::map<std::string, std::string> cookies_;
  int acts_ = 0;
};

}  // namespace redress::web::testing
