#include "cli/date_output.h"

#include <algorithm>

#include <fmt/format.h>

#include "calendar/london.h"
#include "system/json.h"

namespace redress::cli {

using namespace calendar;  // dates are std::chrono types, so argument-dependent lookup would not
                           // find it
using system::Json;

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

Json text_json(std::string_view text) { return {std::string(text)}; }

Json day_json(const calendar::WorkingDay& day) {
  Json::Object entry{
      {"on", text_json(to_iso(day.on))},
      {"kind", text_json(word_for(day.kind))},
      {"number", day.number > 0 ? Json{std::int64_t{day.number}} : Json{nullptr}},
      {"why", text_json(day.why)},
  };
  if (!day.release.empty()) {
    entry.emplace_back("release", text_json(day.release));
  }
  return {std::move(entry)};
}

Json cut_off_json(const std::optional<std::chrono::minutes>& at) {
  return at ? text_json(fmt::format("{:02}:{:02}", at->count() / 60, at->count() % 60))
            : Json{nullptr};
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

Json working_json(const calendar::Working& working, const calendar::WorkingCalendar& calendar) {
  Json::Array sentences;
  for (const auto& sentence : working.sentences) {
    sentences.push_back(text_json(sentence));
  }
  Json::Array days;
  for (const auto& day : working.days) {
    days.push_back(day_json(day));
  }
  return {Json::Object{
      {"due", text_json(iso_due(working.due, working.amount))},
      {"due_at", text_json(to_iso_london(working.due.at))},
      {"hours_not_set", {working.due.hours_not_set}},
      {"from", text_json(to_iso_london(working.start))},
      {"add", text_json(to_words(working.amount))},
      {"calendar", text_json(calendar.table().name)},
      {"release", text_json(calendar.table().release)},
      {"ends", text_json(word_for(working.counting.end))},
      {"count_from", text_json(word_for(working.counting.from))},
      {"cut_off", cut_off_json(working.counting.cut_off)},
      {"sentences", {std::move(sentences)}},
      {"days", {std::move(days)}},
  }};
}

std::string json_of(const calendar::Working& working, const calendar::WorkingCalendar& calendar) {
  return system::to_text(working_json(working, calendar));
}

std::string json_of(const Message& refusal) {
  return system::to_text({Json::Object{
      {"error", text_json(render(refusal))},
      {"key", text_json(refusal.key)},
  }});
}

}  // namespace redress::cli
