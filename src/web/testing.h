#pragma once

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "casebook/chain.h"
#include "casebook/memory_store.h"
#include "casework/acts_testing.h"
#include "system/reference.h"
#include "web/server/target.h"
#include "web/site.h"

// What tests of pages share: every page there is, over a store in memory, and one browser.
namespace redress::web::testing {

namespace acts = casework::testing;

/// A style sheet, script and icon that are only there.
inline Assets assets_for_tests() {
  const auto folder = std::filesystem::path(::testing::TempDir()) / "redress_pages_test";
  std::filesystem::create_directories(folder);
  for (const char* name : {"redress.css", "redress.js", "favicon.svg"}) {
    std::ofstream(folder / name) << "x";
  }
  return Assets::load(folder);
}

/// The small procedure of the tests of casework, or those given, for as long as calendars last.
inline casebook::Shelf shelf_of(std::vector<procedure::Edition> editions = {acts::small_edition()},
                                const std::vector<calendar::HolidayTable>& tables = {
                                    acts::england().table()}) {
  auto shelf = casebook::Shelf::of(std::move(editions), tables);
  if (!shelf) {
    throw std::runtime_error(render(shelf.error()));
  }
  return std::move(*shelf);
}

/// A text without its markup: what a person reads, a line for each element.
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

/// A page without what is folded away, such as the working of its dates.
inline std::string without_details(std::string page) {
  const std::string end = "</details>";
  for (auto at = page.find("<details"); at != page.npos; at = page.find("<details", at)) {
    page.erase(at, page.find(end, at) + end.size() - at);
  }
  return page;
}

/// The part of a page from one text up to another; a failure of the test when either is missing.
inline std::string part(const std::string& page, std::string_view from, std::string_view to) {
  const auto begin = page.find(from);
  const auto end = begin == page.npos ? page.npos : page.find(to, begin + from.size());
  if (end == page.npos) {
    ADD_FAILURE() << "nothing from " << from << " to " << to << " in\n" << words_of(page);
    return "";
  }
  return page.substr(begin, end - begin);
}

/// All pages, one browser, and a clock that stands until a test moves it.
class Pages {
 public:
  explicit Pages(casebook::Shelf shelf = shelf_of()) : shelf_(std::move(shelf)) {}

  calendar::Instant now = acts::london("2024-04-08T12:00");
  casebook::MemoryStore store;

  [[nodiscard]] Router& router() { return router_; }

  [[nodiscard]] casebook::Casebook& casebook() { return casebook_; }

  /// As the browser asks for a page.
  Response get(const std::string& target) { return send(Method::get, target, {}); }

  /// A form as the browser sends it, with this visit's token.
  Response post(const std::string& target, Fields form) {
    form.add("csrf", token());
    return send(Method::post, target, std::move(form));
  }

  /// A request with exactly these fields, within the browser's visit.
  Response send(Method method, const std::string& target, Fields form) {
    const auto parsed = parse_target(target);
    if (!parsed) {
      throw std::runtime_error("no target: " + target);
    }
    Request request{.method = method,
                    .target = target,
                    .path = parsed->path,
                    .query = parsed->query,
                    .form = std::move(form)};
    if (!cookie_.empty()) {
      request.cookies = {{std::string(session_cookie_name(false)), cookie_}};
    }
    auto response = router_(request);
    take_cookie(response);
    return response;
  }

  /// The token of the browser's visit, begun when there is none.
  [[nodiscard]] std::string token() {
    if (cookie_.empty()) {
      get("/" + shelf_.landlords().front().slug + "/feedback");
    }
    return sessions_.find(cookie_).value().csrf_token;
  }

  void sign_in(const std::string& name, const std::string& role,
               const std::string& landlord = "example-homes") {
    const auto signed_in =
        post("/" + landlord + "/staff/sign-in", {{"name", name}, {"role", role}});
    EXPECT_EQ(signed_in.status, 303) << words_of(signed_in.body);
  }

  /// Another browser: the visit is forgotten here, though not by the server.
  void forget_visit() { cookie_.clear(); }

  /// A casefile that these acts bring about, each at its own time; its reference.
  std::string play(const std::vector<acts::Deed>& story,
                   const std::string& landlord = "example-homes") {
    std::string reference;
    for (const auto& act : story) {
      const auto done = casebook_.handle({.landlord = landlord,
                                          .reference = reference,
                                          .command = act.command,
                                          .answers = act.answers,
                                          .actor = act.by,
                                          .happened = {},
                                          .late_reason = act.late_reason,
                                          .idempotency_key = "act-" + std::to_string(++acts_)},
                                         acts::london(act.at));
      EXPECT_TRUE(done) << act.command << ": "
                        << (done ? "" : joined(done.error().sentences(), " "));
      reference = done ? done->reference : reference;
    }
    return reference;
  }

 private:
  void take_cookie(const Response& response) {
    const auto set = response.headers.text("set-cookie");
    const auto name = std::string(session_cookie_name(false)) + "=";
    if (set.starts_with(name)) {
      cookie_ = set.substr(name.size(), set.find(';') - name.size());
    }
  }

  casebook::Shelf shelf_;
  casebook::Casebook casebook_{
      shelf_, store, {.reference = system::new_reference, .salt = casebook::fresh_salt}};
  Assets assets_ = assets_for_tests();
  // Visits that outlast any jump of the clock.
  Sessions sessions_{{.idle = std::chrono::years(100), .absolute = std::chrono::years(100)},
                     [this] { return now; }};
  Site site_{.casebook = casebook_,
             .lists = store,
             .assets = assets_,
             .sessions = sessions_,
             .now = [this] { return now; },
             .is_demo = true};
  Router router_ = pages_of(site_);
  std::string cookie_;
  int acts_ = 0;
};

}  // namespace redress::web::testing
