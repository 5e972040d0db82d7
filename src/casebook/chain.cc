#include "casebook/chain.h"

#include "calendar/london.h"
#include "casebook/codec.h"
#include "system/hash.h"
#include "system/random.h"

namespace redress::casebook {

const std::string kNoHash(64, '0');

namespace {

// Length first: no two lists of fields give the same text, whatever the fields hold.
void add_field(std::string& text, std::string_view field) {
  text += std::to_string(field.size());
  text += ':';
  text += field;
  text += ',';
}

bool is_emptied(const StoredEvent& event) { return event.body.empty() && event.salt.empty(); }

}  // namespace

ChainEnd end_of(const std::vector<StoredEvent>& events) {
  return events.empty() ? ChainEnd{} : ChainEnd{events.back().seq, events.back().hash};
}

std::string fresh_salt() { return system::random_hex(16); }

std::string digest_of(std::string_view salt, std::string_view body) {
  return system::Sha256().add(salt).add(body).hex();
}

std::string hash_of(const StoredEvent& event) {
  std::string text;
  text.reserve(512);
  add_field(text, "redress-event-1");
  add_field(text, event.prev_hash);
  add_field(text, event.landlord);
  add_field(text, event.stream);
  add_field(text, std::to_string(event.seq));
  add_field(text, event.kind);
  add_field(text, calendar::to_iso_utc(event.occurred_at));
  add_field(text, calendar::to_iso_utc(event.recorded_at));
  add_field(text, event.actor);
  add_field(text, event.digest);
  return system::sha256_hex(text);
}

namespace {

template <class AnyHistory>
std::vector<StoredEvent> seal_all(std::string_view landlord, std::string_view stream,
                                  const ChainEnd& after, const AnyHistory& events,
                                  const SaltSource& salts) {
  std::vector<StoredEvent> sealed;
  sealed.reserve(events.size());
  ChainEnd end = after;
  for (const auto& event : events) {
    StoredEvent& one = sealed.emplace_back();
    one.landlord = landlord;
    one.stream = stream;
    one.seq = end.seq + 1;
    one.kind = name_of(event.body);
    one.occurred_at = event.occurred_at;
    one.recorded_at = event.recorded_at;
    one.actor = encode_actor_unnamed(event.actor);
    one.body = encode_body(event);
    one.salt = salts();
    one.digest = digest_of(one.salt, one.body);
    one.prev_hash = end.hash;
    one.hash = hash_of(one);
    end = {one.seq, one.hash};
  }
  return sealed;
}

}  // namespace

std::vector<StoredEvent> seal(std::string_view landlord, std::string_view stream,
                              const ChainEnd& after, const casework::History& events,
                              const SaltSource& salts) {
  return seal_all(landlord, stream, after, events, salts);
}

std::vector<StoredEvent> seal(std::string_view landlord, std::string_view stream,
                              const ChainEnd& after, const casework::LandlordHistory& events,
                              const SaltSource& salts) {
  return seal_all(landlord, stream, after, events, salts);
}

std::string_view to_words(ChainFault fault) {
  switch (fault) {
    case ChainFault::missing:
      return "comes after one or more events that are missing";
    case ChainFault::out_of_order:
      return "stands in the wrong place";
    case ChainFault::other_stream:
      return "belongs to another stream";
    case ChainFault::broken_link:
      return "does not follow from the event before it";
    case ChainFault::header_altered:
      return "was changed after it was recorded";
    case ChainFault::body_altered:
      return "has a text that was changed after it was recorded";
    case ChainFault::emptied:
      return "has lost its text, and nothing says that it was erased";
  }
  return "";
}

std::vector<ChainProblem> verify_stream(std::string_view landlord, std::string_view stream,
                                        const std::vector<StoredEvent>& events) {
  std::vector<ChainProblem> problems;
  ChainEnd end;
  for (const StoredEvent& event : events) {
    const auto note = [&](bool wrong, ChainFault fault) {
      if (wrong) {
        problems.push_back({event.seq, fault});
      }
    };
    note(event.seq <= end.seq, ChainFault::out_of_order);
    note(event.seq > end.seq + 1, ChainFault::missing);
    note(event.landlord != landlord || event.stream != stream, ChainFault::other_stream);
    note(event.seq == end.seq + 1 && event.prev_hash != end.hash, ChainFault::broken_link);
    note(event.hash != hash_of(event), ChainFault::header_altered);
    note(is_emptied(event), ChainFault::emptied);
    note(!is_emptied(event) && event.digest != digest_of(event.salt, event.body),
         ChainFault::body_altered);
    end = {event.seq, event.hash};
  }
  return problems;
}

}  // namespace redress::casebook
