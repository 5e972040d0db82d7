#include "casebook/agreements.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/characters.h"
#include "base/plain.h"
#include "base/visible.h"
#include "calendar/london.h"
#include "casebook/casebook.h"
#include "casebook/codec.h"
#include "casebook/rows.h"
#include "casebook/staff_list.h"
#include "casework/deciding/duties.h"
#include "casework/events/fields.h"
#include "casework/events/received.h"
#include "casework/events/stage.h"
#include "casework/rules/standing.h"

namespace redress::casebook {

using casework::Deadline;
using casework::HolidaysChanged;
using casework::Standing;

namespace {

constexpr int kPage = 200;

/// Whether the person has been told when this would be: by a letter or message sent after the clock
/// started, or by the page that acknowledged what they submitted.
bool was_told(const Deadline& deadline, const casework::History& history) {
  return std::any_of(history.begin(), history.end(), [&](const casework::Event& event) {
    const bool told =
        event.body.is<casework::AckSent>() || event.body.is<casework::HoldingSent>() ||
        event.body.is<casework::Extended>() ||
        (event.body.is<casework::Received>() && event.actor.kind == casework::ActorKind::resident);
    return told && event.occurred_at >= *deadline.started_at;
  });
}

std::vector<MovedDate> moved_between(const std::string& reference, const Standing& before,
                                     const Standing& after) {
  std::vector<MovedDate> moved;
  for (const auto& old : before.deadlines) {
    const auto now = std::find_if(after.deadlines.begin(), after.deadlines.end(),
                                  [&](const auto& one) { return one.key() == old.key(); });
    if (now != after.deadlines.end() && old.due && now->due && *old.due != *now->due) {
      moved.push_back(
          {reference, old.key(), due_text(old), due_text(*now), was_told(old, before.history)});
    }
  }
  return moved;
}

std::string line_of(const MovedDate& date) {
  return fmt::format("{} {} {} {}{}", date.reference, date.clock, date.before, date.after,
                     date.told ? " told" : "");
}

Message say(std::string key, std::string english) {
  return {std::move(key), std::move(english), {}};
}

}  // namespace

namespace {

constexpr std::size_t kLongestText = 1'000;

/// Finds a text of an event that cannot be kept for good: it is read in lists of one line each, and
/// is in the chain for ever.
class TextChecker : public casework::FieldReader {
 public:
  void operator()(casework::Field field, const std::string& value) override {
    if (!value.empty() && (!is_plain_line(value) || characters_in(value) > kLongestText)) {
      wrong_ = field.name;
    }
  }

  void operator()(casework::Field field, const casework::Texts& value) override {
    for (const auto& text : value) {
      (*this)(field, text);
    }
  }

  void operator()(casework::Field, const std::optional<calendar::Date>&) override {}

  void operator()(casework::Field, const std::optional<Instant>&) override {}

  void operator()(casework::Field, const std::optional<Money>&) override {}

  void operator()(casework::Field, const casework::Named&) override {}

  void operator()(casework::Field, const casework::People&) override {}

  [[nodiscard]] const std::string& wrong() const { return wrong_; }

