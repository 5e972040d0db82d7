#pragma once

#include <string>
#include <string_view>

namespace redress::storage::postgres {

/// Returns a statement of statements.h or a step of schema.h in PostgreSQL's form: values are $1,
/// $2, ... and texts are ordered by their bytes, as in SQLite, whatever locale the database was
/// created with. Only this function knows how the two engines differ.
[[nodiscard]] std::string in_postgres(std::string_view sql);

}  // namespace redress::storage::postgres
