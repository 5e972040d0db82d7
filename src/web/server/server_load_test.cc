#include <algorithm>
#include <condition_variable>
#include <future>
#include <mutex>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/server/client_testing.h"
#include "web/server/server.h"
#include "web/server/server_load_testing.h"

namespace redress::web {
namespace {

using namespace std::chrono_literals;
using testing::ask;
using testing::by_path;
using testing::Client;
using testing::Gate;
using testing::get;
using ::testing::HasSubstr;
using testing::hello;
using testing::kGet;
using testing::status_of;
using web::status_of;

TEST(ServerUnderLoad, AnswersAFreshRequestBesideTwoHundredIdleOnes) {
  Server server({.limits = {.connections_per_address = 250}}, hello);
  const auto port = server.start("127.0.0.1", 0);
  std::vector<Client> idle;
  for (int i = 0; i < 200; ++i) {
    idle.emplace_back(port);
    idle.back().send(kGet);
    ASSERT_EQ(status_of(idle.back().read_response()), 200);
  }
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(status_of(ask(port, kGet)), 200);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 500ms);
}

TEST(ServerUnderLoad, EndsHeadersSentDropByDrop) {
  Server server({.limits = {.header = 300ms}}, hello);
  const auto port = server.start("127.0.0.1", 0);
  const Client slow(port);
  slow.send("GET / HTTP/1.1\r\nHost: h\r\n");
  const auto begin = std::chrono::steady_clock::now();
  bool is_open = true;
  while (is_open && std::chrono::steady_clock::now() - begin < 5s) {
    is_open = slow.send("X: y\r\n");
    std::this_thread::sleep_for(50ms);
  }
  EXPECT_FALSE(is_open) << "each drop came in time, but the whole header did not";
  EXPECT_EQ(status_of(ask(port, kGet)), 200);
}

TEST(ServerUnderLoad, EndsBodiesSentDropByDrop) {
  Server server({.limits = {.body_idle = 300ms, .body_total = 600ms}}, hello);
  const auto port = server.start("127.0.0.1", 0);
  const Client slow(port);
  slow.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\n");
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < 14; ++i) {
    slow.send("x");
    std::this_thread::sleep_for(50ms);
  }
  EXPECT_EQ(status_of(slow.read_to_end(1s)), 408);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 3s);
}

TEST(ServerUnderLoad, ClosesConnectionsLeftIdleWithoutAWord) {
  Server server({.limits = {.idle = 200ms}}, hello);
  const auto port = server.start("127.0.0.1", 0);
  const Client client(port);
  EXPECT_EQ(client.read_to_end(3s), "");
  EXPECT_EQ(status_of(ask(port, kGet)), 200);
}

TEST(ServerUnderLoad, TellsConnectionsPastTheLimitOfOneAddress) {
  Server server({.limits = {.connections_per_address = 3}}, hello);
  const auto port = server.start("127.0.0.1", 0);
  std::vector<Client> first;
  for (int i = 0; i < 3; ++i) {
    first.emplace_back(port);
    first.back().send(kGet);
    ASSERT_EQ(status_of(first.back().read_response()), 200);
  }
  const std::string refused = ask(port, kGet);
  EXPECT_EQ(status_of(refused), 503);
  EXPECT_THAT(refused, HasSubstr("Retry-After: 5"));
  first.pop_back();
  std::this_thread::sleep_for(100ms);
  EXPECT_EQ(status_of(ask(port, kGet)), 200) << "one has gone";
}

TEST(ServerUnderLoad, ClosesTheIdlestConnectionForANewOne) {
  Server server({.limits = {.connections = 3}}, hello);
  const auto port = server.start("127.0.0.1", 0);
  std::vector<Client> idle;
  for (int i = 0; i < 3; ++i) {
    idle.emplace_back(port);
    idle.back().send(kGet);
    ASSERT_EQ(status_of(idle.back().read_response()), 200);
  }
  Client fresh(port);
  fresh.send(kGet);
  EXPECT_EQ(status_of(fresh.read_response()), 200);
  EXPECT_EQ(idle.front().read_to_end(3s), "") << "it was idle longest";
  idle.back().send(kGet);
  EXPECT_EQ(status_of(idle.back().read_response()), 200);
}

TEST(ServerUnderLoad, RefusesMoreWorkThanItCanHold) {
  Gate gate;
  Server server({.limits = {.workers = 1, .waiting_requests = 1}}, gate.handler());
  const auto port = server.start("127.0.0.1", 0);
  const Client working(port);
  working.send(kGet);
  gate.wait_for(1);
  const Client waiting(port);
  waiting.send(kGet);
  std::this_thread::sleep_for(100ms);
  EXPECT_EQ(status_of(ask(port, kGet)), 503);
  gate.opened.set_value();
  EXPECT_EQ(status_of(working.read_response()), 200);
  EXPECT_EQ(status_of(waiting.read_response()), 200);
}

