#include "app/shelf.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <stdexcept>

#include "base/text.h"
#include "casebook/casebook.h"
#include "procedure/reader.h"

namespace redress::app {
namespace {

/// A landlord's editions, and what is wrong with what it has.
struct Read {
  std::string landlord;
  std::vector<procedure::Edition> editions;
  std::vector<std::string> problems;
};

Read read_landlord(const std::string& landlord, const Procedures& procedures) {
  Read read{.landlord = landlord, .editions = {}, .problems = {}};
  auto files = procedures.find(landlord);
  if (!files) {
    read.problems.push_back(render(files.error()));
    return read;
  }
  for (auto& file : *files) {
    if (file.edition) {
      read.editions.push_back(std::move(*file.edition));
      continue;
    }
    for (const auto& problem : file.edition.error()) {
      read.problems.push_back(to_string(problem));
    }
  }
  return read;
}

/// Adds the calendars that the landlord's editions count on, and records those that are missing.
void add_tables(Read& read, Calendars& calendars, std::vector<calendar::HolidayTable>& tables) {
  for (const auto& edition : read.editions) {
    const auto known = [&](const auto& table) { return table.name == edition.calendar; };
    if (std::any_of(tables.begin(), tables.end(), known)) {
      continue;
    }
    if (const auto calendar = calendars.find(edition.calendar)) {
      tables.push_back((*calendar)->table());
    } else {
      read.problems.push_back(render(calendar.error()));
    }
  }
}

}  // namespace

ServedShelf load_served_shelf(Calendars& calendars, const Procedures& procedures) {
  ServedShelf served;
  std::vector<procedure::Edition> editions;
  std::vector<calendar::HolidayTable> tables;
  for (const auto& landlord : procedures.landlords()) {
    auto read = read_landlord(landlord, procedures);
    add_tables(read, calendars, tables);
    if (read.problems.empty()) {
      std::move(read.editions.begin(), read.editions.end(), std::back_inserter(editions));
    } else {
      served.left_out.push_back({landlord, joined(read.problems, " ")});
    }
  }
  std::string problems;
  for (const auto& landlord : served.left_out) {
    problems += "\n" + landlord.why;
  }
  if (editions.empty()) {
    throw std::runtime_error("no procedure can be served:" + problems);
  }
  auto shelf = casebook::Shelf::of(std::move(editions), tables);
  if (!shelf) {
    throw std::runtime_error(render(shelf.error()));
  }
  served.shelf = std::move(*shelf);
  return served;
}

casebook::Shelf load_shelf(Calendars& calendars, const Procedures& procedures) {
  auto served = load_served_shelf(calendars, procedures);
  std::string problems;
  for (const auto& landlord : served.left_out) {
    problems += "\n" + landlord.why;
  }
  if (!problems.empty()) {
    throw std::runtime_error("the procedures cannot be served:" + problems);
  }
  return std::move(served.shelf);
}

casebook::RowMaker row_maker(Calendars& calendars, const Procedures& procedures) {
  struct Making {
    casebook::Shelf shelf;
    casebook::RowMaker rows_of = casebook::row_maker(shelf);
  };

  const auto making = std::make_shared<std::unique_ptr<Making>>();
  return [making, &calendars, &procedures](auto landlord, auto stream, const auto& events) {
    if (!*making) {
      *making = std::make_unique<Making>(load_shelf(calendars, procedures));
    }
    return (*making)->rows_of(landlord, stream, events);
  };
}

}  // namespace redress::app
