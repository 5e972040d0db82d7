#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casebook/chain.h"
#include "casebook/event_store.h"
#include "casebook/landlords.h"

namespace redress::casebook {

/// A date that a change of holidays moves. Only running clocks move: one that was met, missed or
/// closed before keeps its date.
struct MovedDate {
  std::string reference;
  std::string clock;   // "stage-1.decision"
  std::string before;  // as due_text writes it
  std::string after;
  bool told = false;  // whether the person was told the old date

  bool operator==(const MovedDate&) const = default;
};

/// Who joins a landlord's staff list together with what they do.
using Joining = std::vector<casework::StaffJoined>;

/// What a landlord agrees for itself, apart from its procedure, recorded in its own stream. Changes
/// of holidays are previewed first and agreed by two people. A failing store throws StorageFailure.
class Agreements {
 public:
  /// Both must outlive it.
  Agreements(const Shelf& shelf, Store& store, SaltSource salts = fresh_salt)
      : shelf_(shelf), landlords_(shelf), store_(store), salts_(std::move(salts)) {}

  /// Returns what holds now. Refuses a landlord that is not on the shelf.
  [[nodiscard]] Result<std::shared_ptr<const Agreed>, Message> of(std::string_view landlord);

  /// Returns every date in the landlord's open casefiles that a change would move, in tray order.
  /// Changes nothing. An empty calendar in the change stands for the newest edition's.
  [[nodiscard]] Result<std::vector<MovedDate>, Message> preview(std::string_view landlord,
                                                                casework::HolidaysChanged change,
                                                                Instant now);

  /// Records the change and the dates it moves, and updates the lists. Refuses what preview
  /// refuses, a change without a reason, and a change agreed only by its proposer. Whoever joins
  /// the staff list for it (StaffList::who) does so in the same transaction, or not at all.
  [[nodiscard]] Result<std::vector<MovedDate>, Message> agree(std::string_view landlord,
                                                              casework::HolidaysChanged change,
                                                              const casework::Actor& by,
                                                              Instant now,
                                                              const Joining& joining = {});

  /// What a role may offer without asking. Refuses a role that no edition of the landlord has.
  /// Whoever joins is as with agree.
  [[nodiscard]] Result<void, Message> set_limit(std::string_view landlord,
                                                const casework::LimitSet& limit,
                                                const casework::Actor& by, Instant now,
                                                const Joining& joining = {});

  /// Adds one event to the landlord's stream, after those who join for it. Returns false, and adds
  /// nothing, when somebody has added one since `agreed`.
  [[nodiscard]] bool record(std::string_view landlord, const Agreed& agreed,
                            casework::LandlordEventBody body, const casework::Actor& by,
                            Instant now, const Joining& joining = {});

 private:
  struct Moves;

  [[nodiscard]] Result<Moves, Message> moves_of(std::string_view landlord,
                                                casework::HolidaysChanged change, Instant now);

  const Shelf& shelf_;
  Landlords landlords_;
  Store& store_;
  SaltSource salts_;
};

}  // namespace redress::casebook
