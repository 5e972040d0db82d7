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

}  // namespace

ChainEnd end_of(const std::vector<StoredEvent>& events) {
  return events.empty() ? ChainEnd{} : ChainEnd{events.back().seq, events.back().hash};
}

std::string fresh_salt() { return system::random_hex(16); }

std::string digest_of(std::string_view salt, std::string_view text) {
  return system::Sha256().add(salt).add(text).hex();
}

std::string hash_of(const StoredEvent& event) {
  std::string text;
  text.reserve(512);
  add_field(text, "redress-event-2");
  add_field(text, event.prev_hash);
  add_field(text, event.landlord);
  add_field(text, event.stream);
  add_field(text, std::to_string(event.seq));
  add_field(text, event.kind);
  add_field(text, calendar::to_iso_utc(event.occurred_at));
  add_field(text, calendar::to_iso_utc(event.recorded_at));
  add_field(text, event.actor);
  add_field(text, event.digest);
  add_field(text, event.personal_digest);
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
    auto texts = encode(event);
    one.body = std::move(texts.body);
    one.salt = salts();
    one.digest = digest_of(one.salt, one.body);
    if (!texts.personal.empty()) {
      one.personal = std::move(texts.personal);
      one.personal_salt = salts();
      one.personal_digest = digest_of(one.personal_salt, one.personal);
    }
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
      return "follows one or more missing events";
    case ChainFault::out_of_order:
      return "is out of order";
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
    case ChainFault::not_erased:
      return "was to be erased, and its personal text is still there";
  }
  return "";
}

namespace {

/// What is wrong with an event's texts, which an erasure names or not.
std::optional<ChainFault> fault_of_texts(const StoredEvent& event, bool is_to_be_erased) {
  if (event.body.empty() && event.salt.empty()) {
    return ChainFault::emptied;
  }
  if (event.digest != digest_of(event.salt, event.body)) {
    return ChainFault::body_altered;
  }
  if (event.personal.empty() && event.personal_salt.empty()) {
    const bool is_gone = !event.personal_digest.empty();
    return is_gone && !is_to_be_erased ? std::optional(ChainFault::emptied) : std::nullopt;
  }
  if (event.personal_digest != digest_of(event.personal_salt, event.personal)) {
    return ChainFault::body_altered;
  }
  return is_to_be_erased ? std::optional(ChainFault::not_erased) : std::nullopt;
}

}  // namespace

std::vector<ChainProblem> verify_stream(std::string_view landlord, std::string_view stream,
                                        const std::vector<StoredEvent>& events) {
  std::vector<ChainProblem> problems;
  const auto erased = erased_in(events);
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
    if (const auto fault = fault_of_texts(event, erased.contains(event.seq))) {
      note(true, *fault);
    }
    end = {event.seq, event.hash};
  }
  return problems;
}

}  // namespace redress::casebook
