#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <future>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/server/client_testing.h"
#include "web/server/server.h"
#include "web/server/server_load_testing.h"

// Requests that wait for a worker.
namespace redress::web {
namespace {

using namespace std::chrono_literals;
using testing::ask;
using testing::by_path;
using testing::Client;
using testing::Gate;
using testing::get;
using ::testing::HasSubstr;
using testing::kGet;
using testing::status_of;

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

}  // namespace
}  // namespace redress::web
