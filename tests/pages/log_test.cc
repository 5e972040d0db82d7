#include "system/log.h"

#include <filesystem>
#include <memory>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "storage/sqlite/sqlite_store.h"
#include "storage/sqlite/testing.h"
#include "web/server/client_testing.h"
#include "web/server/server.h"
#include "web/testing.h"

// What people say never reaches the log, least of all when something goes wrong with it: the server
// is driven with words that are nowhere else, and every line it writes is looked through.
namespace redress::tests {
namespace {

using casework::testing::london;
using ::testing::HasSubstr;
using ::testing::Not;
using web::testing::ask;
using web::testing::status_of;

/// In everything that people type.
constexpr const char* kMarker = "Quetzalcoatlus";

std::string form_of(const std::vector<std::pair<std::string, std::string>>& fields) {
  std::string body;
  for (const auto& [name, value] : fields) {
    body.append(body.empty() ? "" : "&").append(name).append("=").append(value);
  }
  return body;
}

/// A server as `redress serve` runs it, and a browser that says more than it should.
class Talk {
 public:
  explicit Talk(casebook::Store& store)
      : casebook_(shelf_, store,
                  {.reference = system::new_reference, .salt = casebook::fresh_salt}),
        entrance_(shelf_, store),
        site_{.casebook = casebook_,
              .lists = store,
              .index = store,
              .audit = store.audit(),
              .sheets = sheets_,
              .assets = assets_,
              .server_state = store.server_state(),
              .seal = seal_,
              .entrance = entrance_,
              .now = [] { return london("2024-04-08T12:00"); },
              .is_demo = true},
        router_(web::pages_of(site_)),
        server_({.log =
                     [](std::string_view what) {
                       system::log(system::LogLevel::error, "request-failed", {{"why", what}});
                     }},
                web::handler_of(site_, router_)),
        port_(server_.start("127.0.0.1", 0)) {
    const auto form = send("GET", "/example-homes/feedback");
    const auto cookie = form.find("visitor=");
    cookie_ = form.substr(cookie, form.find(';', cookie) - cookie);
    token_ = token_in(form);
  }

  int give_feedback() {
    return status_of(send("POST", "/example-homes/feedback",
                          {{"kind", "complaint"},
                           {"account", said()},
                           {"wanted", said()},
                           {"person", said()},
                           {"contact", said()},
                           {"represented-by", said()}}));
  }

  void sign_in() {
    const auto response =
        send("POST", "/example-homes/staff/sign-in", {{"name", said()}, {"role", "officer"}});
    const auto cookie = response.find("sid-example-homes=");
    ASSERT_NE(cookie, response.npos) << response;
    cookie_ = response.substr(cookie, response.find(';', cookie) - cookie);
    token_ = token_in(send("GET", "/example-homes/staff/sign-out"));
  }

  int note(const std::string& reference) {
    return status_of(send("POST", "/example-homes/staff/casefiles/" + reference + "/note",
                          {{"text", said()}, {"late-reason", said()}}));
  }

  int open(const std::string& reference) {
    return status_of(send("GET", "/example-homes/staff/casefiles/" + reference));
  }

  /// Addresses, headers and bodies that no page takes.
  void talk_nonsense() {
    send("GET", std::string("/example-homes/") + kMarker + "?name=" + kMarker);
    send("GET", std::string("/%zz") + kMarker);
    send("POST", "/example-homes/feedback", {{"kind", said()}, {said(), said()}});
    send("POST", "/example-homes/feedback", {{"account", "%zz" + said()}});
    open(kMarker);
    note(kMarker);
  }

 private:
  static std::string said() { return std::string(kMarker) + "+said+this"; }

  static std::string token_in(const std::string& page) {
    const std::string field = "name=\"csrf\" value=\"";
    const auto at = page.find(field);
    EXPECT_NE(at, page.npos) << page;
    return at == page.npos ? ""
                           : page.substr(at + field.size(),
                                         page.find('"', at + field.size()) - at - field.size());
  }

  std::string send(const std::string& method, const std::string& target,
                   std::vector<std::pair<std::string, std::string>> fields = {}) {
    if (!fields.empty()) {
      fields.emplace_back("csrf", token_);
    }
    const auto body = form_of(fields);
    return ask(port_, method + " " + target + " HTTP/1.1\r\nHost: h\r\nCookie: " +
                          (cookie_.empty() ? "a=b" : cookie_) + "\r\nUser-Agent: " + kMarker +
                          "\r\nContent-Type: application/x-www-form-urlencoded\r\n" +
                          "Content-Length: " + std::to_string(body.size()) +
                          "\r\nConnection: close\r\n\r\n" + body);
  }

