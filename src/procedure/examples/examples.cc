#include "procedure/examples/examples.h"

#include <fmt/format.h>

#include "base/text.h"
#include "calendar/clock.h"
#include "calendar/london.h"

namespace redress::procedure {

namespace {

std::optional<calendar::Instant> start_of_row(const Example& example) {
  if (const auto day = calendar::parse_date(example.start)) {
    return calendar::start_of(*day);
  }
  const auto time = calendar::parse_local_time(example.start);
  const auto instant = time ? calendar::from_london(*time) : fail(Message{});
  return instant ? std::optional(*instant) : std::nullopt;
}

/// How long, counted how; with `extended`, how much later again it can be made.
struct Length {
  calendar::Amount amount;
  calendar::Counting counting;
  std::optional<calendar::Amount> extension;
};

Result<Length, std::string> length_of_route(const Edition& edition, const std::string& id) {
  const auto* route = edition.route(id);
  if (route == nullptr) {
    return fail("no route " + id);
  }
  calendar::Counting counting;
  counting.end = calendar::End::start_of_day;
  for (const auto& opener : route->opens) {
    if (opener.wait) {
      return Length{*opener.wait, counting, {}};
    }
  }
  return fail("the route " + id + " opens at once");
}

Result<Length, std::string> length_of_row(const Edition& edition, std::string name) {
  constexpr std::string_view kExtended = " extended";
  constexpr std::string_view kRoute = "route.";
  if (name.starts_with(kRoute)) {
    return length_of_route(edition, name.substr(kRoute.size()));
  }
  const bool extended = name.ends_with(kExtended);
  if (extended) {
    name.resize(name.size() - kExtended.size());
  }
  const auto dot = name.find('.');
  const auto* clock = dot == name.npos ? edition.clock("", name)
                                       : edition.clock(name.substr(0, dot), name.substr(dot + 1));
  if (clock == nullptr) {
    return fail("no clock " + name);
  }
  if (!clock->within) {
    return fail(std::string("not set"));
  }
  if (extended && !clock->extend) {
    return fail("the clock " + name + " has no extension");
  }
  return Length{*clock->within, clock->counting, extended ? clock->extend->up_to : std::nullopt};
}

}  // namespace

std::vector<std::string> fields_of_row(std::string_view line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

Result<std::vector<Example>, std::vector<Problem>> read_examples(std::string_view text,
                                                                 std::string_view file) {
  constexpr std::string_view kColumns = "start,clock,due,why";
  std::vector<Example> examples;
  std::vector<Problem> problems;
  int number = 0;
  for (const auto line : split(text, '\n')) {
    ++number;
    if (trimmed(line).empty()) {
      continue;
    }
    auto fields = fields_of_row(trimmed(line));
    const bool is_row = fields.size() == 4;
    if (number == 1 ? trimmed(line) != kColumns : !is_row) {
      problems.push_back(
          {std::string(file), number, 1,
           number == 1
               ? fmt::format("the first line must name the columns: {}", kColumns)
               : fmt::format("this line has {} fields and needs 4: {}", fields.size(), kColumns)});
    } else if (number > 1) {
      examples.push_back({number, std::move(fields[0]), std::move(fields[1]), std::move(fields[2]),
                          std::move(fields[3])});
    }
  }
  if (!problems.empty()) {
    return fail(std::move(problems));
  }
  return examples;
}

std::string due_by(const Edition& edition, const calendar::WorkingCalendar& calendar,
                   const Example& example) {
  const auto start = start_of_row(example);
  if (!start) {
    return "no such start: " + example.start;
  }
  const auto length = length_of_row(edition, example.clock);
  if (!length) {
    return length.error();
  }
  auto due = calendar::due_after(*start, length->amount, length->counting, calendar);
  if (due && length->extension) {
    due = calendar::due_after(due->at, *length->extension, length->counting, calendar);
  }
  if (!due) {
    return render(due.error());
  }
  return length->amount.unit == calendar::Unit::hours ? calendar::to_iso_utc(due->at)
                                                      : calendar::to_iso(due->on);
}

bool agrees(const std::string& worked_out, const std::string& written) {
  const auto one = calendar::parse_instant(worked_out);
  const auto other = calendar::parse_instant(written);
  return one && other ? *one == *other : worked_out == written;
}

}  // namespace redress::procedure
