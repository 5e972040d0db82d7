#include "casebook/casebook.h"

#include "base/check.h"
#include "calendar/london.h"
#include "casebook/catching_up.h"
#include "casebook/codec.h"
#include "casebook/rows.h"
#include "casebook/staff_list.h"
#include "casebook/whole.h"
#include "casework/deciding/duties.h"
#include "casework/events/closing.h"
#include "casework/events/received.h"
#include "system/log.h"

namespace redress::casebook {

using casework::History;
using casework::Standing;

namespace {

/// Returns the places of the events whose personal words these acts erase.
std::vector<std::int64_t> erased_by(const History& acts) {
  std::vector<std::int64_t> places;
  for (const auto& act : acts) {
    if (const auto* erased = act.body.as<casework::Erased>()) {
      const auto taken = places_of(*erased);
      places.insert(places.end(), taken.begin(), taken.end());
    }
  }
  return places;
}

casework::Circumstances circumstances_of(const Agreed& agreed, Instant now) {
  return {.now = now,
          .actor = {},
          .occurred_at = now,
          .limits = agreed.file().limits,
          .staff = agreed.file().staff};
}

/// Tells whoever runs Redress of dates that cannot be given since this was recorded, mostly because
/// a holiday file lacks their year. Nobody is turned away for that.
void report_uncountable(std::string_view landlord, std::string_view reference,
                        const Standing& before, const Standing& after) {
  const auto in_trouble = [](const auto& all, const auto* rule) {
    return std::ranges::any_of(
        all, [&](const auto& one) { return one.rule == rule && one.trouble.has_value(); });
  };
  const auto report = [&](std::string_view of, const auto& one, const auto& known) {
    if (one.trouble && !in_trouble(known, one.rule)) {
      system::log(system::LogLevel::warning, "date-not-countable",
                  {{"landlord", landlord},
                   {"stream", reference},
                   {of, std::string_view(one.rule->id)},
                   {"why", std::string_view(one.trouble->key)}});
    }
  };
  for (const auto& deadline : after.deadlines) {
    report("clock", deadline, before.deadlines);
  }
  for (const auto& route : after.routes) {
    report("route", route, before.routes);
  }
}

}  // namespace

History Opened::news() const {
  return {standing.history.begin() + static_cast<std::ptrdiff_t>(kept.seq), standing.history.end()};
}

Casebook::Casebook(const Shelf& shelf, Store& store, Chance chance)
    : shelf_(shelf), landlords_(shelf), store_(store), chance_(std::move(chance)) {}

std::shared_ptr<const Agreed> Casebook::agreed(std::string_view landlord) {
  return landlords_.agreed(landlord, store_);
}

/// The row of a marker stays as long as nobody ends it; whether its day has passed without a review
/// is known from the casefile that holds it. One that cannot be read keeps nobody out.
bool Casebook::holds_elsewhere(std::string_view landlord, std::string_view holder,
                               std::string_view marker, Instant now) {
  const auto holding = agreed(landlord);
  const auto history = decode_all(store_.load(landlord, holder), *holding->file().staff);
  return history && casework::replay(*history).kept_out_by(marker, calendar::london_day(now));
}

std::vector<casework::MarkerElsewhere> Casebook::markers_elsewhere(
    std::string_view landlord, std::string_view reference, const casework::Casefile& casefile,
    Instant now) {
  const auto& number = casefile.received().person_number;
  std::vector<casework::MarkerElsewhere> found;
  if (number.empty()) {
    return found;
  }
  for (auto& [holder, marker] : store_.markers_on(landlord, number)) {
    if (holder != reference && holds_elsewhere(landlord, holder, marker.marker, now)) {
      found.push_back({.marker = std::move(marker.marker),
                       .conditions = std::move(marker.conditions),
                       .reference = std::move(holder)});
    }
  }
  return found;
}

std::vector<StoredEvent> Casebook::whole_stream(std::string_view landlord,
                                                std::string_view reference) {
  constexpr int kLooks = 40;  // somebody may write between two reads
  for (int i = 1;; ++i) {
    const auto rows = store_.listed_version(landlord, reference);
    auto events = store_.load(landlord, reference);
    expect_no_gap(landlord, reference, events);
    const auto last = end_of(events).seq;
    if (rows >= last || i == kLooks) {
      expect_in_step(landlord, reference, last, rows);
    }
    if (rows == 0 || rows == last) {
      return events;
    }
  }
}

std::optional<Opened> Casebook::look(std::string_view landlord, std::string_view reference,
                                     Instant now) {
  if (!is_casefile(reference)) {
    return std::nullopt;
  }
  const auto stored = whole_stream(landlord, reference);
  if (stored.empty()) {
    return std::nullopt;
  }
  const auto holding = agreed(landlord);
  auto history = readable(decode_all(stored, *holding->file().staff));
  const auto& edition = *readable(edition_of(shelf_, landlord, reference, history));
  auto standing = caught_up(std::move(history), edition, *holding, now);
  auto circumstances = circumstances_of(*holding, now);
  circumstances.markers = markers_elsewhere(landlord, reference, standing.casefile, now);
  return Opened{.reference = std::string(reference),
                .kept = end_of(stored),
                .standing = std::move(standing),
                .circumstances = std::move(circumstances),
                .agreed = holding};
}

std::optional<Opened> Casebook::open(std::string_view landlord, std::string_view reference,
                                     Instant now) {
  auto opened = look(landlord, reference, now);
  if (!opened || opened->news().empty()) {
    return opened;
  }
  auto append = append_of(landlord, *opened, {});
  try {
    // If somebody else was first, they have kept it, or will the next time they look.
    if (store_.append(append)) {
      opened->kept = end_of(append.events);
    }
  } catch (const StorageFailure&) {
    system::log(system::LogLevel::warning, "catching-up-put-off",
                {{"landlord", landlord}, {"stream", reference}});
  }
  return opened;
}

namespace {

/// What the audit says of acts of staff: the events that they left, under whoever did it.
std::vector<AuditEntry> audited_of(std::string_view landlord, std::string_view reference,
                                   const History& acts) {
  std::vector<AuditEntry> entries;
  for (const auto& event : acts) {
    if (event.actor.kind != casework::ActorKind::staff) {
      continue;
    }
    const auto name = std::string(name_of(event.body));
    if (!entries.empty() && entries.back().who == event.actor.id) {
      entries.back().what += ", " + name;
      continue;
    }
    entries.push_back({.landlord = std::string(landlord),
                       .at = event.recorded_at,
                       .who = event.actor.id,
                       .kind = std::string(audited::kAct),
                       .reference = std::string(reference),
                       .what = name});
  }
  return entries;
}

}  // namespace

Append Casebook::append_of(std::string_view landlord, const Opened& opened,
                           const History& acts) const {
  auto after = opened.standing.history;
  after.insert(after.end(), acts.begin(), acts.end());
  History fresh(after.begin() + static_cast<std::ptrdiff_t>(opened.kept.seq), after.end());
  const Instant recorded = after.back().recorded_at;
  auto erased = erased_by(acts);
  for (const auto place : erased) {
    auto& event = after.at(static_cast<std::size_t>(place - 1));
    event = without_personal(event, *opened.circumstances.staff);
  }
  const auto& first = *readable(edition_of(shelf_, landlord, opened.reference, after));
  const auto standing = standing_of(std::move(after), first, *opened.agreed, recorded);
  report_uncountable(landlord, opened.reference, opened.standing, standing);
  return {.landlord = std::string(landlord),
          .stream = opened.reference,
          .expected_version = opened.kept.seq,
          .events = seal(landlord, opened.reference, opened.kept, fresh, chance_.salt),
          .erased = std::move(erased),
          .rows = rows_of(landlord, opened.reference, standing, shelf_.made_from(standing.edition)),
          .idempotency_key = "",
          .request_digest = "",
          .audited = audited_of(landlord, opened.reference, acts)};
}

Result<Opened, Message> Casebook::blank(std::string_view landlord, Instant occurred, Instant now) {
  const auto edition = shelf_.in_force(landlord, calendar::london_day(occurred));
  if (!edition) {
    return fail(edition.error());
  }
  const auto holding = agreed(landlord);
  return Opened{.reference = "",
                .kept = {},
                .standing = standing_of({}, **edition, *holding, now),
                .circumstances = circumstances_of(*holding, now),
                .agreed = holding};
}

Result<Opened, Message> Casebook::blank(std::string_view landlord, Instant now) {
  return blank(landlord, now, now);
}

std::shared_ptr<const casework::Staff> Casebook::staff(std::string_view landlord) {
  return agreed(landlord)->file().staff;
}

StaffList Casebook::staff_list() { return StaffList(shelf_, store_, chance_.salt); }

Result<casework::Actor, Message> Casebook::member(std::string_view landlord,
                                                  std::string_view name_or_number, Instant now) {
  return staff_list().member(landlord, name_or_number, now);
}

}  // namespace redress::casebook
