#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <fmt/format.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/check.h"
#include "storage/testing.h"

namespace redress::storage::postgres {

/// What happens to a connection when a COMMIT passes through.
enum class AtCommit {
  nothing,
  cut_before,   // the COMMIT never reaches the server
  cut_sent,     // the connection breaks with the COMMIT on its way
  cut_done,     // the server has committed and its reply is lost
  cut_after,    // the connection breaks after the reply has arrived
  fall_silent,  // the COMMIT never arrives and the connection stays open
};

/// Sits between a store and its server, and breaks the connection at the worst moment: once, at the
/// first COMMIT after it was told to.
class Proxy {
 public:
  explicit Proxy(const std::string& server_folder)
      : server_(server_folder + kSocket), here_(folder_.file(std::string(kSocket).substr(1))) {
    listening_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un address = address_of(here_);
    CHECK(::bind(listening_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0);
    CHECK(::listen(listening_, 64) == 0);
    accepting_ = std::thread([this] { accept_all(); });
  }

  ~Proxy() {
    is_over_ = true;
    accepting_.join();
    for (auto& one : carrying_) {
      one.join();
    }
    ::close(listening_);
  }

  Proxy(const Proxy&) = delete;
  Proxy& operator=(const Proxy&) = delete;

  /// Returns the address of a database through this proxy.
  [[nodiscard]] std::string url(const std::string& direct) const {
    const auto name = direct.substr(0, direct.find("?host="));
    return name + "?host=" + std::filesystem::path(here_).parent_path().string();
  }

  void at_commit(AtCommit what) { at_commit_ = what; }

  /// From now on, new connections end at once, or wait for a reply that never comes.
  void refuse(bool refusing) { is_refusing_ = refusing; }

  void keep_waiting(bool waiting) { is_keeping_waiting_ = waiting; }

  /// Returns how often a connection was broken or fell silent.
  [[nodiscard]] int incidents() const { return incidents_; }

 private:
  static constexpr const char* kSocket = "/.s.PGSQL.5432";
  static constexpr int kLookAgainMs = 20;

  enum class Step { go_on, end };

  static sockaddr_un address_of(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    CHECK(path.size() < sizeof(address.sun_path));
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    return address;
  }

  static bool has_something(int socket) {
    pollfd one{socket, POLLIN, 0};
    return ::poll(&one, 1, kLookAgainMs) > 0;
  }

  static void send_all(int socket, std::string_view bytes) {
    while (!bytes.empty()) {
      const auto sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) {
        return;
      }
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
  }

  void accept_all() {
    while (!is_over_) {
      if (!has_something(listening_)) {
        continue;
      }
      const int client = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
      if (client >= 0 && is_refusing_) {
        ::close(client);
      } else if (client >= 0) {
        carrying_.emplace_back([this, client] { carry(client); });
      }
    }
  }

  void carry(int client) {
    const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un address = address_of(server_);
    if (::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0) {
      pass_on(client, server);
    }
    ::close(server);
    ::close(client);
  }

  void pass_on(int client, int server) {
    bool is_committing = false;
    Step step = Step::go_on;
    while (step == Step::go_on && !is_over_) {
      std::array<pollfd, 2> both = {pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0}};
      if (::poll(both.data(), both.size(), kLookAgainMs) <= 0 || is_keeping_waiting_) {
        continue;
      }
      if (both[0].revents != 0) {
        step = to_server(client, server, is_committing);
      } else {
        step = to_client(client, server, is_committing);
      }
    }
  }

  static std::string read_some(int socket) {
    std::array<char, 65536> bytes{};
    const auto count = ::read(socket, bytes.data(), bytes.size());
    return {bytes.data(), count > 0 ? static_cast<std::size_t>(count) : 0};
  }

  Step to_server(int client, int server, bool& is_committing) {
    const std::string bytes = read_some(client);
    const auto commit = bytes.find("COMMIT ");  // a statement's name begins with its first word
    is_committing = commit != bytes.npos;
    if (is_committing && take(AtCommit::cut_before)) {
      send_all(server, std::string_view(bytes).substr(0, commit));
      return Step::end;
    }
    if (is_committing && take(AtCommit::fall_silent)) {
      while (!is_over_) {
        ::poll(nullptr, 0, kLookAgainMs);
      }
      return Step::end;
    }
    // Decided before it is sent: an instruction that arrives later is not about this COMMIT.
    const bool cut = is_committing && take(AtCommit::cut_sent);
    send_all(server, bytes);
    return bytes.empty() || cut ? Step::end : Step::go_on;
  }

  Step to_client(int client, int server, bool is_committing) {
    const std::string bytes = read_some(server);
    const bool is_done = is_committing && bytes.find(std::string_view("COMMIT\0", 7)) != bytes.npos;
    if (is_done && take(AtCommit::cut_done)) {
      return Step::end;
    }
    const bool cut = is_done && take(AtCommit::cut_after);
    send_all(client, bytes);
    return bytes.empty() || cut ? Step::end : Step::go_on;
  }

  // Returns true, once, when it was told to do this.
  bool take(AtCommit what) {
    if (!at_commit_.compare_exchange_strong(what, AtCommit::nothing)) {
      return false;
    }
    ++incidents_;
    return true;
  }

  const TemporaryFolder folder_;
  const std::string server_;
  const std::string here_;
  int listening_ = -1;
  std::atomic<AtCommit> at_commit_ = AtCommit::nothing;
  std::atomic<bool> is_refusing_ = false;
  std::atomic<bool> is_keeping_waiting_ = false;
  std::atomic<bool> is_over_ = false;
  std::atomic<int> incidents_ = 0;
  std::thread accepting_;
  std::vector<std::thread> carrying_;  // owned by the accepting thread until it has ended
};

}  // namespace redress::storage::postgres
