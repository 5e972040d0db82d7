#include "casebook/upkeep.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "casebook/chain.h"
#include "casebook/codec.h"
#include "casebook/rows.h"
#include "casebook/search_upkeep.h"
#include "casebook/unreadable.h"
#include "casebook/whole.h"
#include "system/hash.h"

namespace redress::casebook {

namespace {

using StreamName = StreamName;

constexpr int kStreamsPerPage = 200;
// How often a stream is checked again when a server has written to it between two reads.
constexpr int kLooks = 5;

template <class Visit>
void each_stream(Store& store, Visit&& visit) {
  StreamName last;
  for (auto page = store.streams(last, kStreamsPerPage); !page.empty();
       page = store.streams(last, kStreamsPerPage)) {
    for (const StreamName& name : page) {
      visit(name);
    }
    last = page.back();
  }
}

struct Look {
  std::optional<Rows> rows;
  std::vector<StoredEvent> events;
  std::string rows_damage;    // why the rows cannot be read; "" where they can
  std::string events_damage;  // the same of the events

  [[nodiscard]] std::int64_t last_seq() const { return end_of(events).seq; }

  [[nodiscard]] bool in_step() const { return rows && rows->casefile.version == last_seq(); }
};

/// Returns what `read` returns; where that cannot be read, an empty value, and why in `damage`.
template <class Read>
auto read_or_note(std::string& damage, const Read& read) -> decltype(read()) {
  try {
    damage.clear();
    return read();
  } catch (const Unreadable& unreadable) {
    damage = unreadable.what();
    return {};
  }
}

Look look_at(Store& store, const StreamName& name) {
  Look look;
  for (int i = 0; i < kLooks && !look.in_step(); ++i) {
    look.rows =
        read_or_note(look.rows_damage, [&] { return store.find(name.landlord, name.stream); });
    look.events =
        read_or_note(look.events_damage, [&] { return store.load(name.landlord, name.stream); });
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

// Checks the events alone.
void check_events(const StreamName& name, const Look& look, Reporter& reporter) {
  for (const ChainProblem& problem : verify_stream(name.landlord, name.stream, look.events)) {
    reporter.say(name, problem.seq, std::string(to_words(problem.fault)));
  }
  for (const StoredEvent& event : look.events) {
    if (const auto why = unreadable(event)) {
      reporter.say(name, event.seq, "cannot be read: " + render(*why));
    }
  }
}

// Compares the stored rows with those that the history makes. Before a difference is reported, what
// the landlord may have agreed meanwhile is loaded again.
void check_rows(Store& store, const StreamName& name, const Look& look, const RowMaker& rows_of,
                Reporter& reporter) {
  auto made = rows_of(name.landlord, name.stream, look.events);
  if (made && *made && *look.rows != **made) {
    (void)rows_of(name.landlord, kLandlordStream, store.load(name.landlord, kLandlordStream));
    made = rows_of(name.landlord, name.stream, look.events);
  }
  if (!made) {
    reporter.say(name, 0, "has rows that cannot be compared: " + render(made.error()));
  } else if (*made && *look.rows != **made) {
    reporter.say(name, 0,
                 "has rows that differ from its history: " + difference(*look.rows, **made));
  } else if (auto why = why_not_found(store, *look.rows)) {
    reporter.say(name, 0, std::move(*why));
  }
}

void check_stream(Store& store, const StreamName& name, const Look& look, const RowMaker& rows_of,
                  Reporter& reporter) {
  const auto before = reporter.count();
  check_events(name, look, reporter);
  if (!look.events_damage.empty()) {
    reporter.say(name, 0,
                 "has an event that cannot be read (" + look.events_damage +
                     "): restore the last backup that verify finds whole");
  } else if (!look.rows_damage.empty()) {
    reporter.say(
        name, 0,
        "has rows that cannot be read (" + look.rows_damage + "); rebuild makes them again");
  } else if (look.events.empty()) {
    reporter.say(name, 0, "has rows and no events");
  } else if (!is_casefile(name.stream)) {
    (void)rows_of(name.landlord, name.stream, look.events);
  } else if (!look.rows) {
    reporter.say(name, 0, "has events and no rows; rebuild makes them");
  } else if (!look.in_step()) {
    reporter.say(name, 0,
                 "has its last event at " + std::to_string(look.last_seq()) + " and rows as of " +
                     std::to_string(look.rows->casefile.version));
  } else if (reporter.count() == before) {
    check_rows(store, name, look, rows_of, reporter);
  }
}

// Returns why the rows could not be rewritten; nothing when they were.
std::optional<std::string> rebuild_stream(Store& store, const StreamName& name,
                                          const RowMaker& rows_of) {
  for (int i = 0; i < kLooks; ++i) {
    std::string damage;
    const auto listed = store.listed_version(name.landlord, name.stream);
    const auto events =
        read_or_note(damage, [&] { return store.load(name.landlord, name.stream); });
    if (!damage.empty()) {
      return "cannot be rebuilt: " + damage;
    }
    // Rows that are behind can be made again. Rows that are ahead are all that shows what was lost.
    const auto last = end_of(events).seq;
    if (const auto lost =
            listed > last ? out_of_step(name.landlord, name.stream, last, listed) : std::nullopt) {
      return "cannot be rebuilt: " + render(*lost);
    }
    if (events.empty()) {
      return "has rows and no events: they are left of a casefile that was lost. Restore the last "
             "backup that verify finds whole";
    }
    const auto rows = rows_of(name.landlord, name.stream, events);
    if (!rows) {
      return "cannot be rebuilt: " + render(rows.error());
    }
    if (!*rows) {
      return std::nullopt;  // no list shows it
    }
    if (store.replace_rows(name.landlord, name.stream, **rows)) {
      return std::nullopt;
    }
  }
  return "was written to faster than it could be rebuilt";
}

}  // namespace

std::vector<std::string> landlords_in(EventStore& store) {
  // Comes after every stream of one landlord: no stream's name has so high a byte.
  constexpr const char* kAfterAll = "\x7f";
  std::vector<std::string> landlords;
  for (auto next = store.streams({}, 1); !next.empty();
       next = store.streams({landlords.back(), kAfterAll}, 1)) {
    landlords.push_back(next.front().landlord);
  }
  return landlords;
}

namespace {

/// Finds landlords whose own stream is lost: their casefiles name members of staff by numbers that
/// only it gives. It is told the streams in order, each landlord's own first.
class LostLandlords {
 public:
  explicit LostLandlords(Reporter& reporter) : reporter_(reporter) {}

  void look_at(const StreamName& name, const Look& look) {
    const bool is_own = name.stream == kLandlordStream;
    if (name.landlord != settled_ && (is_own || names_staff(look))) {
      settled_ = name.landlord;
      if (!is_own) {
        reporter_.say({name.landlord, std::string(kLandlordStream)}, 0,
                      "is not there, although casefiles name members of staff by their numbers: "
                      "the staff list, agreements and limits are lost. Restore the last backup "
                      "that verify finds whole");
      }
    }
  }

 private:
  static bool names_staff(const Look& look) {
    return std::ranges::any_of(look.events, [](const auto& event) {
      const auto actor = decode_actor(event.actor);
      return actor && actor->kind == casework::ActorKind::staff &&
             casework::is_staff_number(actor->id);
    });
  }

  Reporter& reporter_;
  std::string settled_;  // the latest landlord of which it is known
};

}  // namespace

Verification verify(Store& store, const RowMaker& rows_of, const ProblemReport& report,
                    const Progress& progress) {
  Verification verification;
  Reporter reporter(report);
  LostLandlords lost(reporter);
  system::Sha256 fingerprint;
  each_stream(store, [&](const StreamName& name) {
    const Look look = look_at(store, name);
    check_stream(store, name, look, rows_of, reporter);
    lost.look_at(name, look);
    verification.events += std::ssize(look.events);
    fingerprint.add(end_of(look.events).hash);
    progress(++verification.streams);
  });
  each_person(store, [&](const IndexedPerson& one) {
    if (auto why = why_not_found(store, one)) {
      reporter.say({one.person.landlord, "person " + one.person.number}, 0, std::move(*why));
    }
  });
  verification.problems = reporter.count();
  verification.fingerprint = fingerprint.hex();
  return verification;
}

Rebuild rebuild(Store& store, const RowMaker& rows_of, const ProblemReport& report,
                const Progress& progress) {
  Rebuild done;
  Reporter reporter(report);
  each_stream(store, [&](const StreamName& name) {
    if (auto why = rebuild_stream(store, name, rows_of)) {
      reporter.say(name, 0, std::move(*why));
    }
    progress(++done.streams);
  });
  index_everybody_again(store);
  done.problems = reporter.count();
  return done;
}

Rebuild rebuild_outdated(Store& store, const Shelf& shelf, const RowMaker& rows_of,
                         const ProblemReport& report, const std::function<bool()>& stop) {
  Rebuild done;
  Reporter reporter(report);
  const auto each_of = [&](const std::string& landlord, const procedure::Edition& edition) {
    const auto& made_from = shelf.made_from(edition);
    Register::MadeFrom last;
    for (auto page = store.outdated(landlord, edition.id, made_from, last, kStreamsPerPage);
         !page.empty() && !stop();
         page = store.outdated(landlord, edition.id, made_from, last, kStreamsPerPage)) {
      for (const auto& [old, reference] : page) {
        const StreamName name{landlord, reference};
        ++done.streams;
        if (auto why = rebuild_stream(store, name, rows_of)) {
          reporter.say(name, 0, std::move(*why));
        }
      }
      last = page.back();
    }
  };
  for (const auto& landlord : shelf.landlords()) {
    // The holidays that the landlord agreed apply to its casefiles.
    (void)rows_of(landlord.slug, kLandlordStream, store.load(landlord.slug, kLandlordStream));
    for (const auto& edition : landlord.editions) {
      each_of(landlord.slug, edition);
    }
  }
  done.problems = reporter.count();
  return done;
}

}  // namespace redress::casebook
