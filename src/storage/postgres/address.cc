#include "storage/postgres/address.h"

#include <map>
#include <memory>

#include <fmt/format.h>
#include <libpq-fe.h>

#include "base/text.h"
#include "casebook/event_store.h"

namespace redress::storage::postgres {

namespace {

std::map<std::string, std::string> parts_of(const std::string& url) {
  char* problem = nullptr;
  const std::unique_ptr<PQconninfoOption, void (*)(PQconninfoOption*)> options(
      PQconninfoParse(url.c_str(), &problem), PQconninfoFree);
  const std::unique_ptr<char, void (*)(void*)> owned(problem, PQfreemem);
  if (!options) {
    // libpq quotes the text it could not read, which may be a password.
    const std::string_view why = problem == nullptr ? "out of memory" : problem;
    throw casebook::StorageFailure(fmt::format(
        "the database's address cannot be read: {}. It looks like "
        "postgres://user@host:5432/name; a password is better kept in ~/.pgpass or PGPASSWORD",
        trimmed(why.substr(0, why.find('"')))));
  }
  std::map<std::string, std::string> parts;
  for (const auto* option = options.get(); option->keyword != nullptr; ++option) {
    if (option->val != nullptr) {
      parts[option->keyword] = option->val;
    }
  }
  return parts;
}

}  // namespace

Address::Address(const std::string& url) : url_(url) {
  auto parts = parts_of(url);
  if (parts["dbname"].empty()) {
    throw casebook::StorageFailure(
        "the database's address names no database: postgres://user@host:5432/name");
  }
  const std::string port = parts["port"].empty() ? "" : ":" + parts["port"];
  shown_ = fmt::format("postgres://{}{}/{}", parts["host"], port, parts["dbname"]);
}

bool Address::looks_like_one(std::string_view text) {
  return text.starts_with("postgres://") || text.starts_with("postgresql://");
}

}  // namespace redress::storage::postgres
