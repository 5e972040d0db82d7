#include "app/shelf.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <stdexcept>

#include "casebook/casebook.h"
#include "procedure/reader.h"

namespace redress::app {
namespace {

/// Takes each file's edition, and adds what is wrong with the others to the problems.
std::vector<procedure::Edition> editions_of(const Procedures& procedures, std::string& problems) {
  std::vector<procedure::Edition> editions;
  for (const auto& landlord : procedures.landlords()) {
    auto files = procedures.find(landlord);
    if (!files) {
      problems += "\n" + render(files.error());
      continue;
    }
    for (auto& file : *files) {
      if (file.edition) {
        editions.push_back(std::move(*file.edition));
        continue;
      }
      for (const auto& problem : file.edition.error()) {
        problems += "\n" + to_string(problem);
      }
    }
  }
  return editions;
}

}  // namespace

casebook::Shelf load_shelf(Calendars& calendars, const Procedures& procedures) {
  std::string problems;
  auto editions = editions_of(procedures, problems);
  std::vector<calendar::HolidayTable> tables;
  for (const auto& edition : editions) {
    const auto known = [&](const auto& table) { return table.name == edition.calendar; };
    if (std::any_of(tables.begin(), tables.end(), known)) {
      continue;
    }
    const auto calendar = calendars.find(edition.calendar);
    if (calendar) {
      tables.push_back((*calendar)->table());
    } else {
      problems += "\n" + render(calendar.error());
    }
  }
  if (!problems.empty()) {
    throw std::runtime_error("the procedures cannot be served:" + problems);
  }
  auto shelf = casebook::Shelf::of(std::move(editions), tables);
  if (!shelf) {
    throw std::runtime_error(render(shelf.error()));
  }
  return std::move(*shelf);
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
