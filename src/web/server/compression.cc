#include "web/server/compression.h"

#include <zlib.h>

#include "base/check.h"
#include "base/text.h"

namespace redress::web {
namespace {

constexpr std::size_t kWorthIt = 1024;
constexpr int kLevel = 6;
constexpr int kGzipWindow = 15 + 16;  // zlib's way of saying gzip
constexpr int kMemory = 8;

std::string zipped(const std::string& text) {
  z_stream stream{};
  CHECK(deflateInit2(&stream, kLevel, Z_DEFLATED, kGzipWindow, kMemory, Z_DEFAULT_STRATEGY) ==
        Z_OK);
  std::string out(deflateBound(&stream, text.size()), '\0');
  // zlib only reads from here, although its interface takes a non-const pointer.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  CHECK(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

}  // namespace

bool accepts_gzip(const Request& request) {
  for (const auto& header : request.headers.all("accept-encoding")) {
    for (const auto part : split(header, ',')) {
      const auto fields = split(part, ';');
      if (trimmed(fields[0]) == "gzip") {
        return fields.size() == 1 || (trimmed(fields[1]) != "q=0" && trimmed(fields[1]) != "q=0.0");
      }
    }
  }
  return false;
}

void compress(const Request& request, Response& response) {
  if (request.method != Method::get || response.headers.has("Content-Encoding") ||
      !response.headers.text("Content-Type").starts_with("text/") ||
      response.body.size() < kWorthIt) {
    return;
  }
  if (!response.headers.has("Vary")) {
    response.headers.add("Vary", "Accept-Encoding");
  }
  if (accepts_gzip(request) && !response.headers.has("ETag")) {
    response.headers.add("Content-Encoding", "gzip");
    response.body = zipped(response.body);
  }
}

}  // namespace redress::web