  casebook::Shelf shelf_ = web::testing::shelf_of();
  casebook::Casebook casebook_;
  web::Assets assets_ = web::testing::assets_for_tests();
  web::Seal seal_{std::string(32, 'k')};
  web::testing::PlainSheets sheets_;
  web::Entrance entrance_;
  web::Site site_;
  web::Router router_;
  web::Server server_;
  std::uint16_t port_;
  std::string cookie_;
  std::string token_;
};

/// The only casefile there is; beside it stands the landlord's own stream.
std::string first_casefile(casebook::Store& store) {
  for (const auto& [landlord, stream] : store.streams({}, 10)) {
    if (casebook::is_casefile(stream)) {
      return stream;
    }
  }
  return "";
}

TEST(LogLines, HoldNoWordOfAPersonWhileAllIsWell) {
  ::testing::internal::CaptureStderr();
  {
    casebook::MemoryStore store;
    Talk talk(store);
    EXPECT_EQ(talk.give_feedback(), 303);
    talk.sign_in();
    const auto reference = first_casefile(store);
    EXPECT_EQ(talk.note(reference), 303);
    EXPECT_EQ(talk.open(reference), 200);
    talk.talk_nonsense();
    EXPECT_THAT(store.load("example-homes", reference).front().personal, HasSubstr(kMarker));
  }
  EXPECT_THAT(::testing::internal::GetCapturedStderr(), Not(HasSubstr(kMarker)));
}

TEST(LogLines, HoldNoWordOfAPersonWhenTheDiskFails) {
  const auto folder = std::filesystem::path(::testing::TempDir()) / "redress_log_test";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  auto& disk = storage::FaultyDisk::get();
  disk.reset();
  ::testing::internal::CaptureStderr();
  {
    storage::SqliteStore store(folder / "redress.db", {.vfs = storage::FaultyDisk::kName});
    Talk talk(store);
    EXPECT_EQ(talk.give_feedback(), 303);
    talk.sign_in();
    const auto reference = first_casefile(store);
    disk.fail(storage::FaultyDisk::Act::write, 1, SQLITE_FULL, 1000);
    EXPECT_EQ(talk.give_feedback(), 503);
    EXPECT_EQ(talk.note(reference), 503);
    disk.reset();
  }
  std::filesystem::remove_all(folder);
  const auto log = ::testing::internal::GetCapturedStderr();
  EXPECT_THAT(log, HasSubstr("\"what\":\"request-failed\""));
  EXPECT_THAT(log, Not(HasSubstr(kMarker)));
}

/// Gives back each event of a casefile with something wrong in one of its texts.
class SpoiltStore : public casebook::MemoryStore {
 public:
  std::vector<casebook::StoredEvent> load(std::string_view landlord,
                                          std::string_view stream) override {
    auto events = MemoryStore::load(landlord, stream);
    for (auto& event : events) {
      if (spoil && casebook::is_casefile(stream)) {
        spoil(event);
      }
    }
    return events;
  }

  std::function<void(casebook::StoredEvent&)> spoil;
};

std::string with(std::string body, const std::string& piece, const std::string& other) {
  const auto at = body.find(piece);
  return at == body.npos ? body : body.replace(at, piece.size(), other);
}

TEST(LogLines, HoldNoWordOfAPersonWhenWhatIsKeptCannotBeRead) {
  const std::string marker = kMarker;
  using Spoil = std::function<void(casebook::StoredEvent&)>;
  const auto in_personal = [](const std::string& piece, const std::string& other) -> Spoil {
    return [=](auto& event) { event.personal = with(event.personal, piece, other); };
  };
  const auto in_body = [](const std::string& piece, const std::string& other) -> Spoil {
    return [=](auto& event) { event.body = with(event.body, piece, other); };
  };
  const std::vector<Spoil> ways = {
      [&](auto& event) {
        event.personal = event.personal.substr(0, event.personal.find(marker) + marker.size());
      },
      in_personal("\"" + marker, marker),
      in_personal(marker, marker + "\n"),
      in_personal(marker, marker + "\xff"),
      in_personal("\"wanted\":\"" + marker, "\"wanted\":[\"" + marker),
      in_personal("\"account\":", "\"" + marker + "\":"),
      in_personal("{", "{\"" + marker + "\":1,\"" + marker + "\":2,"),
      in_body("{", "{\"" + marker + "\":1,"),
      in_body("\"kind\":", "\"kind\":7,\"was\":"),
      in_body("{", "{\"issue-arose\":\"" + marker + "\","),
      [&](auto& event) { event.body = "\"" + marker + "\""; },
      [&](auto& event) { event.personal = "\"" + marker + "\""; },
  };
  for (std::size_t i = 0; i < ways.size(); ++i) {
    ::testing::internal::CaptureStderr();
    {
      SpoiltStore store;
      Talk talk(store);
      EXPECT_EQ(talk.give_feedback(), 303);
      talk.sign_in();
      const auto reference = first_casefile(store);
      store.spoil = ways[i];
      EXPECT_EQ(talk.open(reference), 503) << "way " << i;
      EXPECT_EQ(talk.note(reference), 503) << "way " << i;
    }
    const auto log = ::testing::internal::GetCapturedStderr();
    EXPECT_THAT(log, HasSubstr("\"what\":\"request-failed\"")) << "way " << i;
    EXPECT_THAT(log, Not(HasSubstr(kMarker))) << "way " << i;
  }
}

}  // namespace
}  // namespace redress::tests
