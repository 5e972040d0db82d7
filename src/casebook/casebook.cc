#include "casebook/casebook.h"

#include "base/check.h"
#include "calendar/london.h"
#include "casebook/chain.h"
#include "casebook/codec.h"
#include "casebook/rows.h"
#include "casework/deciding/duties.h"
#include "system/hash.h"

namespace redress::casebook {

using casework::History;
using casework::NotDone;
using casework::Standing;

namespace {

/// How often a decision is made anew because somebody else was first, before the person is told.
constexpr int kTries = 3;

NotDone not_done(casework::Refusal refusal) {
  return {.refusal = std::move(refusal), .problems = {}};
}

NotDone not_done(Message message) {
  return not_done(casework::Refusal{.message = std::move(message), .source = {}});
}

/// Everything that makes two requests the same request, unambiguously: each part with its length.
std::string digest_of(const Order& order) {
  system::Sha256 sum;
  const auto add = [&](std::string_view part) {
    sum.add(std::to_string(part.size()) + ":");
    sum.add(part);
  };
  for (const auto* part : {&order.landlord, &order.reference, &order.command, &order.actor.id}) {
    add(*part);
  }
  if (!order.asked.empty()) {
    add(order.asked);
    return sum.hex();
  }
  add(order.late_reason);
  add(order.happened ? std::to_string(order.happened->time_since_epoch().count()) : "");
  for (const auto& [question, values] : order.answers) {
    add(question);
    add(std::to_string(values.size()));
    for (const auto& value : values) {
      add(value);
    }
  }
  return sum.hex();
}

/// The moment an order records: as the person says, or now.
Result<Instant, Message> moment_of(const Order& order, Instant now) {
  return order.happened ? calendar::from_london(*order.happened) : now;
}

/// What cannot be read in the store is a failure of its contents, not of what was asked.
template <class T>
T readable(Result<T, Message> read) {
  if (!read) {
    throw StorageFailure(render(read.error()));
  }
  return std::move(*read);
}

/// The edition that governs by what a history says.
Result<const procedure::Edition*, Message> governing(const Shelf& shelf, std::string_view landlord,
                                                     std::string_view reference,
                                                     const History& history) {
  const auto id = casework::replay(history).received.edition;
  if (const auto* edition = shelf.edition(landlord, id)) {
    return edition;
  }
  return fail(Message{"edition-missing",
                      "casefile {reference} is governed by the edition "
                      "procedures/{landlord}/{edition}.toml, which is "
                      "not there",
                      {{"reference", std::string(reference)},
                       {"landlord", std::string(landlord)},
                       {"edition", id}}});
}

}  // namespace

/// A stream as kept, and the edition that governs it.
struct Casebook::Loaded {
  std::string landlord;
  std::string reference;
  std::vector<StoredEvent> stored;
  History history;
  const procedure::Edition* edition = nullptr;
  const Agreed* agreed = nullptr;

  [[nodiscard]] Standing standing(History history_then, Instant at) const {
    const auto by = casework::governing(history_then, {edition, &agreed->calendar(*edition)},
                                        agreed->editions());
    return {std::move(history_then), *by.edition, *by.calendar, at, agreed->editions()};
  }

