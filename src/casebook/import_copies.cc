#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "base/plain.h"
#include "base/text.h"
#include "casebook/import_rows.h"
#include "casework/events/decision.h"

namespace redress::casebook {

namespace {

constexpr const char* kNumber = "number";
/// The longest allowed answer on one line, since a copied text becomes one.
constexpr std::size_t kLongest = 500;

std::vector<TableProblem> too_long(const TableRow& row) {
  std::vector<TableProblem> problems;
  for (const auto& [column, cell] : row.cells) {
    if (cell.size() > kLongest) {
      problems.push_back(
          {row.line, column, fmt::format("this must be {} characters or fewer.", kLongest)});
    }
  }
  return problems;
}

/// Checks one row's person and adds what is wrong with it to the problems.
class PersonReader {
 public:
  PersonReader(const Shelf& shelf, Directory& directory, const std::string& landlord)
      : directory_(directory), landlord_(landlord) {
    for (const auto& one : shelf.landlord(landlord)->editions.back().relationships) {
      relationships_.push_back(one.id);
    }
  }

  Person read(const TableRow& row, std::vector<TableProblem>& problems) {
    Person person{.landlord = landlord_,
                  .number = row.cell(kNumber),
                  .name = row.cell("name"),
                  .contact = row.cell("contact"),
                  .relationship = row.cell("relationship"),
                  .property = row.cell("property"),
                  .tenancy_ended = calendar::parse_date(row.cell("tenancy-ended"))};
    const auto add = [&](const char* column, std::string reason) {
      problems.push_back({row.line, column, std::move(reason)});
    };
    for (const char* column : {kNumber, "name"}) {
      if (const auto text = row.cell(column); !text.empty() && !is_plain_line(text)) {
        add(column, "this takes one line of plain text with something to see in it.");
      }
    }
    if (!person.relationship.empty() && !is_known(person.relationship)) {
      add("relationship",
          fmt::format("“{}” is not a relationship in the newest edition: {}.", person.relationship,
                      relationships_.empty() ? "it has none" : listed(relationships_, "or")));
    }
    if (!person.property.empty() && !directory_.property(landlord_, person.property)) {
      add("property",
          fmt::format("there is no property “{}”. Import the properties first.", person.property));
    }
    if (const auto ended = row.cell("tenancy-ended"); !ended.empty() && !person.tenancy_ended) {
      add("tenancy-ended", fmt::format("“{}” is not a date. Write it like 2024-05-28.", ended));
    }
    return person;
  }

 private:
  [[nodiscard]] bool is_known(const std::string& relationship) const {
    return std::find(relationships_.begin(), relationships_.end(), relationship) !=
           relationships_.end();
  }

  Directory& directory_;
  const std::string& landlord_;
  std::vector<std::string> relationships_;
};

/// Returns what read(row, problems) makes of each row, except where held(number) is the same
/// already.
template <class Record, class Read, class Held>
std::vector<Record> to_copy(const Table& table, RowsLookedAt& rows, Read&& read, Held&& held) {
  std::vector<Record> records;
  for (const auto& row : table.rows) {
    rows.progress();
    if (!rows.is_new(row, kNumber)) {
      continue;
    }
    auto problems = too_long(row);
    auto record = read(row, problems);
    if (!problems.empty()) {
      rows.refuse(std::move(problems));
    } else if (held(record.number) == record) {
      rows.find_already();
    } else {
      rows.take();
      records.push_back(std::move(record));
    }
  }
  return records;
}

/// Writes everything at once, with its line in the journal.
ImportSum keep(Directory& directory, RowsLookedAt& rows, Copied copied) {
  if (rows.is_to_write() && !(copied.people.empty() && copied.properties.empty())) {
    copied.import.imported_by = rows.joined().id;
    directory.keep(copied);
  }
  return rows.sum();
}

}  // namespace

std::vector<Column> people_columns() {
  return {{kNumber, true},         {"name", true},      {"contact", false},
          {"relationship", false}, {"property", false}, {"tenancy-ended", false}};
}

std::vector<Column> properties_columns() {
  return {{kNumber, true}, {"address", true}, {"postcode", false}, {"area", false}};
}

ImportSum import_people(const Shelf& shelf, Directory& directory, const Table& table,
                        const ImportRequest& request, Instant now) {
  RowsLookedAt rows(table, request);
  PersonReader reader(shelf, directory, request.landlord);
  auto people = to_copy<Person>(
      table, rows, [&](const auto& row, auto& problems) { return reader.read(row, problems); },
      [&](const auto& number) { return directory.person(request.landlord, number); });
  return keep(directory, rows,
              {.import = rows.line("people", now), .people = std::move(people), .properties = {}});
}

ImportSum import_properties(Directory& directory, const Table& table, const ImportRequest& request,
                            Instant now) {
  RowsLookedAt rows(table, request);
  auto properties = to_copy<Property>(
      table, rows,
      [&](const TableRow& row, auto& /*problems*/) {
        return Property{.landlord = request.landlord,
                        .number = row.cell(kNumber),
                        .address = row.cell("address"),
                        .postcode = row.cell("postcode"),
                        .area = row.cell("area")};
      },
      [&](const auto& number) { return directory.property(request.landlord, number); });
  return keep(
      directory, rows,
      {.import = rows.line("properties", now), .people = {}, .properties = std::move(properties)});
}

}  // namespace redress::casebook
