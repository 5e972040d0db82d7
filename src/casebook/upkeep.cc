#include "casebook/upkeep.h"

#include <iterator>
#include <optional>
#include <utility>

#include "casebook/chain.h"
#include "casebook/codec.h"
#include "system/hash.h"

namespace redress::casebook {

namespace {

using StreamName = EventStore::StreamName;

constexpr int kPage = 500;
// How often a stream is looked at again when a server has written to it between two looks.
constexpr int kLooks = 5;

template <class Visit>
void each_stream(Store& store, Visit&& visit) {
  StreamName last;
  for (auto page = store.streams(last, kPage); !page.empty(); page = store.streams(last, kPage)) {
    for (const StreamName& name : page) {
      visit(name);
    }
    last = page.back();
  }
}

struct Look {
  std::optional<Rows> rows;
  std::vector<StoredEvent> events;

  [[nodiscard]] std::int64_t last_seq() const { return end_of(events).seq; }

  [[nodiscard]] bool in_step() const { return rows && rows->casefile.version == last_seq(); }
};

Look look_at(Store& store, const StreamName& name) {
  Look look;
  for (int i = 0; i < kLooks && !look.in_step(); ++i) {
    look.rows = store.find(name.landlord, name.stream);
    look.events = store.load(name.landlord, name.stream);
  }
  return look;
}

// Counts what it passes on.
class Reporter {
 public:
  explicit Reporter(const ProblemReport& report) : report_(report) {}

  void say(const StreamName& name, std::int64_t seq, std::string what) {
    report_({name.landlord, name.stream, seq, std::move(what)});
    ++count_;
  }

  [[nodiscard]] std::int64_t count() const { return count_; }

 private:
  const ProblemReport& report_;
  std::int64_t count_ = 0;
};

void check_stream(const StreamName& name, const Look& look, Reporter& reporter) {
  for (const ChainProblem& problem : verify_stream(name.landlord, name.stream, look.events)) {
    reporter.say(name, problem.seq, std::string(to_words(problem.fault)));
  }
  for (const StoredEvent& event : look.events) {
    if (const auto why = unreadable(event)) {
      reporter.say(name, event.seq, "cannot be read: " + render(*why));
    }
  }
  if (look.events.empty()) {
    reporter.say(name, 0, "has rows and no events");
  } else if (!is_casefile(name.stream)) {
    return;  // nothing lists it
  } else if (!look.rows) {
    reporter.say(name, 0, "has events and no rows; rebuild makes them");
  } else if (!look.in_step()) {
    reporter.say(name, 0,
                 "has its last event at " + std::to_string(look.last_seq()) + " and rows as of " +
                     std::to_string(look.rows->casefile.version));
  }
}

// Why the rows could not be written anew; nothing when they were.
std::optional<std::string> rebuild_stream(Store& store, const StreamName& name,
                                          const RowMaker& rows_of) {
  for (int i = 0; i < kLooks; ++i) {
    const auto events = store.load(name.landlord, name.stream);
    if (events.empty()) {
      return "has rows and no events";
    }
    const auto rows = rows_of(name.landlord, name.stream, events);
    if (!rows) {
      return "cannot be rebuilt: " + render(rows.error());
    }
    if (!*rows) {
      return std::nullopt;  // nothing lists it
    }
    if (store.replace_rows(name.landlord, name.stream, **rows)) {
      return std::nullopt;
    }
  }
  return "was written to faster than it could be rebuilt";
}

}  // namespace

Verification verify(Store& store, const ProblemReport& report) {
  Verification verification;
  Reporter reporter(report);
  system::Sha256 fingerprint;
  each_stream(store, [&](const StreamName& name) {
    const Look look = look_at(store, name);
    check_stream(name, look, reporter);
    ++verification.streams;
    verification.events += std::ssize(look.events);
    fingerprint.add(end_of(look.events).hash);
  });
  verification.problems = reporter.count();
  verification.fingerprint = fingerprint.hex();
  return verification;
}

Rebuild rebuild(Store& store, const RowMaker& rows_of, const ProblemReport& report) {
  Rebuild done;
  Reporter reporter(report);
  each_stream(store, [&](const StreamName& name) {
    ++done.streams;
    if (auto why = rebuild_stream(store, name, rows_of)) {
      reporter.say(name, 0, std::move(*why));
    }
  });
  done.problems = reporter.count();
  return done;
}

std::optional<Rebuild> rebuild_if_outdated(Store& store, const RowMaker& rows_of,
                                           const ProblemReport& report) {
  return store.has_outdated_rows() ? std::optional(rebuild(store, rows_of, report)) : std::nullopt;
}

}  // namespace redress::casebook
