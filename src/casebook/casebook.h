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
#include "casebook/unreadable.h"
#include "casebook/upkeep.h"
#include "casework/deciding/asking.h"
#include "casework/deciding/next/foreseen.h"
#include "casework/rules/standing.h"

namespace redress::casebook {

class StaffList;

struct Done {
  std::string reference;
  std::int64_t version = 0;
  bool done_before = false;  // this same request has already been carried out
};

/// A casefile as it stands at a moment. Must not outlive its casebook.
struct Opened {
  std::string reference;
  ChainEnd kept;                // the end of what is stored; a decision names its version
  casework::Standing standing;  // includes what clocks have done since, which the next append keeps
  casework::Circumstances circumstances;  // with no actor yet
  std::shared_ptr<const Agreed> agreed;   // what it was counted by

  /// Returns what clocks have done and is not stored yet.
  [[nodiscard]] casework::History news() const;
};

/// Why several acts were not carried out together, and which of them was refused.
struct NotTogether {
  std::string act;
  casework::NotDone why;
};

/// Sources of new references and salts. The wall clock's time is an argument of each call.
struct Chance {
  std::function<std::string()> reference;
  std::function<std::string()> salt;
};

/// The one use case: load, replay, decide, append. Any thread may call. A failing store throws
/// StorageFailure.
class Casebook {
 public:
  /// All must outlive it.
  Casebook(const Shelf& shelf, Store& store, Chance chance);

  [[nodiscard]] const Shelf& shelf() const { return shelf_; }

  /// Carries out what was submitted, or says why not and adds a line to the journal of attempts.
  /// The decision is made on the casefile with everything that clocks asked of the system before
  /// `now`, and both are kept in one transaction. A submission sent twice with one key is carried
  /// out once. When somebody else was first, the decision is made again on what they left; the
  /// person is told only after that has gone on for seconds. `seen`, if the caller has it, is the
  /// casefile as `look` returned it for the same moment; it saves another load. A merger is put on
  /// record in both casefiles, one after the other, and so is that it is taken back; sending it
  /// again completes what was cut short.
  [[nodiscard]] Result<Done, casework::NotDone> handle(const Submission& submission, Instant now,
                                                       const Opened* seen = nullptr);

  /// Begins a casefile with a first act and does further ones to it, each decided on what the ones
  /// before it leave: all of them in one transaction, or none. A refusal leaves a line in the
  /// journal of attempts. Sent twice with one key, they are carried out once. No act may be one
  /// that handle puts on record in two casefiles (CHECK).
  [[nodiscard]] Result<Done, NotTogether> begin_with(Submission first,
                                                     const std::vector<Further>& further,
                                                     Instant now);

  /// Returns what handle would answer now. Writes nothing, not even an attempt. Of what would be
  /// done it sets only `done_before`, with its reference and version.
  [[nodiscard]] Result<Done, casework::NotDone> would(const Submission& submission, Instant now);

  /// Returns what handle would put on record of a submission on this casefile, as `look` returned
  /// it for the same moment, and how it would then stand; or why it would not. Writes nothing.
  [[nodiscard]] Result<casework::Foreseen, casework::NotDone> foresee(const Submission& submission,
                                                                      Instant now,
                                                                      const Opened& seen);

  /// Returns the casefile with everything that is due from the system, or nothing when there is no
  /// such casefile. Writes nothing.
  [[nodiscard]] std::optional<Opened> look(std::string_view landlord, std::string_view reference,
                                           Instant now);

  /// Like look, but also stores what clocks have done, if anything. If that write fails, the result
  /// is the same and the watch stores it later.
  [[nodiscard]] std::optional<Opened> open(std::string_view landlord, std::string_view reference,
                                           Instant now);

  /// Returns a landlord's staff list as it is now.
  [[nodiscard]] std::shared_ptr<const casework::Staff> staff(std::string_view landlord);

  /// Returns the list itself, to change it.
  [[nodiscard]] StaffList staff_list();

  /// Same as StaffList::member.
  [[nodiscard]] Result<casework::Actor, Message> member(std::string_view landlord,
                                                        std::string_view name_or_number,
                                                        Instant now);

  /// Returns an empty casefile, against which the very first question is asked.
  [[nodiscard]] Result<Opened, Message> blank(std::string_view landlord, Instant now);

