#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <thread>

#include <fmt/format.h>

#include "casebook/casebook.h"
#include "casebook/codec.h"
#include "casework/deciding/duties.h"
#include "system/log.h"

// What clocks ask of the system, carried out over all landlords.
namespace redress::casebook {

namespace {

/// How many go into one transaction: few enough that others hardly notice the wait.
constexpr int kAtOnce = 32;
/// A pause between two of them leaves the processor and the database to others.
constexpr std::chrono::milliseconds kBreath(1);

/// A landlord's missing edition stalls all its casefiles at once; `redress stuck` names them all.
constexpr int kNamedInLog = 20;
constexpr int kLongestPauseSeconds = 600;
/// How long a request that was answered is recognised when it is sent again.
constexpr std::chrono::days kRequestsAreKept(30);
constexpr int kForgottenAtOnce = 200;

Instant after_pause(Instant now, int failures) {
  return now + std::chrono::seconds(std::min(1 << std::min(failures, 20), kLongestPauseSeconds));
}

/// Returns a code for the reason that contains nothing about a person.
std::string_view code_of(const std::exception& error) {
  const auto* unreadable = dynamic_cast<const Unreadable*>(&error);
  return unreadable ? std::string_view(unreadable->code()) : "storage-failed";
}

std::string unreadable_landlord(std::string_view why) {
  return fmt::format(
      "holds the landlord's staff, agreements and limits, without which none of its casefiles "
      "proceeds, and cannot be read ({}). Restore the last backup that verify finds whole",
      why);
}

/// Returns what is wrong with a landlord's own stream; nothing when it is whole.
std::optional<std::string> why_unsound(Store& store, const std::string& landlord) {
  try {
    const auto events = store.load(landlord, kLandlordStream);
    if (const auto history = decode_landlord(events); !history) {
      return unreadable_landlord(render(history.error()));
    }
    const auto problems = verify_stream(landlord, kLandlordStream, events);
    return problems.empty()
               ? std::nullopt
               : std::optional(fmt::format(
                     "has an event that {}: its staff, agreements and limits may be wrong. Restore "
                     "the last backup that verify finds whole",
                     to_words(problems.front().fault)));
  } catch (const StorageFailure& failure) {
    return unreadable_landlord(failure.what());
  }
}

}  // namespace

int Casebook::watch(Instant now, const std::function<bool()>& stop) {
  int moved_ever = 0;
  int moved = 0;
  new_stalls_ = 0;
  do {
    moved = 0;
    Register::Waking last;
    while (!stop()) {
      const auto due = store_.to_wake(now, last, kAtOnce);
      if (due.empty()) {
        break;
      }
      moved += wake(due, now);
      last = due.back();
      std::this_thread::sleep_for(kBreath);
    }
    moved_ever += moved;
  } while (moved > 0 && !stop());
  if (new_stalls_ > kNamedInLog) {
    system::log(system::LogLevel::warning, "more-clocks-stalled",
                {{"casefiles", static_cast<std::int64_t>(new_stalls_ - kNamedInLog)}});
  }
  (void)store_.forget_requests(now - kRequestsAreKept, kForgottenAtOnce);
  return moved_ever;
}

int Casebook::wake(const std::vector<Register::Waking>& due, Instant now) {
  std::vector<Append> appends;
  for (const auto& [at, name] : due) {
    if (is_left_alone(name, now)) {
      continue;
    }
    try {
      if (auto append = woken(name, now)) {
        appends.push_back(std::move(*append));
      } else {
        stall(name, now, "duty-refused");
      }
    } catch (const std::exception& error) {
      stall(name, now, code_of(error));
    }
  }
  return appends.empty() ? 0 : keep_woken(appends, now);
}

std::optional<Append> Casebook::woken(const StreamName& name, Instant now) {
  const auto opened = look(name.landlord, name.stream, now);
  return opened && !opened->news().empty() ? std::optional(append_of(name.landlord, *opened, {}))
                                           : std::nullopt;
}

/// Appends all together or, if that fails, one by one, so that only those at fault are left behind.
int Casebook::keep_woken(const std::vector<Append>& appends, Instant now) {
  // If somebody else was first, they have carried it out, or the next look will.
  const auto moved = [&](const Append& append, const auto& outcome) {
    went_on({append.landlord, append.stream});
    return outcome ? 1 : 0;
  };
  int sum = 0;
  try {
    const auto outcomes = store_.append_all(appends);
    for (std::size_t i = 0; i < appends.size(); ++i) {
      sum += moved(appends[i], outcomes[i]);
    }
    return sum;
  } catch (const StorageFailure&) {  // NOLINT(bugprone-empty-catch): which it was shows below
  }
  for (const auto& append : appends) {
    try {
      sum += moved(append, store_.append(append));
    } catch (const StorageFailure& error) {
      stall({append.landlord, append.stream}, now, code_of(error));
    }
  }
  return sum;
}

bool Casebook::is_left_alone(const StreamName& name, Instant now) {
  const std::lock_guard lock(mutex_);
  const auto found = stalls_.find({name.landlord, name.stream});
  return found != stalls_.end() && now < found->second.again_at;
}

void Casebook::stall(const StreamName& name, Instant now, std::string_view why) {
  const std::lock_guard lock(mutex_);
  auto& stall = stalls_[{name.landlord, name.stream}];
  stall.again_at = after_pause(now, stall.failures);
  if (stall.failures++ == 0 && ++new_stalls_ <= kNamedInLog) {
    system::log(system::LogLevel::warning, "clocks-stalled",
                {{"landlord", std::string_view(name.landlord)},
                 {"stream", std::string_view(name.stream)},
                 {"why", why}});
  }
}

void Casebook::went_on(const StreamName& name) {
  const std::lock_guard lock(mutex_);
  if (stalls_.erase({name.landlord, name.stream}) > 0) {
    system::log(
        system::LogLevel::info, "clocks-went-on",
        {{"landlord", std::string_view(name.landlord)}, {"stream", std::string_view(name.stream)}});
  }
}

int Casebook::stalled(Instant now, const ProblemReport& report) {
  for (const auto& landlord : landlords_in(store_)) {
    if (const auto why = why_unsound(store_, landlord)) {
      report({landlord, std::string(kLandlordStream), 0, *why});
    }
  }
  for (const auto& [name, why] : store_.damaged_rows()) {
    report({name.landlord, name.stream, 0,
            "has rows that cannot be read (" + why +
                "), so that no list shows it and no clock wakes it; redress rebuild makes them "
                "again"});
  }
  int waiting = 0;
  Register::Waking last;
  for (auto due = store_.to_wake(now, last, kAtOnce); !due.empty();
       due = store_.to_wake(now, last, kAtOnce)) {
    for (const auto& [at, name] : due) {
      try {
        const auto opened = look(name.landlord, name.stream, now);
        if (!opened || opened->news().empty()) {
          const auto duty = opened ? casework::next_duty(opened->standing) : std::nullopt;
          report({name.landlord, name.stream, 0,
                  duty ? "has a clock that asks for " + duty->act + ", which is refused now"
                       : "is to be woken, and nothing is due"});
        } else {
          ++waiting;
        }
      } catch (const StorageFailure& error) {
        report({name.landlord, name.stream, 0, error.what()});
      }
    }
    last = due.back();
  }
  return waiting;
}

}  // namespace redress::casebook
