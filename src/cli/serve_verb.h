#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "cli/verb.h"

namespace redress::cli {

/// How `redress serve` was asked to serve.
struct ServeOptions {
  std::string database = "redress.db";  // or postgres://...
  int connections = 8;                  // PostgreSQL: how many write at once, as many again to read
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;     // 0: any that is free; the line that says "ready" names it
  double pages_per_second = 50;  // to each address, in the long run; 0: any number
  double posts_per_second = 5;
  bool behind_tls = false;  // a proxy in front ends TLS
  bool is_demo = false;     // invented casefiles, sign-in without a password
  std::string clock_file;   // demonstrations only: holds the moment that counts as now
};

/// Serves until it is told to stop; gives the exit status. Throws where the world fails at the
/// start.
using ServerRunner = std::function<int(const ServeOptions& options, const Streams& streams)>;

/// `redress serve`.
[[nodiscard]] Verb serve_verb(const Streams& streams, ServerRunner run);

}  // namespace redress::cli
