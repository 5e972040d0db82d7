#include "storage/postgres/dialect.h"

namespace redress::storage::postgres {

std::string in_postgres(std::string_view sql) {
  constexpr std::string_view kText = " TEXT";
  std::string out;
  int values = 0;
  for (std::size_t at = 0; at < sql.size(); ++at) {
    if (sql[at] == '?') {
      out += '$' + std::to_string(++values);
    } else if (sql.substr(at).starts_with(kText)) {
      out += " TEXT COLLATE \"C\"";
      at += kText.size() - 1;
    } else {
      out += sql[at];
    }
  }
  return out;
}

}  // namespace redress::storage::postgres
