#include "casebook/whole.h"

#include <string>

#include "casebook/unreadable.h"

namespace redress::casebook {

namespace {

Message damaged_stream(std::string_view landlord, std::string_view stream, const char* english) {
  return {"stream-damaged",
          english,
          {{"landlord", std::string(landlord)}, {"stream", std::string(stream)}}};
}

void throw_if_set(const std::optional<Message>& why) {
  if (why) {
    throw Unreadable(*why);
  }
}

}  // namespace

std::optional<Message> gap_in(std::string_view landlord, std::string_view stream,
                              const std::vector<StoredEvent>& events) {
  std::int64_t next = 1;
  for (const auto& event : events) {
    if (event.seq != next++) {
      auto message = damaged_stream(
          landlord, stream,
          "{landlord} {stream} is damaged: event {event} is missing. redress verify says what else "
          "is; restore the last backup that it finds whole");
      message.values["event"] = std::to_string(next - 1);
      return message;
    }
  }
  return std::nullopt;
}

std::optional<Message> out_of_step(std::string_view landlord, std::string_view stream,
                                   std::int64_t events, std::int64_t rows) {
  if (rows == 0 || rows == events) {
    return std::nullopt;
  }
  auto message = damaged_stream(
      landlord, stream,
      rows > events ? "{landlord} {stream} is damaged: it had {rows} events and ends at {events}. "
                      "redress verify says what else is; restore the last backup that it finds "
                      "whole"
                    : "{landlord} {stream} is damaged: it ends at event {events} and its rows are "
                      "as of {rows}. redress verify says what else is; redress rebuild makes the "
                      "rows again");
  message.values["rows"] = std::to_string(rows);
  message.values["events"] = std::to_string(events);
  return message;
}

void expect_no_gap(std::string_view landlord, std::string_view stream,
                   const std::vector<StoredEvent>& events) {
  throw_if_set(gap_in(landlord, stream, events));
}

void expect_in_step(std::string_view landlord, std::string_view stream, std::int64_t events,
                    std::int64_t rows) {
  throw_if_set(out_of_step(landlord, stream, events, rows));
}

}  // namespace redress::casebook
