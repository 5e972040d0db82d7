#pragma once

#include <string>
#include <string_view>

#include "base/message.h"
#include "base/result.h"
#include "casebook/agreements.h"
#include "casework/casefile/staff.h"

namespace redress::casebook {

/// Who works for a landlord, as its own stream records. Any number of callers may change one list
/// at once. A failing store throws StorageFailure.
class StaffList {
 public:
  /// Both must outlive it.
  StaffList(const Shelf& shelf, Store& store, SaltSource salts = fresh_salt)
      : agreements_(shelf, store, std::move(salts)) {}

  /// Refuses a landlord that is not on the shelf.
  [[nodiscard]] Result<std::shared_ptr<const casework::Staff>, Message> of(
      std::string_view landlord);

  /// Puts somebody on the list, under this number or the next unused one, and returns the number.
  /// Refuses a name without letters, a malformed number, and one that somebody else has or had.
  /// Somebody who has left may come back under their own number, by a name they had.
  [[nodiscard]] Result<std::string, Message> join(std::string_view landlord, std::string_view name,
                                                  std::string_view number,
                                                  const casework::Actor& by, Instant now);

  /// What they did before keeps the name they had then. Refuses a number that nobody has.
  [[nodiscard]] Result<void, Message> rename(std::string_view landlord, std::string_view number,
                                             std::string_view name, const casework::Actor& by,
                                             Instant now);

  /// They may no longer sign in or be named; what they did remains under their name.
  [[nodiscard]] Result<void, Message> leave(std::string_view landlord, std::string_view number,
                                            const casework::Actor& by, Instant now);

  /// Records what they are called by their work, their team and their manager, in place of what was
  /// on record; "" for none. Refuses a number that nobody has, a manager who does not work here or
  /// whom they manage themselves, and text of more than one line.
  [[nodiscard]] Result<void, Message> place(std::string_view landlord,
                                            const casework::StaffPlaced& placed,
                                            const casework::Actor& by, Instant now);

  /// Records on which days they are away and who stands in for them, with their roles. Refuses
  /// somebody or a deputy who does not work here, nobody else as deputy, days that end before they
  /// begin or are over, or more than a year of them, and a deputy who is away on one of them or
  /// records it, since nobody gives themself roles; and days on which they stand in for somebody.
  [[nodiscard]] Result<void, Message> be_away(std::string_view landlord, std::string_view number,
                                              const casework::Absence& when,
                                              const casework::Actor& by, Instant now);

  /// Records that nobody stands in for them any longer. Refuses a number without an absence.
  [[nodiscard]] Result<void, Message> be_back(std::string_view landlord, std::string_view number,
                                              const casework::Actor& by, Instant now);

  /// The same as member, without writing anything: whoever would be put on the list is added to
  /// `joining`, with the number they will have if they join after those already in it, and is found
  /// there from then on. What they do records them (Agreements::record).
  [[nodiscard]] Result<casework::Actor, Message> who(std::string_view landlord,
                                                     std::string_view name_or_number,
                                                     Joining& joining);

  /// Returns the person that a name or number means, as an actor: found on the list, or put on it
  /// under that name. Refuses a name that several people have, the name of somebody who has left, a
  /// number that nobody has, and what join refuses.
  [[nodiscard]] Result<casework::Actor, Message> member(std::string_view landlord,
                                                        std::string_view name_or_number,
                                                        Instant now);

 private:
  /// Records what `change` makes of the list, and retries when somebody else was first.
  template <class Change>
  Result<void, Message> change(std::string_view landlord, const casework::Actor& by, Instant now,
                               const Change& change);

  Agreements agreements_;
};

/// Returns the actor for whoever runs Redress at its command line.
[[nodiscard]] casework::Actor operations();

}  // namespace redress::casebook
