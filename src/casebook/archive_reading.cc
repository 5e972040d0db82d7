#include "casebook/archive_reading.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "casebook/archive_lines.h"
#include "casebook/chain.h"

namespace redress::casebook {

namespace {

bool is_of(const ArchivedFile& file, std::string_view kind) {
  return file.name.starts_with(kind) && file.name.substr(kind.size()).starts_with("/");
}

/// Calls use(record) for each line; the problem names the file and the line.
template <class Record, class Use>
std::optional<Message> each_line(const ArchivedFile& file, Use&& use) {
  std::string_view rest = file.text;
  for (int number = 1; !rest.empty(); ++number) {
    const auto end = rest.find('\n');
    auto record = read_line<Record>(rest.substr(0, end));
    if (!record) {
      return Message{
          "archive-line",
          "{file}, line {line}: {why}",
          {{"file", file.name}, {"line", std::to_string(number)}, {"why", render(record.error())}}};
    }
    if (auto problem = use(std::move(*record))) {
      return problem;
    }
    rest.remove_prefix(end == rest.npos ? rest.size() : end + 1);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Message> Streams::add(StoredEvent event) {
  const bool another = !events_.empty() && (events_.back().stream != event.stream ||
                                            events_.back().landlord != event.landlord);
  auto problem = another ? end() : std::nullopt;
  events_.push_back(std::move(event));
  return problem;
}

std::optional<Message> Streams::end() {
  if (events_.empty()) {
    return std::nullopt;
  }
  ++count_;
  fingerprint_.add(events_.back().hash);
  auto problem = visit_(events_);
  events_.clear();
  return problem;
}

Result<ArchiveFacts, Message> Unpacker::begin() {
  auto first = source_.next();
  if (!first) {
    return fail(std::move(first.error()));
  }
  if (!*first) {
    return fail(Message{"archive-empty", "there is nothing in this archive", {}});
  }
  sums_[(*first)->name] = system::sha256_hex((*first)->text);
  return read_header(**first);
}

Result<std::optional<ArchivedFile>, Message> Unpacker::next() {
  auto file = source_.next();
  if (!file) {
    return file;
  }
  if (!*file) {
    return fail(Message{"archive-cut",
                        "the archive ends before its {manifest}: it was cut off",
                        {{"manifest", kManifestName}}});
  }
  if ((*file)->name == kManifestName) {
    manifest_text_ = (*file)->text;
    return std::optional<ArchivedFile>();
  }
  sums_[(*file)->name] = system::sha256_hex((*file)->text);
  return file;
}

bool holds_lines(const ArchivedFile& file) {
  const auto folders = {kEventsFolder, kAttemptsFolder,   kRequestsFolder,
                        kPeopleFolder, kPropertiesFolder, kImportsFolder};
  return std::any_of(folders.begin(), folders.end(),
                     [&](const char* folder) { return is_of(file, folder); });
}

std::optional<Message> read_lines(const ArchivedFile& file, Holdings& holdings, Streams& streams) {
  const auto keep_in = [](auto& records) {
    return [&records](auto record) {
      records.push_back(std::move(record));
      return std::optional<Message>();
    };
  };
  if (is_of(file, kEventsFolder)) {
    return each_line<StoredEvent>(file, [&](StoredEvent event) {
      holdings.events.push_back(event);
      return streams.add(std::move(event));
    });
  }
  if (is_of(file, kAttemptsFolder)) {
    return each_line<Attempt>(file, keep_in(holdings.attempts));
  }
  if (is_of(file, kRequestsFolder)) {
    return each_line<AnsweredRequest>(file, keep_in(holdings.requests));
  }
  if (is_of(file, kPeopleFolder)) {
    return each_line<Person>(file, keep_in(holdings.people));
  }
  if (is_of(file, kPropertiesFolder)) {
    return each_line<Property>(file, keep_in(holdings.properties));
  }
  if (is_of(file, kImportsFolder)) {
    return each_line<Import>(file, keep_in(holdings.imports));
  }
  return std::nullopt;
}

void count(const Holdings& holdings, ArchiveFacts& facts) {
  facts.events += std::ssize(holdings.events);
  facts.attempts += std::ssize(holdings.attempts);
  facts.requests += std::ssize(holdings.requests);
  facts.people += std::ssize(holdings.people);
  facts.properties += std::ssize(holdings.properties);
  facts.imports += std::ssize(holdings.imports);
}

std::optional<Message> wrong_in_chain(const std::vector<StoredEvent>& events) {
  const auto& first = events.front();
  const auto problems = verify_stream(first.landlord, first.stream, events);
  if (problems.empty()) {
    return std::nullopt;
  }
  return Message{"archive-chain",
                 "event {seq} of {landlord} {stream} {fault}",
                 {{"seq", std::to_string(problems.front().seq)},
                  {"landlord", first.landlord},
                  {"stream", first.stream},
                  {"fault", std::string(to_words(problems.front().fault))}}};
}

}  // namespace redress::casebook
