#include "app/shelf.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <ostream>
#include <set>
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

void read_editions(Read& read, const std::string& landlord, const Procedures& procedures) {
  auto files = procedures.find(landlord);
  if (!files) {
    read.problems.push_back(render(files.error()));
    return;
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

/// Whatever cannot be read of one landlord is that landlord's problem.
Read read_landlord(const std::string& landlord, Calendars& calendars, const Procedures& procedures,
                   std::vector<calendar::HolidayTable>& tables) {
  Read read{.landlord = landlord, .editions = {}, .problems = {}};
  try {
    read_editions(read, landlord, procedures);
    add_tables(read, calendars, tables);
  } catch (const std::runtime_error& error) {
    read.problems.emplace_back(error.what());
  }
  return read;
}

}  // namespace

ServedShelf load_served_shelf(Calendars& calendars, const Procedures& procedures) {
  ServedShelf served;
  std::vector<procedure::Edition> editions;
  std::vector<calendar::HolidayTable> tables;
  for (const auto& landlord : procedures.landlords()) {
    auto read = read_landlord(landlord, calendars, procedures, tables);
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

casebook::Shelf shelf_for_verbs(Calendars& calendars, const Procedures& procedures,
                                std::ostream& err) {
  auto served = load_served_shelf(calendars, procedures);
  for (const auto& [landlord, why] : served.left_out) {
    err << "redress: not served: " << landlord << ": " << why << '\n';
  }
  return std::move(served.shelf);
}

std::vector<cli::ProcedureLeftOut> procedures_left_out(Calendars& calendars,
                                                       const Procedures& procedures) {
  std::vector<cli::ProcedureLeftOut> all;
  for (auto& [landlord, why] : load_served_shelf(calendars, procedures).left_out) {
    all.push_back({landlord, why});
  }
  return all;
}

casebook::RowMaker row_maker_of_served(Calendars& calendars, const Procedures& procedures) {
  struct Making {
    ServedShelf served;
    casebook::RowMaker rows_of = casebook::row_maker(served.shelf);
    std::set<std::string, std::less<>> told = {};
  };

  const auto making = std::make_shared<std::unique_ptr<Making>>();
  return [making, &calendars, &procedures](
             std::string_view landlord, std::string_view stream,
             const auto& events) -> Result<std::optional<casebook::Rows>, Message> {
    if (!*making) {
      *making = std::make_unique<Making>(load_served_shelf(calendars, procedures));
    }
    auto& [served, rows_of, told] = **making;
    const auto out = std::ranges::find(served.left_out, landlord, &LeftOut::landlord);
    if (out == served.left_out.end() || !casebook::is_casefile(stream)) {
      return rows_of(landlord, stream, events);
    }
    if (!told.insert(out->landlord).second) {
      return std::optional<casebook::Rows>();
    }
    return fail(Message{"procedure-unreadable",
                        "the procedure of {landlord} cannot be used, neither for this casefile nor "
                        "for its others: {why}",
                        {{"landlord", out->landlord}, {"why", out->why}}});
  };
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
