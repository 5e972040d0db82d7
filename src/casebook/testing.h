#pragma once

#include <chrono>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "casebook/chain.h"
#include "casebook/event_store.h"
#include "casebook/search_words.h"
#include "casebook/upkeep.h"
#include "casework/events/closing.h"

// Small well-formed appends, for tests, benchmarks and the torture tests.
namespace redress::casebook {

/// Returns a moment `minutes` after a fixed one.
inline Instant moment(int minutes = 0) {
  return Instant(std::chrono::seconds(1662973200)) + std::chrono::minutes(minutes);
}

/// Returns a text noted by a member of staff.
inline casework::Event noted(std::string text) {
  return {casework::Noted{std::move(text)},
          moment(),
          moment(1),
          {casework::ActorKind::staff, "s-17", "Jo Smith", {"officer"}},
          ""};
}

inline CasefileRow casefile_row(std::string_view landlord, std::string_view stream,
                                std::int64_t version) {
  CasefileRow row;
  row.landlord = landlord;
  row.reference = stream;
  row.version = version;
  row.edition = "2020-10";
  row.kind = "complaint";
  row.person = "Zoë Brown";
  row.summary = "The boiler has been broken since Monday";
  row.stage = "stage-1";
  row.procedure_state = "in-stage";
  row.work_state = "open";
  row.outside_state = "none";
  row.owner_role = "officer";
  row.owner = "Jo Smith";
  row.received_at = moment();
  row.next_due = moment(60 * 24 * 10);
  row.next_due_use = "deadline";
  row.next_due_name = "stage-1.decision";
  row.made_from = std::string(64, 'e');
  row.wake_at = moment(60 * 24 * 11);
  row.channel = "phone";
  row.tags = {"care", "damp-and-mould"};
  row.bodies = {"ombudsman"};
  return row;
}

inline Rows rows_at(std::string_view landlord, std::string_view stream, std::int64_t version) {
  Rows rows;
  rows.casefile = casefile_row(landlord, stream, version);
  SearchWords words;
  words.add_number(stream);
  words.add_name(rows.casefile.person);
  words.add_text(FoundIn::account, rows.casefile.summary);
  rows.words = words.text();
  rows.due = {
      {"deadline", "stage-1.ack", "", "", moment(), moment(60 * 24), moment(30), "met"},
      {"deadline", "stage-1.decision", "", "", moment(), moment(60 * 24 * 10), {}, "running"},
      {"promise",
       "P1",
       fmt::format("Fix the boiler ({})", version),
       "repairs",
       {},
       moment(60 * 24 * 11),
       {},
       "running"}};
  return rows;
}

/// Makes the rows for what append_to creates.
inline Result<std::optional<Rows>, Message> planted_rows(std::string_view landlord,
                                                         std::string_view stream,
                                                         const std::vector<StoredEvent>& events) {
  return is_casefile(stream) ? std::optional(rows_at(landlord, stream, std::ssize(events)))
                             : std::nullopt;
}

/// Returns `count` consecutive events, with the rows as of the last; no idempotency key.
inline Append append_to(std::string_view landlord, std::string_view stream, const ChainEnd& after,
                        int count = 1) {
  casework::History events;
  for (int i = 1; i <= count; ++i) {
    events.push_back(noted(fmt::format("what was said, {}", after.seq + i)));
  }
  Append append;
  append.landlord = landlord;
  append.stream = stream;
  append.expected_version = after.seq;
  append.events = seal(landlord, stream, after, events);
  append.rows = rows_at(landlord, stream, after.seq + count);
  return append;
}

inline Person person_of(std::string_view landlord, std::string_view number) {
  return {.landlord = std::string(landlord),
          .number = std::string(number),
          .name = "Zoë Brown",
          .contact = "zoe@example.org",
          .relationship = "tenant",
          .property = "U1",
          .tenancy_ended = Date(std::chrono::days(19270))};
}

inline Property property_of(std::string_view landlord, std::string_view number) {
  return {.landlord = std::string(landlord),
          .number = std::string(number),
          .address = "1 Example Street",
          .postcode = "EX1 1AA",
          .area = "North"};
}

inline Import import_of(std::string_view landlord, std::string_view what) {
  return {.landlord = std::string(landlord),
          .what = std::string(what),
          .digest = std::string(64, 'd'),
          .imported_at = moment(),
          .imported_by = "Jo Smith",
          .rows = 2};
}

}  // namespace redress::casebook