  /// Carries out what clocks have asked of the system, over all landlords, until nothing is due or
  /// `stop` returns true. Returns how many casefiles were moved. A casefile that cannot be moved is
  /// left for a while, longer each time, and does not block the others; the log names it once.
  int watch(Instant now, const std::function<bool()>& stop = [] { return false; });

  /// Reports each landlord's own stream that is damaged, each casefile that no list shows because
  /// its rows are damaged, and why the watch cannot move each stalled casefile. Returns how many
  /// are waiting that it can move. Writes nothing.
  int stalled(Instant now, const ProblemReport& report);

 private:
  /// As handle, for this casefile alone.
  [[nodiscard]] Result<Done, casework::NotDone> handle_one(const Submission& submission,
                                                           Instant now, const Opened* seen);
  /// Puts on record, in the casefile that another became part of, what the other holds, who
  /// complained in it and who acts for them. Does nothing twice.
  void join(const Submission& merged, Instant now);
  /// Puts on record there what one of those who complained in it needs.
  void bring_needs(const Submission& merged, const casework::Complainant& one, Instant now);
  /// Takes all that back there, where the merger was taken back. Does nothing twice.
  void part(const Submission& taken_back, Instant now);
  /// Does in another casefile what follows from a submission; `key` tells one such act from
  /// another.
  void follow(const Submission& first, const std::string& reference, const std::string& act,
              casework::Answers answers, const std::string& key, Instant now);

  /// A casefile that the watch could not move.
  struct Stall {
    int failures = 0;
    Instant again_at;
  };

  [[nodiscard]] std::shared_ptr<const Agreed> agreed(std::string_view landlord);
  /// Returns a casefile's events. Throws Unreadable when some are missing.
  [[nodiscard]] std::vector<StoredEvent> whole_stream(std::string_view landlord,
                                                      std::string_view reference);
  [[nodiscard]] bool holds_elsewhere(std::string_view landlord, std::string_view holder,
                                     std::string_view marker, Instant now);
  /// Returns the markers that keep the person out now, decided on other casefiles of theirs.
  [[nodiscard]] std::vector<casework::MarkerElsewhere> markers_elsewhere(
      std::string_view landlord, std::string_view reference, const casework::Casefile& casefile,
      Instant now);
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
  /// The same, for when the submission says that it happened.
  [[nodiscard]] Result<casework::History, casework::NotDone> decide_at(const Opened& opened,
                                                                       const Submission& submission,
                                                                       Instant now);
  /// Returns a casefile with these acts on record too; what is stored of it is the same.
  [[nodiscard]] Opened with_acts(const Opened& opened, std::string_view landlord,
                                 const casework::History& acts, Instant now) const;
  [[nodiscard]] Result<Append, NotTogether> decided_together(const Submission& first,
                                                             const std::vector<Further>& further,
                                                             Instant now);
  [[nodiscard]] Result<Append, casework::NotDone> decided(const Submission& submission, Instant now,
                                                          const Opened* seen);
  /// Returns everything that is to be stored after `opened.kept`.
  [[nodiscard]] Append append_of(std::string_view landlord, const Opened& opened,
                                 const casework::History& acts) const;
  /// Returns the casefiles that the answers name, where they exist and whoever asks may see them.
  [[nodiscard]] std::vector<casework::OtherCasefile> named_in(const Submission& submission);
  void record_attempt(const Submission& submission, const casework::NotDone& not_done, Instant now);
  int wake(const std::vector<Register::Waking>& due, Instant now);
  [[nodiscard]] std::optional<Append> woken(const StreamName& name, Instant now);
  int keep_woken(const std::vector<Append>& appends, Instant now);
  [[nodiscard]] bool is_left_alone(const StreamName& name, Instant now);
  void stall(const StreamName& name, Instant now, std::string_view why);
  void went_on(const StreamName& name);

  const Shelf& shelf_;
  Landlords landlords_;
  Store& store_;
  Chance chance_;
  Turns turns_;
  std::mutex mutex_;  // guards the stalls
  std::map<std::pair<std::string, std::string>, Stall> stalls_;
  int new_stalls_ = 0;  // in this call of watch
};

/// Makes the rows of stored streams, for rebuild and restore. The shelf must outlive it.
[[nodiscard]] RowMaker row_maker(const Shelf& shelf);

}  // namespace redress::casebook
