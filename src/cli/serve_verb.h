#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "cli/verb.h"

namespace redress::cli {

/// The options of `redress serve`.
struct ServeOptions {
  std::string database = "redress.db";  // or postgres://...
  int connections = 8;  // PostgreSQL: how many for writing, and as many again for reading
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;     // 0: any free port; the "ready" line names it
  double pages_per_second = 50;  // per address, on average; 0: unlimited
  double posts_per_second = 5;
  bool behind_tls = false;  // a proxy in front terminates TLS
  bool is_demo = false;     // invented casefiles, sign-in without a password
  std::string clock_file;   // demonstrations only: holds the moment that counts as now
};

/// Serves until told to stop, and returns the exit status. Throws when the system fails at startup.
using ServerRunner = std::function<int(const ServeOptions& options, const Streams& streams)>;

/// `redress serve`.
[[nodiscard]] Verb serve_verb(const Streams& streams, ServerRunner run);

}  // namespace redress::cli