TEST(ServerUnderLoad, FinishesWhatIsInFlightWhenItStops) {
  Gate gate;
  Server server({.limits = {}}, gate.handler());
  const auto port = server.start("127.0.0.1", 0);
  const Client idle(port);
  const Client busy(port);
  busy.send(kGet);
  gate.wait_for(1);
  auto stopped = std::async(std::launch::async, [&] { server.stop(); });
  EXPECT_EQ(idle.read_to_end(2s), "") << "nothing was asked here, so it closes at once";
  EXPECT_THROW(Client{port}, std::runtime_error) << "nobody new comes in";
  EXPECT_EQ(stopped.wait_for(100ms), std::future_status::timeout);
  gate.opened.set_value();
  const std::string response = busy.read_to_end();
  EXPECT_THAT(response, HasSubstr("done"));
  EXPECT_THAT(response, HasSubstr("Connection: close"));
  EXPECT_EQ(stopped.wait_for(5s), std::future_status::ready);
}

TEST(ServerUnderLoad, DropsWhatIsNotDoneInTimeWhenItStops) {
  Server server({.limits = {.header = 60s, .drain = 200ms}}, hello);
  const auto port = server.start("127.0.0.1", 0);
  const Client slow(port);
  slow.send("GET / HTTP/1.1\r\n");
  ASSERT_EQ(status_of(ask(port, kGet)), 200);
  const auto begin = std::chrono::steady_clock::now();
  server.stop();
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 2s);
}

TEST(ServerUnderLoad, KeepsNoMoreAnswersForSlowReadersThanThereIsRoomFor) {
  // More than the system's own buffers take.
  constexpr std::size_t kPage = std::size_t{24} * 1024 * 1024;
  std::atomic<int> made = 0;
  // With one worker the answers are sent in the order in which they were made.
  Server server({.limits = {.all_bodies_bytes = kPage * 3 / 2, .workers = 1}},
                [&](const Request& request) {
                  ++made;
                  return plain_text(std::string(request.path.empty() ? kPage : 1000, 'a'));
                });
  const auto port = server.start("127.0.0.1", 0);
  const Client slow(port);
  slow.send(kGet);
  while (made < 1) {
    std::this_thread::sleep_for(1ms);
  }
  const auto refused = ask(port, kGet);
  EXPECT_EQ(status_of(refused), 503);
  EXPECT_THAT(refused, HasSubstr("Retry-After: 5"));
  EXPECT_EQ(status_of(ask(port, "GET /small HTTP/1.1\r\nHost: h\r\n\r\n")), 200);
  EXPECT_GT(slow.read_response().size(), kPage);
  EXPECT_EQ(status_of(ask(port, kGet)), 200) << "its room was given back";
}

/// Holds back requests under /slow and records which were begun.
struct Lanes {
  std::promise<void> opened;
  std::shared_future<void> open = opened.get_future().share();
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<std::string> begun;

  Handler handler() {
    return [this](const Request& request) {
      {
        const std::scoped_lock lock(mutex);
        begun.push_back(request.target);
      }
      changed.notify_all();
      if (request.path.back() == "slow") {
        open.wait();
      }
      return plain_text("done");
    };
  }

  bool wait_for(std::size_t count, std::chrono::milliseconds longest = 10min) {
    std::unique_lock lock(mutex);
    return changed.wait_for(lock, longest, [&] { return begun.size() >= count; });
  }

  bool has_begun(const std::string& target) {
    const std::scoped_lock lock(mutex);
    return std::ranges::find(begun, target) != begun.end();
  }
};

TEST(ServerUnderLoad, AnswersForItsHealthWhileEveryWorkerIsBusy) {
  Lanes lanes;
  Server server({.limits = {.workers = 1}, .handling = by_path}, lanes.handler());
  const auto port = server.start("127.0.0.1", 0);
  const Client busy(port);
  busy.send(get("/a/slow"));
  lanes.wait_for(1);
  EXPECT_EQ(status_of(ask(port, get("/live"))), 200);
  EXPECT_EQ(status_of(ask(port, get("/health"))), 200);
  lanes.opened.set_value();
  EXPECT_EQ(status_of(busy.read_response()), 200);
}

TEST(ServerUnderLoad, LetsNoLaneHoldUpAnother) {
  Lanes lanes;
  Server server({.limits = {.workers = 2, .workers_per_lane = 1}, .handling = by_path},
                lanes.handler());
  const auto port = server.start("127.0.0.1", 0);
  std::vector<Client> heavy;
  for (int i = 0; i < 3; ++i) {
    heavy.emplace_back(port);
    heavy.back().send(get("/a/slow"));
  }
  lanes.wait_for(1);
  EXPECT_EQ(status_of(ask(port, get("/b/page"))), 200) << "while three of the other lane wait";
  lanes.opened.set_value();
  for (const auto& client : heavy) {
    EXPECT_EQ(status_of(client.read_response()), 200);
  }
}

