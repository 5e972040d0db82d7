#pragma once

#include <string>
#include <string_view>

namespace redress::storage::postgres {

/// A statement of statements.h or a step of schema.h as PostgreSQL wants it: values are $1, $2, ...
/// and texts are ordered by their bytes, as SQLite orders them, whatever language the database was
/// made with. The one place that knows how the two differ.
[[nodiscard]] std::string in_postgres(std::string_view sql);

}  // namespace redress::storage::postgres
