#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casebook/chain.h"
#include "casebook/event_store.h"
#include "casebook/landlords.h"

namespace redress::casebook {

/// A date that a change of holidays moves. Only what runs is moved: what was met, missed or closed
/// before keeps the date it was counted to.
struct MovedDate {
  std::string reference;
  std::string clock;   // "stage-1.decision"
  std::string before;  // as due_text writes it
  std::string after;
  bool told = false;  // the person was told the date before

  bool operator==(const MovedDate&) const = default;
};

/// What a landlord agrees for itself beside its procedure, recorded in its own stream. Holidays are
/// looked at first and agreed by two people. A failing store throws StorageFailure.
class Agreements {
 public:
  /// Both must outlive it.
  Agreements(const Shelf& shelf, Store& store, SaltSource salts = fresh_salt)
      : shelf_(shelf), landlords_(shelf), store_(store), salts_(std::move(salts)) {}

  /// What holds now. Refuses a landlord that is not on the shelf.
  [[nodiscard]] Result<std::shared_ptr<const Agreed>, Message> of(std::string_view landlord);

  /// Every date of the landlord's open casefiles that a change would move, in the order of their
  /// trays. Changes nothing. The change's calendar may be left empty for the newest edition's.
  [[nodiscard]] Result<std::vector<MovedDate>, Message> preview(std::string_view landlord,
                                                                casework::HolidaysChanged change,
                                                                Instant now);

  /// Records the change with what it moves, and brings the lists up to date. Refuses what preview
  /// refuses, a change without a reason, and the proposer agreeing to it alone.
  [[nodiscard]] Result<std::vector<MovedDate>, Message> agree(std::string_view landlord,
                                                              casework::HolidaysChanged change,
                                                              const casework::Actor& by,
                                                              Instant now);

  /// What a role may offer without asking. Refuses a role that no edition of the landlord has.
  [[nodiscard]] Result<void, Message> set_limit(std::string_view landlord,
                                                const casework::LimitSet& limit,
                                                const casework::Actor& by, Instant now);

  /// Adds one event to the landlord's stream, where nobody has added one since `agreed`. False, and
  /// nothing is added, when somebody has.
  [[nodiscard]] bool record(std::string_view landlord, const Agreed& agreed,
                            casework::LandlordEventBody body, const casework::Actor& by,
                            Instant now);

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