 private:
  std::string wrong_;
};

std::optional<Message> unusable_text(const casework::LandlordEventBody& body) {
  TextChecker checker;
  casework::read_fields(body, checker);
  if (checker.wrong().empty()) {
    return std::nullopt;
  }
  return Message{"agreement-text-unusable",
                 "{field} takes one line of plain text, in up to {most} characters.",
                 {{"field", checker.wrong()}, {"most", std::to_string(kLongestText)}}};
}

StorageFailure overtaken() {
  return StorageFailure("somebody else recorded something for this landlord just now: try again");
}

}  // namespace

/// What a change would do to every open casefile.
struct Agreements::Moves {
  HolidaysChanged change;
  std::vector<MovedDate> dates;
};

Result<std::shared_ptr<const Agreed>, Message> Agreements::of(std::string_view landlord) {
  if (!shelf_.landlord(landlord)) {
    return fail(Message{
        "no-landlord", "There is no landlord “{slug}” here.", {{"slug", std::string(landlord)}}});
  }
  return landlords_.agreed(landlord, store_);
}

Result<Agreements::Moves, Message> Agreements::moves_of(std::string_view landlord,
                                                        HolidaysChanged change, Instant now) {
  const auto agreed = of(landlord);
  if (!agreed) {
    return fail(agreed.error());
  }
  if (auto wrong = unusable_text(change)) {
    return fail(std::move(*wrong));
  }
  const auto today = (*agreed)->editions();
  if (change.calendar.empty()) {
    change.calendar = today.back().edition->calendar;
  }
  const auto counts_on = [&](const auto& one) { return one.edition->calendar == change.calendar; };
  const auto one = std::find_if(today.begin(), today.end(), counts_on);
  if (one == today.end()) {
    return fail(Message{"no-such-calendar",
                        "No edition of this landlord uses the calendar {calendar}.",
                        {{"calendar", change.calendar}}});
  }
  if (auto wrong = wrong_with(change, *one->calendar)) {
    return fail(std::move(*wrong));
  }
  auto file = (*agreed)->file();
  file.holidays.push_back({calendar::london_day(now), change});
  const Agreed then(shelf_, landlord, std::move(file));
  Moves moves{std::move(change), {}};
  TrayQuery query{.landlord = std::string(landlord), .now = now, .limit = kPage};
  for (auto page = store_.tray(query); !page.empty(); page = store_.tray(query)) {
    for (const auto& row : page) {
      const auto history = readable(decode_all(store_.load(landlord, row.reference)));
      const auto* edition = shelf_.edition(landlord, casework::replay(history).edition);
      if (edition == nullptr) {
        continue;  // verify and the casefile itself report the missing edition
      }
      const auto moved = moved_between(
          row.reference, Standing(history, *edition, (*agreed)->calendar(*edition), now, today),
          Standing(history, *edition, then.calendar(*edition), now, then.editions()));
      moves.dates.insert(moves.dates.end(), moved.begin(), moved.end());
    }
    query.after = place_of(page.back());
  }
  return moves;
}

Result<std::vector<MovedDate>, Message> Agreements::preview(std::string_view landlord,
                                                            HolidaysChanged change, Instant now) {
  return moves_of(landlord, std::move(change), now).map([](const auto& moves) {
    return moves.dates;
  });
}

Result<std::vector<MovedDate>, Message> Agreements::agree(std::string_view landlord,
                                                          HolidaysChanged change,
                                                          const casework::Actor& by, Instant now,
                                                          const Joining& joining) {
  if (!has_visible_text(change.reason)) {
    return fail(say("holidays-no-reason", "Say why the days change: it is read years later."));
  }
  if (!has_visible_text(change.proposed_by) || !has_visible_text(by.name)) {
    return fail(say("holidays-two-people", "Say who proposed the change and who agrees to it."));
  }
  if (change.proposed_by == by.id) {
    return fail(say("holidays-own-proposal",
                    "Somebody else than whoever proposed the change must agree to it."));
  }
  const auto agreed = of(landlord);
  if (!agreed) {
    return fail(agreed.error());
  }
  auto moves = moves_of(landlord, std::move(change), now);
  if (!moves) {
    return fail(moves.error());
  }
  for (const auto& date : moves->dates) {
    moves->change.moved.push_back(line_of(date));
  }
  if (!record(landlord, **agreed, std::move(moves->change), by, now, joining)) {
    throw overtaken();
  }
  // The lists. A casefile that is written to meanwhile updates its own rows.
  const auto rows_of = row_maker(shelf_);
  (void)rows_of(landlord, kLandlordStream, store_.load(landlord, kLandlordStream));
  std::string last;
  for (const auto& date : moves->dates) {
    if (std::exchange(last, date.reference) != date.reference) {
      const auto rows =
          readable(rows_of(landlord, date.reference, store_.load(landlord, date.reference)));
      (void)store_.replace_rows(landlord, date.reference, *rows);
    }
  }
  return std::move(moves->dates);
}

Result<void, Message> Agreements::set_limit(std::string_view landlord,
                                            const casework::LimitSet& limit,
                                            const casework::Actor& by, Instant now,
                                            const Joining& joining) {
  if (!has_visible_text(by.name)) {
    return fail(say("limit-no-author", "Say who sets the limit: --by takes a name."));
  }
  if (!has_visible_text(limit.reason)) {
    return fail(say("limit-no-reason", "Say why the limit is set: it is read years later."));
  }
  if (auto wrong = unusable_text(limit)) {
    return fail(std::move(*wrong));
  }
  const auto* found = shelf_.landlord(landlord);
  const auto agreed = of(landlord);
  if (!agreed) {
    return fail(agreed.error());
  }
  const bool known =
      std::any_of(found->editions.begin(), found->editions.end(),
                  [&](const auto& edition) { return edition.role(limit.role) != nullptr; });
  if (!known) {
    return fail(Message{"no-such-role",
                        "{landlord} has no role “{role}” in its procedure.",
                        {{"landlord", found->name}, {"role", limit.role}}});
  }
  if (!record(landlord, **agreed, limit, by, now, joining)) {
    throw overtaken();
  }
  return {};
}

bool Agreements::record(std::string_view landlord, const Agreed& agreed,
                        casework::LandlordEventBody body, const casework::Actor& by, Instant now,
                        const Joining& joining) {
  const auto end = end_of(store_.load(landlord, kLandlordStream));
  if (end.seq != agreed.file().version) {
    return false;
  }
  casework::LandlordHistory events;
  for (const auto& one : joining) {
    events.push_back({one, now, now, operations(), ""});
  }
  events.push_back({std::move(body), now, now, by, ""});
  return store_
      .append({.landlord = std::string(landlord),
               .stream = std::string(kLandlordStream),
               .expected_version = end.seq,
               .events = seal(landlord, kLandlordStream, end, events, salts_),
               .rows = std::nullopt,
               .idempotency_key = "",
               .request_digest = ""})
      .has_value();
}

}  // namespace redress::casebook
