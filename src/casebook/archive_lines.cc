#include "casebook/archive_lines.h"

#include <optional>
#include <utility>

#include "calendar/london.h"
#include "calendar/stored_form.h"
#include "system/json.h"

namespace redress::casebook {

namespace {

using system::Json;

// The fields of each kind in the order they are written: one list for writing and reading.
template <class Record, class Visit>
void each_field(Record& record, Visit&& visit)
  requires requires { record.prev_hash; }
{
  visit("landlord", record.landlord);
  visit("stream", record.stream);
  visit("seq", record.seq);
  visit("kind", record.kind);
  visit("occurred_at", record.occurred_at);
  visit("recorded_at", record.recorded_at);
  visit("actor", record.actor);
  visit("body", record.body);
  visit("salt", record.salt);
  visit("digest", record.digest);
  visit("personal", record.personal);
  visit("personal_salt", record.personal_salt);
  visit("personal_digest", record.personal_digest);
  visit("prev_hash", record.prev_hash);
  visit("hash", record.hash);
}

template <class Record, class Visit>
void each_field(Record& record, Visit&& visit)
  requires requires { record.refusal; }
{
  visit("landlord", record.landlord);
  visit("stream", record.stream);
  visit("at", record.at);
  visit("actor", record.actor);
  visit("act", record.act);
  visit("refusal", record.refusal);
  visit("problems", record.problems);
}

template <class Record, class Visit>
void each_field(Record& record, Visit&& visit)
  requires requires { record.answered_at; }
{
  visit("landlord", record.landlord);
  visit("idempotency_key", record.idempotency_key);
  visit("request_digest", record.request_digest);
  visit("stream", record.stream);
  visit("version", record.version);
  visit("answered_at", record.answered_at);
}

template <class Record, class Visit>
void each_field(Record& record, Visit&& visit)
  requires requires { record.tenancy_ended; }
{
  visit("landlord", record.landlord);
  visit("number", record.number);
  visit("name", record.name);
  visit("contact", record.contact);
  visit("relationship", record.relationship);
  visit("property", record.property);
  visit("tenancy_ended", record.tenancy_ended);
}

template <class Record, class Visit>
void each_field(Record& record, Visit&& visit)
  requires requires { record.postcode; }
{
  visit("landlord", record.landlord);
  visit("number", record.number);
  visit("address", record.address);
  visit("postcode", record.postcode);
  visit("area", record.area);
}

template <class Record, class Visit>
void each_field(Record& record, Visit&& visit)
  requires requires { record.imported_at; }
{
  visit("landlord", record.landlord);
  visit("what", record.what);
  visit("digest", record.digest);
  visit("imported_at", record.imported_at);
  visit("imported_by", record.imported_by);
  visit("rows", record.rows);
}

class LineWriter {
 public:
  void operator()(std::string_view name, const std::string& text) {
    begin(name);
    system::append_quoted(out_, text);
  }

  void operator()(std::string_view name, Instant at) { (*this)(name, calendar::to_iso_utc(at)); }

  void operator()(std::string_view name, const std::optional<Date>& day) {
    (*this)(name, day ? calendar::to_iso(*day) : std::string());
  }

  void operator()(std::string_view name, std::int64_t number) {
    begin(name);
    out_ += std::to_string(number);
  }

  [[nodiscard]] std::string line() && { return std::move(out_) + "}\n"; }

 private:
  void begin(std::string_view name) {
    out_ += out_.empty() ? '{' : ',';
    system::append_quoted(out_, name);
    out_ += ':';
  }

  std::string out_;
};

class LineReader {
 public:
  explicit LineReader(const Json& json) : json_(json) {}

  void operator()(std::string_view name, std::string& text) {
    if (const auto* found = take<std::string>(name)) {
      text = *found;
    }
  }

  void operator()(std::string_view name, Instant& at) {
    std::string text;
    (*this)(name, text);
    if (const auto read = calendar::parse_iso_utc(text)) {
      at = *read;
    } else {
      wrong(name);
    }
  }

  void operator()(std::string_view name, std::optional<Date>& day) {
    std::string text;
    (*this)(name, text);
    day = calendar::parse_date(text);
    if (!day && !text.empty()) {
      wrong(name);
    }
  }

  void operator()(std::string_view name, std::int64_t& number) {
    if (const auto* found = take<std::int64_t>(name)) {
      number = *found;
    }
  }

  /// Returns the first field that is missing or malformed, or one that should not be there.
  [[nodiscard]] std::optional<std::string> problem() const {
    const auto* object = json_.as<Json::Object>();
    if (object != nullptr && wrong_.empty() && object->size() != read_) {
      return "it has a field that this release does not know";
    }
    return wrong_.empty() ? std::nullopt : std::optional("its " + wrong_ + " cannot be read");
  }

 private:
  template <class Kind>
  const Kind* take(std::string_view name) {
    const auto* field = json_.find(name);
    const auto* value = field == nullptr ? nullptr : field->as<Kind>();
    ++read_;
    if (value == nullptr) {
      wrong(name);
    }
    return value;
  }

  void wrong(std::string_view name) {
    if (wrong_.empty()) {
      wrong_ = name;
    }
  }

  const Json& json_;
  std::size_t read_ = 0;
  std::string wrong_;
};

template <class Record>
std::string line_of(const Record& record) {
  LineWriter writer;
  each_field(record, writer);
  return std::move(writer).line();
}

auto unreadable(const std::string& why) {
  return fail(Message{"archive-line-unreadable", "{why}", {{"why", why}}});
}

}  // namespace

std::string to_line(const StoredEvent& event) { return line_of(event); }

std::string to_line(const Attempt& attempt) { return line_of(attempt); }

std::string to_line(const AnsweredRequest& request) { return line_of(request); }

std::string to_line(const Person& person) { return line_of(person); }

std::string to_line(const Property& property) { return line_of(property); }

std::string to_line(const Import& import) { return line_of(import); }

template <class Record>
Result<Record, Message> read_line(std::string_view line) {
  const auto json = system::parse_json(line);
  if (!json) {
    return unreadable("it is no JSON: " + json.error());
  }
  Record record;
  LineReader reader(*json);
  each_field(record, reader);
  if (const auto problem = reader.problem()) {
    return unreadable(*problem);
  }
  return record;
}

template Result<StoredEvent, Message> read_line(std::string_view);
template Result<Attempt, Message> read_line(std::string_view);
template Result<AnsweredRequest, Message> read_line(std::string_view);
template Result<Person, Message> read_line(std::string_view);
template Result<Property, Message> read_line(std::string_view);
template Result<Import, Message> read_line(std::string_view);

}  // namespace redress::casebook
