#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "casebook/chain.h"
#include "casebook/event_store.h"
#include "casebook/landlords.h"
#include "casebook/shelf.h"
#include "casebook/submission.h"
#include "casebook/turns.h"
#include "casebook/upkeep.h"
#include "casework/deciding/asking.h"
#include "casework/rules/standing.h"

namespace redress::casebook {

struct Done {
  std::string reference;
  std::int64_t version = 0;
  bool done_before = false;  // this very request was carried out already
};

/// A casefile as it stands at a moment. Lives no longer than its casebook.
struct Opened {
  std::string reference;
  ChainEnd kept;                // the end of what is kept; a decision names its version
  casework::Standing standing;  // with what clocks did since, which is kept with the next append
  casework::Circumstances circumstances;  // nobody acts yet
  std::shared_ptr<const Agreed> agreed;   // by what it was counted

  /// What clocks did and nobody has kept yet.
  [[nodiscard]] casework::History news() const;
};

/// Where new references and salts come from; the wall's clock is an argument of each call.
struct Chance {
  std::function<std::string()> reference;
  std::function<std::string()> salt;
};

/// What is in the store and cannot be made a casefile of: an event this release cannot read, an
/// edition that is not there.
class Unreadable : public StorageFailure {
 public:
  explicit Unreadable(const Message& why) : StorageFailure(render(why)), code_(why.key) {}

  /// The reason's key, which holds no word of a person.
  [[nodiscard]] const std::string& code() const { return code_; }

 private:
  std::string code_;
};

/// The one use case: load, replay, decide, append. Any thread may call. A failing store throws
/// StorageFailure.
class Casebook {
 public:
  /// All must outlive it.
  Casebook(const Shelf& shelf, Store& store, Chance chance);

  [[nodiscard]] const Shelf& shelf() const { return shelf_; }

  /// Carries out what was submitted, or says why not and leaves a line in the journal of attempts.
  /// It is decided on the casefile with everything that clocks asked of the system before `now`,
  /// and kept with that in one transaction. Sent twice with one key, it is done once. Where
  /// somebody else was first, it is decided again on what they left; only who is overtaken for
  /// seconds is told. `seen` is the casefile as `look` gave it for the same moment, if the caller
  /// has it: it saves loading it again.
  [[nodiscard]] Result<Done, casework::NotDone> handle(const Submission& submission, Instant now,
                                                       const Opened* seen = nullptr);

  /// What handle would answer now. Writes nothing, not even an attempt; of what would be done, only
  /// `done_before` is said, with its reference and version.
  [[nodiscard]] Result<Done, casework::NotDone> would(const Submission& submission, Instant now);

  /// The casefile with everything that is due of the system; nothing when there is none. Writes
  /// nothing.
  [[nodiscard]] std::optional<Opened> look(std::string_view landlord, std::string_view reference,
                                           Instant now);

  /// The same, and keeps what clocks did, if anything; where that fails, what is shown is the same
  /// and the watch does it.
  [[nodiscard]] std::optional<Opened> open(std::string_view landlord, std::string_view reference,
                                           Instant now);

  /// A landlord's staff list as it is now.
  [[nodiscard]] std::shared_ptr<const casework::Staff> staff(std::string_view landlord);

  /// As StaffList::member.
  [[nodiscard]] Result<casework::Actor, Message> member(std::string_view landlord,
                                                        std::string_view name_or_number,
                                                        Instant now);

  /// How a casefile would stand with nothing in it: what the first question of all is asked
  /// against.
  [[nodiscard]] Result<Opened, Message> blank(std::string_view landlord, Instant now);

  /// Carries out what clocks have asked of the system, over all landlords, until nothing is due or
  /// `stop` says so; gives how many casefiles it moved. A casefile that cannot be moved is left for
  /// a while, longer each time, and holds up no other; the log names it once.
  int watch(Instant now, const std::function<bool()>& stop = [] { return false; });

  /// Says of each casefile that the watch cannot move why not, and gives how many wait that it can.
  /// Writes nothing.
  int stalled(Instant now, const ProblemReport& report);

 private:
  /// A casefile that the watch could not move.
  struct Stall {
    int failures = 0;
    Instant again_at;
  };

  [[nodiscard]] std::shared_ptr<const Agreed> agreed(std::string_view landlord);
  [[nodiscard]] std::vector<casework::MarkerElsewhere> markers_elsewhere(
      std::string_view landlord, std::string_view reference, const casework::Casefile& casefile);
  [[nodiscard]] Result<Opened, Message> blank(std::string_view landlord, Instant occurred,
                                              Instant now);
  [[nodiscard]] std::optional<Result<Done, casework::NotDone>> answered_before(
      const Submission& submission, const std::string& digest) const;
  [[nodiscard]] Result<Opened, casework::NotDone> begun(const Submission& submission,
                                                        Instant occurred, Instant now);
  [[nodiscard]] Result<Opened, casework::NotDone> opened_for(const Submission& submission,
                                                             Instant occurred, Instant now);
  [[nodiscard]] Result<casework::History, casework::NotDone> decide(const Opened& opened,
                                                                    const Submission& submission,
                                                                    Instant occurred);
  [[nodiscard]] Result<Append, casework::NotDone> decided(const Submission& submission, Instant now,
                                                          const Opened* seen);
  /// Everything that is to be kept after `opened.kept`.
  [[nodiscard]] Append append_of(std::string_view landlord, const Opened& opened,
                                 const casework::History& acts) const;
  /// The casefiles that the answers name, where they exist.
  [[nodiscard]] std::vector<casework::OtherCasefile> named_in(const Submission& submission);
  void record_attempt(const Submission& submission, const casework::NotDone& not_done, Instant now);
  int wake(const std::vector<Register::Waking>& due, Instant now);
  [[nodiscard]] std::optional<Append> woken(const EventStore::StreamName& name, Instant now);
  int keep_woken(const std::vector<Append>& appends, Instant now);
  [[nodiscard]] bool is_left_alone(const EventStore::StreamName& name, Instant now);
  void stall(const EventStore::StreamName& name, Instant now, std::string_view why);
  void went_on(const EventStore::StreamName& name);

  const Shelf& shelf_;
  Landlords landlords_;
  Store& store_;
  Chance chance_;
  Turns turns_;
  std::mutex mutex_;  // of the stalls
  std::map<std::pair<std::string, std::string>, Stall> stalls_;
  int new_stalls_ = 0;  // within this call of watch
};

/// Makes the rows of streams as they are kept, for rebuild and restore. The shelf must outlive it.
[[nodiscard]] RowMaker row_maker(const Shelf& shelf);

}  // namespace redress::casebook
