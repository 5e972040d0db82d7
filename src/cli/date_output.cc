#include "cli/date_output.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "calendar/london.h"

namespace redress::cli {

using namespace calendar;  // dates are of std::chrono, so no argument would lead there
using nlohmann::ordered_json;

std::string_view word_for(calendar::End end) {
  switch (end) {
    case calendar::End::close_of_business:
      return "close-of-business";
    case calendar::End::start_of_day:
      return "start-of-day";
    case calendar::End::end_of_day:
      break;
  }
  return "end-of-day";
}

std::string_view word_for(calendar::CountFrom from) {
  return from == calendar::CountFrom::same_day ? "same-day" : "next-day";
}

namespace {

std::string_view word_for(calendar::DayKind kind) {
  switch (kind) {
    case calendar::DayKind::weekend:
      return "weekend";
    case calendar::DayKind::holiday:
      return "holiday";
    case calendar::DayKind::closure:
      return "closure";
    case calendar::DayKind::working:
      break;
  }
  return "working";
}

ordered_json json_of(const calendar::WorkingDay& day) {
  ordered_json entry{{"on", to_iso(day.on)}, {"kind", word_for(day.kind)}, {"number", nullptr}};
  if (day.number > 0) {
    entry["number"] = day.number;
  }
  entry["why"] = day.why;
  if (!day.release.empty()) {
    entry["release"] = day.release;
  }
  return entry;
}

std::string headline(const calendar::Working& working) {
  if (working.amount.unit == Unit::hours) {
    return "Due " + to_words(to_london(working.due.at));
  }
  const auto* word = working.counting.end == calendar::End::start_of_day ? "Opens " : "Due ";
  return word + to_words(working.due.on);
}

}  // namespace

std::string iso_due(const calendar::Due& due, const calendar::Amount& amount) {
  return amount.unit == Unit::hours ? to_iso_london(due.at) : to_iso(due.on);
}

std::string text_of(const calendar::Working& working) {
  std::string text = headline(working) + "\n\n";
  for (const auto& sentence : working.sentences) {
    text += sentence + "\n";
  }
  std::size_t widest = 0;
  for (const auto& day : working.days) {
    widest = std::max(widest, to_words(day.on).size());
  }
  for (const auto& day : working.days) {
    text += &day == &working.days.front() ? "\n" : "";
    text += fmt::format("  {:<{}}  {}", to_words(day.on), widest, day.why);
    text += day.release.empty() ? "\n" : fmt::format(" [{}]\n", day.release);
  }
  return text;
}

std::string json_of(const calendar::Working& working, const calendar::WorkingCalendar& calendar) {
  ordered_json days = ordered_json::array();
  for (const auto& day : working.days) {
    days.push_back(json_of(day));
  }
  ordered_json cut_off = nullptr;
  if (const auto& at = working.counting.cut_off) {
    cut_off = fmt::format("{:02}:{:02}", at->count() / 60, at->count() % 60);
  }
  return ordered_json{
      {"due", iso_due(working.due, working.amount)},
      {"due_at", to_iso_london(working.due.at)},
      {"hours_not_set", working.due.hours_not_set},
      {"from", to_iso_london(working.start)},
      {"add", to_words(working.amount)},
      {"calendar", calendar.table().name},
      {"release", calendar.table().release},
      {"ends", word_for(working.counting.end)},
      {"count_from", word_for(working.counting.from)},
      {"cut_off", cut_off},
      {"sentences", working.sentences},
      {"days", days},
  }
      .dump();
}

std::string json_of(const Message& refusal) {
  return ordered_json{{"error", render(refusal)}, {"key", refusal.key}}.dump();
}

}  // namespace redress::cli
