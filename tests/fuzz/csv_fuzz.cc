// Whatever a file to import holds, reading it gives rows or says what is wrong with which line, and
// rows that were read are the same when they are written out and read again.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "formats/csv.h"

namespace {

using namespace redress;

const std::vector<casebook::Column>& columns() {
  static const std::vector<casebook::Column> kColumns = {
      {"number", true}, {"name", false}, {"address", false}};
  return kColumns;
}

void check_problems(const std::vector<casebook::TableProblem>& problems) {
  int line = 0;
  for (const auto& problem : problems) {
    CHECK(problem.line >= line && problem.line >= 0);
    CHECK(!problem.reason.empty());
    line = problem.line;
  }
}

std::string quoted(const std::string& cell) {
  std::string text = "\"";
  for (const char c : cell) {
    text += c == '"' ? std::string("\"\"") : std::string(1, c);
  }
  return text + "\"";
}

std::string written(const std::vector<casebook::TableRow>& rows) {
  std::string text = "number,name,address\n";
  for (const auto& row : rows) {
    text += quoted(row.cell("number")) + "," + quoted(row.cell("name")) + "," +
            quoted(row.cell("address")) + "\n";
  }
  return text;
}

void read_table(std::string_view text) {
  const auto table = formats::read_csv(text, columns());
  if (!table) {
    CHECK(!table.error().empty());
    check_problems(table.error());
    return;
  }
  check_problems(table->problems);
  CHECK((table->refused == 0) == table->problems.empty());
  const auto again = formats::read_csv(written(table->rows), columns());
  CHECK(again && again->problems.empty() && again->rows.size() == table->rows.size());
  for (std::size_t i = 0; i < table->rows.size(); ++i) {
    CHECK(again->rows[i].cells == table->rows[i].cells);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  read_table(text);
  read_table("number,name,address\n" + std::string(text));
  return 0;
}