  /// The history with everything that is due of the system.
  [[nodiscard]] History with_duties(Instant now) const {
    return casework::with_duties(history, *edition, agreed->calendar(*edition), now,
                                 agreed->editions());
  }
};

casework::Circumstances Around::circumstances(casework::Actor actor, Instant now) const {
  return {.now = now,
          .actor = std::move(actor),
          .occurred_at = now,
          .limits = limits,
          .markers = markers};
}

Casebook::Casebook(const Shelf& shelf, Store& store, Chance chance)
    : shelf_(shelf), landlords_(shelf), store_(store), chance_(std::move(chance)) {}

const Agreed& Casebook::agreed(std::string_view landlord) {
  return landlords_.agreed(landlord, store_.load(landlord, kLandlordStream));
}

Casebook::Loaded Casebook::load(std::string_view landlord, std::string_view reference) {
  Loaded loaded{.landlord = std::string(landlord),
                .reference = std::string(reference),
                .stored = is_casefile(reference) ? store_.load(landlord, reference)
                                                 : std::vector<StoredEvent>(),
                .history = {},
                .agreed = &agreed(landlord)};
  loaded.history = readable(decode_all(loaded.stored));
  if (loaded.history.empty()) {
    return loaded;
  }
  loaded.edition = readable(governing(shelf_, landlord, reference, loaded.history));
  return loaded;
}

Around Casebook::around(const Loaded& loaded, const casework::Casefile& casefile) {
  Around all{.limits = loaded.agreed->file().limits, .markers = {}};
  const auto& number = casefile.received.person_number;
  if (number.empty()) {
    return all;
  }
  for (auto& [reference, marker] : store_.markers_on(loaded.landlord, number)) {
    if (reference != loaded.reference) {
      all.markers.push_back({.marker = std::move(marker.marker),
                             .conditions = std::move(marker.conditions),
                             .reference = std::move(reference)});
    }
  }
  return all;
}

Result<Appended, AppendProblem> Casebook::keep(const Loaded& loaded, const History& news,
                                               const std::string& key, const std::string& digest) {
  History after = loaded.history;
  after.insert(after.end(), news.begin(), news.end());
  const Instant recorded = news.back().recorded_at;
  const auto standing = loaded.standing(std::move(after), recorded);
  return store_.append(
      {.landlord = loaded.landlord,
       .stream = loaded.reference,
       .expected_version = static_cast<std::int64_t>(loaded.stored.size()),
       .events = seal(loaded.landlord, loaded.reference, end_of(loaded.stored), news, chance_.salt),
       .rows = rows_of(loaded.landlord, loaded.reference, standing),
       .idempotency_key = key,
       .request_digest = digest});
}

bool Casebook::catch_up(std::string_view landlord, std::string_view reference, Instant now) {
  const auto loaded = load(landlord, reference);
  if (loaded.history.empty()) {
    return false;
  }
  const auto after = loaded.with_duties(now);
  const History news(after.begin() + static_cast<std::ptrdiff_t>(loaded.history.size()),
                     after.end());
  // When somebody else was first, they have carried it out, or will on their next look.
  return !news.empty() && keep(loaded, news, "", "").has_value();
}

std::optional<Result<Done, NotDone>> Casebook::answered_before(const Order& order,
                                                               const std::string& digest) const {
  const auto seen = store_.seen(order.landlord, order.idempotency_key);
  if (!seen) {
    return std::nullopt;
  }
  if (seen->request_digest == digest) {
    return Done{.reference = seen->stream, .version = seen->version, .done_before = true};
  }
  return fail(not_done(casework::refusal(
      "form-used-before",
      "This form was sent before with other answers. Open the page again to send it anew.")));
}

std::vector<casework::OtherCasefile> Casebook::named_in(const Order& order) {
  std::vector<casework::OtherCasefile> found;
  for (const char* question : {"into", "other"}) {
    const auto answer = order.answers.find(question);
    if (answer == order.answers.end() || answer->second.size() != 1 ||
        answer->second.front() == order.reference || !is_casefile(answer->second.front())) {
      continue;
    }
    const auto& reference = answer->second.front();
    if (const auto history = readable(decode_all(store_.load(order.landlord, reference)));
        !history.empty()) {
      const auto casefile = casework::replay(history);
      found.push_back({reference, casefile.received_at, !casefile.closed_at});
    }
  }
  return found;
}

Result<Casebook::Loaded, NotDone> Casebook::loaded_for(const Order& order, Instant occurred) {
  if (order.reference.empty()) {
    Loaded fresh{.landlord = order.landlord,
                 .reference = chance_.reference(),
                 .stored = {},
                 .history = {},
                 .agreed = &agreed(order.landlord)};
    const auto edition = shelf_.in_force(order.landlord, calendar::london_day(occurred));
    if (!edition) {
      return fail(not_done(edition.error()));
    }
    fresh.edition = *edition;
    return fresh;
  }
  auto loaded = load(order.landlord, order.reference);
  if (loaded.history.empty()) {
    return fail(not_done(casework::refusal("no-such-casefile", "There is no casefile {reference}.",
                                           {{"reference", order.reference}})));
  }
  return loaded;
}

Result<History, NotDone> Casebook::decide_on(const Loaded& loaded, const Order& order,
                                             Instant occurred, Instant now) {
  const auto standing = loaded.standing(loaded.history, now);
  auto circumstances = around(loaded, standing.casefile).circumstances(order.actor, now);
  circumstances.occurred_at = occurred;
  circumstances.late_reason = order.late_reason;
  circumstances.others = named_in(order);
  return casework::decide(
      {.act = order.command, .answers = order.answers, .circumstances = std::move(circumstances)},
      standing);
}

Result<Result<Done, NotDone>, AppendProblem> Casebook::attempt(const Order& order,
                                                               const std::string& digest,
                                                               Instant now) {
  using Outcome = Result<Done, NotDone>;
  const auto occurred = moment_of(order, now);
  if (!occurred) {
    return Outcome(fail(not_done(occurred.error())));
  }
  auto loaded = loaded_for(order, *occurred);
  if (!loaded) {
    return Outcome(fail(std::move(loaded.error())));
  }
  auto events = decide_on(*loaded, order, *occurred, now);
  if (!events) {
    return Outcome(fail(std::move(events.error())));
  }
  const auto appended = keep(*loaded, *events, order.idempotency_key, digest);
  if (!appended) {
    return fail(appended.error());
  }
  return Outcome(Done{.reference = appended->stream.empty() ? loaded->reference : appended->stream,
                      .version = appended->version,
                      .done_before = appended->done_before});
}

Result<Done, NotDone> Casebook::would(const Order& order, Instant now) {
  CHECK(!order.idempotency_key.empty());
  if (auto before = answered_before(order, digest_of(order))) {
    return std::move(*before);
  }
  const auto occurred = moment_of(order, now);
  if (!occurred) {
    return fail(not_done(occurred.error()));
  }
  auto loaded = loaded_for(order, *occurred);
  if (!loaded) {
    return fail(std::move(loaded.error()));
  }
  if (!loaded->history.empty()) {
    loaded->history = loaded->with_duties(now);
  }
  auto events = decide_on(*loaded, order, *occurred, now);
  if (!events) {
    return fail(std::move(events.error()));
  }
  return Done{};
}

Result<Done, NotDone> Casebook::handle(const Order& order, Instant now) {
  CHECK(!order.idempotency_key.empty());
  const auto digest = digest_of(order);
  if (auto before = answered_before(order, digest)) {
    return std::move(*before);
  }
  if (!order.reference.empty()) {
    catch_up(order.landlord, order.reference, now);
  }
  for (int tries = 0; tries < kTries; ++tries) {
    auto outcome = attempt(order, digest, now);
    if (!outcome) {
      if (auto before = answered_before(order, digest)) {
        return std::move(*before);
      }
      continue;  // somebody else was first: decide again on what they left
    }
    if (!*outcome) {
      record_attempt(order, outcome->error(), now);
    }
    return std::move(*outcome);
  }
  auto busy = not_done(casework::refusal(
      "someone-else-was-first",
      "Somebody else changed this casefile just now. Look at it again, then decide."));
  record_attempt(order, busy, now);
  return fail(std::move(busy));
}

void Casebook::record_attempt(const Order& order, const NotDone& not_done, Instant now) {
  std::string sentences;
  for (const auto& sentence : not_done.sentences()) {
    sentences += (sentences.empty() ? "" : " ") + sentence;
  }
  store_.record_attempt({.landlord = order.landlord,
                         .stream = order.reference,
                         .at = now,
                         .actor = encode_actor(order.actor),
                         .command = order.command,
                         .refusal = not_done.code(),
                         .sentence = std::move(sentences)});
}

std::optional<Opened> Casebook::open(std::string_view landlord, std::string_view reference,
                                     Instant now) {
  catch_up(landlord, reference, now);
  const auto loaded = load(landlord, reference);
  if (loaded.history.empty()) {
    return std::nullopt;
  }
  auto standing = loaded.standing(loaded.history, now);
  auto holds_around = around(loaded, standing.casefile);
  return Opened{.reference = loaded.reference,
                .version = static_cast<std::int64_t>(loaded.stored.size()),
                .standing = std::move(standing),
                .around = std::move(holds_around)};
}

Result<Standing, Message> Casebook::blank(std::string_view landlord, Instant now) {
  const auto edition = shelf_.in_force(landlord, calendar::london_day(now));
  if (!edition) {
    return fail(edition.error());
  }
  return Standing({}, **edition, agreed(landlord).calendar(**edition), now);
}

int Casebook::watch(Instant now) {
  constexpr int kAtOnce = 100;
  int moved = 0;
  for (const auto& name : store_.to_wake(now, kAtOnce)) {
    moved += catch_up(name.landlord, name.stream, now) ? 1 : 0;
  }
  return moved;
}

namespace {

Result<std::optional<Rows>, Message> make_rows(const Shelf& shelf, const Agreed& agreed,
                                               std::string_view landlord,
                                               std::string_view reference,
                                               const std::vector<StoredEvent>& events) {
  auto history = decode_all(events);
  if (!history) {
    return fail(history.error());
  }
  const auto edition = governing(shelf, landlord, reference, *history);
  if (!edition) {
    return fail(edition.error());
  }
  return rows_of(landlord, reference,
                 Standing(std::move(*history), **edition, agreed.calendar(**edition),
                          events.back().recorded_at, agreed.editions()));
}

}  // namespace

RowMaker row_maker(const Shelf& shelf) {
  const auto landlords = std::make_shared<Landlords>(shelf);
  const auto streams = std::make_shared<std::map<std::string, std::vector<StoredEvent>>>();
  return [&shelf, landlords, streams](
             std::string_view landlord, std::string_view stream,
             const std::vector<StoredEvent>& events) -> Result<std::optional<Rows>, Message> {
    auto& own = (*streams)[std::string(landlord)];
    if (!is_casefile(stream)) {
      own = events;
      return std::optional<Rows>();
    }
    return make_rows(shelf, landlords->agreed(landlord, own), landlord, stream, events);
  };
}

}  // namespace redress::casebook