TEST(ServerUnderLoad, SaysSoWhereAWorkerIsNotFreeInTime) {
  Lanes lanes;
  Server server({.limits = {.wait = 1ms, .workers = 1}, .handling = by_path}, lanes.handler());
  const auto port = server.start("127.0.0.1", 0);
  // Repeat until the free worker has taken one: on a slow machine the first may have waited too
  // long as well.
  std::vector<Client> busy;
  do {
    busy.emplace_back(port);
    busy.back().send(get("/a/slow"));
  } while (!lanes.wait_for(1, 1s));
  const auto response = ask(port, get("/a/page"));
  EXPECT_EQ(status_of(response), 503);
  EXPECT_THAT(response, HasSubstr("Retry-After: 5"));
  lanes.opened.set_value();
  EXPECT_EQ(status_of(busy.back().read_response()), 200) << "what was begun is finished";
  EXPECT_FALSE(lanes.has_begun("/a/page"));
}

TEST(ServerUnderLoad, MakesNoPageForWhoHasGoneAndCarriesOutTheirForm) {
  Lanes lanes;
  Server server({.limits = {.workers = 1}, .handling = by_path}, lanes.handler());
  const auto port = server.start("127.0.0.1", 0);
  const Client watch(port);  // connected first, so its requests are answered after earlier ones
  watch.send(get("/live"));
  ASSERT_EQ(status_of(watch.read_response()), 200);
  const Client busy(port);
  busy.send(get("/a/slow"));
  lanes.wait_for(2);
  {
    const Client gone(port);
    gone.send(get("/a/gone"));
    const Client sent(port);
    sent.send("POST /a/form HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n");
    watch.send(get("/live"));  // both are waiting by now
    ASSERT_EQ(status_of(watch.read_response()), 200);
  }
  // What the network's thread began before one answer is finished two answers later.
  for (int i = 0; i < 3; ++i) {
    watch.send(get("/live"));
    ASSERT_EQ(status_of(watch.read_response()), 200);
  }
  const Client stays(port);
  stays.send(get("/a/stays"));
  lanes.opened.set_value();
  EXPECT_EQ(status_of(stays.read_response()), 200);
  EXPECT_FALSE(lanes.has_begun("/a/gone"));
  EXPECT_TRUE(lanes.has_begun("/a/form")) << "somebody meant it";
}

ServerSettings with_budgets(Rate pages, Rate posts) {
  return {.limits = {.pages = pages, .posts = posts},
          .behind_tls = true,
          .trouble_page =
              [](const Request& request, Trouble trouble) {
                return html("kept: " + request.form.text("account"), status_of(trouble));
              },
          .handling = by_path};
}

std::string post_from(const std::string& address, const std::string& account) {
  const std::string body = "account=" + account;
  return "POST /a HTTP/1.1\r\nHost: h\r\nX-Forwarded-For: 10.9.9.9, " + address +
         "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
         std::to_string(body.size()) + "\r\n\r\n" + body;
}

// Buckets that do not refill while a test runs.
constexpr Rate kOnce{.per_second = 1e-6, .burst = 1};
constexpr Rate kPlenty{.per_second = 1000, .burst = 1000};

TEST(ServerUnderLoad, LosesNothingThatIsSentPastABudget) {
  Server server(with_budgets(kPlenty, kOnce), hello);
  const auto port = server.start("127.0.0.1", 0);
  EXPECT_EQ(status_of(ask(port, post_from("192.0.2.1", "one"))), 200);
  const auto refused = ask(port, post_from("192.0.2.1", "two"));
  EXPECT_EQ(status_of(refused), 429);
  EXPECT_THAT(refused, HasSubstr("kept: two"));
  EXPECT_THAT(refused, HasSubstr("Retry-After: "));
  EXPECT_EQ(status_of(ask(port, post_from("192.0.2.2", "three"))), 200) << "another address";
}

TEST(ServerUnderLoad, CountsPagesByAddressAndItsHealthNotAtAll) {
  Server server(with_budgets(kOnce, kPlenty), hello);
  const auto port = server.start("127.0.0.1", 0);
  EXPECT_EQ(status_of(ask(port, get("/a"))), 200);
  EXPECT_EQ(status_of(ask(port, get("/a"))), 429);
  EXPECT_EQ(status_of(ask(port, get("/live"))), 200);
  EXPECT_EQ(status_of(ask(port, get("/health"))), 200);
}

}  // namespace
}  // namespace redress::web
