#include "cli/progress.h"

#include <iostream>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>

namespace redress::cli {

namespace {

constexpr std::chrono::milliseconds kBetween(250);

}  // namespace

bool is_watched(const Streams& streams) {
  return &streams.err == &std::cerr && ::isatty(STDERR_FILENO) == 1;
}

ProgressLine::ProgressLine(const Streams& streams, std::string what)
    : ProgressLine(streams, std::move(what), is_watched(streams)) {}

ProgressLine::ProgressLine(const Streams& streams, std::string what, bool is_watched)
    : streams_(streams), what_(std::move(what)), is_watched_(is_watched) {}

void ProgressLine::operator()(std::int64_t done) {
  if (!is_watched_ || std::chrono::steady_clock::now() < next_) {
    return;
  }
  streams_.err << fmt::format("\r{} {}\x1b[K", done, what_) << std::flush;
  is_shown_ = true;
  next_ = std::chrono::steady_clock::now() + kBetween;
}

void ProgressLine::end() {
  if (std::exchange(is_shown_, false)) {
    streams_.err << "\r\x1b[K" << std::flush;
  }
}

}  // namespace redress::cli
