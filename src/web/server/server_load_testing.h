#pragma once

#include <atomic>
#include <chrono>
#include <future>
#include <string>
#include <thread>

#include "web/server/server.h"

// Handlers that keep a server waiting, and what is asked of it.
namespace redress::web::testing {

inline const std::string kGet = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

inline Response hello(const Request&) { return plain_text("hello"); }

/// Lets a test hold back the handler's answers, and tells it when the handler is running.
struct Gate {
  std::promise<void> opened;
  std::shared_future<void> open = opened.get_future().share();
  std::atomic<int> waiting = 0;

  Handler handler() {
    return [this](const Request&) {
      ++waiting;
      open.wait();
      return plain_text("done");
    };
  }

  void wait_for(int requests) const {
    while (waiting < requests) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  }
};

/// A server whose first path segment chooses the thread: "live" the network, "health" the health
/// thread, anything else a lane of that name.
inline Handling by_path(const Request& request) {
  const std::string first = request.path.empty() ? "" : request.path.front();
  if (first == "live") {
    return {.by = Handling::By::network};
  }
  return first == "health" ? Handling{.by = Handling::By::health} : Handling{.lane = first};
}

inline std::string get(const std::string& path) {
  return "GET " + path + " HTTP/1.1\r\nHost: h\r\n\r\n";
}

}  // namespace redress::web::testing
