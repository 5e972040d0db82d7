#pragma once

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <pwd.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/check.h"
#include "storage/postgres/connection.h"

namespace redress::storage::postgres {

/// Runs a program with its output in a file, waits for it and returns its exit status. Throws when
/// there is no such program.
inline int run_program(const std::vector<std::string>& words, const std::string& log) {
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (const auto& word : words) {
    arguments.push_back(const_cast<char*>(word.c_str()));
  }
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, 1, log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
  posix_spawn_file_actions_adddup2(&files, 1, 2);
  pid_t child = 0;
  const int failed =
      ::posix_spawnp(&child, arguments[0], &files, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  if (failed != 0) {
    throw std::system_error(failed, std::generic_category(), "running " + words.front());
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// Returns the folder of initdb and pg_ctl. Throws, with the fix, when they are not installed.
inline std::string server_programs() {
  std::string newest;
  for (const char* root : {"/usr/lib/postgresql", "/usr/pgsql"}) {
    if (!std::filesystem::is_directory(root)) {
      continue;
    }
    for (const auto& version : std::filesystem::directory_iterator(root)) {
      const auto folder = version.path() / "bin";
      if (std::filesystem::exists(folder / "initdb") && folder.string() > newest) {
        newest = folder.string();
      }
    }
  }
  if (newest.empty()) {
    throw std::runtime_error(
        "there is no PostgreSQL server to test with under /usr/lib/postgresql; script/bootstrap "
        "installs it");
  }
  return newest;
}

/// A PostgreSQL server of our own: a new folder, reached through a socket in it and not from
/// outside. Server and folder go with this object, and also when the process is killed. When run by
/// root it belongs to the user postgres, since the server refuses to run as root.
class PrivateServer {
 public:
  /// `settings` are lines of postgresql.conf. The data is in the server's own folder or in
  /// `data_folder`, which must exist and be empty. In that case the disk is taken to be small, so
  /// the log comes in segments of 1 MB.
  explicit PrivateServer(const std::vector<std::string>& settings = {},
                         const std::string& data_folder = "")
      : programs_(server_programs()),
        folder_((std::filesystem::temp_directory_path() / "redress-pg-XXXXXX").string()) {
    CHECK(::mkdtemp(folder_.data()) != nullptr);
    data_ = data_folder.empty() ? folder_ + "/data" : data_folder;
    belong_to_server(folder_);
    if (std::filesystem::exists(data_)) {
      belong_to_server(data_);
    }
    watch_over();
    expect("initdb", {programs_ + "/initdb", "--no-sync", "-U", "postgres", "-A", "trust", "-E",
                      "UTF8", "--locale=C",
                      data_folder.empty() ? "--wal-segsize=16" : "--wal-segsize=1", "-D", data_});
    std::ofstream conf(data_ + "/postgresql.conf", std::ios::app);
    conf << "listen_addresses = ''\nunix_socket_directories = '" << folder_
         << "'\nmax_connections = 200\n";
    for (const auto& setting : settings) {
      conf << setting << '\n';
    }
    conf.close();
    start();
  }

  ~PrivateServer() {
    ::close(leash_);
    ::waitpid(watcher_, nullptr, 0);
  }

  PrivateServer(const PrivateServer&) = delete;
  PrivateServer& operator=(const PrivateServer&) = delete;

  /// Returns the one shared by this test program.
  static PrivateServer& shared() {
    static PrivateServer server;
    return server;
  }

  [[nodiscard]] const std::string& folder() const { return folder_; }

  [[nodiscard]] std::string url(const std::string& database = "postgres") const {
    return fmt::format("postgres://postgres@/{}?host={}", database, folder_);
  }

  /// Creates an empty database and returns its address.
  std::string new_database(const std::string& options = "") {
    static std::atomic<int> last = 0;
    const std::string name = fmt::format("test_{}_{}", ::getpid(), ++last);
    run(fmt::format("CREATE DATABASE {} {}", name, options));
    return url(name);
  }

  /// Runs a statement on a connection of its own.
  void run(const std::string& sql, const std::string& database = "postgres") {
    Connection connection(Address(url(database)), within(60));
    connection.once(sql);
  }

  /// Call it only when the server is stopped or killed.
  void start() {
    // A killed process may stay a zombie for a while, and until then it looks alive to the next
    // server.
    std::filesystem::remove(data_ + "/postmaster.pid");
    std::filesystem::remove(folder_ + "/.s.PGSQL.5432.lock");
    expect("pg_ctl", with_pg_ctl({"-w", "-t", "60", "-l", folder_ + "/server.log", "start"}));
    std::ifstream(data_ + "/postmaster.pid") >> first_;
    CHECK(first_ > 1);
  }

  void stop() { expect("pg_ctl", with_pg_ctl({"-w", "-m", "fast", "stop"})); }

  /// Kills the server with all its processes, as if memory had run out. It does not touch the
  /// server's disk, whose power may be gone, and does nothing when the server has ended by itself.
  void kill() {
    const std::vector<pid_t> all = processes();
    for (const pid_t one : all) {
      ::kill(one, SIGKILL);
    }
    for (const pid_t one : all) {
      while (is_running(one)) {
        std::this_thread::yield();
      }
    }
  }

  /// Returns the output of the server and its programs.
  [[nodiscard]] std::string said() const {
    std::ostringstream text;
    for (const char* log : {"/programs.log", "/server.log"}) {
      text << std::ifstream(folder_ + log).rdbuf();
    }
    return text.str();
  }

 private:
  static Deadline within(int seconds) {
    return std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  }

  static bool is_running(pid_t process) {
    std::ifstream stat(fmt::format("/proc/{}/stat", process));
    std::string word;
    std::string state;
    stat >> word >> word >> state;
    return stat && state != "Z";
  }

  static void belong_to_server(const std::string& path) {
    if (::geteuid() != 0) {
      return;
    }
    const passwd* user = ::getpwnam("postgres");
    if (user == nullptr) {
      throw std::runtime_error(
          "there is no user postgres to run the server as; script/bootstrap installs it");
    }
    CHECK(::chown(path.c_str(), user->pw_uid, user->pw_gid) == 0);
    CHECK(::chmod(path.c_str(), 0700) == 0);
  }

  // Starts a process that waits for this one to end, in any way, and then cleans up.
  void watch_over() {
    std::array<int, 2> ends{};
    CHECK(::pipe2(ends.data(), O_CLOEXEC) == 0);
    const std::string script =
        "trap '' INT TERM HUP; read -r nothing; p=$(head -n 1 \"$2/postmaster.pid\"); "
        "if grep -q postgres \"/proc/$p/cmdline\"; then kill -QUIT \"$p\"; "
        "while [ -e \"/proc/$p/fd/0\" ]; do sleep 0.02; done; fi; rm -rf \"$1\"";
    const std::vector<std::string> words = {"sh", "-c", script, "sh", folder_, data_};
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (const auto& word : words) {
      arguments.push_back(const_cast<char*>(word.c_str()));
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, ends[0], 0);
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
    CHECK(::posix_spawn(&watcher_, "/bin/sh", &files, nullptr, arguments.data(), environ) == 0);
    posix_spawn_file_actions_destroy(&files);
    ::close(ends[0]);
    leash_ = ends[1];
  }

  [[nodiscard]] std::vector<std::string> with_pg_ctl(std::vector<std::string> words) const {
    words.insert(words.begin(), {programs_ + "/pg_ctl", "-D", data_});
    return words;
  }

  int as_server(std::vector<std::string> words) const {
    if (::geteuid() == 0) {
      const std::array<const char*, 4> first = {"setpriv", "--reuid=postgres", "--regid=postgres",
                                                "--init-groups"};
      words.insert(words.begin(), first.begin(), first.end());
    }
    return run_program(words, folder_ + "/programs.log");
  }

  void expect(const std::string& what, std::vector<std::string> words) const {
    if (as_server(std::move(words)) != 0) {
      throw std::runtime_error(what + " failed:\n" + said());
    }
  }

  // Returns the first process, then its children.
  [[nodiscard]] std::vector<pid_t> processes() const {
    std::ostringstream words;
    words << std::ifstream(fmt::format("/proc/{}/cmdline", first_)).rdbuf();
    if (words.str().find(data_) == std::string::npos) {
      return {};
    }
    std::vector<pid_t> all = {first_};
    std::ifstream others(fmt::format("/proc/{}/task/{}/children", first_, first_));
    std::copy(std::istream_iterator<pid_t>(others), {}, std::back_inserter(all));
    return all;
  }

  std::string programs_;
  std::string folder_;
  std::string data_;
  pid_t first_ = 0;  // the server's first process
  pid_t watcher_ = 0;
  int leash_ = -1;  // open for as long as this process lives
};

}  // namespace redress::storage::postgres
